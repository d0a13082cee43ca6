import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRates, dispersionOf, POISSON, pOf } from '../../src/measure/rateRatio.ts';
import { draws } from './draws.ts';

describe('compareRates', () => {
  it('is the exact test of two counts', () => {
    // binomial, 9 of 12 at 0.5: two-sided 0.1460; Clopper & Pearson 0.4281 to 0.9451
    const found = compareRates({ count: 9, exposure: 10 }, { count: 3, exposure: 10 });
    expect(found.ratio).toBeCloseTo(3, 12);
    expect(found.p).toBeCloseTo(0.1459961, 6);
    expect(found.low).toBeCloseTo(0.42814 / 0.57186, 3);
    expect(found.high).toBeCloseTo(0.94514 / 0.05486, 2);
  });

  it('compares windows of unequal length as rates: 535 a day are 6.2 times 86 a day', () => {
    const found = compareRates({ count: 3210, exposure: 6 }, { count: 2674, exposure: 31 });
    expect(found.ratio).toBeCloseTo(6.2023, 3);
    expect(found.low).toBeCloseTo(5.89, 1);
    expect(found.high).toBeCloseTo(6.53, 1);
  });

  it('has no upper end where the other was never seen, and no ratio', () => {
    const found = compareRates({ count: 4, exposure: 6 }, { count: 0, exposure: 31 });
    expect(found.ratio).toBeNull();
    expect(found.high).toBeNull();
    expect(found.low).toBeGreaterThan(1);
  });

  it('says nothing without exposure, or without days that show how much days differ', () => {
    const none = { ratio: null, low: null, high: null, p: null };
    expect(compareRates({ count: 0, exposure: 0 }, { count: 5, exposure: 5 })).toEqual(none);
    expect(
      compareRates({ count: 4, exposure: 2 }, { count: 1, exposure: 1 }, { factor: 1, freedom: 0 }),
    ).toEqual({ ...none, ratio: 2 });
  });

  const exposed = fc.record({
    count: fc.nat(300),
    exposure: fc.integer({ min: 1, max: 1_000 }),
  });
  const dispersion = fc.record({
    factor: fc.double({ min: 1, max: 10, noNaN: true }),
    freedom: fc.integer({ min: 2, max: 60 }),
  });

  it('leaves 1 out of its interval just where p is below 0.05', () => {
    fc.assert(
      fc.property(exposed, exposed, dispersion, (a, b, spread) => {
        const { low, high, p } = compareRates(a, b, spread);
        fc.pre(Math.abs((p ?? 0) - 0.05) > 1e-6);
        const leavesOut = (low ?? 0) > 1 || (high ?? Number.POSITIVE_INFINITY) < 1;
        expect(leavesOut).toBe((p ?? 1) < 0.05);
      }),
    );
  });

  it('turns over with its two sides', () => {
    fc.assert(
      fc.property(exposed, exposed, dispersion, (a, b, spread) => {
        const there = compareRates(a, b, spread);
        const back = compareRates(b, a, spread);
        expect(back.p).toBeCloseTo(there.p ?? Number.NaN, 9);
        if (there.low && back.high) expect(there.low * back.high).toBeCloseTo(1, 6);
      }),
    );
  });

  it('grows less sure with more dispersion and fewer days', () => {
    const [a, b] = [
      { count: 60, exposure: 6 },
      { count: 120, exposure: 31 },
    ];
    const ps = [
      pOf(a, b, POISSON),
      pOf(a, b, { factor: 1, freedom: 30 }),
      pOf(a, b, { factor: 3, freedom: 30 }),
      pOf(a, b, { factor: 3, freedom: 6 }),
    ];
    expect([...ps].sort((x, y) => x - y)).toEqual(ps);
  });
});

describe('dispersionOf', () => {
  it('is the variance of days as a multiple of chance, never below 1', () => {
    // around a rate of 4: (4 + 4 + 0 + 0) / 4 / 3
    expect(dispersionOf([2, 6, 4, 4], [1, 1, 1, 1])).toEqual({ factor: 1, freedom: 3 });
    expect(dispersionOf([0, 8, 0, 8], [1, 1, 1, 1]).factor).toBeCloseTo(16 / 3, 12);
  });

  it('leaves days without posts out', () => {
    expect(dispersionOf([3, 0, 3], [10, 0, 10])).toEqual({ factor: 1, freedom: 1 });
  });
});

/** Share of windows called a surge (p ≤ 0.05) where days differ by `factor` and nothing has changed. */
function falseAlarms(meanADay: number, factor: number, baselineDays: number, seed: number) {
  const random = draws(seed);
  const runs = 600;
  let alarms = 0;
  for (let run = 0; run < runs; run += 1) {
    const posts = Array.from({ length: 6 + baselineDays }, () => 50 + random.uniform() * 50);
    const naming = posts.map((count) => random.spread((meanADay * count) / 75, factor));
    const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
    const p = pOf(
      { count: sum(naming.slice(0, 6)), exposure: sum(posts.slice(0, 6)) },
      { count: sum(naming.slice(6)), exposure: sum(posts.slice(6)) },
      dispersionOf(naming.slice(6), posts.slice(6)),
    );
    if (p <= 0.05) alarms += 1;
  }
  return alarms / runs;
}

describe('false alarms among days that differ more than chance', () => {
  it.each([
    [2, 1],
    [2, 3],
    [10, 1],
    [10, 2],
    [10, 4],
    [50, 1],
    [50, 4],
    [50, 8],
  ])('are at most 5 %% at %i a day with variance × %i', (mean, factor) => {
    expect(falseAlarms(mean, factor, 31, 11)).toBeLessThanOrEqual(0.05);
  });

  it('would be many without the dispersion', () => {
    const random = draws(3);
    let alarms = 0;
    for (let run = 0; run < 300; run += 1) {
      const sum = (days: number) =>
        Array.from({ length: days }, () => random.spread(20, 4)).reduce((a, b) => a + b, 0);
      const p = pOf({ count: sum(6), exposure: 6 }, { count: sum(31), exposure: 31 }, POISSON);
      if (p <= 0.05) alarms += 1;
    }
    expect(alarms / 300).toBeGreaterThan(0.2);
  });
});
