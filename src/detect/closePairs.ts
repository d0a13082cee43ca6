import type { PostTable } from '../domain/post.ts';
import { PRECISIONS, spreadMs } from '../domain/time.ts';
import { actorCount } from './actorCount.ts';

/**
 * Finds the pairs of posts of different actors that are, or may be, within a window of each other (METHODS §1),
 * among posts in order of time. Counting takes as many steps as there are posts, however many pairs they make.
 */
export interface PairFinder {
  count(posts: Uint32Array): number;
  visit(posts: Uint32Array, take: TakePair): void;
  /** every post of one list with every post of another; the two share no post */
  countAcross(left: Uint32Array, right: Uint32Array): number;
  visitAcross(left: Uint32Array, right: Uint32Array, take: TakePair): void;
  /** whether two posts are such a pair */
  isClose(a: number, b: number): boolean;
}

/** As much of a scene as is looked at. */
export interface TimedPosts {
  readonly posts: Pick<PostTable, 'at' | 'precision'>;
  readonly actorOfPost: Uint32Array;
}

export type TakePair = (a: number, b: number) => void;

/** Posts of one precision: how far each may lie after its `at` is the same for all. */
interface Part {
  readonly rows: Uint32Array;
  readonly spread: number;
}

const SPREADS = PRECISIONS.map(spreadMs);

/** `windowMs` null: no limit. */
export function createPairFinder(
  { posts, actorOfPost }: TimedPosts,
  windowMs: number | null,
): PairFinder {
  const { at, precision } = posts;
  const limit = windowMs ?? Number.POSITIVE_INFINITY;
  const hasOnePrecision = precision.every((code) => code === precision[0]);
  const slide = { at, actorOfPost, inside: new Uint32Array(actorCount(actorOfPost)) };

  const partsOf = (rows: Uint32Array): Part[] => {
    if (hasOnePrecision) return [{ rows, spread: SPREADS[precision[0] ?? 0] ?? 0 }];
    return SPREADS.map((spread, code) => ({
      rows: rows.filter((row) => precision[row] === code),
      spread,
    })).filter((part) => part.rows.length > 0);
  };
  // a post is an interval: of two, the earlier reaches further by its own spread
  const reachOf = (a: Part, b: Part) => ({ before: limit + b.spread, after: limit + a.spread });
  const countBetween = (a: Part, b: Part) => countAcross(slide, a.rows, b.rows, reachOf(a, b));
  const visitBetween = (a: Part, b: Part, take: TakePair) =>
    visitAcross(slide, [a.rows, b.rows], reachOf(a, b), take);

  const spreadOf = (row: number) => SPREADS[precision[row] ?? 0] ?? 0;

  return {
    isClose(a, b) {
      if (actorOfPost[a] === actorOfPost[b]) return false;
      const apart = (at[b] ?? 0) - (at[a] ?? 0);
      return apart - spreadOf(a) <= limit && -apart - spreadOf(b) <= limit;
    },
    count(rows) {
      const parts = partsOf(rows);
      let pairs = 0;
      parts.forEach((part, k) => {
        pairs += countWithin(slide, part.rows, limit + part.spread);
        for (const other of parts.slice(0, k)) pairs += countBetween(part, other);
      });
      return pairs;
    },
    visit(rows, take) {
      const parts = partsOf(rows);
      parts.forEach((part, k) => {
        visitWithin(slide, part.rows, limit + part.spread, take);
        for (const other of parts.slice(0, k)) visitBetween(part, other, take);
      });
    },
    countAcross(left, right) {
      const others = partsOf(right);
      let pairs = 0;
      for (const part of partsOf(left))
        for (const other of others) pairs += countBetween(part, other);
      return pairs;
    },
    visitAcross(left, right, take) {
      const others = partsOf(right);
      for (const part of partsOf(left)) for (const other of others) visitBetween(part, other, take);
    },
  };
}

/** A window that slides along lists of posts of one precision; its ends are included. */
interface Slide {
  readonly at: Float64Array;
  readonly actorOfPost: Uint32Array;
  /** posts of each actor in the window; all zero between calls */
  readonly inside: Uint32Array;
}

