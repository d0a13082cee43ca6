/**
 * Tails that tests and intervals need. Incomplete beta by its continued fraction: DLMF §8.17(v), after
 * Thompson & Barnett (1986), doi:10.1016/0021-9991(86)90046-X; the normal tail: Abramowitz & Stegun (1964), 26.2.
 */
import { lnGamma } from './lnGamma.ts';

const TINY = 1e-300;
const CLOSE = 1e-14;
const MOST_STEPS = 20_000;

/** I_x(a, b): the chance that a beta variable with a, b > 0 is at most x. */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const logFront = lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  // the fraction is quick on the left of the mean; on the right it is that of the other side
  return x < (a + 1) / (a + b + 2)
    ? (Math.exp(logFront) * betaFraction(x, a, b)) / a
    : 1 - (Math.exp(logFront) * betaFraction(1 - x, b, a)) / b;
}

/** Lentz's way through the fraction. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MOST_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < CLOSE) break;
  }
  return value;
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** The x with I_x(a, b) = p, by bisection. */
export function betaQuantile(p: number, a: number, b: number): number {
  return bisected((x) => regularizedBeta(x, a, b) < p, 0, 1);
}

/** The largest number for which `isBelow` holds, where it holds for all numbers below that one. */
function bisected(isBelow: (x: number) => boolean, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 80 && to - from > 1e-15 * to; step += 1) {
    const middle = (from + to) / 2;
    if (isBelow(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** P(T > t) for Student's t with `freedom` > 0 degrees. */
export function studentTail(t: number, freedom: number): number {
  const half = regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t >= 0 ? half : 1 - half;
}

/** The t with P(T > t) = tail, for a tail below a half. */
export function studentQuantile(tail: number, freedom: number): number {
  return bisected((t) => studentTail(t, freedom) > tail, 0, 1e6);
}

/** P(Z > z) for a standard normal variable. */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let fraction = z;
    for (let k = 60; k > 0; k -= 1) fraction = z + k / fraction;
    return density / fraction;
  }
  let term = z;
  let sum = z;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 - density * sum;
}

/** The z with P(Z > z) = tail; a tail of nought is taken for the least number there is. */
export function normalQuantile(tail: number): number {
  if (tail > 0.5) return -normalQuantile(1 - tail);
  const wanted = Math.max(tail, TINY);
  const t = Math.sqrt(-2 * Math.log(wanted));
  let z =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  // the formula is right to 4.5e-4; two steps of Newton on the logarithm do the rest
  for (let step = 0; step < 2; step += 1) {
    const found = normalTail(z);
    const density = Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI);
    z += ((Math.log(found) - Math.log(wanted)) * found) / density;
  }
  return z;
}
