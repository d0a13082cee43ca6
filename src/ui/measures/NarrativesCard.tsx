import {
  type MeasuresView,
  NARRATIVE_GROUPS,
  type NarrativeGroups,
} from '../../domain/measuresView.ts';
import type { NarrativeSeries, NarrativeTotal } from '../../domain/narrativeAnswer.ts';
import type { NarrativesAnswer } from '../../domain/wordAnswers.ts';
import type { MentionLines } from '../../render/charts/mentionLines.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { binOfRange, binWords, daysWords, narrativesCommand, unitName } from '../words/measures.ts';
import { actorKindName } from '../words/names.ts';
import { count, counted } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';
import { touchingWords } from '../words/touching.ts';
import { Card } from './Card.tsx';
import { Chart } from './Chart.tsx';
import { Choice } from './Choice.tsx';
import { NarrativeEditor } from './NarrativeEditor.tsx';
import { NarrativeTable } from './NarrativeTable.tsx';
import { withMostPosts } from './series.ts';
import { TotalsHead, TotalsRow } from './Totals.tsx';
import { Touching } from './Touching.tsx';

const how = () =>
  t(
    'A narrative is a name for a list of phrases that an analyst keeps; a post belongs to it where it has one of them and none of those that rule it out. The words are counted, not what is meant: a post that denies or mocks the narrative has them too. Days without any post of those actors are shaded and break the line.',
  );

export function NarrativesCard({ app }: { readonly app: App }) {
  const answer = app.model.measures.value.narratives;
  const measures = app.model.view.value?.measures;
  const bin = binOfRange(answer?.range ?? null);
  return (
    <Card
      title={titleOf(answer)}
      {...(measures && {
        beside: besideWords(measures, binWords(bin)),
      })}
      how={how()}
      command={narrativesCommand(app, measures?.narrativesBy ?? 'state', answer?.range ?? null)}
      isWaiting={!answer}
    >
      {answer?.codebook.length === 0 && (
        <p>{t('There are no narratives: add one, or take a table.')}</p>
      )}
      {answer?.narrative && measures && (
        <>
          <Choices app={app} answer={answer} narrative={answer.narrative} />
          <Touching app={app} range={answer.range} />
          <Shown app={app} answer={answer} />
          <NarrativeTable app={app} answer={answer} />
        </>
      )}
      <Editing app={app} />
    </Card>
  );
}

function titleOf(answer: NarrativesAnswer | null): string {
  return answer?.narrative
    ? t('Posts with words of “{narrative}”', { narrative: answer.narrative })
    : t('Narratives');
}

function besideWords({ unit, narrativesBy }: MeasuresView, bin: string): string {
  if (narrativesBy === 'state') {
    return unit === 'posts'
      ? t('posts of each state’s, {bin}', { bin })
      : t('per 1,000 posts of each state’s, {bin}', { bin });
  }
  return unit === 'posts'
    ? t('posts of each actor’s, {bin}', { bin })
    : t('per 1,000 posts of each actor’s, {bin}', { bin });
}

function groupName(groups: NarrativeGroups): string {
  return groups === 'state' ? t('by state') : t('by actor');
}

function Editing({ app }: { readonly app: App }) {
  if (app.model.wordList.value?.type === 'narratives') return <NarrativeEditor app={app} />;
  return (
    <p class="measure-choices">
      <button
        type="button"
        class="button"
        onClick={() => void app.actions.openWordList({ type: 'narratives' })}
      >
        {t('Edit narratives')}
      </button>
    </p>
  );
}