interface Reach {
  readonly before: number;
  readonly after: number;
}

function timeOf({ at }: Slide, rows: Uint32Array, k: number): number {
  return at[rows[k] ?? 0] ?? 0;
}

function actorOf({ actorOfPost }: Slide, rows: Uint32Array, k: number): number {
  return actorOfPost[rows[k] ?? 0] ?? 0;
}

function insideOf({ inside }: Slide, actor: number): number {
  return inside[actor] ?? 0;
}

/** Lets the post at place k into the window, or out of it. */
function move(slide: Slide, rows: Uint32Array, k: number, by: 1 | -1): void {
  const actor = actorOf(slide, rows, k);
  slide.inside[actor] = insideOf(slide, actor) + by;
}

function countWithin(slide: Slide, rows: Uint32Array, reach: number): number {
  let pairs = 0;
  let oldest = 0;
  for (let k = 0; k < rows.length; k += 1) {
    const from = timeOf(slide, rows, k) - reach;
    for (; timeOf(slide, rows, oldest) < from; oldest += 1) move(slide, rows, oldest, -1);
    pairs += k - oldest - insideOf(slide, actorOf(slide, rows, k));
    move(slide, rows, k, 1);
  }
  for (; oldest < rows.length; oldest += 1) move(slide, rows, oldest, -1);
  return pairs;
}

function visitWithin(slide: Slide, rows: Uint32Array, reach: number, take: TakePair): void {
  const previous = previousOfOther(slide, rows);
  for (let k = 1; k < rows.length; k += 1) {
    const actor = actorOf(slide, rows, k);
    const from = timeOf(slide, rows, k) - reach;
    let m = k - 1;
    while (m >= 0 && timeOf(slide, rows, m) >= from) {
      const isOther = actorOf(slide, rows, m) !== actor;
      if (isOther) take(rows[m] ?? 0, rows[k] ?? 0);
      m = isOther ? m - 1 : previous(m);
    }
  }
}

function countAcross(slide: Slide, left: Uint32Array, right: Uint32Array, reach: Reach): number {
  let pairs = 0;
  let oldest = 0;
  let next = 0;
  for (let k = 0; k < left.length; k += 1) {
    const time = timeOf(slide, left, k);
    for (; next < right.length && timeOf(slide, right, next) <= time + reach.after; next += 1)
      move(slide, right, next, 1);
    for (; oldest < next && timeOf(slide, right, oldest) < time - reach.before; oldest += 1)
      move(slide, right, oldest, -1);
    pairs += next - oldest - insideOf(slide, actorOf(slide, left, k));
  }
  for (; oldest < next; oldest += 1) move(slide, right, oldest, -1);
  return pairs;
}

function visitAcross(
  slide: Slide,
  [left, right]: readonly [Uint32Array, Uint32Array],
  { before, after }: Reach,
  take: TakePair,
): void {
  let oldest = 0;
  for (let k = 0; k < left.length; k += 1) {
    const actor = actorOf(slide, left, k);
    const time = timeOf(slide, left, k);
    while (oldest < right.length && timeOf(slide, right, oldest) < time - before) oldest += 1;
    for (let m = oldest; m < right.length && timeOf(slide, right, m) <= time + after; m += 1) {
      if (actorOf(slide, right, m) !== actor) take(left[k] ?? 0, right[m] ?? 0);
    }
  }
}

/** Short lists are walked post by post. */
const LONG = 64;

/**
 * Of each place in the list, the last place before it with another actor, -1 where there is none: one actor
 * that posts the same thing a hundred thousand times must not cost the square of that.
 */
function previousOfOther(slide: Slide, rows: Uint32Array): (k: number) => number {
  if (rows.length < LONG) return (k) => k - 1;
  const previous = new Int32Array(rows.length).fill(-1);
  for (let k = 1; k < rows.length; k += 1) {
    const isSame = actorOf(slide, rows, k) === actorOf(slide, rows, k - 1);
    previous[k] = isSame ? (previous[k - 1] ?? -1) : k - 1;
  }
  return (k) => previous[k] ?? -1;
}
