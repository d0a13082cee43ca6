import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded source of chance: the same seed, the same course of events. */
export interface Chance {
  /** 0 up to 1, without 1 */
  real(): number;
  /** 0 ..< n */
  below(n: number): number;
  happens(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** waiting time of events that come one in `mean` */
  exponential(mean: number): number;
}

export function createChance(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const real = () => uniformFloat64(generator);
  return {
    real,
    below: (n) => Math.floor(real() * n),
    happens: (share) => real() < share,
    pick: (list) => {
      const item = list[Math.floor(real() * list.length)];
      if (item === undefined) throw new RangeError('pick: the list is empty');
      return item;
    },
    exponential: (mean) => -mean * Math.log(1 - real()),
  };
}

/**
 * Ranks 0 ..< n with probability in proportion to (rank + 1)^-exponent, in constant memory: rejection-inversion,
 * Hörmann & Derflinger (1996), Rejection-inversion to generate variates from monotone discrete distributions,
 * doi:10.1145/235025.235029. The exponent may be any positive number.
 */
export function createZipf(n: number, exponent: number): (chance: Chance) => number {
  // integral of x^-exponent and its inverse; both have a limit of their own where the exponent is 1
  const flat = Math.abs(1 - exponent) < 1e-9;
  const integral = (x: number) => (flat ? Math.log(x) : (x ** (1 - exponent) - 1) / (1 - exponent));
  const inverse = (y: number) =>
    flat ? Math.exp(y) : (1 + y * (1 - exponent)) ** (1 / (1 - exponent));
  const lowest = integral(1.5) - 1;
  const highest = integral(n + 0.5);
  return (chance) => {
    for (;;) {
      const y = lowest + chance.real() * (highest - lowest);
      const rank = Math.min(n, Math.max(1, Math.round(inverse(y))));
      if (y >= integral(rank + 0.5) - rank ** -exponent) return rank - 1;
    }
  };
}
