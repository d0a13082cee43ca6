/**
 * The chance that two actors meet on one object when the times of its shares are shuffled (METHODS §1).
 * A permutation test without draws: the placings of their shares among the times are counted, not sampled.
 * Good (2005), Permutation, Parametric, and Bootstrap Tests of Hypotheses, doi:10.1007/b138696, ch. 3.
 */

import { PRECISIONS, spreadMs } from '../domain/time.ts';
import { createClearShare } from './clearShare.ts';
import { neighbourCounts, type ShareTimes } from './closePairs.ts';

/** Work, times × shares × shares, above which the placings are not counted one by one. */
const MOST_STEPS = 50_000;
/** Largest number of placings that a double holds with room for sums. */
const MOST_LOG_PLACINGS = 690;

/** No actor has more shares of one object: two such numbers make one key. */
const MOST_SHARES = 2 ** 25;

export interface Meeting {
  /** share of the pairs of shares that lie within the window: r(o) of METHODS §1 */
  readonly rate: number;
  /**
   * Chance that at least one of `ours` shares and one of `theirs` are within the window; `directed`: with ours the
   * later one (of equal times either may be).
   */
  chance(ours: number, theirs: number, directed: boolean): number;
}

/** `windowMs` null: no window, so every two shares meet. */
export function meetingOn(times: ShareTimes, windowMs: number | null): Meeting {
  const shares = times.at.length;
  const near = neighboursOf(times, windowMs);
  const rate = sumOf(near) / (shares * (shares - 1));
  // most objects are asked for one share on each side, and need nothing of this
  let reach: number | null | undefined;
  let known: Map<number, number> | null = null;
  let clearShare: ReturnType<typeof createClearShare> | null = null;

  /**
   * For what is not counted one by one: many shares of one actor, or times of mixed precision. Exact in where the
   * shares of the more active lie; those of the other are taken as if each were placed by itself. It differs from
   * sampling by less than 0.03 (see the tests).
   */
  function nearlyCounted(ours: number, theirs: number, directed: boolean): number {
    // a time is as often the earlier one as the later one of its pairs
    clearShare ??= createClearShare(near);
    const clear = clearShare(Math.max(ours, theirs), directed ? 0.5 : 1);
    return 1 - clear ** Math.min(ours, theirs);
  }
  function counted(ours: number, theirs: number, directed: boolean): number {
    if (reach === undefined) reach = reachOf(times, windowMs);
    if (reach === null || !isCountable(shares, ours, theirs)) {
      return nearlyCounted(ours, theirs, directed);
    }
    const missing = missingShare(times.at, reach, ours, theirs, directed);
    return Math.min(1, Math.max(0, 1 - missing));
  }
  function chance(ours: number, theirs: number, directed: boolean): number {
    if (ours === 1 && theirs === 1) return directed ? rate / 2 : rate;
    if (rate === 0) return 0;
    known ??= new Map();
    const key = (ours * MOST_SHARES + theirs) * 2 + Number(directed);
    const found = known.get(key) ?? counted(ours, theirs, directed);
    known.set(key, found);
    return found;
  }
  return { rate, chance };
}

function sumOf(counts: Uint32Array): number {
  let sum = 0;
  for (let k = 0; k < counts.length; k += 1) sum += counts[k] ?? 0;
  return sum;
}

function neighboursOf(times: ShareTimes, windowMs: number | null): Uint32Array {
  if (windowMs !== null) return neighbourCounts(times, windowMs);
  return new Uint32Array(times.at.length).fill(times.at.length - 1);
}

/** Longest distance of two times that counts; null where precisions are mixed and it hangs on the pair. */
function reachOf({ precision }: ShareTimes, windowMs: number | null): number | null {
  if (windowMs === null) return Number.POSITIVE_INFINITY;
  const first = precision[0] ?? 0;
  if (precision.some((code) => code !== first)) return null;
  return windowMs - spreadMs(PRECISIONS[first] ?? 'second');
}

function isCountable(shares: number, ours: number, theirs: number): boolean {
  return (
    shares * (ours + 1) * (theirs + 1) <= MOST_STEPS &&
    logChoose(shares, ours) + logChoose(shares - ours, theirs) < MOST_LOG_PLACINGS
  );
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log((n - k + i) / i);
  return sum;
}

/**
 * Share of the placings of `ours` and `theirs` among the times in which no two meet. Walks the times in order; as
 * they ascend, a share of ours meets none of theirs if it does not meet the last of theirs before it.
 */
function missingShare(
  at: Float64Array,
  reach: number,
  ours: number,
  theirs: number,
  directed: boolean,
): number {
  const width = theirs + 1;
  const cells = (ours + 1) * width;
  // placings whose last share, at one of the times before k, is one of ours (of theirs), by how many are placed
  const [endOurs, endTheirs] = scratchOf((at.length + 1) * cells, cells);
  let clear = 0;
  for (let k = 0; k < at.length; k += 1) {
    clear = firstWithin(at, clear, k, reach);
    const before = k * cells;
    // the last of theirs before a share of ours, and of ours before one of theirs, must be clear of it
    const clearOfOurs = clear * cells;
    const clearOfTheirs = directed ? before : clearOfOurs;
    for (let cell = 1; cell < cells; cell += 1) {
      const lessOurs = cell - width;
      const lessTheirs = cell % width === 0 ? -1 : cell - 1;
      const placedOurs = added(endOurs, before, endTheirs, clearOfOurs, lessOurs);
      const placedTheirs = added(endTheirs, before, endOurs, clearOfTheirs, lessTheirs);
      endOurs[before + cells + cell] = (endOurs[before + cell] ?? 0) + placedOurs;
      endTheirs[before + cells + cell] = (endTheirs[before + cell] ?? 0) + placedTheirs;
    }
  }
  const last = at.length * cells + cells - 1;
  const placings = Math.exp(logChoose(at.length, ours) + logChoose(at.length - ours, theirs));
  return ((endOurs[last] ?? 0) + (endTheirs[last] ?? 0)) / placings;
}

/** Two arrays that are used again and again: only their first row must be empty, the others are written in full. */
let scratch: readonly [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)];

function scratchOf(length: number, row: number): readonly [Float64Array, Float64Array] {
  if (scratch[0].length < length) scratch = [new Float64Array(length), new Float64Array(length)];
  for (const values of scratch) values.fill(0, 0, row);
  return scratch;
}

/** The first time that is not more than `reach` before time k. */
function firstWithin(at: Float64Array, from: number, k: number, reach: number): number {
  let first = from;
  while ((at[first] ?? 0) < (at[k] ?? 0) - reach) first += 1;
  return first;
}

/** Placings that one more share makes of those with one less; the very first share is one placing. */
function added(
  same: Float64Array,
  before: number,
  other: Float64Array,
  clear: number,
  less: number,
): number {
  if (less < 0) return 0;
  return less === 0 ? 1 : (same[before + less] ?? 0) + (other[clear + less] ?? 0);
}
