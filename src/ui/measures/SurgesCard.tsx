import type { DayRange, Rate, SurgeReport, SurgeRow } from '../../domain/measure.ts';
import type { App } from '../../state/app.ts';
import { baselineOf } from '../../state/measureQuestions.ts';
import { StateDot } from '../icon/ActorIcon.tsx';
import {
  commandOf,
  dayOfIso,
  daysWords,
  isoDayOf,
  probability,
  rangeOption,
  timesWords,
} from '../words/measures.ts';
import { count, counted, decimal } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';
import { touchingWords } from '../words/touching.ts';
import { Card } from './Card.tsx';
import { Chart } from './Chart.tsx';
import { Touching } from './Touching.tsx';

const SHOWN = 12;
const MAX_Q = 0.05;
const DAYS = [1, 3, 6, 7, 14, 30];
const HOW =
  'A window of days against the baseline, among the posts of the same actors: how many times as often a country is named, with a 95 % interval. Baseline days vary more than chance alone would let them; the test allows for that. q is the false discovery rate over every country, state and window that was looked at; a hollow dot has q above 0.05.';

export function SurgesCard({ app }: { readonly app: App }) {
  const shown = app.model.measures.value;
  const view = app.model.view.value?.measures;
  if (!view) return null;
  const baseline = baselineOf(view, shown);
  const report = shown.surges;
  return (
    <Card
      title="Surges"
      {...(baseline && { beside: `against ${daysWords(baseline)}, same actors` })}
      how={HOW}
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
      {!baseline && <p>Surges need more than one day of posts.</p>}
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
    if (next.from <= next.to) void app.actions.chooseMeasures('baseline', { baseline: next });
  };
  return (
    <p class="measure-choices">
      <label class="choice">
        Windows of
        <select
          class="select chip-select"
          value={String(windowDays)}
          onChange={({ currentTarget: { value } }) =>
            void app.actions.chooseMeasures('window', { windowDays: Number(value) })
          }
        >
          {DAYS.map((days) => (
            <option key={days} value={String(days)}>
              {counted(days, 'day')}
            </option>
          ))}
        </select>
      </label>
      <DayField name="Baseline from" day={baseline.from} onChange={(from) => choose({ from })} />
      <DayField name="to" day={baseline.to} onChange={(to) => choose({ to })} />
    </p>
  );
}

function DayField(props: {
  readonly name: string;
  readonly day: number;
  onChange(day: number): void;
}) {
  return (
    <label class="choice">
      {props.name}
      <input
        type="date"
        class="field"
        value={isoDayOf(props.day)}
        onChange={({ currentTarget: { value } }) => {
          const day = dayOfIso(value);
          if (day !== null) props.onChange(day);
        }}
      />
    </label>
  );
}

function Rows({ app, report }: { readonly app: App; readonly report: SurgeReport }) {
  const rows = report.rows.filter(({ ratio }) => (ratio ?? 2) > 1).slice(0, SHOWN);
  const sure = report.rows.filter(({ q }) => q !== null && q <= MAX_Q).length;
  return (
    <>
      <p class="faint">
        {counted(report.looked, 'comparison')}; {count(sure)} with q ≤ {MAX_Q}.{' '}
        {report.unequalWindows && 'Unequal windows: compared as rates. '}
        {report.unsaid.length > 0 && `${counted(report.unsaid.length, 'window')} cannot be said.`}
      </p>
      {rows.length === 0 ? (
        <p>No country is named more often after the baseline than in it.</p>
      ) : (
        <div class="surges">
          <SurgeTable app={app} rows={rows} />
          <Chart
            app={app}
            data={{ rows, maxQ: MAX_Q }}
            title="Times the baseline, with 95 % interval"
            caption={`Against ${daysWords(report.baseline)}. ${counted(report.looked, 'comparison')} taken into account. ${touchingWords(app.model.measures.value.coverage, null)} Does not show intent or effect.`}
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
      <caption class="unseen">Windows in which a country is named more often than before</caption>
      <thead>
        <tr>
          <th scope="col">State names</th>
          <th scope="col">Window</th>
          <th scope="col" class="number">
            a day
          </th>
          <th scope="col" class="number">
            before
          </th>
          <th scope="col" class="number">
            times
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
  const { state, country, window: range, inWindow, inBaseline, ratio, low, high, q } = row;
  const label =
    app.model.measures.value.mentions?.countries.find(({ value }) => value === country)?.label ??
    country;
  const interval = `95 % interval ${timesWords(low)} to ${high === null ? 'no bound' : timesWords(high)}`;
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
      <td class="number" title={interval}>
        {ratio === null ? 'new' : timesWords(ratio)}
      </td>
      <td class="number">{probability(q)}</td>
    </tr>
  );
}

/** "9 of 1,204 posts on 6 days with data" */
function rateWords({ posts, ofPosts, days }: Rate): string {
  return `${count(posts)} of ${counted(ofPosts, 'post')} on ${counted(days, 'day')} with data`;
}

function perDay(value: number | null): string {
  return value === null ? '—' : decimal(value);
}
