import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaQuantile,
  normalQuantile,
  normalTail,
  regularizedBeta,
  studentQuantile,
  studentTail,
} from '../../src/measure/distributions.ts';

describe('regularizedBeta', () => {
  it('is the tail of a binomial', () => {
    // P(Bin(10, 0.3) >= 5)
    expect(regularizedBeta(0.3, 5, 6)).toBeCloseTo(0.1502683326, 9);
    expect(regularizedBeta(0.5, 1, 1)).toBeCloseTo(0.5, 12);
    expect(regularizedBeta(0.2, 1, 4)).toBeCloseTo(1 - 0.8 ** 4, 12);
  });

  it('is 0 and 1 at the ends, and turns around the middle', () => {
    const shape = fc.double({ min: 0.05, max: 5_000, noNaN: true });
    // exact on both sides of the middle
    const share = fc.integer({ min: 0, max: 1024 }).map((k) => k / 1024);
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        expect(regularizedBeta(x, a, b) + regularizedBeta(1 - x, b, a)).toBeCloseTo(1, 7);
      }),
    );
    expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it('keeps its digits far out', () => {
    // 0.5 ^ 200
    expect(regularizedBeta(0.5, 200, 1) / 0.5 ** 200).toBeCloseTo(1, 9);
  });

  it('is undone by its quantile', () => {
    const shape = fc.double({ min: 0.5, max: 200, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
        expect(regularizedBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 7);
      }),
    );
  });
});

describe('Student and normal', () => {
  it('give the values of the tables', () => {
    expect(studentQuantile(0.025, 30)).toBeCloseTo(2.042272, 5);
    expect(studentQuantile(0.025, 5)).toBeCloseTo(2.570582, 5);
    expect(studentTail(2.042272, 30)).toBeCloseTo(0.025, 6);
    expect(studentTail(-1, 10)).toBeCloseTo(0.8295534, 6);
    expect(normalTail(1.959964)).toBeCloseTo(0.025, 7);
    expect(normalTail(0)).toBeCloseTo(0.5, 12);
    expect(normalTail(-1)).toBeCloseTo(0.8413447461, 9);
    expect(normalTail(10) / 7.619853024160527e-24).toBeCloseTo(1, 9);
  });

  it('are undone by their quantiles', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 30, noNaN: true }), (z) => {
        expect(normalQuantile(normalTail(z))).toBeCloseTo(z, 6);
      }),
    );
    expect(Number.isFinite(normalQuantile(0))).toBe(true);
  });

  it('has heavier tails than the normal, the fewer its degrees', () => {
    expect(studentTail(3, 5)).toBeGreaterThan(studentTail(3, 30));
    expect(studentTail(3, 30)).toBeGreaterThan(normalTail(3));
  });
});