function Choices(props: {
  readonly app: App;
  readonly answer: NarrativesAnswer;
  readonly narrative: string;
}) {
  const { app, answer, narrative } = props;
  const by = app.model.view.value?.measures.narrativesBy ?? 'state';
  return (
    <p class="measure-choices">
      <Choice
        label={t('Narrative')}
        value={narrative}
        options={answer.codebook.map(({ name }) => [
          name,
          t('{first}, {second}', { first: name, second: count(postsOf(answer.totals, name)) }),
        ])}
        onChange={(name) =>
          void app.actions.chooseMeasures(toSay('narrative'), { narrative: name })
        }
      />
      <Segmented<NarrativeGroups>
        legend={t('Whose posts')}
        name="narratives-by"
        options={NARRATIVE_GROUPS.map((value) => ({ value, label: groupName(value) }))}
        value={by}
        onChange={(value) =>
          void app.actions.chooseMeasures(toSay('whose posts'), { narrativesBy: value })
        }
      />
    </p>
  );
}

function Shown({ app, answer }: { readonly app: App; readonly answer: NarrativesAnswer }) {
  const unit = app.model.view.value?.measures.unit ?? 'per 1,000 posts';
  const bin = binOfRange(answer.range);
  const lines = () => linesOf(answer.series, unit, bin);
  if (lines().panels.length === 0) return <p>{t('No post here has words of it.')}</p>;
  return (
    <>
      <Chart
        app={app}
        data={lines}
        title={() =>
          t('{title}, {unit}, {bin}', {
            ...{ title: titleOf(answer), unit: unitName(unit), bin: binWords(bin) },
          })
        }
        caption={() =>
          `${captionOf(answer)} ${touchingWords(app.model.measures.value.coverage, answer.range)}`
        }
        load={async () => (await import('../../render/charts/mentionLines.ts')).mentionLines}
      />
      <Rows app={app} answer={answer} />
    </>
  );
}

/** The table behind the chart; a number opens its posts. */
function Rows({ app, answer }: { readonly app: App; readonly answer: NarrativesAnswer }) {
  const isByActor = answer.rows.some(({ actor }) => actor !== null);
  return (
    <table class="measure-table">
      <caption class="unseen">{t('Posts with words of it')}</caption>
      <TotalsHead actors={isByActor ? t('Actor') : t('Actors')} />
      <tbody>
        {answer.rows.map((row) => (
          <Row
            key={`${row.state} ${row.kind} ${row.actor?.id}`}
            app={app}
            row={row}
            answer={answer}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: {
  readonly app: App;
  readonly answer: NarrativesAnswer;
  readonly row: NarrativeTotal;
}) {
  const { app, answer, row } = props;
  const { narrative, state, kind, actor } = row;
  const open = () =>
    void app.actions.showPostsBehind({
      about: { type: 'narrative', narrative },
      ...{ label: narrative, state, actorKind: actor ? null : kind, range: answer.range },
      ...(actor && { actor: actor.id }),
    });
  const actors = actor?.label ?? (kind && actorKindName(kind));
  return <TotalsRow total={row} actors={actors} onOpen={open} />;
}

function postsOf(totals: readonly NarrativeTotal[], name: string): number {
  return totals.reduce((sum, { narrative, posts }) => sum + (narrative === name ? posts : 0), 0);
}

function linesOf(
  series: readonly NarrativeSeries[],
  unit: MentionLines['unit'],
  binDays: number,
): MentionLines {
  const panels = withMostPosts(series).map(({ state, actor, range, posts, ofPosts }) => ({
    name: actor?.label ?? stateName(state ?? ''),
    ...{ state, range, posts, ofPosts, surges: [], beside: null },
  }));
  return { panels, unit, binDays };
}

function captionOf({ codebook, narrative, rows, range }: NarrativesAnswer): string {
  const phrases = codebook.find(({ name }) => name === narrative)?.phrases.length ?? 0;
  const of = rows.reduce((sum, { ofPosts }) => sum + ofPosts, 0);
  const days = range ? `, ${daysWords(range)} UTC` : '';
  return `Posts with one of the ${counted(phrases, 'phrase')} kept under “${narrative}”, of ${count(of)} posts of those listed${days}. Shaded days have no data. A post that denies it has its words too. Does not show intent or effect.`;
}
