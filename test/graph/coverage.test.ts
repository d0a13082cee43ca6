import { describe, expect, it } from 'vitest';
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
});
