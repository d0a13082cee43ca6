import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_OTHER, type RecordQuestion, type RecordReport } from '../../src/domain/record.ts';
import { recordReport } from '../../src/measure/records.ts';
import { madeActor } from '../madeCase.ts';
import { type MadeDay, madeMentions } from './madeDays.ts';

const actors = [
  madeActor({ id: 'rt', state: 'RUS', kind: 'state outlet' }),
  madeActor({ id: 'mid', state: 'RUS', kind: 'ministry' }),
  madeActor({ id: 'cn', state: 'CHN', kind: 'ministry' }),
];

const question: RecordQuestion = {
  of: { states: ['RUS'], kinds: null },
  days: 2,
  subject: ANY_OTHER,
  than: 'RUS',
  range: null,
};

const COUNTRIES = ['KAZ', 'RUS', 'UKR'];
const anyDays = fc.array(
  fc.record({
    actor: fc.nat(2),
    day: fc.integer({ min: 100, max: 108 }),
    posts: fc.integer({ min: 1, max: 3 }),
    naming: fc.subarray(COUNTRIES),
  }),
  { maxLength: 30 },
);

function report(days: readonly MadeDay[], given: Partial<RecordQuestion> = {}) {
  const { dated, countries } = madeMentions(actors, days);
  return recordReport(dated, countries, { ...question, ...given });
}

const isRussian = ({ actor }: MadeDay) => actors[actor]?.state === 'RUS';

/** Posts of Russian actors in two days from `from` on that name a country; null: all of them. */
function naming(days: readonly MadeDay[], from: number, country: string | null): number {
  return days
    .filter((one) => isRussian(one) && one.day >= from && one.day <= from + 1)
    .filter((one) => country === null || one.naming?.includes(country))
    .reduce((sum, { posts }) => sum + posts, 0);
}

/** The first window of which it holds, looked for one by one; null where there is none. */
function firstByHand(days: readonly MadeDay[]): number | null {
  const own = new Set(days.filter(isRussian).map(({ day }) => day));
  for (let from = Math.min(...own); from < Math.max(...own); from += 1) {
    if (!own.has(from) || !own.has(from + 1)) continue;
    const most = Math.max(naming(days, from, 'KAZ'), naming(days, from, 'UKR'));
    if (most > naming(days, from, 'RUS')) return from;
  }
  return null;
}

/** The largest margin of the windows that begin from `from` on and end before `before`. */
function nearest({ margins, searched }: RecordReport, from: number, before: number): number {
  const first = searched?.from ?? 0;
  const known = [...margins].filter((margin, k) => {
    const [start, end] = [first + k, first + k + 1];
    return !Number.isNaN(margin) && start >= from && end < before;
  });
  return Math.max(...known);
}

describe('a record', () => {
  it('is the first window that looking one by one finds', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const found = report(days).answers.flatMap(({ window }) =>
          window === null ? [] : [window],
        );
        const first = days.some(isRussian) ? firstByHand(days) : null;
        expect(found[0]?.range.from ?? null).toBe(first);
        for (const window of found) {
          const { from } = window.range;
          expect(window.ofPosts).toBe(naming(days, from, null));
          expect(window.thanPosts).toBe(naming(days, from, 'RUS'));
          expect(window.posts).toBe(naming(days, from, window.country));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is claimed of the whole history only where every day before it has posts', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const { answers, searched } = report(days);
        const own = new Set(days.filter(isRussian).map(({ day }) => day));
        for (const { holds, window, searched: within } of answers) {
          if (holds !== 'yes' || window === null || within.from !== searched?.from) continue;
          for (let day = within.from; day <= window.range.to; day += 1)
            expect(own.has(day)).toBe(true);
        }
      }),
    );
  });

  it('is refused when a day of the history before it is taken away', () => {
    const history: MadeDay[] = [100, 101, 102, 103, 104, 105].map((day) => ({
      actor: 0,
      day,
      posts: 2,
      naming: day >= 104 ? ['KAZ'] : ['RUS'],
    }));
    expect(report(history).answers.map(({ holds }) => holds)).toEqual(['yes']);
    for (const gone of [101, 102]) {
      const { answers } = report(history.filter(({ day }) => day !== gone));
      expect(answers.map(({ holds }) => holds)).toEqual(['yes', 'cannot be said']);
      expect(answers[0]?.searched.from).toBe(gone + 1);
      expect(answers[1]?.gaps).toEqual([{ from: gone, to: gone }]);
    }
  });

  it('goes with the names: two countries swapped in the posts and the question swap in the answer', () => {
    const swap = (country: string | null) =>
      country === 'KAZ' ? 'RUS' : country === 'RUS' ? 'KAZ' : country;
    fc.assert(
      fc.property(anyDays, (days) => {
        const asked = { subject: 'KAZ', than: 'RUS' };
        const turned = days.map((one) => ({
          ...one,
          naming: one.naming.map((country) => swap(country) ?? ''),
        }));
        const there = report(days, asked);
        const back = report(turned, { subject: 'RUS', than: 'KAZ' });
        expect([...back.margins]).toEqual([...there.margins]);
        expect(
          back.answers.map(({ holds, window }) => [holds, swap(window?.country ?? null)]),
        ).toEqual(there.answers.map(({ holds, window }) => [holds, window?.country ?? null]));
      }),
    );
  });

  it('of one country is never earlier than that of any other country', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const of = (given: Partial<RecordQuestion>) =>
          report(days, given).answers.find(({ window }) => window !== null)?.window?.range.from ??
          Number.POSITIVE_INFINITY;
        expect(of({ subject: 'KAZ' })).toBeGreaterThanOrEqual(of({}));
        expect(Math.min(of({ subject: 'KAZ' }), of({ subject: 'UKR' }))).toBe(of({}));
      }),
    );
  });

  it('has a runner-up that lies before it and comes no nearer than the margins say', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const found = report(days);
        for (const { runnerUp, window, searched } of found.answers) {
          if (runnerUp === null) continue;
          const end = window?.range.from ?? Number.POSITIVE_INFINITY;
          expect(runnerUp.range.to).toBeLessThan(end);
          expect(runnerUp.posts - runnerUp.thanPosts).toBe(nearest(found, searched.from, end));
        }
      }),
    );
  });
});
