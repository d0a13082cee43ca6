/**
 * Two counts compared as rates: the exact conditional test (Przyborowski & Wilenski 1940, doi:10.1093/biomet/31.3-4.313)
 * and Clopper & Pearson's interval (1934, doi:10.1093/biomet/26.4.404), with counts divided by the dispersion
 * (quasi-Poisson: McCullagh & Nelder 1989, doi:10.1007/978-1-4899-3242-6, §6.2) and Student's t for its own uncertainty.
 */
import type { RatioInterval } from '../domain/measure.ts';
import {
  betaQuantile,
  normalQuantile,
  normalTail,
  regularizedBeta,
  studentQuantile,
  studentTail,
} from './distributions.ts';

/** A count and what it was counted over: posts, days. */
export interface Exposed {
  readonly count: number;
  readonly exposure: number;
}

/** Variance as a multiple of Poisson's, and on how many degrees of freedom that rests (Infinity: it is known). */
export interface Dispersion {
  readonly factor: number;
  readonly freedom: number;
}

export const POISSON: Dispersion = { factor: 1, freedom: Number.POSITIVE_INFINITY };

const CANNOT_BE_SAID: RatioInterval = { ratio: null, low: null, high: null, p: null };

/** How many times the rate of `b` that of `a` is, with its 95 % interval and two-sided p. */
export function compareRates(
  a: Exposed,
  b: Exposed,
  dispersion: Dispersion = POISSON,
): RatioInterval {
  if (!(a.exposure > 0 && b.exposure > 0)) return CANNOT_BE_SAID;
  const ratio = b.count > 0 ? a.count / a.exposure / (b.count / b.exposure) : null;
  if (!(dispersion.freedom > 0)) return { ...CANNOT_BE_SAID, ratio };
  return { ratio, ...intervalOf(a, b, dispersion), p: pOf(a, b, dispersion) };
}

/** Two-sided p: twice the smaller tail. The ratio's interval leaves 1 out just where this is below 0.05. */
export function pOf(a: Exposed, b: Exposed, { factor, freedom }: Dispersion): number {
  const share = a.exposure / (a.exposure + b.exposure);
  const x = a.count / factor;
  const y = b.count / factor;
  const above = x > 0 ? regularizedBeta(share, x, y + 1) : 1;
  const below = y > 0 ? regularizedBeta(1 - share, y, x + 1) : 1;
  return Math.min(1, 2 * heavier(Math.min(above, below), freedom));
}

/** The same tail under Student's t instead of the normal. */
function heavier(tail: number, freedom: number): number {
  return freedom === Number.POSITIVE_INFINITY ? tail : studentTail(normalQuantile(tail), freedom);
}

const HALF_OF_FIVE_PERCENT = 0.025;
const tails = new Map<number, number>();

/** The normal tail that has under Student's t the 2.5 % that are wanted. */
function nominalTail(freedom: number): number {
  if (freedom === Number.POSITIVE_INFINITY) return HALF_OF_FIVE_PERCENT;
  const known = tails.get(freedom);
  if (known !== undefined) return known;
  const tail = normalTail(studentQuantile(HALF_OF_FIVE_PERCENT, freedom));
  tails.set(freedom, tail);
  return tail;
}

function intervalOf(
  a: Exposed,
  b: Exposed,
  { factor, freedom }: Dispersion,
): { low: number | null; high: number | null } {
  const x = a.count / factor;
  const y = b.count / factor;
  const tail = nominalTail(freedom);
  const odds = b.exposure / a.exposure;
  const low = x > 0 ? betaQuantile(tail, x, y + 1) : 0;
  const beyond = y > 0 ? betaQuantile(tail, y, x + 1) : 0;
  return {
    low: (low / (1 - low)) * odds,
    high: beyond > 0 ? ((1 - beyond) / beyond) * odds : null,
  };
}

/**
 * Pearson's estimate from counts of single days with their exposures, days without exposure left out: variance around
 * one rate as a multiple of Poisson's. Never below 1: less than chance is chance.
 */
export function dispersionOf(counts: ArrayLike<number>, exposures: ArrayLike<number>): Dispersion {
  const { chiSquare, freedom } = pearson(counts, exposures);
  return { factor: freedom > 0 ? Math.max(1, chiSquare / freedom) : 1, freedom };
}

/** Pearson's statistic and its degrees of freedom: days with exposure, less one. */
export function pearson(counts: ArrayLike<number>, exposures: ArrayLike<number>) {
  let [count, exposure, days] = [0, 0, 0];
  for (let day = 0; day < exposures.length; day += 1) {
    count += counts[day] ?? 0;
    exposure += exposures[day] ?? 0;
    if ((exposures[day] ?? 0) > 0) days += 1;
  }
  let chiSquare = 0;
  for (let day = 0; day < exposures.length; day += 1) {
    const expected = (count * (exposures[day] ?? 0)) / exposure;
    if (expected > 0) chiSquare += ((counts[day] ?? 0) - expected) ** 2 / expected;
  }
  return { chiSquare, freedom: days - 1 };
}
