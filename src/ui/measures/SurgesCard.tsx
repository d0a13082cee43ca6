import type { DayRange, Rate, SurgeReport, SurgeRow } from '../../domain/measure.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { baselineOf } from '../../state/measureQuestions.ts';
import { StateDot } from '../icon/ActorIcon.tsx';
import { sentences } from '../words/lists.ts';
import {
  commandOf,
  daysWords,
  probability,
  rangeOption,
  timesRange,
  timesWords,
} from '../words/measures.ts';
import { counted, decimal, fixed } from '../words/numbers.ts';
import { countryLabel } from '../words/pickups.ts';
import { stateName } from '../words/states.ts';
import { touchingWords } from '../words/touching.ts';
import { Card } from './Card.tsx';
import { Chart } from './Chart.tsx';
import { Choice } from './Choice.tsx';
import { DayField } from './DayField.tsx';
import { Touching } from './Touching.tsx';

const SHOWN = 12;
const MAX_Q = 0.05;
const DAYS = [1, 3, 6, 7, 14, 30];
const how = () =>
  t(
    'A window of days against the baseline, among the posts of the same actors: how many times as often a country is named, with a 95 % interval. Baseline days vary more than chance alone would let them; the test allows for that. q is the false discovery rate over every country, state and window that was looked at; a hollow dot has q above 0.05.',
  );

export function SurgesCard({ app }: { readonly app: App }) {
  const shown = app.model.measures.value;
  const view = app.model.view.value?.measures;
  if (!view) return null;
  const baseline = baselineOf(view, shown);
  const report = shown.surges;
  return (
    <Card
      title={t('Surges')}
      {...(baseline && { beside: t('against {days}, same actors', { days: daysWords(baseline) }) })}
      how={how()}
      command={
        baseline &&
        commandOf(app, 'surges', [
          '--window',
          `${view.windowDays}d`,
          '--baseline',
          rangeOption(baseline),
          '--by',
          'state',
        ])
      }
      isWaiting={!report && baseline !== null}
    >
      {baseline && <Choices app={app} baseline={baseline} windowDays={view.windowDays} />}
      {!baseline && <p>{t('Surges need more than one day of posts.')}</p>}
      {report && <Touching app={app} range={null} />}
      {report && <Rows app={app} report={report} />}
    </Card>
  );
}

function Choices(props: {
  readonly app: App;
  readonly baseline: DayRange;
  readonly windowDays: number;
}) {
  const { app, baseline, windowDays } = props;
  const choose = (part: Partial<DayRange>) => {
    const next = { ...baseline, ...part };
    if (next.from <= next.to)
      void app.actions.chooseMeasures(toSay('baseline'), { baseline: next });
  };
  return (
    <p class="measure-choices">
      <Choice
        label={t('Windows of')}
        value={String(windowDays)}
        options={DAYS.map((days) => [
          String(days),
          t('{n, plural, one {# day} other {# days}}', { n: days }),
        ])}
        onChange={(value) =>
          void app.actions.chooseMeasures(toSay('window'), { windowDays: Number(value) })
        }
      />
      <DayField
        name={t('Baseline from')}
        day={baseline.from}
        onChange={(from) => choose({ from })}
      />
      <DayField name={t('to')} day={baseline.to} onChange={(to) => choose({ to })} />
    </p>
  );
}

function lookedWords({ looked, rows, unequalWindows, unsaid }: SurgeReport): string {
  const sure = rows.filter(({ q }) => q !== null && q <= MAX_Q).length;
  return sentences([
    t(
      '{looked, plural, one {# comparison} other {# comparisons}}; {sure, number} with q ≤ {maxQ}.',
      { looked, sure, maxQ: fixed(MAX_Q, 2) },
    ),
    unequalWindows ? t('Unequal windows: compared as rates.') : '',
    unsaid.length > 0
      ? t('{n, plural, one {# window} other {# windows}} cannot be said.', { n: unsaid.length })
      : '',
  ]);
}

function Rows({ app, report }: { readonly app: App; readonly report: SurgeReport }) {
  const rows = report.rows.filter(({ ratio }) => (ratio ?? 2) > 1).slice(0, SHOWN);
  return (
    <>
      <p class="faint">{lookedWords(report)}</p>
      {rows.length === 0 ? (
        <p>{t('No country is named more often after the baseline than in it.')}</p>
      ) : (
        <div class="surges">
          <SurgeTable app={app} rows={rows} />
          <Chart
            app={app}
            data={() => ({ rows, maxQ: MAX_Q })}
            title={() => t('Times the baseline, with 95 % interval')}
            caption={() =>
              `Against ${daysWords(report.baseline)}. ${counted(report.looked, 'comparison')} taken into account. ${touchingWords(app.model.measures.value.coverage, null)} Does not show intent or effect.`
            }
            load={async () =>
              (await import('../../render/charts/surgeIntervals.ts')).surgeIntervals
            }
          />
        </div>
      )}
    </>
  );
}

function SurgeTable({ app, rows }: { readonly app: App; readonly rows: readonly SurgeRow[] }) {
  return (
    <table class="measure-table surge-table">
      <caption class="unseen">
        {t('Windows in which a country is named more often than before')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('State names')}</th>
          <th scope="col">{t('Window')}</th>
          <th scope="col" class="number">
            {t('a day')}
          </th>
          <th scope="col" class="number">
            {t('before')}
          </th>
          <th scope="col" class="number">
            {t('times')}
          </th>
          <th scope="col" class="number">
            q
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <SurgeLine key={`${row.state} ${row.country} ${row.window.from}`} app={app} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function SurgeLine({ app, row }: { readonly app: App; readonly row: SurgeRow }) {
  const { state, country, window: range, inWindow, inBaseline, ratio, low, high, p, q } = row;
  const label = countryLabel(app.model.measures.value.mentions?.countries, country);
  return (
    <tr>
      <td>
        <StateDot state={state} /> {stateName(state ?? '')}{' '}
        <button
          type="button"
          class="number-button"
          onClick={() =>
            void app.actions.showPostsBehind({
              about: { type: 'country', country },
              ...{ label, state, actorKind: null, range },
            })
          }
        >
          {label}
        </button>
      </td>
      <td>{daysWords(range)}</td>
      <td class="number" title={rateWords(inWindow)}>
        {perDay(inWindow.perDay)}
      </td>
      <td class="number" title={rateWords(inBaseline)}>
        {perDay(inBaseline.perDay)}
      </td>
      <td class="number" title={intervalWords(low, high)}>
        {ratio === null ? t('new') : timesWords(ratio)}
        <small class="surge-interval">{timesRange(low, high)}</small>
      </td>
      <td class="number">
        {probability(q)}
        <small class="surge-p">{t('p {p}', { p: probability(p) })}</small>
      </td>
    </tr>
  );
}

function intervalWords(low: number | null, high: number | null): string {
  return high === null
    ? t('95 % interval {low} to no bound', { low: timesWords(low) })
    : t('95 % interval {low} to {high}', { low: timesWords(low), high: timesWords(high) });
}

/** "9 of 1,204 posts on 6 days with data" */
function rateWords({ posts, ofPosts, days }: Rate): string {
  return t(
    '{posts, number} of {ofPosts, plural, one {# post} other {# posts}} on {days, plural, one {# day} other {# days}} with data',
    { posts, ofPosts, days },
  );
}

function perDay(value: number | null): string {
  return value === null ? '—' : decimal(value);
}
