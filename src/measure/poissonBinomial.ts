/**
 * Upper tail of a sum of independent trials of unequal probabilities (Poisson-binomial).
 * Hong (2013), On computing the distribution function for the Poisson binomial distribution,
 * doi:10.1016/j.csda.2012.10.006; exponential tilting: Butler (2007), doi:10.1017/CBO9780511619083, §1.
 */

/** A tail and how far it may lie above the true one: the true p is in `p - error … p`. */
export interface Tail {
  readonly p: number;
  readonly error: number;
}

/** Steps of the direct convolution, trials × count, that are taken before the trimmed one takes over. */
const MOST_DIRECT_STEPS = 2_000_000;

/**
 * P(at least `count` of the trials succeed). Up to two million steps a direct convolution, exact but for rounding
 * (relative error below 1e-12); above that the tilted one, trimmed at both ends: what is trimmed is summed up, added
 * to p, and given as `error`. `probabilities` lie in 0 … 1.
 */
export function upperTail(probabilities: ArrayLike<number>, count: number): Tail {
  if (count <= 0) return { p: 1, error: 0 };
  if (count > probabilities.length) return { p: 0, error: 0 };
  if (count === 1) return { p: anyOf(probabilities), error: 0 };
  if (probabilities.length * count <= MOST_DIRECT_STEPS) {
    return { p: directTail(probabilities, count), error: 0 };
  }
  return tiltedTail(probabilities, count);
}

/** The direct convolution for the most frequent count: it keeps one state, and needs no list of them. */
function anyOf(probabilities: ArrayLike<number>): number {
  let none = 1;
  let reached = 0;
  for (let trial = 0; trial < probabilities.length; trial += 1) {
    const p = probabilities[trial] ?? 0;
    reached += none * p;
    none *= 1 - p;
  }
  return Math.min(1, reached);
}

/** Adds only positive numbers, so that also the smallest tails keep all their digits. */
export function directTail(probabilities: ArrayLike<number>, count: number): number {
  // below[c]: exactly c successes so far; whoever reaches `count` stays there
  const below = new Float64Array(count);
  below[0] = 1;
  let reached = 0;
  for (let trial = 0; trial < probabilities.length; trial += 1) {
    const p = probabilities[trial] ?? 0;
    reached += (below[count - 1] ?? 0) * p;
    for (let c = Math.min(count - 1, trial + 1); c > 0; c -= 1) {
      below[c] = (below[c] ?? 0) * (1 - p) + (below[c - 1] ?? 0) * p;
    }
    below[0] = (below[0] ?? 0) * (1 - p);
  }
  return Math.min(1, reached);
}

/** States with less than this are trimmed; their sum is the error that is stated. */
const NEGLIGIBLE = 1e-18;

/**
 * The same by a change of measure under which `count` is the mean: the tail then lies where the states are many,
 * and only some standard deviations around it need to be kept.
 */
export function tiltedTail(probabilities: ArrayLike<number>, count: number): Tail {
  const theta = tiltFor(probabilities, count);
  const growth = Math.exp(theta);
  let logScale = -theta * count;
  const kept = createTrimmed();
  for (let trial = 0; trial < probabilities.length; trial += 1) {
    const p = probabilities[trial] ?? 0;
    const factor = 1 - p + p * growth;
    logScale += Math.log(factor);
    kept.take((p * growth) / factor);
  }
  const scale = Math.exp(logScale);
  const error = Math.min(1, scale * kept.trimmed());
  return { p: Math.min(1, scale * kept.sumFrom(count, theta) + error), error };
}

/** The distribution of the successes so far, without the ends that hold next to nothing. */
function createTrimmed() {
  let states = new Float64Array(64);
  let low = 0;
  let length = 1;
  let trimmed = 0;
  states[0] = 1;

  function take(p: number): void {
    if (length + 1 > states.length) {
      const larger = new Float64Array(states.length * 2);
      larger.set(states);
      states = larger;
    }
    states[length] = 0;
    for (let k = length; k > 0; k -= 1) {
      states[k] = (states[k] ?? 0) * (1 - p) + (states[k - 1] ?? 0) * p;
    }
    states[0] = (states[0] ?? 0) * (1 - p);
    length += 1;
    trim();
  }
  function trim(): void {
    while (length > 1 && (states[length - 1] ?? 0) < NEGLIGIBLE) {
      length -= 1;
      trimmed += states[length] ?? 0;
    }
    let first = 0;
    while (first < length - 1 && (states[first] ?? 0) < NEGLIGIBLE) {
      trimmed += states[first] ?? 0;
      first += 1;
    }
    if (first === 0) return;
    states.copyWithin(0, first, length);
    low += first;
    length -= first;
  }
  return {
    take,
    trimmed: () => trimmed,
    /** Σ of P(x) e^(−θ (x − count)) over x ≥ count */
    sumFrom(count: number, theta: number): number {
      let sum = 0;
      for (let k = Math.max(0, count - low); k < length; k += 1) {
        sum += (states[k] ?? 0) * Math.exp(-theta * (low + k - count));
      }
      return sum;
    },
  };
}

/** The tilt under which the mean is `count`, by bisection; 0 where the mean is that large already. */
function tiltFor(probabilities: ArrayLike<number>, count: number): number {
  let low = 0;
  let high = 1;
  if (tiltedMean(probabilities, 0) >= count) return 0;
  // as many as all trials only at infinity: any large tilt does
  while (tiltedMean(probabilities, high) < count && high < 64) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (tiltedMean(probabilities, middle) < count) low = middle;
    else high = middle;
  }
  return high;
}

function tiltedMean(probabilities: ArrayLike<number>, theta: number): number {
  const growth = Math.exp(theta);
  let mean = 0;
  for (let trial = 0; trial < probabilities.length; trial += 1) {
    const p = probabilities[trial] ?? 0;
    mean += (p * growth) / (1 - p + p * growth);
  }
  return mean;
}
