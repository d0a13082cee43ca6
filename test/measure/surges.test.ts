import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SurgeSettings, surges } from '../../src/measure/surges.ts';
import { compareWindows } from '../../src/measure/windowRates.ts';
import { madeActor } from '../madeCase.ts';
import { draws } from './draws.ts';
import { type MadeDay, madeMentions } from './madeDays.ts';

const actors = [
  madeActor({ id: 'rt', state: 'RUS', kind: 'state outlet' }),
  madeActor({ id: 'rumfa', state: 'RUS', kind: 'ministry' }),
  madeActor({ id: 'cnmfa', state: 'CHN', kind: 'ministry' }),
  madeActor({ id: 'new', state: 'CHN', kind: 'ministry' }),
];

const baseline = { from: 100, to: 130 };
const settings: SurgeSettings = {
  baseline,
  windowDays: 6,
  range: null,
  byKind: true,
  countries: null,
};

/** `naming` of the posts of each of some days. */
function run(actor: number, from: number, to: number, posts: number, naming: number): MadeDay[] {
  return Array.from({ length: to - from + 1 }, (_, k) => [
    { actor, day: from + k, posts: naming, naming: ['KAZ'] },
    { actor, day: from + k, posts: posts - naming, naming: ['RUS'] },
  ]).flat();
}

function found(days: readonly MadeDay[], given = settings) {
  const { dated, countries } = madeMentions(actors, days);
  return surges(dated, countries, given);
}

