import { PRECISIONS, spreadMs } from '../domain/time.ts';

/** Times of the shares of one object, with their precision; in order of time. */
export interface ShareTimes {
  readonly at: Float64Array;
  /** index into PRECISIONS */
  readonly precision: Uint8Array;
}

/** Unordered pairs of times that lie within the window for all that their precision allows (METHODS §1). */
export function pairsWithin({ at, precision }: ShareTimes, windowMs: number): number {
  const classes = PRECISIONS.map((name, code) => ({
    times: at.filter((_, k) => precision[k] === code),
    spread: spreadMs(name),
  })).filter(({ times }) => times.length > 0);
  let pairs = 0;
  classes.forEach(({ times, spread }, k) => {
    const reach = windowMs - spread;
    // a time is no pair with itself, and each pair of one class is seen from both its sides
    if (reach >= 0) pairs += (countBetween(times, times, -reach, reach) - times.length) / 2;
    for (const other of classes.slice(k + 1)) {
      pairs += countBetween(times, other.times, spread - windowMs, windowMs - other.spread);
    }
  });
  return pairs;
}

/** Pairs (x, y) of two ascending lists with low ≤ y − x ≤ high. */
function countBetween(xs: Float64Array, ys: Float64Array, low: number, high: number): number {
  if (low > high) return 0;
  let from = 0;
  let to = 0;
  let count = 0;
  for (const x of xs) {
    while (from < ys.length && (ys[from] ?? 0) < x + low) from += 1;
    while (to < ys.length && (ys[to] ?? 0) <= x + high) to += 1;
    count += to - from;
  }
  return count;
}
