import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_OTHER, type RecordQuestion } from '../../src/domain/record.ts';
import { recordReport } from '../../src/measure/records.ts';
import { madeActor } from '../madeCase.ts';
import { type MadeDay, madeMentions } from './madeDays.ts';

const actors = [
  madeActor({ id: 'rt', state: 'RUS', kind: 'state outlet' }),
  madeActor({ id: 'rumfa', state: 'RUS', kind: 'ministry' }),
  madeActor({ id: 'cnmfa', state: 'CHN', kind: 'ministry' }),
];

const question: RecordQuestion = {
  of: { states: ['RUS'], kinds: null },
  days: 7,
  subject: ANY_OTHER,
  than: 'RUS',
  range: null,
};

/** Fifty days; Russia ten times a day, Ukraine six, and Kazakhstan twenty times a day in a week from day 130 on. */
const history: MadeDay[] = Array.from({ length: 50 }, (_, k) => 100 + k).flatMap((day) => [
  { actor: 0, day, posts: 10, naming: ['RUS'] },
  { actor: 1, day, posts: day === 120 ? 9 : 6, naming: ['UKR'] },
  { actor: 0, day, posts: day >= 130 && day < 137 ? 20 : 1, naming: ['KAZ'] },
]);

function report(days: readonly MadeDay[], given: Partial<RecordQuestion> = {}) {
  const { dated, countries } = madeMentions(actors, days);
  return recordReport(dated, countries, { ...question, ...given });
}

const without = (...days: number[]) => history.filter(({ day }) => !days.includes(day));

