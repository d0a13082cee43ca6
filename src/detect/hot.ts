/** More pairs than these are counted, not listed: of one object, and of all objects of one kind together. */
export interface PairLimits {
  readonly ofObject: number;
  readonly ofKind: number;
}

/** A piece of evidence takes about 50 bytes: eight million of them leave room for three kinds. */
export const PAIR_LIMITS: PairLimits = { ofObject: 1_000_000, ofKind: 8_000_000 };

/**
 * The objects (by number) whose pairs are too many: those beyond the limit of one object, then the largest of
 * the others until all that are left keep to the limit of the kind; of equally large ones the one whose name
 * comes last goes first. So neither the order of the posts nor other kinds decide.
 */
export function hotObjects(
  pairs: Float64Array,
  nameOf: (object: number) => string,
  limits: PairLimits,
): Set<number> {
  const hot = new Set<number>();
  let sum = 0;
  for (let object = 0; object < pairs.length; object += 1) {
    if ((pairs[object] ?? 0) > limits.ofObject) hot.add(object);
    else sum += pairs[object] ?? 0;
  }
  if (sum <= limits.ofKind) return hot;
  for (const object of largestFirst(pairs, nameOf)) {
    if (sum <= limits.ofKind) break;
    if (hot.has(object)) continue;
    hot.add(object);
    sum -= pairs[object] ?? 0;
  }
  return hot;
}

function largestFirst(pairs: Float64Array, nameOf: (object: number) => string): number[] {
  return Array.from(pairs.keys())
    .filter((object) => (pairs[object] ?? 0) > 0)
    .sort((a, b) => (pairs[b] ?? 0) - (pairs[a] ?? 0) || (nameOf(a) < nameOf(b) ? 1 : -1));
}

/** Shorter windows are not offered. */
const LEAST_WINDOW_MS = 1_000;

/**
 * The largest window under which no object is too large, found by halving; null where not even one of a second
 * is short enough. `pairsWithin` counts the pairs of each object under another window; `spanMs` is where the
 * halving begins where there is no window.
 */
export function fittingWindowMs(
  windowMs: number | null,
  spanMs: number,
  pairsWithin: (windowMs: number) => Float64Array,
  limits: PairLimits,
): number | null {
  for (let window = (windowMs ?? spanMs) / 2; window >= LEAST_WINDOW_MS; window /= 2) {
    const pairs = pairsWithin(Math.floor(window));
    let sum = 0;
    let most = 0;
    for (const count of pairs) {
      sum += count;
      most = Math.max(most, count);
    }
    if (most <= limits.ofObject && sum <= limits.ofKind) return Math.floor(window);
  }
  return null;
}
