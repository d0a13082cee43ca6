import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  dayRangeOf,
  daysIn,
  daysOfPosts,
  daysWithData,
  dayText,
  gapsIn,
  rangeOfDays,
  rangeText,
} from '../../src/measure/days.ts';
import { madePosts } from '../madeCase.ts';

describe('days', () => {
  it('reads and writes ISO days and ranges', () => {
    expect(dayOf('1970-01-02')).toBe(1);
    expect(dayOf('2022-01-05')).toBe(18_997);
    expect(dayText(18_997)).toBe('2022-01-05');
    expect(dayRangeOf('2021-12-01..2021-12-31')).toEqual({ from: 18_962, to: 18_992 });
    expect(dayRangeOf('2022-01-05')).toEqual({ from: 18_997, to: 18_997 });
    expect(rangeText({ from: 18_962, to: 18_992 })).toBe('2021-12-01..2021-12-31');
    expect(rangeText({ from: 18_997, to: 18_997 })).toBe('2022-01-05');
    expect(daysIn({ from: 18_962, to: 18_992 })).toBe(31);
  });

  it('refuses what is no day, and a range that ends before it begins', () => {
    expect(['2022-02-30', '2022-1-5', 'yesterday', ''].map(dayOf)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(dayRangeOf('2022-01-05..2022-01-04')).toBeNull();
    expect(dayRangeOf('2022-01-05..2022-01-06..2022-01-07')).toBeNull();
  });

  it('puts a post of an eastern zone on the day that it is dated', () => {
    const beijingMidnight = Date.UTC(2022, 0, 4, 16);
    const posts = madePosts(
      { id: 'a', at: beijingMidnight, precision: 'day' },
      { id: 'b', at: beijingMidnight, precision: 'second' },
    );
    expect([...daysOfPosts(posts)]).toEqual([18_997, 18_996]);
  });

  it('finds the first and the last day', () => {
    expect(rangeOfDays([5, 3, 9])).toEqual({ from: 3, to: 9 });
    expect(rangeOfDays([])).toBeNull();
  });
});

describe('gaps', () => {
  it('are runs of days without posts, also at the ends', () => {
    expect(gapsIn([0, 2, 0, 0, 1, 0], 10, { from: 10, to: 15 })).toEqual([
      { from: 10, to: 10 },
      { from: 12, to: 13 },
      { from: 15, to: 15 },
    ]);
  });

  it('and days with data together are all days', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2)), (perDay) => {
        const range = { from: 100, to: 99 + perDay.length };
        const inGaps = gapsIn(perDay, 100, range).reduce((sum, gap) => sum + daysIn(gap), 0);
        expect(inGaps + daysWithData(perDay, 100, range)).toBe(perDay.length);
      }),
    );
  });

  it('lie outside what the counts hold as well', () => {
    expect(gapsIn([1], 10, { from: 8, to: 12 })).toEqual([
      { from: 8, to: 9 },
      { from: 11, to: 12 },
    ]);
  });
});
