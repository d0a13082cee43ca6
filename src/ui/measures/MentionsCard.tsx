import type { MentionSeries } from '../../domain/measure.ts';
import {
  MENTION_GROUPS,
  MENTION_UNITS,
  type MeasuresView,
  type MentionGroups,
  type MentionUnit,
} from '../../domain/measuresView.ts';
import type { MentionLines, MentionPanel } from '../../render/charts/mentionLines.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import type { MeasuresShown } from '../../state/measuresShown.ts';
import type { MentionsAnswer } from '../../workers/contract.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { binOfRange, binWords, daysWords, mentionsCommand, unitName } from '../words/measures.ts';
import { count } from '../words/numbers.ts';
import { countryLabel, countryName } from '../words/pickups.ts';
import { touchingWords } from '../words/touching.ts';
import { actorsName } from './actorsName.ts';
import { Card } from './Card.tsx';
import { Chart } from './Chart.tsx';
import { Choice } from './Choice.tsx';
import { MentionTotals } from './MentionTotals.tsx';
import { NamesEditor } from './NamesEditor.tsx';
import { sumOf, withMostPosts } from './series.ts';
import { Touching } from './Touching.tsx';

const SURGE_Q = 0.05;
const how = () =>
  t(
    'Each line counts the posts of one state’s actors that name the country, its people or its capital as its government, by day or, over more than half a year, by week. Times at which those actors have no post are shaded and break the line: there is no data, which is not a zero. Per 1,000 posts makes states with few and many posts comparable.',
  );

export function MentionsCard({ app }: { readonly app: App }) {
  const shown = app.model.measures.value;
  const answer = shown.mentions;
  const measures = app.model.view.value?.measures;
  const bin = binOfRange(answer?.range ?? null);
  return (
    <Card
      title={titleOf(answer)}
      {...(measures && {
        beside: besideWords(measures, binWords(bin)),
      })}
      how={how()}
      command={mentionsCommand(app, answer?.country ?? null, answer?.range ?? null)}
      isWaiting={!answer}
    >
      {answer && measures && answer.country === null && <p>{t('No post here names a country.')}</p>}
      {answer?.country && measures && (
        <>
          <Choices app={app} answer={answer} />
          <Touching app={app} range={answer.range} />
          <Chart
            app={app}
            data={() => linesOf(answer, shown, measures.unit)}
            title={() => chartTitle(answer, measures, bin)}
            caption={() => captionOf(answer, shown)}
            load={async () => (await import('../../render/charts/mentionLines.ts')).mentionLines}
          />
          <MentionTotals app={app} answer={answer} unit={measures.unit} />
          <Names app={app} country={answer.country} />
        </>
      )}
    </Card>
  );
}

function titleOf(answer: MentionsAnswer | null): string {
  return answer?.country
    ? t('Posts that name {country}', { country: countryLabel(answer.countries, answer.country) })
    : t('Mentions');
}

function besideWords({ unit, mentionsBy }: MeasuresView, bin: string): string {
  if (mentionsBy === 'state') {
    return unit === 'posts'
      ? t('posts of each state’s actors, {bin}', { bin })
      : t('per 1,000 posts of each state’s actors, {bin}', { bin });
  }
  return unit === 'posts'
    ? t('posts of each state’s actors, by kind, {bin}', { bin })
    : t('per 1,000 posts of each state’s actors, by kind, {bin}', { bin });
}

function chartTitle(answer: MentionsAnswer, measures: MeasuresView, bin: number): string {
  const values = { title: titleOf(answer), unit: unitName(measures.unit) };
  if (measures.mentionsBy === 'state') {
    return bin === 1
      ? t('{title}, {unit}, by day and state', values)
      : t('{title}, {unit}, by week and state', values);
  }
  return bin === 1
    ? t('{title}, {unit}, by day and state and kind', values)
    : t('{title}, {unit}, by week and state and kind', values);
}

function groupName(groups: MentionGroups): string {
  return groups === 'state' ? t('state') : t('state and kind');
}

function Choices({ app, answer }: { readonly app: App; readonly answer: MentionsAnswer }) {
  const { actions } = app;
  const unit = app.model.view.value?.measures.unit ?? 'per 1,000 posts';
  const beside = app.model.view.value?.measures.beside ?? '';
  const by = app.model.view.value?.measures.mentionsBy ?? 'state';
  const countries = answer.countries.map(
    ({ value, label, count: posts }) =>
      [
        value,
        t('{first}, {second}', { first: countryName(value, label), second: count(posts) }),
      ] as const,
  );
  return (
    <p class="measure-choices">
      <Choice
        label={t('Country')}
        value={answer.country ?? ''}
        options={countries}
        onChange={(country) => void actions.chooseMeasures(toSay('country'), { country })}
      />
      <Choice
        label={t('beside')}
        value={beside}
        options={[['', t('none')], ...countries]}
        onChange={(value) =>
          void actions.chooseMeasures(toSay('country beside it'), { beside: value || null })
        }
      />
      <Segmented<MentionGroups>
        legend={t('Split by')}
        name="mentions-by"
        options={MENTION_GROUPS.map((value) => ({ value, label: groupName(value) }))}
        value={by}
        onChange={(value) => void actions.chooseMeasures(toSay('groups'), { mentionsBy: value })}
      />
      <Segmented<MentionUnit>
        legend={t('Counted')}
        name="mention-unit"
        options={MENTION_UNITS.map((value) => ({ value, label: unitName(value) }))}
        value={unit}
        onChange={(value) => void actions.chooseMeasures(toSay('unit'), { unit: value })}
      />
    </p>
  );
}

/** The list of names that the counts rest on, one step away. */
function Names({ app, country }: { readonly app: App; readonly country: string }) {
  const shown = app.model.wordList.value;
  if (shown?.type === 'names') return <NamesEditor app={app} country={shown.country} />;
  return (
    <p class="measure-choices">
      <button
        type="button"
        class="button"
        onClick={() => void app.actions.openWordList({ type: 'names', country })}
      >
        {t('Edit names')}
      </button>
    </p>
  );
}

function linesOf(answer: MentionsAnswer, shown: MeasuresShown, unit: MentionUnit): MentionLines {
  const panels = withMostPosts(answer.series).map((series) => panelOf(series, answer, shown));
  return { panels, unit, binDays: binOfRange(answer.range) };
}

function panelOf(
  { state, kind, range, posts, ofPosts, country }: MentionSeries,
  { besideSeries }: MentionsAnswer,
  { surges }: MeasuresShown,
): MentionPanel {
  const other = besideSeries.find((series) => series.state === state && series.kind === kind);
  const windows = (surges?.rows ?? []).filter(
    (row) => row.state === state && row.country === country && (row.q ?? 1) <= SURGE_Q,
  );
  return {
    name: actorsName(state, kind),
    state,
    range,
    posts,
    ofPosts,
    surges: windows.filter(({ ratio }) => (ratio ?? 0) > 1).map(({ window }) => window),
    beside: other?.posts ?? null,
  };
}

function captionOf({ range, series }: MentionsAnswer, { coverage }: MeasuresShown): string {
  const ofPosts = series.reduce((sum, each) => sum + sumOf(each.ofPosts), 0);
  const days = range ? `, ${daysWords(range)} UTC` : '';
  return `Of ${count(ofPosts)} posts${days}. Shaded days have no data. ${touchingWords(coverage, range)} Names are found by a list of names in eleven languages. Does not show intent or effect.`;
}