describe('the first week in which Russia is named less than another country', () => {
  it('is found, with the range that was searched and the runner-up', () => {
    const found = report(history);
    expect(found.searched).toEqual({ from: 100, to: 149 });
    expect(found.basis).toMatchObject({ actors: 2, days: 50, ofDays: 50 });
    expect(found.gaps).toEqual([]);
    expect(found.answers).toEqual([
      {
        holds: 'yes',
        searched: { from: 100, to: 149 },
        // four days of twenty and three of one: 83 of Kazakhstan against 70 of Russia
        window: {
          range: { from: 127, to: 133 },
          country: 'KAZ',
          posts: 83,
          thanPosts: 70,
          ofPosts: 83 + 70 + 42,
        },
        runnerUp: {
          range: { from: 114, to: 120 },
          country: 'UKR',
          posts: 45,
          thanPosts: 70,
          ofPosts: 45 + 70 + 7,
        },
        gaps: [],
      },
    ]);
    expect(found.margins[0]).toBe(42 - 70);
    expect(found.margins[27]).toBe(13);
  });

  it('is refused from the start, and holds from the day after, where a day is missing before it', () => {
    const found = report(without(110));
    expect(found.answers.map(({ holds, searched }) => [holds, searched])).toEqual([
      ['yes', { from: 111, to: 149 }],
      ['cannot be said', { from: 100, to: 149 }],
    ]);
    const [holds, refused] = found.answers;
    expect(holds?.window?.range).toEqual({ from: 127, to: 133 });
    expect(holds?.runnerUp?.range).toEqual({ from: 114, to: 120 });
    expect(refused?.window).toBeNull();
    expect(refused?.gaps).toEqual([{ from: 110, to: 110 }]);
    expect(found.margins[4]).toBeNaN();
    expect(found.margins[3]).toBe(42 - 70);
  });

  it('stands where a day is missing after it', () => {
    const found = report(without(145));
    expect(found.answers.map(({ holds }) => holds)).toEqual(['yes']);
    expect(found.gaps).toEqual([{ from: 145, to: 145 }]);
  });

  it('is not the first that is seen whole where a day within it is missing', () => {
    // the week that would have been it holds day 131; the next whole one begins on day 132
    const found = report(without(131));
    expect(found.answers[0]?.window?.range).toEqual({ from: 132, to: 138 });
    expect(found.answers.map(({ holds }) => holds)).toEqual(['yes', 'cannot be said']);
  });

  it('does not hold where there is none, and cannot be said where a gap could hide one', () => {
    const calm = history.filter(({ naming }) => !naming?.includes('KAZ'));
    const none = report(calm);
    expect(none.answers.map(({ holds }) => holds)).toEqual(['no']);
    expect(none.answers[0]?.runnerUp?.country).toBe('UKR');
    const gappy = report(calm.filter(({ day }) => day !== 120));
    expect(gappy.answers.map(({ holds, searched }) => [holds, searched.from])).toEqual([
      ['no', 121],
      ['cannot be said', 100],
    ]);
    const late = report(calm.filter(({ day }) => day !== 147));
    expect(late.answers.map(({ holds }) => holds)).toEqual(['cannot be said']);
  });

  it('is asked of one country, of some kinds of actors, and of a range', () => {
    expect(report(history, { subject: 'UKR' }).answers[0]?.holds).toBe('no');
    expect(report(history, { subject: 'RUS', than: 'KAZ' }).answers[0]?.window?.range.from).toBe(
      100,
    );
    const ministry = report(history, { of: { states: ['RUS'], kinds: ['ministry'] } });
    expect(ministry.answers[0]?.window).toMatchObject({ country: 'UKR', thanPosts: 0 });
    const early = report(history, { range: { from: 100, to: 126 } });
    expect(early.answers[0]).toMatchObject({ holds: 'no', searched: { from: 100, to: 126 } });
  });

  it('cannot be said of days or actors that the data do not hold', () => {
    const before = report(history, { range: { from: 90, to: 149 } });
    expect(before.answers.map(({ holds, searched }) => [holds, searched.from])).toEqual([
      ['yes', 100],
      ['cannot be said', 90],
    ]);
    expect(report(history, { of: { states: ['IRN'], kinds: null } })).toMatchObject({
      searched: null,
      answers: [],
    });
    const asked = report(history, {
      of: { states: ['IRN'], kinds: null },
      range: { from: 100, to: 110 },
    });
    expect(asked.answers.map(({ holds }) => holds)).toEqual(['cannot be said']);
  });

  it('says nothing of a range shorter than the window', () => {
    expect(report(history, { range: { from: 100, to: 103 } }).answers).toEqual([
      {
        holds: 'cannot be said',
        searched: { from: 100, to: 103 },
        window: null,
        runnerUp: null,
        gaps: [],
      },
    ]);
  });

  const anyDays = fc.array(
    fc.record({
      actor: fc.nat(2),
      day: fc.integer({ min: 100, max: 115 }),
      posts: fc.integer({ min: 1, max: 4 }),
      naming: fc.subarray(['KAZ', 'RUS', 'UKR']),
    }),
    { maxLength: 40 },
  );

  it('does not depend on the order of posts, nor on other states', () => {
    fc.assert(
      fc.property(anyDays, (list) => {
        const found = report(list, { days: 3 });
        expect(report([...list].reverse(), { days: 3 })).toEqual(found);
        const more = [...list, { actor: 2, day: 104, posts: 9, naming: ['KAZ'] }];
        expect(report(more, { days: 3 })).toEqual(found);
      }),
    );
  });

  it('never claims a window in which a day has no posts, nor one that an earlier window beats', () => {
    fc.assert(
      fc.property(anyDays, (list) => {
        const found = report(list, { days: 3 });
        for (const { holds, window, searched } of found.answers) {
          expect(holds === 'yes').toBe(window !== null);
          if (!window || !found.searched) continue;
          expect(window.posts).toBeGreaterThan(window.thanPosts);
          const first = found.searched.from;
          const earlier = found.margins.slice(searched.from - first, window.range.from - first);
          expect(earlier.every((margin) => margin <= 0)).toBe(true);
        }
      }),
    );
  });
});
