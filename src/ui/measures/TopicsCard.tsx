import type { TopicList, TopicRow, TopicsAnswer } from '../../domain/wordAnswers.ts';
import type { App } from '../../state/app.ts';
import { basisWords, topicsCommand } from '../words/measures.ts';
import { count, counted } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';
import { Card } from './Card.tsx';
import { Chart } from './Chart.tsx';
import { Choice } from './Choice.tsx';
import { Touching } from './Touching.tsx';

const ROWS = 10;
const LISTS: readonly (readonly [TopicList, string, string])[] = [
  ['hashtags', 'Hashtags', 'No post here has a hashtag.'],
  ['named', 'Persons and bodies named', 'No person or body of the list of actors is named.'],
  ['domains', 'Sites linked to', 'No post here has a link.'],
  ['links', 'Pages linked to', 'No post here has a link.'],
  ['shared', 'Posts shared most', 'No post here is a repost or a quote.'],
];
const HOW =
  'Each post counts once for every hashtag, page and site that it has, and for every person and body of the list of actors that it names, whether it cites them or talks about them. Posts shared most are those that others repost or quote. A number opens its posts.';

export function TopicsCard({ app }: { readonly app: App }) {
  const answer = app.model.measures.value.topics;
  const measures = app.model.view.value?.measures;
  return (
    <Card
      title="What posts are about"
      {...(answer && { beside: basisWords(answer.basis) })}
      how={HOW}
      command={topicsCommand(app, measures?.topicsOf ?? null, answer?.range ?? null)}
      isWaiting={!answer}
    >
      {measures && <Whose app={app} chosen={measures.topicsOf} />}
      {answer && (
        <Touching
          app={app}
          range={answer.range}
          {...(measures?.topicsOf && { states: [measures.topicsOf] })}
        />
      )}
      {answer && (
        <div class="topic-lists">
          {LISTS.filter(([list]) => answer[list].length > 0).map(([list, title]) => (
            <List key={list} app={app} answer={answer} list={list} title={title} />
          ))}
        </div>
      )}
      {answer && (
        <p class="faint">
          {[
            ...new Set(LISTS.map(([list, , none]) => (answer[list].length === 0 ? none : ''))),
          ].join(' ')}
        </p>
      )}
    </Card>
  );
}

const ALL = 'all';

function Whose({ app, chosen }: { readonly app: App; readonly chosen: string | null }) {
  const states = app.model.measures.value.coverage?.states ?? [];
  return (
    <p class="measure-choices">
      <Choice
        label="Posts of"
        value={chosen ?? ALL}
        options={[
          [ALL, 'all actors'],
          ...states.map(
            ({ state, posts }) =>
              [state ?? '', `${stateName(state ?? '')}, ${count(posts)}`] as const,
          ),
        ]}
        onChange={(value) =>
          void app.actions.chooseMeasures('whose topics', {
            topicsOf: value === ALL ? null : value,
          })
        }
      />
    </p>
  );
}

function List(props: {
  readonly app: App;
  readonly answer: TopicsAnswer;
  readonly list: TopicList;
  readonly title: string;
}) {
  const { app, answer, list, title } = props;
  const rows = answer[list];
  const shown = rows.slice(0, ROWS);
  const of = app.model.view.value?.measures.topicsOf ?? null;
  const whose = of === null ? 'all actors' : `actors of ${stateName(of)}`;
  return (
    <section class="topic-list">
      <h3>{title}</h3>
      <table class="measure-table">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">What</span>
            </th>
            <th scope="col" class="number">
              posts
            </th>
            <th scope="col" class="number">
              actors
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.value} app={app} answer={answer} list={list} row={row} />
          ))}
        </tbody>
      </table>
      <details class="as-chart">
        <summary>As a chart</summary>
        <Chart
          app={app}
          data={{ rows: shown, ofPosts: answer.basis.ofPosts }}
          title={`${title}, posts of ${whose}`}
          caption={`${counted(shown.length, 'most frequent', 'most frequent')} of ${count(rows.length)}${rows.length === 100 ? ' or more' : ''}, ${basisWords(answer.basis)}. Does not show intent or effect.`}
          load={async () => (await import('../../render/charts/topicBars.ts')).topicBars}
        />
      </details>
    </section>
  );
}

function Row(props: {
  readonly app: App;
  readonly answer: TopicsAnswer;
  readonly list: TopicList;
  readonly row: TopicRow;
}) {
  const { app, answer, list, row } = props;
  const of = app.model.view.value?.measures.topicsOf ?? null;
  const open = () =>
    void app.actions.showPostsBehind({
      about: { type: 'topic', list, value: row.value },
      ...{ label: row.label, actorKind: null, range: answer.range },
      ...(of !== null && { state: of || null }),
    });
  return (
    <tr>
      <td class="topic-name" title={row.label}>
        {row.label}
      </td>
      <td class="number">
        <button
          type="button"
          class="number-button"
          aria-label={`${counted(row.posts, 'post')} with ${row.label}`}
          onClick={open}
        >
          {count(row.posts)}
        </button>
      </td>
      <td class="number">{count(row.actors)}</td>
    </tr>
  );
}
