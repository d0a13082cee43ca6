import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearChance, createClearShare } from '../../src/measure/clearShare.ts';
import { lnGamma } from '../../src/measure/lnGamma.ts';

/** The same product, factor by factor. */
function product(others: number, neighbours: number, placings: number): number {
  let clear = 1;
  for (let k = 0; k < placings; k += 1) {
    clear *= Math.max(0, (others - k - neighbours) / (others - k));
  }
  return clear;
}

describe('ln Γ', () => {
  it('is the logarithm of the factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 100; n += 1) {
      expect(lnGamma(n)).toBeCloseTo(Math.log(factorial), 9);
      factorial *= n;
    }
    expect(lnGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 11);
  });

  it('grows by ln x from x to x + 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (x) => {
        const step = lnGamma(x + 1) - lnGamma(x);
        expect(Math.abs(step - Math.log(x))).toBeLessThan(1e-11 * Math.max(1, lnGamma(x + 1)));
      }),
    );
  });
});

describe('the chance of missing all neighbours', () => {
  it('is the product of missing them one after the other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000 }),
        fc.nat(3_000),
        fc.nat(3_000),
        fc.constantFrom(1, 0.5),
        (others, neighbours, placings, part) => {
          fc.pre(neighbours <= others && placings <= others);
          expect(clearChance(others, neighbours * part, placings)).toBeCloseTo(
            product(others, neighbours * part, placings),
            9,
          );
        },
      ),
    );
  });

  it('is the mean over the times of an object', () => {
    const clear = createClearShare(Uint32Array.of(0, 1, 1, 2));
    expect(clear(1, 1)).toBeCloseTo((1 + 2 / 3 + 2 / 3 + 1 / 3) / 4, 12);
    expect(clear(2, 1)).toBeCloseTo((1 + 1 / 3 + 1 / 3 + 0) / 4, 12);
    expect(clear(1, 1)).toBe(clear(1, 1));
  });
});
