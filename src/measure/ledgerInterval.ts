/**
 * Intervals of ratios of counts: days are resampled in blocks (circular: Politis & Romano 1992, in Exploring the Limits
 * of Bootstrap; Künsch 1989, doi:10.1214/aos/1176347265) for the variance, and Byar's form of the exact Poisson limits
 * (Breslow & Day 1987, IARC 82, §2.3) for the shape.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { studentQuantile } from './distributions.ts';

/** Days that are drawn together: what happens on one day goes on on the next. */
export function blockLength(days: number): number {
  return Math.max(1, Math.round(Math.cbrt(days)));
}

/** How often each day is drawn, draw by draw. The array is the same one each time. */
export function* drawnDays(days: number, draws: number, seed: number): Generator<Uint32Array> {
  const generator = xoroshiro128plus(seed);
  const length = blockLength(days);
  const times = new Uint32Array(days);
  for (let draw = 0; draw < draws; draw += 1) {
    times.fill(0);
    for (let filled = 0; filled < days; filled += length) {
      const first = uniformInt(generator, 0, days - 1);
      // the last block is cut, so that every draw has as many days as the data
      for (let k = 0; k < Math.min(length, days - filled); k += 1) {
        const day = (first + k) % days;
        times[day] = (times[day] ?? 0) + 1;
      }
    }
    yield times;
  }
}

/** Blocks that the days fall into: what the variance rests on. */
export function blocksIn(days: number): number {
  return Math.floor(days / blockLength(days));
}

/** Mean and variance of what is added. */
export interface Spread {
  add(value: number): void;
  /** of so many values, as an estimate for their source; 0 of fewer than two */
  variance(): number;
}

export function createSpread(): Spread {
  let [count, mean, squares] = [0, 0, 0];
  return {
    add(value) {
      count += 1;
      const before = value - mean;
      mean += before / count;
      squares += before * (value - mean);
    },
    variance: () => (count < 2 ? 0 : squares / (count - 1)),
  };
}

/** Below this many the variance is taken for Poisson's at least. */
const FEW = 10;

export interface RatioLimits {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % limits of count / expected, the count's variance being `variance` (around `expected`, which is itself estimated)
 * on so many blocks of days. Null: fewer than two blocks, or nothing is expected.
 */
export function ratioLimits(
  count: number,
  expected: number,
  variance: number,
  blocks: number,
): RatioLimits | null {
  if (blocks < 2 || !(expected > 0)) return null;
  // drawing among n blocks shows (n - 1) / n of their variance
  const corrected = (variance * blocks) / (blocks - 1);
  const drawn = count > 0 && corrected > 0 ? corrected / count : 1;
  // a few events show too little of their own variance to claim less than Poisson's
  const factor = count < FEW ? Math.max(1, drawn) : drawn;
  const t = quantileFor(blocks - 1);
  const pieces = count / factor;
  const low = pieces > 0 ? pieces * (1 - 1 / (9 * pieces) - t / (3 * Math.sqrt(pieces))) ** 3 : 0;
  const above = pieces + 1;
  const high = above * (1 - 1 / (9 * above) + t / (3 * Math.sqrt(above))) ** 3;
  return { low: (Math.max(0, low) * factor) / expected, high: (high * factor) / expected };
}

const quantiles = new Map<number, number>();

function quantileFor(freedom: number): number {
  const known = quantiles.get(freedom);
  if (known !== undefined) return known;
  const quantile = studentQuantile(0.025, freedom);
  quantiles.set(freedom, quantile);
  return quantile;
}
