import type { LedgerActs } from './ledgerActs.ts';
import {
  EXACT,
  expectedOfStates,
  type Factors,
  fitMargins,
  type LedgerTable,
  ROUGH,
} from './ledgerFit.ts';
import { createSpread, drawnDays, type Spread } from './ledgerInterval.ts';

/** Counts and expected counts of one kind, amplifier state × source state. */
export interface StateCounts {
  readonly counts: Float64Array;
  readonly expected: Float64Array;
  readonly factors: Factors;
}

/** A kind's acts with the table that they fill. `day` counts from the first day of the range. */
export interface KindActs {
  readonly acts: LedgerActs;
  readonly table: LedgerTable;
}

/** As observed. */
export function observedCounts({ acts, table }: KindActs): StateCounts {
  return countsOf(table, acts, () => 1, null);
}

function countsOf(
  table: LedgerTable,
  { day }: LedgerActs,
  timesOf: (day: number) => number,
  start: Factors | null,
): StateCounts {
  const counts = new Float64Array(table.states * table.states);
  const rowMargins = new Float64Array(table.rows);
  const columnMargins = new Float64Array(table.columns);
  for (let k = 0; k < day.length; k += 1) {
    const times = timesOf(day[k] ?? 0);
    if (times === 0) continue;
    const row = table.row[k] ?? 0;
    const column = table.column[k] ?? 0;
    rowMargins[row] = (rowMargins[row] ?? 0) + times;
    columnMargins[column] = (columnMargins[column] ?? 0) + times;
    const at = (table.stateOfRow[row] ?? 0) * table.states + (table.stateOfColumn[column] ?? 0);
    counts[at] = (counts[at] ?? 0) + times;
  }
  const limits = start === null ? EXACT : ROUGH;
  const factors = fitMargins(table, rowMargins, columnMargins, limits, start);
  return { counts, expected: expectedOfStates(table, factors), factors };
}

export interface DrawSettings {
  /** first day of the range, and how many days it has */
  readonly first: number;
  readonly days: number;
  readonly draws: number;
  readonly seed: number;
}

/**
 * Variances of count − ratio × expected when days are drawn again, by kind and cell, and over all kinds together: the
 * same days for every kind. Ratios are the observed ones.
 */
export function drawnVariances(
  kinds: readonly KindActs[],
  observed: readonly StateCounts[],
  together: { readonly ratio: Float64Array; counts(kind: number, cell: number): boolean },
  { first, days, draws, seed }: DrawSettings,
): { readonly ofKind: Float64Array[]; readonly ofAll: Float64Array } {
  const cells = together.ratio.length;
  const spreads = kinds.map(() => spreadsOf(cells));
  const all = spreadsOf(cells);
  for (const times of drawnDays(days, draws, seed)) {
    const drawn = kinds.map(({ acts, table }, kind) => {
      const start = observed[kind]?.factors ?? null;
      return countsOf(table, acts, (day) => times[day - first] ?? 0, start);
    });
    drawn.forEach((counts, kind) => {
      addRests(spreads[kind] ?? [], counts, ratiosOf(observed[kind]));
    });
    all.forEach((spread, cell) => {
      const ratio = together.ratio[cell] ?? 0;
      const rests = drawn.map((counts, kind) =>
        together.counts(kind, cell) ? restOf(counts, cell, ratio) : 0,
      );
      spread.add(rests.reduce((sum, rest) => sum + rest, 0));
    });
  }
  return { ofKind: spreads.map(variancesOf), ofAll: variancesOf(all) };
}

type Counted = Pick<StateCounts, 'counts' | 'expected'>;

function addRests(spreads: readonly Spread[], drawn: Counted, ratios: Float64Array): void {
  spreads.forEach((spread, cell) => {
    spread.add(restOf(drawn, cell, ratios[cell] ?? 0));
  });
}

/** What is left of a count when the observed ratio is taken out of it. */
function restOf({ counts, expected }: Counted, cell: number, ratio: number): number {
  return (counts[cell] ?? 0) - ratio * (expected[cell] ?? 0);
}

function ratiosOf(observed: Counted | undefined): Float64Array {
  if (!observed) return new Float64Array();
  return observed.counts.map((count, cell) => {
    const expected = observed.expected[cell] ?? 0;
    return expected > 0 ? count / expected : 0;
  });
}

function spreadsOf(cells: number): Spread[] {
  return Array.from({ length: cells }, createSpread);
}

function variancesOf(spreads: readonly Spread[]): Float64Array {
  return Float64Array.from(spreads, (spread) => spread.variance());
}
