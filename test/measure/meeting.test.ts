import fc from 'fast-check';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { describe, expect, it } from 'vitest';
import { PRECISIONS, type Precision, spreadMs } from '../../src/domain/time.ts';
import { pairsWithin, type ShareTimes } from '../../src/measure/closePairs.ts';
import { meetingOn } from '../../src/measure/meeting.ts';

interface Time {
  readonly at: number;
  readonly precision: Precision;
}

const timesOf = (list: readonly Time[]): ShareTimes => {
  const sorted = [...list].sort((a, b) => a.at - b.at);
  return {
    at: Float64Array.from(sorted, ({ at }) => at),
    precision: Uint8Array.from(sorted, ({ precision }) => PRECISIONS.indexOf(precision)),
  };
};
const seconds = (...list: number[]) =>
  timesOf(list.map((at) => ({ at: at * 1_000, precision: 'second' as const })));

function isWithin(a: Time, b: Time, windowMs: number): boolean {
  const latest = Math.max(a.at + spreadMs(a.precision) - b.at, b.at + spreadMs(b.precision) - a.at);
  return latest <= windowMs;
}

/** Every placing of the first `ours` and the next `theirs` shares among the times. */
function enumerated(
  list: readonly Time[],
  ours: number,
  theirs: number,
  windowMs: number,
  directed: boolean,
) {
  const order = [...list].sort((a, b) => a.at - b.at);
  let met = 0;
  let all = 0;
  const place = (chosen: number[]) => {
    if (chosen.length < ours + theirs) {
      for (let k = 0; k < order.length; k += 1) if (!chosen.includes(k)) place([...chosen, k]);
      return;
    }
    all += 1;
    const isMet = chosen.slice(0, ours).some((a) =>
      chosen.slice(ours).some((b) => {
        const [x, y] = [order[a], order[b]];
        return x && y && isWithin(x, y, windowMs) && (!directed || a > b);
      }),
    );
    met += Number(isMet);
  };
  place([]);
  return met / all;
}

describe('pairs of times within the window', () => {
  it('are counted with the window’s ends', () => {
    expect(pairsWithin(seconds(0, 60, 121), 60_000)).toBe(1);
    expect(pairsWithin(seconds(0, 60, 120), 60_000)).toBe(2);
    expect(pairsWithin(seconds(5, 5, 5), 0)).toBe(3);
  });

  it('count days only where the greatest possible lag is within', () => {
    const days = timesOf([
      { at: 0, precision: 'day' },
      { at: 0, precision: 'day' },
      { at: 86_400_000, precision: 'day' },
    ]);
    expect(pairsWithin(days, 86_400_000 - 1)).toBe(1);
    expect(pairsWithin(days, 86_400_000 - 2)).toBe(0);
    expect(pairsWithin(days, 2 * 86_400_000 - 1)).toBe(3);
  });

  it('are those that each pair by itself gives, whatever the precisions', () => {
    const time = fc.record({
      at: fc.integer({ min: 0, max: 400 }).map((minutes) => minutes * 600_000),
      precision: fc.constantFrom(...PRECISIONS),
    });
    fc.assert(
      fc.property(
        fc.array(time, { minLength: 2, maxLength: 25 }),
        fc.integer({ min: 0, max: 300_000_000 }),
        (list, windowMs) => {
          let expected = 0;
          list.forEach((a, k) => {
            for (const b of list.slice(k + 1)) expected += Number(isWithin(a, b, windowMs));
          });
          expect(pairsWithin(timesOf(list), windowMs)).toBe(expected);
        },
      ),
    );
  });
});

describe('the chance of meeting on one object', () => {
  it('is the share of pairs within the window for one share each', () => {
    const meeting = meetingOn(seconds(0, 30, 1_000, 5_000), 60_000);
    expect(meeting.rate).toBe(1 / 6);
    expect(meeting.chance(1, 1, false)).toBe(1 / 6);
    expect(meeting.chance(1, 1, true)).toBe(1 / 12);
  });

  it('is what all placings give, for several shares each, with and without a direction', () => {
    const list = fc.array(
      fc
        .integer({ min: 0, max: 20 })
        .map((at) => ({ at: at * 1_000, precision: 'second' as const })),
      { minLength: 4, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        list,
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 0, max: 12_000 }),
        fc.boolean(),
        (times, ours, theirs, windowMs, directed) => {
          const found = meetingOn(timesOf(times), windowMs).chance(ours, theirs, directed);
          expect(found).toBeCloseTo(enumerated(times, ours, theirs, windowMs, directed), 10);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never shrinks with the window or with more shares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 8, maxLength: 40 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 1_000 }),
        fc.boolean(),
        (list, ours, theirs, wide, directed) => {
          const narrow = meetingOn(seconds(...list), wide * 1_000).chance(ours, theirs, directed);
          const wider = meetingOn(seconds(...list), (wide + 50) * 1_000);
          expect(wider.chance(ours, theirs, directed)).toBeGreaterThanOrEqual(narrow - 1e-12);
          expect(wider.chance(ours + 1, theirs, directed)).toBeGreaterThanOrEqual(narrow - 1e-12);
        },
      ),
    );
  });

  it('is 1 without a window', () => {
    expect(meetingOn(seconds(0, 9_999, 99_999), null)).toMatchObject({ rate: 1 });
    expect(meetingOn(seconds(0, 9_999, 99_999), null).chance(1, 2, false)).toBe(1);
  });

  it.each([
    ['mixed precision', 40, [2, 2, 3, 2, 5, 4]],
    ['very many shares', 400, [60, 20, 30, 30, 90, 2]],
  ] as const)('differs from sampling by less than the stated 0.03 for %s', (_, count, sizes) => {
    const generator = xoroshiro128plus(11);
    const list: Time[] = Array.from({ length: count }, (__, k) => ({
      at: Math.floor((k * k) / 3) * 60_000,
      precision: count < 100 && k % 3 !== 0 ? 'minute' : 'second',
    }));
    for (let k = 0; k < sizes.length; k += 2) {
      const [ours = 1, theirs = 1] = sizes.slice(k);
      for (const directed of [false, true]) {
        const windowMs = count < 100 ? 3_600_000 : 240_000;
        const found = meetingOn(timesOf(list), windowMs).chance(ours, theirs, directed);
        const seen = sampled(generator, list, ours, theirs, windowMs, directed);
        expect(Math.abs(found - seen)).toBeLessThan(0.03);
      }
    }
  });
});

/** Share of 20,000 placings in which they meet. */
function sampled(
  generator: RandomGenerator,
  list: readonly Time[],
  ours: number,
  theirs: number,
  windowMs: number,
  directed: boolean,
): number {
  const draws = 20_000;
  const order = list.map((_, k) => k);
  const meets = list.map((x, a) =>
    list.map((y, b) => isWithin(x, y, windowMs) && (!directed || a > b)),
  );
  let met = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    for (let k = 0; k < ours + theirs; k += 1) {
      const other = uniformInt(generator, k, order.length - 1);
      [order[k], order[other]] = [order[other] ?? 0, order[k] ?? 0];
    }
    const mine = order.slice(0, ours);
    const others = order.slice(ours, ours + theirs);
    met += Number(mine.some((a) => others.some((b) => meets[a]?.[b] === true)));
  }
  return met / draws;
}
