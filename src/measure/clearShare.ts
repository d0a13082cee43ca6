import { lnGamma } from './lnGamma.ts';

/**
 * Of one object: the mean chance, over its times, that none of a number of placings among the other times falls on a
 * neighbour (a time within the window). `near`: neighbours of each time; `part`: the share of them that counts. Times
 * with equally many neighbours are reckoned once, and each answer is kept.
 */
export function createClearShare(near: Uint32Array): (placings: number, part: number) => number {
  const others = near.length - 1;
  let times: Map<number, number> | null = null;
  const known = new Map<string, number>();
  return (placings, part) => {
    const key = `${placings} ${part}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    times ??= tally(near);
    let sum = 0;
    for (const [count, how] of times) sum += how * clearChance(others, count * part, placings);
    const found = sum / near.length;
    known.set(key, found);
    return found;
  };
}

/**
 * Chance that `placings` different ones of `others` times miss all `neighbours` of them:
 * the product of 1 − neighbours / (others − k) over k below `placings`.
 */
export function clearChance(others: number, neighbours: number, placings: number): number {
  if (neighbours === 0) return 1;
  const rest = others - neighbours - placings + 1;
  if (rest <= 0) return 0;
  return Math.exp(
    lnGamma(others - neighbours + 1) -
      lnGamma(rest) -
      lnGamma(others + 1) +
      lnGamma(others - placings + 1),
  );
}

function tally(near: Uint32Array): Map<number, number> {
  const times = new Map<number, number>();
  for (const count of near) times.set(count, (times.get(count) ?? 0) + 1);
  return times;
}
