import type { TopicList, TopicRow, TopicsAnswer } from '../../domain/wordAnswers.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { sentences } from '../words/lists.ts';
import { basisWords, topicsCommand } from '../words/measures.ts';
import { count, counted } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';
import { Card } from './Card.tsx';
import { Chart } from './Chart.tsx';
import { Choice } from './Choice.tsx';
import { Touching } from './Touching.tsx';

const ROWS = 10;

/** Each with its title, and what is said where it is empty. */
function lists(): readonly (readonly [TopicList, string, string])[] {
  return [
    ['hashtags', t('Hashtags'), t('No post here has a hashtag.')],
    [
      'named',
      t('Persons and bodies named'),
      t('No person or body of the list of actors is named.'),
    ],
    ['domains', t('Sites linked to'), t('No post here has a link.')],
    ['links', t('Pages linked to'), t('No post here has a link.')],
    ['shared', t('Posts shared most'), t('No post here is a repost or a quote.')],
  ];
}

const how = () =>
  t(
    'Each post counts once for every hashtag, page and site that it has, and for every person and body of the list of actors that it names, whether it cites them or talks about them. Posts shared most are those that others repost or quote. A number opens its posts.',
  );

export function TopicsCard({ app }: { readonly app: App }) {
  const answer = app.model.measures.value.topics;
  const measures = app.model.view.value?.measures;
  return (
    <Card
      title={t('What posts are about')}
      {...(answer && { beside: basisWords(answer.basis) })}
      how={how()}
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
          {lists()
            .filter(([list]) => answer[list].length > 0)
            .map(([list]) => (
              <List key={list} app={app} answer={answer} list={list} />
            ))}
        </div>
      )}
      {answer && (
        <p class="faint">
          {sentences([
            ...new Set(lists().map(([list, , none]) => (answer[list].length === 0 ? none : ''))),
          ])}
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
        label={t('Posts of')}
        value={chosen ?? ALL}
        options={[
          [ALL, t('all actors')],
          ...states.map(
            ({ state, posts }) =>
              [
                state ?? '',
                t('{first}, {second}', { first: stateName(state ?? ''), second: count(posts) }),
              ] as const,
          ),
        ]}
        onChange={(value) =>
          void app.actions.chooseMeasures(toSay('whose topics'), {
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
}) {
  const { app, answer, list } = props;
  const title = titleOf(list);
  const rows = answer[list];
  const shown = rows.slice(0, ROWS);
  const of = app.model.view.value?.measures.topicsOf ?? null;
  return (
    <section class="topic-list">
      <h3>{title}</h3>
      <table class="measure-table">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{t('What')}</span>
            </th>
            <th scope="col" class="number">
              {t('posts')}
            </th>
            <th scope="col" class="number">
              {t('actors')}
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
        <summary>{t('As a chart')}</summary>
        <Chart
          app={app}
          data={() => ({ rows: shown, ofPosts: answer.basis.ofPosts })}
          title={() => chartTitle(list, of)}
          caption={() =>
            `${counted(shown.length, 'most frequent', 'most frequent')} of ${count(rows.length)}${rows.length === 100 ? ' or more' : ''}, ${basisWords(answer.basis)}. Does not show intent or effect.`
          }
          load={async () => (await import('../../render/charts/topicBars.ts')).topicBars}
        />
      </details>
    </section>
  );
}

function titleOf(list: TopicList): string {
  return lists().find(([one]) => one === list)?.[1] ?? '';
}

function chartTitle(list: TopicList, of: string | null): string {
  return of === null
    ? t('{list}, posts of all actors', { list: titleOf(list) })
    : t('{list}, posts of actors of {state}', { list: titleOf(list), state: stateName(of) });
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
          aria-label={t('{n, plural, one {# post} other {# posts}} with {label}', {
            ...{ n: row.posts, label: row.label },
          })}
          onClick={open}
        >
          {count(row.posts)}
        </button>
      </td>
      <td class="number">{count(row.actors)}</td>
    </tr>
  );
}
