import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayRange } from '../../src/domain/measure.ts';
import { basisOf, coverageReport, postsPerDay } from '../../src/measure/coverage.ts';
import { groupActors } from '../../src/measure/datedPosts.ts';
import { dayRangeOf, daysIn, gapsIn, rangeText } from '../../src/measure/days.ts';
import { mentionSeries, mentionTotals } from '../../src/measure/mentionSeries.ts';
import {
  narrativeSeries,
  narrativesByState,
  narrativeTotals,
} from '../../src/measure/narrativeSeries.ts';
import { topicsOf } from '../../src/measure/topics.ts';
import { truncatedSources } from '../../src/measure/truncated.ts';
import { compareWindows } from '../../src/measure/windowRates.ts';
import { madeActor, madePosts } from '../madeCase.ts';
import { type MadeDay, madeMentions } from './madeDays.ts';

const actors = [
  madeActor({ id: 'rt', state: 'RUS', kind: 'state outlet' }),
  madeActor({ id: 'mid', state: 'RUS', kind: 'ministry' }),
  madeActor({ id: 'cn', state: 'CHN', kind: 'ministry' }),
  madeActor({ id: 'someone' }),
];
const NAMES = ['KAZ', 'RUS', 'UKR'];
const anyDays = fc.array(
  fc.record({
    actor: fc.nat(3),
    day: fc.integer({ min: 100, max: 110 }),
    posts: fc.integer({ min: 1, max: 3 }),
    naming: fc.subarray(NAMES),
  }),
  { minLength: 1, maxLength: 25 },
);
const anyRange = fc
  .tuple(fc.integer({ min: 98, max: 112 }), fc.nat(8))
  .map(([from, more]): DayRange => ({ from, to: from + more }));

const sum = (list: ArrayLike<number>) => Array.from(list).reduce((total, one) => total + one, 0);
const isIn = ({ from, to }: DayRange, day: number) => day >= from && day <= to;

/** Posts of the days that a test lets through. */
function postsOf(days: readonly MadeDay[], counts: (one: MadeDay) => boolean): number {
  return sum(days.filter(counts).map(({ posts }) => posts));
}

describe('days', () => {
  it('with posts and gaps make up a range, with nothing twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(2), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: -50, max: 50 }),
        (perDay, first) => {
          const range = { from: first, to: first + perDay.length - 1 };
          const gaps = gapsIn(perDay, first, range);
          const missing = gaps.flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, k) => from + k),
          );
          expect(missing).toEqual(perDay.flatMap((posts, k) => (posts === 0 ? [first + k] : [])));
          // neighbouring days without posts are one gap
          gaps.forEach(({ from }, k) => {
            expect(from).toBeGreaterThan((gaps[k - 1]?.to ?? Number.NEGATIVE_INFINITY) + 1);
          });
        },
      ),
    );
  });

  it('are written as they are read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(4_000), (from, more) => {
        const range = { from, to: from + more };
        expect(dayRangeOf(rangeText(range))).toEqual(range);
        expect(daysIn(range)).toBe(more + 1);
      }),
    );
  });
});

