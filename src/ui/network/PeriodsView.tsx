import type { Period } from '../../domain/networkView.ts';
import { DAY_MS, isoDay } from '../../domain/time.ts';
import type { NetworkHandle } from '../../render/networkHandle.ts';
import type { App } from '../../state/app.ts';
import { daysOf, type PeriodsShown, periodsOf } from '../../state/periods.ts';
import { edgeSentence } from '../words/kinds.ts';
import { count, counted, decimal } from '../words/numbers.ts';
import { rangeWords } from '../words/times.ts';
import { foldedPeriods, PeriodCanvas } from './PeriodCanvas.tsx';
import { periodRows } from './periodRows.ts';

/** Which drawings belong together; one pair a page. */
const PAIR = new Map<'a' | 'b', NetworkHandle>();
const SIDES = ['a', 'b'] as const;

/** Two periods beside each other, with the same places and widths, and a table of what differs. */
export function PeriodsView({ app }: { readonly app: App }) {
  const { model } = app;
  const view = model.view.value;
  const shown = model.periods.value;
  const periods = view && periodsOf(view, model.overview.value);
  return (
    <div class="periods-view">
      <div class="periods">
        {SIDES.map((side) => (
          <section key={side} class="period" aria-label={`Period ${side.toUpperCase()}`}>
            <PeriodHead app={app} side={side} periods={periods ?? null} />
            <div class="period-place">
              <PeriodCanvas app={app} side={side} pair={PAIR} />
            </div>
          </section>
        ))}
      </div>
      <p class="period-key">
        Strong arrows are in this period only, faint ones in both; an empty ring is in the other
        period only. Same places, same widths.
      </p>
      {shown && <Differences app={app} shown={shown} />}
    </div>
  );
}

interface HeadProps {
  readonly app: App;
  readonly side: 'a' | 'b';
  readonly periods: { readonly a: Period; readonly b: Period } | null;
}

function PeriodHead({ app, side, periods }: HeadProps) {
  const picture = app.model.periods.value?.pictures[side];
  const own = periods?.[side];
  const name = side.toUpperCase();
  const change = (part: Partial<Period>) => {
    if (!periods || !own) return;
    const next = { ...own, ...part };
    if (!(next.from < next.to)) return;
    void app.actions.arrange(`period ${name}`, { periods: { ...periods, [side]: next } });
  };
  return (
    <div class="period-head">
      <h2>
        {name} <span class="faint">{own && rangeWords(own)}</span>
      </h2>
      <p>
        {own && counted(Math.round(daysOf(own) * 10) / 10, 'day')}
        {picture && `, ${counted(picture.totals.edges, 'edge')}`}
      </p>
      {own && (
        <p class="period-days">
          <label>
            <span class="unseen">{name} begins</span>
            <input
              type="date"
              class="field"
              value={isoDay(own.from)}
              onChange={(event) => change({ from: Date.parse(event.currentTarget.value) })}
            />
          </label>
          –
          <label>
            <span class="unseen">{name} ends, with this day</span>
            <input
              type="date"
              class="field"
              value={isoDay(own.to - 1)}
              onChange={(event) => change({ to: Date.parse(event.currentTarget.value) + DAY_MS })}
            />
          </label>
        </p>
      )}
    </div>
  );
}

const LISTED = 200;

function Differences({ app, shown }: { readonly app: App; readonly shown: PeriodsShown }) {
  const { a, b } = foldedPeriods(app, shown);
  const days = [daysOf(shown.a), daysOf(shown.b)] as const;
  const rows = periodRows(a.edges, b.edges, days);
  const labels = new Map([...a.nodes, ...b.nodes].map(({ id, label }) => [id, label]));
  const name = (id: string) => labels.get(id) ?? id;
  const isEven = days[0] === days[1];
  return (
    <div class="differences">
      <p class="faint">
        {isEven ? '' : 'The periods are of unequal length: compare the rates. '}
        Each period is compared with chance by itself; in the one with fewer posts, co-occurrence
        has less to stand out with. Differences are not tested.
        {app.model.view.value?.network.periods && (
          <button
            type="button"
            class="text-button"
            onClick={() => void app.actions.arrange('halves of the time', { periods: null })}
          >
            Compare the halves
          </button>
        )}
      </p>
      <table class="table">
        <caption class="unseen">Differences between the periods, greatest first</caption>
        <thead>
          <tr>
            <th scope="col">Edge</th>
            <th scope="col" class="number">
              A
            </th>
            <th scope="col" class="number">
              B
            </th>
            <th scope="col" class="number">
              A a day
            </th>
            <th scope="col" class="number">
              B a day
            </th>
            <th scope="col">Only in</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, LISTED).map((row) => (
            <tr key={`${row.amplifier} ${row.source} ${row.kind}`}>
              <th scope="row">
                <button
                  type="button"
                  class="row-button"
                  onClick={() => {
                    const { amplifier, source, kind } = row;
                    void app.actions.select({ type: 'edge', amplifier, source, kind });
                  }}
                >
                  {edgeSentence(row.kind, name(row.amplifier), name(row.source))}
                </button>
              </th>
              <td class="number">{count(row.weights[0])}</td>
              <td class="number">{count(row.weights[1])}</td>
              <td class="number">{decimal(row.rates[0])}</td>
              <td class="number">{decimal(row.rates[1])}</td>
              <td>{row.only ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > LISTED && (
        <p class="empty-line">{count(rows.length - LISTED)} smaller differences are not listed.</p>
      )}
    </div>
  );
}
