/**
 * Shared runs of words between two texts, for marking the same words on both sides: greedy string tiling.
 * Wise (1993), String Similarity via Greedy String Tiling and Running Karp–Rabin Matching. Seeds are runs of
 * three units instead of a rolling hash: same tiles, and posts are short.
 */
import type { Span } from '../domain/evidence.ts';
import { tokensOf } from './tokens.ts';
import { visitUnits, WORD_UNIT } from './units.ts';

/** The same words on both sides; several spans where they occur several times. */
export interface SharedRun {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

const MOST_RUNS = 12;
const SEED = 3;
/** In twelfths, so that three words or four characters make a whole. */
const WORD_SHARE = 4;
const CHAR_SHARE = 3;
const WHOLE = 12;
/** A common phrase in a long text starts at many places; the first ones are enough to mark. */
const MOST_SEEDS = 64;

/**
 * Runs of at least three words, or four Han characters, that two texts have in common, longest first, at
 * most twelve. Spans are UTF-16 offsets into the texts as given; no two overlap.
 */
export function alignTexts(a: string, b: string): SharedRun[] {
  const left = unitsOf(a);
  const right = unitsOf(b);
  const runs = new Map<string, { a: Span[]; b: Span[] }>();
  for (const { i, j, length } of tilesOf(left, right)) {
    const words = left.units.slice(i, i + length).join(' ');
    const run = runs.get(words) ?? { a: [], b: [] };
    run.a.push(spanOf(left, i, length));
    run.b.push(spanOf(right, j, length));
    runs.set(words, run);
    if (runs.size === MOST_RUNS) break;
  }
  return [...runs.values()];
}

/**
 * The shared words of one passage: both spans hold the same number of units, and a unit is shared where it is the
 * same as the one at its place in the other. Neighbours make one run; runs come in the order of the texts.
 */
export function alignSpans(a: string, spanA: Span, b: string, spanB: Span): SharedRun[] {
  const left = unitsWithin(a, spanA);
  const right = unitsWithin(b, spanB);
  const count = Math.min(left.units.length, right.units.length);
  const runs: SharedRun[] = [];
  let from = 0;
  for (let k = 0; k <= count; k += 1) {
    if (k < count && left.units[k] === right.units[k]) continue;
    if (k > from)
      runs.push({ a: [spanOf(left, from, k - from)], b: [spanOf(right, from, k - from)] });
    from = k + 1;
  }
  return runs;
}

/** Distinct tokens that occur in both texts, in the order of the first. */
export function sharedWords(a: string, b: string): string[] {
  const right = new Set(tokensOf(b));
  return [...new Set(tokensOf(a))].filter((token) => right.has(token));
}

interface Units {
  readonly units: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** sum of shares before each unit, and of all */
  readonly shares: readonly number[];
}

const EVERYWHERE: Span = { start: 0, end: Number.POSITIVE_INFINITY };

function unitsOf(text: string): Units {
  return unitsWithin(text, EVERYWHERE);
}

/** The text is read from its beginning: what a unit is depends on what stands around it. */
function unitsWithin(text: string, span: Span): Units {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const shares = [0];
  visitUnits(text, (unit, start, end, kind) => {
    if (start < span.start || end > span.end) return;
    units.push(unit);
    starts.push(start);
    ends.push(end);
    shares.push((shares.at(-1) ?? 0) + (kind === WORD_UNIT ? WORD_SHARE : CHAR_SHARE));
  });
  return { units, starts, ends, shares };
}

function spanOf({ starts, ends }: Units, from: number, length: number): Span {
  return { start: starts[from] ?? 0, end: ends[from + length - 1] ?? 0 };
}

interface Tile {
  readonly i: number;
  readonly j: number;
  readonly length: number;
}

/** Longest first; each unit of either text belongs to one tile at most. */
function tilesOf(left: Units, right: Units): Tile[] {
  const takenLeft = new Uint8Array(left.units.length);
  const takenRight = new Uint8Array(right.units.length);
  const byLength: Tile[][] = [];
  const put = (tile: Tile) => {
    const list = byLength[tile.length] ?? [];
    byLength[tile.length] = list;
    list.push(tile);
  };
  for (const match of maximalMatches(left, right)) put(match);
  const tiles: Tile[] = [];
  for (let length = byLength.length - 1; length >= SEED; length -= 1) {
    for (const match of byLength[length] ?? []) {
      const free = freePart(match, takenLeft, takenRight);
      if (!isLongEnough(left, free)) continue;
      if (free.length < length) {
        put(free);
        continue;
      }
      takenLeft.fill(1, free.i, free.i + length);
      takenRight.fill(1, free.j, free.j + length);
      tiles.push(free);
    }
  }
  return tiles;
}

function isLongEnough({ shares }: Units, { i, length }: Tile): boolean {
  return (shares[i + length] ?? 0) - (shares[i] ?? 0) >= WHOLE;
}

/** The longest piece of a match of which nothing is taken on either side. */
function freePart(match: Tile, takenLeft: Uint8Array, takenRight: Uint8Array): Tile {
  let best: Tile = { ...match, length: 0 };
  let from = 0;
  for (let k = 0; k <= match.length; k += 1) {
    const ends =
      k === match.length || takenLeft[match.i + k] === 1 || takenRight[match.j + k] === 1;
    if (!ends) continue;
    if (k - from > best.length) best = { i: match.i + from, j: match.j + from, length: k - from };
    from = k + 1;
  }
  return best;
}

/** Every run that is the same in both texts and cannot be made longer on either end. */
function maximalMatches(left: Units, right: Units): Tile[] {
  const seeds = seedPlaces(right.units);
  const matches: Tile[] = [];
  for (let i = 0; i + SEED <= left.units.length; i += 1) {
    for (const j of seeds.get(seedAt(left.units, i)) ?? []) {
      if (i > 0 && j > 0 && left.units[i - 1] === right.units[j - 1]) continue;
      matches.push({ i, j, length: matchLength(left.units, right.units, i, j) });
    }
  }
  return matches;
}

function matchLength(a: readonly string[], b: readonly string[], i: number, j: number): number {
  let length = SEED;
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) {
    length += 1;
  }
  return length;
}

function seedPlaces(units: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let j = 0; j + SEED <= units.length; j += 1) {
    const seed = seedAt(units, j);
    const known = places.get(seed);
    if (known === undefined) places.set(seed, [j]);
    else if (known.length < MOST_SEEDS) known.push(j);
  }
  return places;
}

function seedAt(units: readonly string[], at: number): string {
  return `${units[at]} ${units[at + 1]} ${units[at + 2]}`;
}