describe('series of mentions', () => {
  it('count on each day what is there to be counted', () => {
    fc.assert(
      fc.property(anyDays, anyRange, fc.boolean(), (days, range, byKind) => {
        const { dated, countries } = madeMentions(actors, days);
        const grouping = groupActors(dated, byKind);
        for (const one of mentionSeries(dated, grouping, countries, NAMES, range)) {
          one.posts.forEach((posts, k) => {
            const ofGroup = ({ actor, day }: MadeDay) =>
              day === range.from + k &&
              (actors[actor]?.state ?? null) === one.state &&
              (!byKind || actors[actor]?.kind === one.kind);
            expect(posts).toBe(
              postsOf(days, (day) => ofGroup(day) && (day.naming ?? []).includes(one.country)),
            );
            expect(one.ofPosts[k]).toBe(postsOf(days, ofGroup));
          });
        }
      }),
    );
  });

  it('add up to the totals, whose basis is that of all posts of the group', () => {
    fc.assert(
      fc.property(anyDays, anyRange, (days, range) => {
        const { dated, countries } = madeMentions(actors, days);
        const grouping = groupActors(dated, false);
        const series = mentionSeries(dated, grouping, countries, NAMES, range);
        const totals = mentionTotals(dated, grouping, countries, range);
        for (const { state, country, posts, ofPosts } of series) {
          const total = totals.find((one) => one.state === state && one.country === country);
          expect(total?.posts ?? 0).toBe(sum(posts));
          if (total) expect(total.ofPosts).toBe(sum(ofPosts));
        }
      }),
    );
  });

  it('of two ranges that follow each other add up to those of both', () => {
    fc.assert(
      fc.property(anyDays, anyRange, fc.nat(5), (days, first, more) => {
        const { dated, countries } = madeMentions(actors, days);
        const grouping = groupActors(dated, false);
        const second = { from: first.to + 1, to: first.to + 1 + more };
        const counts = (range: DayRange) =>
          mentionSeries(dated, grouping, countries, NAMES, range).map(({ posts, ofPosts }) => [
            sum(posts),
            sum(ofPosts),
          ]);
        const [a, b] = [counts(first), counts(second)];
        expect(counts({ from: first.from, to: second.to })).toEqual(
          a.map(([posts = 0, ofPosts = 0], k) => [
            posts + (b[k]?.[0] ?? 0),
            ofPosts + (b[k]?.[1] ?? 0),
          ]),
        );
      }),
    );
  });
});

describe('coverage', () => {
  it('holds every post once, by actor, by state and by day', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const { posts, dated } = madeMentions(actors, days);
        const report = coverageReport(dated, posts, []);
        const all = postsOf(days, () => true);
        expect(report.posts).toBe(all);
        expect(sum(report.actors.map((one) => one.posts))).toBe(all);
        expect(sum(report.states.map((one) => one.posts))).toBe(all);
        for (const { perDay, posts: count, gaps, days: held, range } of report.states) {
          expect(sum(perDay)).toBe(count);
          expect(held + sum(gaps.map(daysIn))).toBe(daysIn(range));
        }
      }),
    );
  });

  it('names as a gap every day of the data without a post, and no other', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const { posts, dated } = madeMentions(actors, days);
        const { gaps, range } = coverageReport(dated, posts, []);
        for (let day = range?.from ?? 0; day <= (range?.to ?? -1); day += 1) {
          const isGap = gaps.some((gap) => isIn(gap, day));
          expect(isGap).toBe(!days.some((one) => one.day === day));
        }
      }),
    );
  });

  it('says of a count whose posts and days it is of', () => {
    fc.assert(
      fc.property(anyDays, anyRange, (days, range) => {
        const { dated } = madeMentions(actors, days);
        const within = days.filter(({ day }) => isIn(range, day));
        const basis = basisOf(dated, groupActors(dated, false), null, range);
        expect(basis).toEqual({
          ofPosts: postsOf(within, () => true),
          actors: new Set(within.map(({ actor }) => actor)).size,
          days: new Set(within.map(({ day }) => day)).size,
          ofDays: daysIn(range),
        });
        expect(sum(postsPerDay(dated, range, () => true))).toBe(basis.ofPosts);
      }),
    );
  });
});

describe('two windows compared', () => {
  it('turn over with their order, and say what each is of', () => {
    fc.assert(
      fc.property(anyDays, anyRange, anyRange, (days, first, second) => {
        const { dated, countries } = madeMentions(actors, days);
        const [a, b] = [
          { country: 'KAZ', range: first },
          { country: 'UKR', range: second },
        ];
        const there = compareWindows(dated, countries, () => true, a, b);
        const back = compareWindows(dated, countries, () => true, b, a);
        expect([back.first, back.second]).toEqual([there.second, there.first]);
        expect(back.unequalWindows).toBe(there.unequalWindows);
        if (there.p === null || back.p === null) expect(back.p).toBe(there.p);
        else expect(back.p).toBeCloseTo(there.p, 9);
        expect(there.first.posts).toBe(
          postsOf(days, ({ day, naming }) => isIn(first, day) && (naming ?? []).includes('KAZ')),
        );
      }),
    );
  });
});

