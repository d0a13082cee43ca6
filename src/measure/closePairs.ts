import { PRECISIONS, spreadMs } from '../domain/time.ts';

/** Times of the shares of one object, with their precision; in order of time. */
export interface ShareTimes {
  readonly at: Float64Array;
  /** index into PRECISIONS */
  readonly precision: Uint8Array;
}

/**
 * Of each time, how many others lie within the window for all that their precision allows (METHODS §1); in the order
 * of the times.
 */
export function neighbourCounts(shares: ShareTimes, windowMs: number): Uint32Array {
  const { precision } = shares;
  const first = precision[0] ?? 0;
  for (let k = 1; k < precision.length; k += 1)
    if (precision[k] !== first) return mixedCounts(shares, windowMs);
  return evenCounts(shares.at, windowMs - spreadMs(PRECISIONS[first] ?? 'second'));
}

/** Of times of one precision: those not more than `reach` away. */
function evenCounts(at: Float64Array, reach: number): Uint32Array {
  const counts = new Uint32Array(at.length);
  if (reach < 0) return counts;
  let from = 0;
  let to = 0;
  for (let k = 0; k < at.length; k += 1) {
    const time = at[k] ?? 0;
    while ((at[from] ?? 0) < time - reach) from += 1;
    while (to < at.length && (at[to] ?? 0) <= time + reach) to += 1;
    counts[k] = to - from - 1;
  }
  return counts;
}

function mixedCounts({ at, precision }: ShareTimes, windowMs: number): Uint32Array {
  const classes = PRECISIONS.map((name, code) => {
    const places = [...at.keys()].filter((k) => precision[k] === code);
    return { places, times: at.filter((_, k) => precision[k] === code), spread: spreadMs(name) };
  }).filter(({ places }) => places.length > 0);
  const counts = new Uint32Array(at.length);
  for (const { places, times, spread } of classes) {
    for (const other of classes) {
      const found = countsBetween(times, other.times, spread - windowMs, windowMs - other.spread);
      places.forEach((place, k) => {
        counts[place] = (counts[place] ?? 0) + (found[k] ?? 0);
      });
    }
    // a time is no neighbour of its own
    if (windowMs >= spread) for (const place of places) counts[place] = (counts[place] ?? 0) - 1;
  }
  return counts;
}

/** Unordered pairs of times that lie within the window. */
export function pairsWithin(times: ShareTimes, windowMs: number): number {
  return neighbourCounts(times, windowMs).reduce((sum, count) => sum + count, 0) / 2;
}

/** For each x, the number of y with low ≤ y − x ≤ high; both lists ascend. */
function countsBetween(xs: Float64Array, ys: Float64Array, low: number, high: number): Uint32Array {
  const counts = new Uint32Array(xs.length);
  if (low > high) return counts;
  let from = 0;
  let to = 0;
  xs.forEach((x, k) => {
    while (from < ys.length && (ys[from] ?? 0) < x + low) from += 1;
    while (to < ys.length && (ys[to] ?? 0) <= x + high) to += 1;
    counts[k] = to - from;
  });
  return counts;
}
