import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurgeRow } from '../../src/domain/measure.ts';
import { falseDiscoveryRates } from '../../src/measure/falseDiscovery.ts';
import { type SurgeSettings, surges } from '../../src/measure/surges.ts';
import { madeActor } from '../madeCase.ts';
import { type MadeDay, madeMentions } from './madeDays.ts';

const STATES = ['RUS', 'RUS', 'CHN', 'IRN'];
const actorsOf = (states: readonly string[]) =>
  states.map((state, k) => madeActor({ id: `a${k}`, state, kind: 'ministry' }));

const settings: SurgeSettings = {
  baseline: { from: 100, to: 106 },
  windowDays: 3,
  range: null,
  byKind: false,
  countries: null,
};

const anyDays = fc.array(
  fc.record({
    actor: fc.nat(3),
    day: fc.integer({ min: 100, max: 114 }),
    posts: fc.integer({ min: 1, max: 3 }),
    naming: fc.subarray(['KAZ', 'RUS', 'UKR']),
  }),
  { minLength: 5, maxLength: 40 },
);

function rowsOf(days: readonly MadeDay[], given = settings, states: readonly string[] = STATES) {
  const { dated, countries } = madeMentions(actorsOf(states), days);
  return surges(dated, countries, given);
}

/** Posts of some days by some actors, and how many of them name a country. */
function counted(
  days: readonly MadeDay[],
  from: number,
  to: number,
  actors: ReadonlySet<number>,
  country: string,
) {
  const own = days.filter(({ actor, day }) => actors.has(actor) && day >= from && day <= to);
  const total = (list: readonly MadeDay[]) => list.reduce((sum, { posts }) => sum + posts, 0);
  return {
    posts: total(own.filter(({ naming }) => naming?.includes(country))),
    ofPosts: total(own),
    days: new Set(own.map(({ day }) => day)).size,
  };
}

describe('a surge row', () => {
  it('counts what counting by hand counts: posts of the actors of both windows', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        for (const row of rowsOf(days).rows) {
          const { from, to } = row.window;
          const of = (first: number, last: number) =>
            new Set(
              days
                .filter(
                  ({ actor, day }) => STATES[actor] === row.state && day >= first && day <= last,
                )
                .map(({ actor }) => actor),
            );
          const inWindow = of(from, to);
          const both = new Set([...of(100, 106)].filter((actor) => inWindow.has(actor)));
          expect(row.actors).toBe(both.size);
          expect(row.inWindow).toMatchObject(counted(days, from, to, both, row.country));
          expect(row.inBaseline).toMatchObject(counted(days, 100, 106, both, row.country));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stands for a window after the baseline that no other row of its country overlaps', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const { rows } = rowsOf(days);
        for (const row of rows) {
          expect(row.window.to - row.window.from).toBe(2);
          expect(row.window.from).toBeGreaterThan(106);
          const others = rows.filter(
            (one) => one !== row && one.state === row.state && one.country === row.country,
          );
          expect(
            others.every(
              ({ window }) => window.to < row.window.from || window.from > row.window.to,
            ),
          ).toBe(true);
        }
      }),
    );
  });

  it('is paid for with every comparison that was looked at', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const { rows, looked } = rowsOf(days);
        const least = Math.min(1, ...rows.flatMap(({ p }) => (p === null ? [] : [p])));
        for (const { p, q } of rows) {
          if (p === null || q === null) continue;
          // of the least p of the rows no more than its Bonferroni bound, of none less than p itself
          expect(q).toBeGreaterThanOrEqual(p);
          if (p === least) expect(q).toBeLessThanOrEqual(Math.min(1, p * looked) + 1e-12);
        }
      }),
    );
  });

  it("turns into the other state's row where two states' labels are swapped", () => {
    const swap = (state: string) => (state === 'RUS' ? 'CHN' : state === 'CHN' ? 'RUS' : state);
    const sorted = (rows: readonly SurgeRow[]) =>
      [...rows].sort((a, b) =>
        `${a.state} ${a.country} ${a.window.from}` < `${b.state} ${b.country} ${b.window.from}`
          ? -1
          : 1,
      );
    fc.assert(
      fc.property(anyDays, (days) => {
        const back = rowsOf(days, settings, STATES.map(swap)).rows.map((row) => ({
          ...row,
          state: swap(row.state ?? ''),
        }));
        expect(sorted(back)).toEqual(sorted(rowsOf(days).rows));
      }),
    );
  });

  it('moves with the calendar: all days later, all windows later', () => {
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 1, max: 400 }), (days, later) => {
        const moved = rowsOf(
          days.map((one) => ({ ...one, day: one.day + later })),
          { ...settings, baseline: { from: 100 + later, to: 106 + later } },
        );
        const back = moved.rows.map((row) => ({
          ...row,
          window: { from: row.window.from - later, to: row.window.to - later },
        }));
        expect(back).toEqual(rowsOf(days).rows);
      }),
    );
  });
});

describe('what cannot be said', () => {
  it('is said of every window in which a state has no posts, and no row stands there', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const { unsaid, rows } = rowsOf(days);
        const last = Math.max(...days.map(({ day }) => day));
        for (const state of new Set(days.map(({ actor }) => STATES[actor] ?? ''))) {
          for (const from of emptyWindows(days, state, last)) {
            const said = unsaid.filter((one) => one.state === state && one.range.from <= from);
            expect(said.some(({ range }) => from + 2 <= range.to)).toBe(true);
            const here = rows.filter((row) => row.state === state && row.window.from === from);
            expect(here).toEqual([]);
          }
        }
      }),
    );
  });
});

/** First days of the windows of three days after the baseline in which a state is silent. */
function emptyWindows(days: readonly MadeDay[], state: string, last: number): number[] {
  const own = new Set(days.filter(({ actor }) => STATES[actor] === state).map(({ day }) => day));
  const starts = Array.from({ length: Math.max(0, last - 108) }, (_, k) => 107 + k);
  return starts.filter((from) => ![0, 1, 2].some((k) => own.has(from + k)));
}

describe('falseDiscoveryRates', () => {
  it('is the least share of false ones that a list ending here could have', () => {
    const anyP = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(anyP, { minLength: 1, maxLength: 12 }), fc.nat(30), (list, more) => {
        const family = list.length + more;
        const found = falseDiscoveryRates(Float64Array.from(list), family);
        list.forEach((p, k) => {
          const limits = list.filter((one) => one >= p);
          const q = Math.min(
            1,
            ...limits.map((limit) => (limit * family) / list.filter((one) => one <= limit).length),
          );
          expect(found[k]).toBeCloseTo(q, 12);
        });
      }),
    );
  });
});
