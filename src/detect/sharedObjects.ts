import type { HotObject, ObjectKind, ShareTable } from '../domain/detection.ts';
import { fittingWindowMs, hotObjects, type PairLimits } from './hot.ts';
import type { Scene } from './scene.ts';

/** What a kind of co-occurrence gives beside its pairs. */
export interface Shared {
  /** who shared what, within the window or not; without the hot objects */
  readonly shares: ShareTable;
  readonly hot: readonly HotObject[];
}

/** The objects of one kind, numbered. */
export interface ObjectList {
  readonly kind: ObjectKind;
  nameOf(object: number): string;
  /** number of posts that share it */
  sizeOf(object: number): number;
  /** pairs of posts of different actors that are, or may be, within a window of each other, by object */
  pairsWithin(windowMs: number | null): Float64Array;
}

export interface HotPlan {
  /** numbers of the objects that are counted and not listed */
  readonly numbers: ReadonlySet<number>;
  /** largest first */
  readonly hot: readonly HotObject[];
}

/** Counts before anything is listed, and decides what is too large to be. */
export function planHot(
  objects: ObjectList,
  windowMs: number | null,
  { posts }: Pick<Scene, 'posts'>,
  limits: PairLimits,
): HotPlan {
  const pairs = objects.pairsWithin(windowMs);
  const numbers = hotObjects(pairs, objects.nameOf, limits);
  if (numbers.size === 0) return { numbers, hot: [] };
  const fits = fittingWindowMs(windowMs, spanOf(posts.at), objects.pairsWithin, limits);
  const hot = [...numbers].map((object) => ({
    kind: objects.kind,
    object: objects.nameOf(object),
    posts: objects.sizeOf(object),
    pairs: pairs[object] ?? 0,
    fittingWindowMs: fits,
  }));
  return {
    numbers,
    hot: hot.sort((a, b) => b.pairs - a.pairs || (a.object < b.object ? -1 : 1)),
  };
}

function spanOf(at: Float64Array): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const time of at) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return last - first;
}
