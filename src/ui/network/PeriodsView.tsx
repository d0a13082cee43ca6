import type { Period } from '../../domain/networkView.ts';
import { DAY_MS, isoDay } from '../../domain/time.ts';
import type { NetworkHandle } from '../../render/networkHandle.ts';
import type { App } from '../../state/app.ts';
import type { DrawnPeriods } from '../../state/drawn.ts';
import { t, toSay } from '../../state/language.ts';
import { daysOf, type PeriodsShown, periodsOf } from '../../state/periods.ts';
import { labelsOf, selectionOf } from '../words/edges.ts';
import { edgeSentence } from '../words/kinds.ts';
import { count, decimal } from '../words/numbers.ts';
import { rangeWords } from '../words/times.ts';
import { PeriodCanvas } from './PeriodCanvas.tsx';
import { periodRows } from './periodRows.ts';

/** Which drawings belong together; one pair a page. */
const PAIR = new Map<'a' | 'b', NetworkHandle>();
const SIDES = ['a', 'b'] as const;

/** Two periods beside each other, with the same places and widths, and a table of what differs. */
export function PeriodsView({ app }: { readonly app: App }) {
  const { model } = app;
  const view = model.view.value;
  const shown = model.periods.value;
  const drawn = model.drawnPeriods.value;
  const periods = view && periodsOf(view, model.overview.value);
  return (
    <div class="periods-view">
      <div class="periods">
        {SIDES.map((side) => (
          <section
            key={side}
            class="period"
            aria-label={t('Period {name}', { name: side.toUpperCase() })}
          >
            <PeriodHead app={app} side={side} periods={periods ?? null} />
            <div class="period-place">
              <PeriodCanvas app={app} side={side} pair={PAIR} />
            </div>
          </section>
        ))}
      </div>
      <p class="period-key">
        {t(
          'Strong arrows are in this period only, faint ones in both; an empty ring is in the other period only. Same places, same widths.',
        )}
      </p>
      {shown && drawn && <Differences app={app} shown={shown} drawn={drawn} />}
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
    void app.actions.arrange(toSay('period {name}', { name }), {
      periods: { ...periods, [side]: next },
    });
  };
  return (
    <div class="period-head">
      <h2>
        {name} <span class="faint">{own && rangeWords(own)}</span>
      </h2>
      <p>{own && sizeWords(own, picture?.totals.edges)}</p>
      {own && (
        <p class="period-days">
          <label>
            <span class="unseen">{t('{name} begins', { name })}</span>
            <input
              type="date"
              class="field"
              value={isoDay(own.from)}
              onChange={(event) => change({ from: Date.parse(event.currentTarget.value) })}
            />
          </label>
          –
          <label>
            <span class="unseen">{t('{name} ends, with this day', { name })}</span>
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

function sizeWords(own: Period, edges: number | undefined): string {
  const days = Math.round(daysOf(own));
  if (edges === undefined) return t('{n, plural, one {# day} other {# days}}', { n: days });
  return t(
    '{days, plural, one {# day} other {# days}}, {edges, plural, one {# edge} other {# edges}}',
    { days, edges },
  );
}

const LISTED = 200;

interface DifferencesProps {
  readonly app: App;
  readonly shown: PeriodsShown;
  readonly drawn: DrawnPeriods;
}

function Differences({ app, shown, drawn: { a, b } }: DifferencesProps) {
  const days = [daysOf(shown.a), daysOf(shown.b)] as const;
  const rows = periodRows(a.edges, b.edges, days);
  const labels = labelsOf({ nodes: [...a.nodes, ...b.nodes] });
  const name = (id: string) => labels.get(id) ?? id;
  const isEven = days[0] === days[1];
  return (
    <div class="differences">
      <p class="faint">
        {isEven ? '' : `${t('The periods are of unequal length: compare the rates.')} `}
        {t(
          'Each period is compared with chance by itself; in the one with fewer posts, co-occurrence has less to stand out with. Differences are not tested.',
        )}
        {app.model.view.value?.network.periods && (
          <button
            type="button"
            class="text-button"
            onClick={() => void app.actions.arrange(toSay('halves of the time'), { periods: null })}
          >
            {t('Compare the halves')}
          </button>
        )}
      </p>
      <table class="table">
        <caption class="unseen">{t('Differences between the periods, greatest first')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Edge')}</th>
            <th scope="col" class="number">
              A
            </th>
            <th scope="col" class="number">
              B
            </th>
            <th scope="col" class="number">
              {t('A a day')}
            </th>
            <th scope="col" class="number">
              {t('B a day')}
            </th>
            <th scope="col">{t('Only in')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, LISTED).map((row) => (
            <tr key={`${row.amplifier} ${row.source} ${row.kind}`}>
              <th scope="row">
                <button
                  type="button"
                  class="row-button"
                  onClick={() => void app.actions.select(selectionOf(row))}
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
        <p class="empty-line">
          {t('{n, number} smaller differences are not listed.', { n: rows.length - LISTED })}
        </p>
      )}
    </div>
  );
}
