import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRates, dispersionOf, POISSON, pOf } from '../../src/measure/rateRatio.ts';

/** Chances of 0 to n of n, each by itself with chance `share`; by multiplying out, for small n. */
function binomial(n: number, share: number): number[] {
  let chances = [1];
  for (let draw = 0; draw < n; draw += 1) {
    const next = new Array<number>(chances.length + 1).fill(0);
    chances.forEach((chance, hits) => {
      next[hits] = (next[hits] ?? 0) + chance * (1 - share);
      next[hits + 1] = (next[hits + 1] ?? 0) + chance * share;
    });
    chances = next;
  }
  return chances;
}

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
const exposure = fc.integer({ min: 1, max: 400 });
const count = fc.nat(25);

describe('the exact conditional test', () => {
  it('is twice the smaller tail of the binomial, counted out', () => {
    fc.assert(
      fc.property(count, count, exposure, exposure, (x, y, ea, eb) => {
        const chances = binomial(x + y, ea / (ea + eb));
        const above = sum(chances.slice(x));
        const below = sum(chances.slice(0, x + 1));
        const p = pOf({ count: x, exposure: ea }, { count: y, exposure: eb }, POISSON);
        expect(p).toBeCloseTo(Math.min(1, 2 * Math.min(above, below)), 9);
      }),
      { numRuns: 300 },
    );
  });

  it('calls at most a share α of all tables a surge where both rates are the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        exposure,
        exposure,
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (n, ea, eb, alpha) => {
          const chances = binomial(n, ea / (ea + eb));
          const called = chances.filter(
            (_, x) =>
              pOf({ count: x, exposure: ea }, { count: n - x, exposure: eb }, POISSON) <= alpha,
          );
          expect(sum(called)).toBeLessThanOrEqual(alpha + 1e-9);
        },
      ),
    );
  });

  it('covers the true ratio in at least 95 % of all tables, whatever that ratio is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        exposure,
        exposure,
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        (n, ea, eb, ratio) => {
          const chances = binomial(n, (ratio * ea) / (ratio * ea + eb));
          const covered = chances.filter((_, x) => {
            const { low, high } = compareRates(
              { count: x, exposure: ea },
              { count: n - x, exposure: eb },
            );
            return (low ?? 0) <= ratio && ratio <= (high ?? Number.POSITIVE_INFINITY);
          });
          expect(sum(covered)).toBeGreaterThanOrEqual(0.95 - 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('holds the ratio within its own interval', () => {
    fc.assert(
      fc.property(count, count, exposure, exposure, (x, y, ea, eb) => {
        const found = compareRates({ count: x, exposure: ea }, { count: y, exposure: eb });
        if (found.ratio === null) return;
        expect(found.low ?? 0).toBeLessThanOrEqual(found.ratio);
        expect(found.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(found.ratio);
      }),
    );
  });

  it('looks at rates: the unit that exposures are counted in changes nothing', () => {
    fc.assert(
      fc.property(count, count, exposure, exposure, (x, y, ea, eb) => {
        const inDays = compareRates({ count: x, exposure: ea }, { count: y, exposure: eb });
        const inHours = compareRates(
          { count: x, exposure: ea * 24 },
          { count: y, exposure: eb * 24 },
        );
        for (const key of ['ratio', 'low', 'high', 'p'] as const) {
          const [a, b] = [inDays[key], inHours[key]];
          if (a === null || b === null) expect(a).toBe(b);
          else expect(b).toBeCloseTo(a, 6);
        }
      }),
    );
  });

  it('halves the ratio where the window held twice as many posts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), count, exposure, exposure, (y, x, ea, eb) => {
        const once = compareRates({ count: x, exposure: ea }, { count: y, exposure: eb });
        const twice = compareRates({ count: x, exposure: 2 * ea }, { count: y, exposure: eb });
        expect(twice.ratio ?? 0).toBeCloseTo((once.ratio ?? 0) / 2, 9);
      }),
    );
  });

  it('is the surer the more posts stand behind the same two rates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 2, max: 6 }),
        (posts, times) => {
          const of = (k: number) =>
            compareRates(
              { count: 3 * posts * k, exposure: 10 * k },
              { count: posts * k, exposure: 10 * k },
            );
          const [few, many] = [of(1), of(times)];
          expect(many.p ?? 1).toBeLessThan(few.p ?? 0);
          expect(many.low ?? 0).toBeGreaterThan(few.low ?? 0);
          expect(many.high ?? 0).toBeLessThan(few.high ?? 0);
        },
      ),
    );
  });

  it('is never as sure with a dispersion that had to be estimated as with one that is known', () => {
    fc.assert(
      fc.property(
        count,
        count,
        exposure,
        exposure,
        fc.integer({ min: 1, max: 60 }),
        (x, y, ea, eb, freedom) => {
          const [a, b] = [
            { count: x, exposure: ea },
            { count: y, exposure: eb },
          ];
          expect(pOf(a, b, { factor: 1, freedom })).toBeGreaterThanOrEqual(
            pOf(a, b, POISSON) - 1e-12,
          );
        },
      ),
    );
  });
});

describe('dispersion', () => {
  const days = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 50 })), {
    minLength: 2,
    maxLength: 20,
  });
  const of = (list: readonly (readonly [number, number])[]) =>
    dispersionOf(
      list.map(([named]) => named),
      list.map(([, posts]) => posts),
    );

  it('does not depend on the order of days, nor on days without posts', () => {
    fc.assert(
      fc.property(days, (list) => {
        const plain = of(list);
        expect(of([...list].reverse()).factor).toBeCloseTo(plain.factor, 9);
        expect(of([...list, [0, 0], [0, 0]])).toEqual(plain);
      }),
    );
  });

  it('is 1 where each day has its share of the posts', () => {
    fc.assert(
      fc.property(
        fc.array(exposure, { minLength: 2, maxLength: 10 }),
        fc.integer({ min: 1, max: 5 }),
        (posts, rate) => {
          expect(of(posts.map((one) => [one * rate, one])).factor).toBe(1);
        },
      ),
    );
  });

  it('doubles where every count and every post is doubled and days differ beyond chance', () => {
    expect(
      of([
        [0, 10],
        [10, 10],
      ]).factor,
    ).toBeCloseTo(10, 9);
    expect(
      of([
        [0, 20],
        [20, 20],
      ]).factor,
    ).toBeCloseTo(20, 9);
  });
});
