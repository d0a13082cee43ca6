import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { sharedFile } from '../sharedData.ts';

/**
 * The claims that this project began from (METHODS §9), asked of the real files that overlap with them: January 2022
 * against December 2021. What the made data must give stands in `surges.test.ts` and `records.test.ts`.
 */
const folder = mkdtempSync(join(tmpdir(), 'antiphon-article-'));

type Row = Readonly<Record<string, string | number | null>>;

async function rows(...words: string[]): Promise<Row[]> {
  const out = join(folder, `${Math.random()}.json`);
  expect(await main([...words, '--out', out], folder)).toBe(0);
  return JSON.parse(readFileSync(out, 'utf8'));
}

async function kazakhstanInJanuary(path: string) {
  const counts = await rows('mentions', path, '--by', 'day,country');
  const january = counts.filter(({ day }) => String(day).startsWith('2022-01'));
  const named = january.filter(({ country }) => country === 'KAZ');
  const ofDay = new Map(january.map(({ day, of_posts }) => [day, Number(of_posts)]));
  return {
    posts: named.reduce((sum, { posts }) => sum + Number(posts), 0),
    onDays: named.length,
    most: Math.max(...named.map(({ posts }) => Number(posts))),
    ofPosts: [...ofDay.values()].reduce((sum, posts) => sum + posts, 0),
    days: ofDay.size,
  };
}

const answers = (found: readonly Row[]) =>
  found.map(({ holds, searched_from }) => [holds, searched_from]);

describe('how often they name Kazakhstan in January 2022', () => {
  it.each([
    ['1tv', { posts: 55, onDays: 16, most: 8, ofPosts: 442, days: 30 }],
    ['rt', { posts: 8, onDays: 7, most: 2, ofPosts: 216, days: 31 }],
    ['rumfa', { posts: 4, onDays: 3, most: 2, ofPosts: 85, days: 27 }],
  ])('%s', async (name, expected) => {
    const path = sharedFile(`overlap/${name}.csv`);
    if (path === null) return;
    expect(await kazakhstanInJanuary(path)).toEqual(expected);
  });
});

describe('whether that is a surge against December', () => {
  const asked = [
    ...['--window', '6d', '--baseline', '2021-12-01..2021-12-31'],
    ...['--range', '2022-01-05..2022-01-10'],
  ];

  it('is one at RT where this one question is asked: none of 149 posts, then 5 of 41', async () => {
    const path = sharedFile('overlap/rt.csv');
    if (path === null) return;
    const [row] = await rows('surges', path, ...asked, '--countries', 'KAZ');
    expect(row).toMatchObject({
      posts: 5,
      of_posts: 41,
      baseline_posts: 0,
      baseline_of_posts: 149,
      baseline_days: 31,
      ratio: null,
      high: null,
    });
    expect(row?.rate).toBeCloseTo(5 / 6, 12);
    expect(row?.low).toBeGreaterThan(2);
    expect(row?.q).toBe(row?.p);
    expect(row?.q).toBeLessThan(0.01);
  });

  it('cannot be told from chance there where every country is looked at', async () => {
    const path = sharedFile('overlap/rt.csv');
    if (path === null) return;
    const found = await rows('surges', path, ...asked);
    const row = found.find(({ country }) => country === 'KAZ');
    expect(row?.q).toBeGreaterThan(0.05);
  });

  it('is too few posts to say at the ministry: 4 in six days against 1 in December', async () => {
    const path = sharedFile('overlap/rumfa.csv');
    if (path === null) return;
    const [row] = await rows('surges', path, ...asked, '--countries', 'KAZ');
    expect(row).toMatchObject({ posts: 4, baseline_posts: 1, days: 5, baseline_days: 30 });
    expect(row?.low).toBeGreaterThan(0.5);
  });
});

describe('whether in any week of January they name a country more than Russia', () => {
  const asked = ['--of', 'RUS', '--than', 'RUS', '--range', '2022-01-01..2022-01-31'];

  it('RT does, by three posts', async () => {
    const path = sharedFile('overlap/rt.csv');
    if (path === null) return;
    const found = await rows('records', path, ...asked);
    expect(answers(found)).toEqual([['yes', '2022-01-01']]);
    expect(found[0]).toMatchObject({ to: '2022-01-07', country: 'ISR', posts: 3, than_posts: 0 });
  });

  it('Channel One does not from 13 January on; 12 January is missing, so before it nothing can be said', async () => {
    const path = sharedFile('overlap/1tv.csv');
    if (path === null) return;
    const found = await rows('records', path, ...asked);
    expect(answers(found)).toEqual([
      ['no', '2022-01-13'],
      ['cannot be said', '2022-01-01'],
    ]);
    expect(found[1]?.gaps).toBe('2022-01-12');
  });

  it('of the ministry it cannot be said: four days are missing', async () => {
    const path = sharedFile('overlap/rumfa.csv');
    if (path === null) return;
    const found = await rows('records', path, ...asked);
    expect(found.at(-1)).toMatchObject({
      holds: 'cannot be said',
      gaps: '2022-01-05;2022-01-23;2022-01-30..2022-01-31',
    });
  });

  it('the three together do not: the week from 5 January came nearest', async () => {
    const paths = ['1tv', 'rt', 'rumfa'].map((name) => sharedFile(`overlap/${name}.csv`));
    if (paths.some((path) => path === null)) return;
    const [row, ...more] = await rows('records', ...paths.map(String), ...asked);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      holds: 'no',
      runner_up_from: '2022-01-05',
      runner_up_country: 'KAZ',
      runner_up_posts: 45,
      runner_up_than_posts: 60,
    });
  });
});
