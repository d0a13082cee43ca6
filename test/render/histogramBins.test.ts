import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/domain/time.ts';
import {
  barsOf,
  gapsOf,
  movedRun,
  movedSide,
  rangeOfRun,
  runOfRange,
} from '../../src/render/histogramBins.ts';

const FROM = Date.UTC(2022, 0, 1);
const bins = (...counts: number[]) => ({ from: FROM, binMs: DAY_MS, counts });

const anyRun = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat())
  .map(([length, a, b]) => {
    const first = a % length;
    const end = first + 1 + (b % (length - first));
    return { all: bins(...Array.from({ length }, () => 1)), run: { first, end } };
  });

describe('gapsOf', () => {
  it('finds runs without posts between posts, not before the first or after the last', () => {
    expect(gapsOf(bins(0, 3, 0, 0, 2, 0, 1, 0))).toEqual([
      { first: 2, end: 4 },
      { first: 5, end: 6 },
    ]);
    expect(gapsOf(bins())).toEqual([]);
    expect(gapsOf(bins(0, 0))).toEqual([]);
  });
});

describe('barsOf', () => {
  it('loses no post when bins are taken together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 1, max: 120 }),
        (counts, most) => {
          const { sums } = barsOf(bins(...counts), most);
          expect(sums.length).toBeLessThanOrEqual(most);
          const total = (values: number[]) => values.reduce((a, b) => a + b, 0);
          expect(total(sums)).toBe(total(counts));
        },
      ),
    );
  });
});

describe('runs and time ranges', () => {
  it('come back as they went in', () => {
    fc.assert(
      fc.property(anyRun, ({ all, run }) => {
        expect(runOfRange(all, rangeOfRun(all, run))).toEqual(run);
      }),
    );
  });

  it('are open where they reach the ends', () => {
    const week = bins(1, 1, 1, 1, 1, 1, 1);
    expect(rangeOfRun(week, { first: 0, end: 7 })).toEqual({ from: null, to: null });
    expect(rangeOfRun(week, { first: 2, end: 7 })).toEqual({ from: FROM + 2 * DAY_MS, to: null });
  });

  it('cover every bin that the range touches', () => {
    const week = bins(1, 1, 1, 1, 1, 1, 1);
    const range = { from: FROM + 1.5 * DAY_MS, to: FROM + 3.1 * DAY_MS };
    expect(runOfRange(week, range)).toEqual({ first: 1, end: 4 });
  });

  it('stay at least one bin long and inside the data when a side is moved', () => {
    fc.assert(
      fc.property(
        anyRun,
        fc.constantFrom('first' as const, 'end' as const),
        fc.integer(),
        ({ all, run }, side, to) => {
          const moved = movedSide(all, run, side, to);
          expect(moved.first).toBeGreaterThanOrEqual(0);
          expect(moved.end).toBeLessThanOrEqual(all.counts.length);
          expect(moved.end).toBeGreaterThan(moved.first);
        },
      ),
    );
  });

  it('keep their length when they are moved as a whole', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: -100, max: 100 }), ({ all, run }, by) => {
        const moved = movedRun(all, run, by);
        expect(moved.end - moved.first).toBe(run.end - run.first);
        expect(moved.first).toBeGreaterThanOrEqual(0);
        expect(moved.end).toBeLessThanOrEqual(all.counts.length);
      }),
    );
  });
});
