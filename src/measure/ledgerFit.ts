/**
 * Quasi-independence summed to states: the model of `quasiIndependence.ts` (Goodman 1968,
 * doi:10.1080/01621459.1968.11009335) over numbered rows and columns, so that it can be fitted to hundreds of
 * resampled tables.
 */
import type { LedgerActs } from './ledgerActs.ts';
import { activityNull, type Cell } from './quasiIndependence.ts';

/** One kind's table of amplifiers and sources, with the state of each. */
export interface LedgerTable {
  readonly states: number;
  /** acts by row and column */
  readonly row: Uint32Array;
  readonly column: Uint32Array;
  readonly rows: number;
  readonly columns: number;
  readonly stateOfRow: Uint32Array;
  readonly stateOfColumn: Uint32Array;
  /** the column of the same actor; -1: it is no source */
  readonly ownColumn: Int32Array;
  /** cells amplifier state × source state (`a * states + s`) that the margins leave open */
  readonly isOpen: Uint8Array;
}

export function ledgerTable(
  acts: LedgerActs,
  stateOfActor: Uint32Array,
  states: number,
): LedgerTable {
  const amplifiers = [...new Set(acts.amplifier)].sort((a, b) => a - b);
  const sources = [...new Set(acts.source)].sort((a, b) => a - b);
  const rowOf = new Map(amplifiers.map((actor, row) => [actor, row]));
  const columnOf = new Map(sources.map((actor, column) => [actor, column]));
  return {
    states,
    row: acts.amplifier.map((actor) => rowOf.get(actor) ?? 0),
    column: acts.source.map((actor) => columnOf.get(actor) ?? 0),
    rows: amplifiers.length,
    columns: sources.length,
    stateOfRow: Uint32Array.from(amplifiers, (actor) => stateOfActor[actor] ?? 0),
    stateOfColumn: Uint32Array.from(sources, (actor) => stateOfActor[actor] ?? 0),
    ownColumn: Int32Array.from(amplifiers, (actor) => columnOf.get(actor) ?? -1),
    isOpen: openCells(acts, amplifiers, sources, stateOfActor, states),
  };
}

/** Where every cell of actors is fixed by the margins, there is nothing that a state's cell could be compared with. */
function openCells(
  acts: LedgerActs,
  amplifiers: readonly number[],
  sources: readonly number[],
  stateOfActor: Uint32Array,
  states: number,
): Uint8Array {
  const open = new Uint8Array(states * states);
  const chance = activityNull(cellsOf(acts));
  const stateOf = (actor: number) => stateOfActor[actor] ?? 0;
  // where all amplifiers, or all sources, are of one state, each state's cell is a margin
  const isOneState = (list: readonly number[]) => new Set(list.map(stateOf)).size < 2;
  if (chance.family === 0 || isOneState(amplifiers) || isOneState(sources)) return open;
  // with three others on each side no cell is fixed
  const allFree = amplifiers.length >= 3 && sources.length >= 3;
  const isFree = (amplifier: number, source: number) =>
    amplifier !== source && (allFree || chance.cell(amplifier, source, 1) !== null);
  for (const amplifier of amplifiers) {
    for (const source of allFree ? firstOfStates(sources, stateOf, amplifier) : sources) {
      if (isFree(amplifier, source)) open[stateOf(amplifier) * states + stateOf(source)] = 1;
    }
  }
  return open;
}

/** One source of each state is enough to know; not the amplifier itself. */
function firstOfStates(
  sources: readonly number[],
  stateOf: (actor: number) => number,
  not: number,
): Iterable<number> {
  const first = new Map<number, number>();
  for (const source of sources) {
    if (source !== not && !first.has(stateOf(source))) first.set(stateOf(source), source);
  }
  return first.values();
}

function cellsOf({ amplifier, source }: LedgerActs): Cell[] {
  const counts = new Map<string, { amplifier: number; source: number; count: number }>();
  amplifier.forEach((a, k) => {
    const s = source[k] ?? 0;
    const cell = counts.get(`${a} ${s}`) ?? { amplifier: a, source: s, count: 0 };
    cell.count += 1;
    counts.set(`${a} ${s}`, cell);
  });
  return [...counts.values()];
}

/** Factors of rows and columns: a fitted cell is their product, an actor's own cell nought. */
export interface Factors {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface FitLimits {
  readonly tolerance: number;
  readonly rounds: number;
}

export const EXACT: FitLimits = { tolerance: 1e-9, rounds: 5_000 };
/** What a resampled table needs: its own scatter is far larger. */
export const ROUGH: FitLimits = { tolerance: 1e-3, rounds: 40 };

/** Iterative proportional fitting to the margins, from `start` where one is near. */
export function fitMargins(
  { ownColumn, columns }: Pick<LedgerTable, 'ownColumn' | 'columns'>,
  rowMargins: Float64Array,
  columnMargins: Float64Array,
  { tolerance, rounds }: FitLimits,
  start: Factors | null = null,
): Factors {
  const x = new Float64Array(rowMargins.length);
  const y = start ? start.y.slice() : columnMargins.slice();
  const ownRow = new Int32Array(columns).fill(-1);
  ownColumn.forEach((column, row) => {
    if (column >= 0) ownRow[column] = row;
  });
  for (let round = 0; round < rounds; round += 1) {
    scale(x, rowMargins, y, ownColumn);
    if (scale(y, columnMargins, x, ownRow) < tolerance) break;
  }
  return { x, y };
}

/** Sets each factor so that its margin comes right; gives the largest change as a share of the factor. */
function scale(
  factors: Float64Array,
  margins: Float64Array,
  others: Float64Array,
  own: Int32Array,
): number {
  let sum = 0;
  for (let k = 0; k < others.length; k += 1) sum += others[k] ?? 0;
  let change = 0;
  for (let k = 0; k < factors.length; k += 1) {
    const at = own[k] ?? -1;
    const rest = sum - (at < 0 ? 0 : (others[at] ?? 0));
    const margin = margins[k] ?? 0;
    const factor = margin > 0 && rest > 0 ? margin / rest : 0;
    if (factor > 0) change = Math.max(change, Math.abs(factor - (factors[k] ?? 0)) / factor);
    factors[k] = factor;
  }
  return change;
}

/** Expected counts, amplifier state × source state. */
export function expectedOfStates(
  { states, stateOfRow, stateOfColumn, ownColumn }: LedgerTable,
  { x, y }: Factors,
): Float64Array {
  const given = new Float64Array(states);
  const taken = new Float64Array(states);
  const own = new Float64Array(states);
  x.forEach((factor, row) => {
    const state = stateOfRow[row] ?? 0;
    given[state] = (given[state] ?? 0) + factor;
    const column = ownColumn[row] ?? -1;
    if (column >= 0) own[state] = (own[state] ?? 0) + factor * (y[column] ?? 0);
  });
  y.forEach((factor, column) => {
    const state = stateOfColumn[column] ?? 0;
    taken[state] = (taken[state] ?? 0) + factor;
  });
  const expected = new Float64Array(states * states);
  for (let a = 0; a < states; a += 1) {
    for (let s = 0; s < states; s += 1) {
      const all = (given[a] ?? 0) * (taken[s] ?? 0);
      expected[a * states + s] = a === s ? Math.max(0, all - (own[a] ?? 0)) : all;
    }
  }
  return expected;
}