describe('narratives over time', () => {
  it('of states add up to those of actors, and to the totals', () => {
    fc.assert(
      fc.property(anyDays, anyRange, (days, range) => {
        const { dated, countries: found } = madeMentions(actors, days);
        const of = (by: 'state' | 'actor') => narrativeSeries(dated, found, 'KAZ', by, range);
        const perDay = (series: ReturnType<typeof of>) =>
          Array.from({ length: daysIn(range) }, (_, k) =>
            sum(series.map(({ posts }) => posts[k] ?? 0)),
          );
        expect(perDay(of('actor'))).toEqual(perDay(of('state')));
        const all = sum(perDay(of('state')));
        for (const by of ['state', 'actor'] as const) {
          expect(
            sum(narrativeTotals(dated, found, 'KAZ', by, range).map(({ posts }) => posts)),
          ).toBe(all);
        }
        const byState = narrativesByState(dated, found, range);
        expect(
          sum(byState.filter(({ narrative }) => narrative === 'KAZ').map(({ posts }) => posts)),
        ).toBe(all);
      }),
    );
  });
});

describe('topics', () => {
  const tags = fc.array(fc.subarray(['One', 'one', 'two', 'THREE']), {
    minLength: 1,
    maxLength: 12,
  });

  it('count a post once for each hashtag that it has, in whatever letters', () => {
    fc.assert(
      fc.property(tags, fc.nat(2), (list, people) => {
        const posts = madePosts(...list.map((hashtags, id) => ({ id: String(id), hashtags })));
        const actorOf = list.map((_, k) => k % (people + 1));
        const { hashtags, ofPosts } = topicsOf(posts, actorOf, null, 10);
        expect(ofPosts).toBe(list.length);
        for (const { value, posts: count, actors: by } of hashtags) {
          const having = list.flatMap((ones, k) =>
            ones.some((tag) => tag.toLowerCase() === value) ? [k] : [],
          );
          expect(count).toBe(having.length);
          expect(by).toBe(new Set(having.map((k) => actorOf[k])).size);
        }
        const counts = hashtags.map(({ posts: count }) => count);
        expect([...counts].sort((a, b) => b - a)).toEqual(counts);
      }),
    );
  });

  it('count what passes alone, and no more of them than were asked for', () => {
    fc.assert(
      fc.property(tags, fc.nat(3), (list, limit) => {
        const posts = madePosts(...list.map((hashtags, id) => ({ id: String(id), hashtags })));
        const passes = Uint8Array.from(list, (_, k) => k % 2);
        const half = list.filter((_, k) => k % 2 === 1);
        const found = topicsOf(
          posts,
          list.map(() => 0),
          passes,
          limit,
        );
        expect(found.ofPosts).toBe(half.length);
        expect(found.hashtags.length).toBeLessThanOrEqual(limit);
        const own = madePosts(...half.map((hashtags, id) => ({ id: String(id), hashtags })));
        expect(
          topicsOf(
            own,
            half.map(() => 0),
            null,
            limit,
          ).hashtags,
        ).toEqual(found.hashtags);
      }),
    );
  });
});

describe('files that look cut', () => {
  const texts = (length: number, cut: number, whole: number) =>
    madePosts(
      ...Array.from({ length: cut + whole }, (_, k) => ({
        id: String(k),
        text: 'x'.repeat(k < cut ? length : 10 + (k % 40)),
      })),
    );

  it('are those in which a fifth of the texts, and at least twenty, end together', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 54, max: 300 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(120),
        (length, cut, whole) => {
          const found = truncatedSources(texts(length, cut, whole), []);
          const isCut = length >= 60 && cut >= 20 && cut >= (cut + whole) / 5;
          expect(found).toEqual(
            isCut
              ? [{ file: 'made.csv', what: 'texts', length, posts: cut, ofPosts: cut + whole }]
              : [],
          );
        },
      ),
    );
  });
});
