import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directTail, tiltedTail, upperTail } from '../../src/measure/poissonBinomial.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

/** Every outcome of every trial, one by one. */
function enumeratedTail(probabilities: readonly number[], count: number): number {
  let sum = 0;
  for (let outcome = 0; outcome < 2 ** probabilities.length; outcome += 1) {
    let product = 1;
    let successes = 0;
    probabilities.forEach((p, trial) => {
      const succeeds = (outcome >> trial) % 2 === 1;
      product *= succeeds ? p : 1 - p;
      successes += Number(succeeds);
    });
    if (successes >= count) sum += product;
  }
  return sum;
}

describe('the tail of a Poisson-binomial sum', () => {
  it('is the binomial tail where all chances are alike', () => {
    // 10 coins, 8 heads or more: (45 + 10 + 1) / 1024
    expect(upperTail(Array(10).fill(0.5), 8).p).toBeCloseTo(56 / 1024, 15);
    // three dice, a six on each
    expect(upperTail([1 / 6, 1 / 6, 1 / 6], 3).p).toBeCloseTo(1 / 216, 15);
  });

  it('is 1 for nothing at least, 0 for more than all, and the product for all', () => {
    expect(upperTail([0.2, 0.9], 0)).toEqual({ p: 1, error: 0 });
    expect(upperTail([0.2, 0.9], 3)).toEqual({ p: 0, error: 0 });
    expect(upperTail([0.2, 0.9], 2).p).toBeCloseTo(0.18, 15);
    expect(upperTail([], 1)).toEqual({ p: 0, error: 0 });
  });

  it('is what enumeration gives', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 9 }), fc.nat(10), (probabilities, count) => {
        expect(upperTail(probabilities, count).p).toBeCloseTo(
          enumeratedTail(probabilities, count),
          12,
        );
      }),
    );
  });

  it('never grows with the count, nor shrinks with another trial', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 30 }), chance, fc.nat(31), (list, more, count) => {
        const { p } = upperTail(list, count);
        expect(upperTail(list, count + 1).p).toBeLessThanOrEqual(p + 1e-15);
        expect(upperTail([...list, more], count).p).toBeGreaterThanOrEqual(p - 1e-15);
      }),
    );
  });

  it('does not hang on the order of the trials', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 40 }), fc.nat(40), (list, count) => {
        const turned = upperTail([...list].reverse(), count).p;
        expect(turned).toBeCloseTo(upperTail(list, count).p, 12);
      }),
    );
  });

  it('keeps its digits where it is very small', () => {
    expect(upperTail(Array(60).fill(0.001), 60).p / 1e-180).toBeCloseTo(1, 9);
  });

  it('is the same by tilting, within the error that tilting states', () => {
    fc.assert(
      fc.property(
        fc.array(chance, { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 200 }),
        (list, count) => {
          fc.pre(count <= list.length);
          const exact = directTail(list, count);
          const { p, error } = tiltedTail(list, count);
          expect(p).toBeGreaterThanOrEqual(exact * (1 - 1e-9) - 1e-300);
          expect(p - error).toBeLessThanOrEqual(exact * (1 + 1e-9) + 1e-300);
        },
      ),
    );
  });

  it('takes many trials by tilting, exactly enough', () => {
    const many = Array.from({ length: 4_000 }, (_, k) => ((k * 37) % 100) / 1_000);
    const { p, error } = upperTail(many, 700);
    expect(Math.abs(p / directTail(many, 700) - 1)).toBeLessThan(1e-9);
    expect(error).toBeLessThan(p * 1e-9);
  });
});