describe('surges', () => {
  const steady = run(0, 100, 140, 20, 2);

  it('finds the six days in which a country is named ten times as often', () => {
    const days = [
      ...run(0, 100, 133, 20, 1),
      ...run(0, 134, 139, 20, 10),
      ...run(0, 140, 141, 20, 1),
    ];
    const report = found(days);
    const [first] = report.rows;
    expect(first).toMatchObject({
      state: 'RUS',
      kind: 'state outlet',
      country: 'KAZ',
      window: { from: 134, to: 139 },
      inWindow: { posts: 60, ofPosts: 120, days: 6, perDay: 10, per1000: 500 },
      inBaseline: { posts: 31, ofPosts: 620, days: 31, perDay: 1, per1000: 50 },
      actors: 1,
      dispersion: 1,
    });
    expect(first?.ratio).toBeCloseTo(10, 9);
    expect(first?.low).toBeGreaterThan(5);
    expect(first?.q).toBeLessThan(1e-6);
    expect(report.unequalWindows).toBe(true);
    // 2 countries, windows that begin on days 131 to 136
    expect(report.looked).toBe(12);
  });

  it('finds nothing where nothing changes', () => {
    for (const row of found(steady).rows) {
      expect(row.ratio).toBeCloseTo(1, 9);
      expect(row.q).toBe(1);
    }
  });

  it('compares posts of the same actors: who has none in the baseline, or none in the window, is left out', () => {
    const joined = found([...run(2, 100, 140, 10, 1), ...run(3, 131, 140, 50, 50)]);
    const row = joined.rows.find(({ country }) => country === 'KAZ');
    expect(row?.ratio).toBeCloseTo(1, 9);
    expect(row?.actors).toBe(1);
    const left = found([...run(2, 100, 140, 10, 1), ...run(3, 100, 130, 50, 0)]);
    const other = left.rows.find(({ country }) => country === 'KAZ');
    expect(other?.inBaseline).toMatchObject({ posts: 31, ofPosts: 310 });
    expect(other?.ratio).toBeCloseTo(1, 9);
  });

  it('does not take more posts for more mentions', () => {
    const row = found([...run(0, 100, 130, 20, 2), ...run(0, 131, 140, 200, 20)]).rows.find(
      ({ country }) => country === 'KAZ',
    );
    expect(row?.ratio).toBeCloseTo(1, 9);
    expect(row?.inWindow.perDay).toBe(20);
  });

  it('says that it cannot be said where a window holds no posts', () => {
    const report = found([...run(0, 100, 133, 20, 2), ...run(0, 150, 155, 20, 2)]);
    expect(report.unsaid).toEqual([
      {
        state: 'RUS',
        kind: 'state outlet',
        range: { from: 134, to: 149 },
        why: 'no posts in the window',
      },
    ]);
    expect(report.rows.every(({ inWindow }) => inWindow.days > 0)).toBe(true);
    // day 133 alone: one day with data, said so
    expect(report.looked).toBe(2 * (20 - 11));
  });

  it('says so too where a group has no posts in the baseline, or no actor in both', () => {
    expect(found(run(0, 131, 140, 5, 1)).unsaid[0]?.why).toBe('no posts in the baseline');
    const swapped = found([...run(2, 100, 130, 5, 1), ...run(3, 131, 140, 5, 1)]);
    expect(swapped.rows).toEqual([]);
    expect(swapped.unsaid[0]?.why).toBe('no actor in both');
  });

  it('looks at windows within the range that was asked for, never at those that touch the baseline', () => {
    const report = found(steady, { ...settings, range: { from: 120, to: 140 } });
    expect(report.rows.every(({ window }) => window.from > 130)).toBe(true);
    const one = found(steady, { ...settings, range: { from: 135, to: 140 } });
    expect(one.looked).toBe(2);
  });

  it('pays for the countries alone that are asked about, also for those that nobody names', () => {
    const one = found(steady, { ...settings, countries: ['KAZ', 'FRA'] });
    expect(one.looked).toBe(2 * 5);
    expect(one.rows.map(({ country }) => country)).toEqual(['KAZ']);
  });

  it('groups by state alone where kinds are not asked for', () => {
    const report = found([...steady, ...run(1, 100, 140, 10, 1)], { ...settings, byKind: false });
    expect(new Set(report.rows.map(({ kind }) => kind))).toEqual(new Set([null]));
    expect(report.rows[0]?.actors).toBe(2);
  });

  const anyDays = fc.array(
    fc.record({
      actor: fc.nat(3),
      day: fc.integer({ min: 100, max: 112 }),
      posts: fc.integer({ min: 1, max: 3 }),
      naming: fc.subarray(['KAZ', 'RUS', 'UKR']),
    }),
    { maxLength: 30 },
  );
  const short: SurgeSettings = {
    baseline: { from: 100, to: 105 },
    windowDays: 3,
    range: null,
    byKind: true,
    countries: null,
  };

  it('does not depend on the order of posts', () => {
    fc.assert(
      fc.property(anyDays, (list) => {
        expect(found([...list].reverse(), short)).toEqual(found(list, short));
      }),
      { numRuns: 300 },
    );
  });

  it("changes no other group's counts when an actor posts more", () => {
    fc.assert(
      fc.property(anyDays, (list) => {
        const counts = (days: readonly MadeDay[]) =>
          found([...days, { actor: 2, day: 112, posts: 1 }], short)
            .rows.filter(({ state }) => state === 'RUS')
            .map(({ kind, country, window, inWindow, inBaseline, p }) =>
              JSON.stringify([kind, country, window, inWindow, inBaseline, p]),
            )
            .sort();
        expect(counts([...list, { actor: 2, day: 106, posts: 4, naming: ['KAZ'] }])).toEqual(
          counts(list),
        );
      }),
    );
  });

  it('never has a q below its p, and never a window without posts', () => {
    fc.assert(
      fc.property(anyDays, (list) => {
        for (const row of found(list, short).rows) {
          if (row.p !== null) expect(row.q).toBeGreaterThanOrEqual(row.p);
          expect(row.inWindow.ofPosts).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('reports anything at q ≤ 0.05 in at most 5 % of runs without a surge', () => {
    const random = draws(5);
    let alarms = 0;
    const runs = 80;
    for (let run = 0; run < runs; run += 1) {
      const days: MadeDay[] = [];
      for (let day = 100; day <= 150; day += 1) {
        for (const [country, mean] of [
          ['KAZ', 0.3],
          ['UKR', 4],
          ['USA', 8],
        ] as const) {
          days.push({ actor: 0, day, posts: random.spread(mean, 3), naming: [country] });
        }
        days.push({ actor: 0, day, posts: 20 });
      }
      if (found(days).rows.some(({ q }) => (q ?? 1) <= 0.05)) alarms += 1;
    }
    expect(alarms / runs).toBeLessThanOrEqual(0.05);
  });
});

describe('compareWindows', () => {
  /** 3,210 in six days, 2,674 in 31 days. */
  const spread = (actor: number, from: number, days: number, total: number, country: string) =>
    Array.from({ length: days }, (_, k) => ({
      actor,
      day: from + k,
      posts: Math.floor(((k + 1) * total) / days) - Math.floor((k * total) / days),
      naming: [country],
    }));
  const { dated, countries } = madeMentions(actors, [
    ...spread(0, 135, 6, 3_210, 'KAZ'),
    ...spread(1, 100, 31, 2_674, 'UKR'),
  ]);
  const all = () => true;
  const month = { country: 'UKR', range: baseline };
  const week = { country: 'KAZ', range: { from: 135, to: 140 } };

  it('says 535 and 86 posts a day, and that the windows are unequal', () => {
    const found = compareWindows(dated, countries, all, week, month);
    expect(found.first).toMatchObject({ posts: 3_210, days: 6, perDay: 535 });
    expect(found.second).toMatchObject({ posts: 2_674, days: 31 });
    expect(Math.round(found.second.perDay ?? 0)).toBe(86);
    expect(found.unequalWindows).toBe(true);
    expect(found.ratio).toBeCloseTo(6.2, 2);
  });

  it('cannot say of a window without any posts', () => {
    const gone = { country: 'KAZ', range: { from: 200, to: 205 } };
    const found = compareWindows(dated, countries, all, gone, month);
    expect(found.first).toMatchObject({ days: 0, perDay: null, per1000: null });
    expect([found.ratio, found.low, found.high, found.p]).toEqual([null, null, null, null]);
  });
});
