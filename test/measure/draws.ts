import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded draws for simulations. */
export interface Draws {
  /** 0 ≤ u < 1 */
  uniform(): number;
  poisson(mean: number): number;
  /** shape > 0, mean = shape */
  gamma(shape: number): number;
  /** negative binomial with variance mean × factor (factor > 1), or Poisson where it is 1 */
  spread(mean: number, factor: number): number;
}

export function draws(seed: number): Draws {
  const generator = xoroshiro128plus(seed);
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  /** Marsaglia & Tsang (2000) */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < x * x * 0.5 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  };
  const poisson = (mean: number): number => {
    if (mean > 30) {
      // halves of a large mean are as good as the whole
      return poisson(mean / 2) + poisson(mean / 2);
    }
    const limit = Math.exp(-mean);
    let product = uniform();
    let count = 0;
    while (product > limit) {
      product *= uniform();
      count += 1;
    }
    return count;
  };
  return {
    uniform,
    gamma,
    poisson,
    spread: (mean, factor) =>
      factor <= 1 || mean === 0
        ? poisson(mean)
        : poisson(gamma(mean / (factor - 1)) * (factor - 1)),
  };
}
