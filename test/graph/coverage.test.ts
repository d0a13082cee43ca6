import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoTime, PRECISIONS } from '../../src/domain/time.ts';
import { coverageOf } from '../../src/graph/coverage.ts';
import { madePosts } from '../madeCase.ts';

describe('coverage', () => {
  it('names the days on which nothing was collected', () => {
    const posts = madePosts(
      { id: '1', at: Date.UTC(2021, 11, 23), precision: 'day' },
      { id: '2', at: Date.UTC(2021, 11, 26, 9, 30), precision: 'minute' },
      { id: '3', at: Date.UTC(2021, 11, 27), precision: 'day' },
    );
    expect(coverageOf(posts, 1, ['made.csv'])).toEqual({
      posts: 3,
      actors: 1,
      from: '2021-12-23',
      to: '2021-12-27',
      gaps: [{ from: '2021-12-24', to: '2021-12-25' }],
      files: ['made.csv'],
    });
  });

  it('of nothing has no dates and no gaps', () => {
    expect(coverageOf(madePosts(), 0, [])).toEqual({
      posts: 0,
      actors: 0,
      from: null,
      to: null,
      gaps: [],
      files: [],
    });
  });

  it('counts a day of a zone east of Greenwich as that day', () => {
    // midnight of 11 January in Beijing is still 10 January in UTC
    const posts = madePosts({ id: '1', at: Date.UTC(2022, 0, 10, 16), precision: 'day' });
    expect(coverageOf(posts, 1, []).from).toBe('2022-01-11');
  });

  it('compares days of zones east of Greenwich with times as the days that they are', () => {
    // the day in Beijing begins, in UTC, on the day before; a time on that evening is yet of an earlier day
    const posts = madePosts(
      { id: '1', at: Date.UTC(2022, 0, 10, 16), precision: 'day' },
      { id: '2', at: Date.UTC(2022, 0, 10, 20), precision: 'second' },
    );
    expect(coverageOf(posts, 1, [])).toMatchObject({
      from: '2022-01-10T20:00:00Z',
      to: '2022-01-11',
      gaps: [],
    });
  });

  it('names the whole day where on the first or last one a post is known to the day only', () => {
    const posts = madePosts(
      { id: '1', at: Date.UTC(2022, 0, 10), precision: 'minute' },
      { id: '2', at: Date.UTC(2022, 0, 10), precision: 'day' },
      { id: '3', at: Date.UTC(2022, 0, 12, 23, 59, 59), precision: 'second' },
      { id: '4', at: Date.UTC(2022, 0, 12), precision: 'day' },
    );
    expect(coverageOf(posts, 1, [])).toMatchObject({ from: '2022-01-10', to: '2022-01-12' });
  });

  it('never depends on the order of posts, and never ends before it begins', () => {
    const anyTime = fc.record({
      id: fc.constant('x'),
      at: fc.integer({ min: 0, max: 72 }).map((hour) => Date.UTC(2022, 0, 10, hour)),
      precision: fc.constantFrom(...PRECISIONS),
    });
    fc.assert(
      fc.property(fc.array(anyTime, { minLength: 1, maxLength: 6 }), (given) => {
        const coverage = coverageOf(madePosts(...given), 1, []);
        expect(coverageOf(madePosts(...given.toReversed()), 1, [])).toEqual(coverage);
        const [from = '', to = ''] = [coverage.from?.slice(0, 10), coverage.to?.slice(0, 10)];
        for (const { at, precision } of given) {
          const day = isoTime(at, precision).slice(0, 10);
          expect(from <= day && day <= to, `${from} ${day} ${to}`).toBe(true);
        }
      }),
    );
  });
});
