/**
 * What activity alone would give for directed kinds: quasi-independence, both margins kept and nobody amplifying
 * itself. Goodman (1968), The Analysis of Cross-Classified Data, doi:10.1080/01621459.1968.11009335;
 * fitted by iterative proportional fitting: Bishop, Fienberg & Holland (1975), doi:10.1007/978-0-387-72806-3, ch. 5.
 */
import { hypergeometricTail } from './hypergeometric.ts';
import { tailsAmongThree } from './threeActors.ts';

/** One cell of the table amplifier × source. */
export interface Cell {
  readonly amplifier: number;
  readonly source: number;
  readonly count: number;
}

export interface CellChance {
  readonly expected: number;
  readonly p: number;
}

export interface ActivityNull {
  /** Null where the margins fix the cell: there is no other amplifier, or no other source, to compare with. */
  cell(amplifier: number, source: number, count: number): CellChance | null;
  /** number of cells that could be otherwise: the family of the comparisons */
  readonly family: number;
}

const NOTHING_TO_SAY: ActivityNull = { cell: () => null, family: 0 };

/** Largest difference of a fitted margin from its own, as a share of it. */
const TOLERANCE = 1e-9;
const MOST_ROUNDS = 5_000;

/**
 * Fits the table and gives, for a cell, its expected count and the chance of at least the count that was found: the
 * hypergeometric tail with the cell's own margins and the population that makes its mean the fitted one. Without a
 * diagonal that is Fisher's exact tail; among three who all amplify and are amplified the exact tail is counted out;
 * else it is an approximation, whose error against sampling is in the tests.
 */
export function activityNull(cells: readonly Cell[]): ActivityNull {
  const rows = marginsOf(cells, ({ amplifier }) => amplifier);
  const columns = marginsOf(cells, ({ source }) => source);
  if (isStar(cells, rows, columns)) return NOTHING_TO_SAY;
  const fit = fitted(rows, columns);
  if (fit === null) return NOTHING_TO_SAY;
  const exact = amongThree(cells, rows, columns);
  return {
    family: countFree(rows, columns),
    cell(amplifier, source, count) {
      if (!isFree(rows, columns, amplifier, source)) return null;
      const row = rows.get(amplifier) ?? 0;
      const column = columns.get(source) ?? 0;
      const expected = (fit.rows.get(amplifier) ?? 0) * (fit.columns.get(source) ?? 0);
      if (expected === 0) return null;
      if (exact !== null) return { expected, p: exact(amplifier, source, count) };
      return { expected, p: hypergeometricTail(count, row, column, (row * column) / expected) };
    },
  };
}

/** The exact tail where three amplify each other; null elsewhere. */
function amongThree(cells: readonly Cell[], rows: Margins, columns: Margins) {
  const three = [...rows.keys()].filter((actor) => columns.has(actor));
  if (three.length !== 3 || rows.size !== 3 || columns.size !== 3) return null;
  const acts = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  const placeOf = (amplifier: number, source: number) =>
    three.indexOf(amplifier) * 3 + three.indexOf(source);
  for (const { amplifier, source, count } of cells) {
    const place = placeOf(amplifier, source);
    if (count > 0) acts[place] = (acts[place] ?? 0) + count;
  }
  const tail = tailsAmongThree((a, b) => acts[a * 3 + b] ?? 0);
  return (amplifier: number, source: number, count: number) =>
    tail(three.indexOf(amplifier), three.indexOf(source), count);
}

type Margins = ReadonlyMap<number, number>;

function marginsOf(cells: readonly Cell[], actorOf: (cell: Cell) => number): Map<number, number> {
  const margins = new Map<number, number>();
  for (const cell of cells) {
    if (cell.count <= 0) continue;
    margins.set(actorOf(cell), (margins.get(actorOf(cell)) ?? 0) + cell.count);
  }
  return margins;
}

/** Where one actor is on one side of every act, its two margins fix every cell. */
function isStar(cells: readonly Cell[], rows: Margins, columns: Margins): boolean {
  let total = 0;
  for (const cell of cells) total += cell.count;
  for (const [actor, given] of rows) if (given + (columns.get(actor) ?? 0) >= total) return true;
  for (const given of columns.values()) if (given >= total) return true;
  return false;
}

/** Factors whose products are the fitted cells; null where they do not settle. */
function fitted(rows: Margins, columns: Margins): { rows: Margins; columns: Margins } | null {
  const x = new Map<number, number>();
  const y = new Map(columns);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    scale(x, rows, y);
    const change = scale(y, columns, x);
    if (change < TOLERANCE) return { rows: x, columns: y };
  }
  return null;
}

/** Sets each factor so that its margin comes right; gives the largest change as a share of the factor. */
function scale(factors: Map<number, number>, margins: Margins, others: Margins): number {
  let sum = 0;
  for (const value of others.values()) sum += value;
  let change = 0;
  for (const [actor, margin] of margins) {
    // nobody amplifies itself: its own factor on the other side does not count
    const factor = margin / (sum - (others.get(actor) ?? 0));
    change = Math.max(change, Math.abs(factor - (factors.get(actor) ?? 0)) / factor);
    factors.set(actor, factor);
  }
  return change;
}

/**
 * Whether the margins leave the cell open: there is a way round through other cells along which acts can be moved.
 * With another amplifier and another source it is a rectangle; where these two are one actor, it goes by way of it.
 */
function isFree(rows: Margins, columns: Margins, amplifier: number, source: number): boolean {
  // with four on each side two others are left on both
  if (rows.size >= 4 && columns.size >= 4) return true;
  const amplifiers = othersIn(rows, amplifier, source);
  const sources = othersIn(columns, amplifier, source);
  if (amplifiers.length === 0 || sources.length === 0) return false;
  const [only] = amplifiers;
  const isOneActor = amplifiers.length === 1 && sources.length === 1 && only === sources[0];
  return !isOneActor || (rows.has(source) && columns.has(amplifier));
}

/** At most two others: more are not needed to know. */
function othersIn(margins: Margins, a: number, b: number): number[] {
  const others: number[] = [];
  for (const actor of margins.keys()) {
    if (actor !== a && actor !== b) others.push(actor);
    if (others.length === 2) break;
  }
  return others;
}

function countFree(rows: Margins, columns: Margins): number {
  if (rows.size >= 3 && columns.size >= 3) {
    let own = 0;
    for (const actor of rows.keys()) if (columns.has(actor)) own += 1;
    return rows.size * columns.size - own;
  }
  let free = 0;
  for (const amplifier of rows.keys()) {
    for (const source of columns.keys()) {
      if (amplifier !== source && isFree(rows, columns, amplifier, source)) free += 1;
    }
  }
  return free;
}
