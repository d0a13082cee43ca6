import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, UNDIRECTED_KINDS } from '../../src/domain/kind.ts';
import type { Ledger, LedgerCell } from '../../src/domain/ledger.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { countNetwork } from '../../src/graph/counted.ts';
import { blockLength, drawnDays, ratioLimits } from '../../src/measure/ledgerInterval.ts';
import { activityNull } from '../../src/measure/quasiIndependence.ts';
import { madeDetection } from '../madeCase.ts';
import { type Draws, draws } from './draws.ts';
import { actorsOf, aimlessActs, ledgerOf, type MadeAct, madeActs } from './madeLedger.ts';

const STATES = ['RUS', 'RUS', 'CHN', 'CHN', 'IRN'];
const actors = actorsOf(STATES);
const days = Array.from({ length: 30 }, (_, k) => 200 + k);

function cell(
  { cells }: Ledger,
  amplifierState: string,
  sourceState: string,
  kind: LedgerCell['kind'] = 'citation',
): LedgerCell | undefined {
  return cells.find(
    (one) =>
      one.amplifierState === amplifierState && one.sourceState === sourceState && one.kind === kind,
  );
}

function repeated(times: number, act: Omit<MadeAct, 'day'>): MadeAct[] {
  return Array.from({ length: times }, (_, k) => ({ ...act, day: days[k % days.length] ?? 0 }));
}

const anyAct = fc.record({
  amplifier: fc.nat(4),
  step: fc.integer({ min: 1, max: 4 }),
  day: fc.integer({ min: 200, max: 209 }),
  kind: fc.constantFrom('citation' as const, 'repost' as const, 'copy' as const),
  object: fc.constantFrom('1', '2', '3'),
  common: fc.boolean(),
});
const anyActs = fc.array(
  anyAct.map(({ step, ...act }) => ({ ...act, source: (act.amplifier + step) % 5 })),
  { maxLength: 40 },
);
const short = Array.from({ length: 10 }, (_, k) => 200 + k);

describe('stateLedger', () => {
  const acts = [
    ...repeated(30, { amplifier: 0, source: 2 }),
    ...repeated(6, { amplifier: 0, source: 1 }),
    ...repeated(10, { amplifier: 2, source: 0 }),
    ...repeated(8, { amplifier: 3, source: 4 }),
    ...repeated(5, { amplifier: 4, source: 0 }),
    ...repeated(2, { amplifier: 1, source: 0, kind: 'repost' }),
  ];
  const ledger = ledgerOf(madeActs(actors, days, acts));

  it('counts in both directions, own flow included, and per 1,000 posts', () => {
    expect(ledger.states).toEqual(['RUS', 'CHN', 'IRN']);
    expect(cell(ledger, 'RUS', 'CHN')).toMatchObject({ count: 30, amplifierPosts: 60 });
    expect(cell(ledger, 'RUS', 'CHN')?.per1000).toBe(500);
    expect(cell(ledger, 'CHN', 'RUS')?.count).toBe(10);
    expect(cell(ledger, 'RUS', 'RUS')?.count).toBe(6);
    expect(cell(ledger, 'RUS', 'RUS', null)?.count).toBe(8);
    expect([ledger.days, ledger.blockDays, ledger.range]).toEqual([30, 3, { from: 200, to: 229 }]);
  });

  it('expects what activity alone would give, summed over the actors of each state', () => {
    const citations = [
      { amplifier: 0, source: 2, count: 30 },
      { amplifier: 0, source: 1, count: 6 },
      { amplifier: 2, source: 0, count: 10 },
      { amplifier: 3, source: 4, count: 8 },
      { amplifier: 4, source: 0, count: 5 },
    ];
    const chance = activityNull(citations);
    const pairs = STATES.flatMap((_, amplifier) =>
      STATES.map((__, source) => ({ amplifier, source })),
    ).filter(({ amplifier, source }) => amplifier !== source);
    for (const amplifierState of ['RUS', 'CHN', 'IRN']) {
      for (const sourceState of ['RUS', 'CHN', 'IRN']) {
        const expected = pairs
          .filter(({ amplifier }) => STATES[amplifier] === amplifierState)
          .filter(({ source }) => STATES[source] === sourceState)
          .map(({ amplifier, source }) => chance.cell(amplifier, source, 1)?.expected ?? 0)
          .reduce((sum, one) => sum + one, 0);
        expect(cell(ledger, amplifierState, sourceState)?.expected ?? 0).toBeCloseTo(expected, 5);
      }
    }
  });

  it('adds expected counts up to the observed ones', () => {
    const citations = ledger.cells.filter(({ kind }) => kind === 'citation');
    const sum = (of: (cell: LedgerCell) => number) => citations.reduce((all, c) => all + of(c), 0);
    expect(sum(({ expected }) => expected ?? 0)).toBeCloseTo(59, 5);
    expect(sum(({ count }) => count)).toBe(59);
  });

  it('has no comparison where one actor stands on a side of every act, nor in the sum of kinds', () => {
    expect(cell(ledger, 'RUS', 'RUS', 'repost')).toMatchObject({
      count: 2,
      expected: null,
      ratio: null,
      low: null,
      high: null,
    });
    const together = cell(ledger, 'RUS', 'RUS', null);
    expect(together?.ratio).toBeCloseTo(cell(ledger, 'RUS', 'RUS')?.ratio ?? 0, 9);
  });

  it('has no comparison where all amplifiers, or all sources, are of one state', () => {
    const people = actorsOf(['RUS', 'RUS', 'RUS', 'CHN', 'CHN', 'CHN']);
    const toAll = [0, 1, 2].flatMap((amplifier) =>
      [0, 1, 2, 3, 4]
        .filter((source) => source !== amplifier)
        .flatMap((source) => repeated(amplifier + source + 1, { amplifier, source })),
    );
    const found = ledgerOf(madeActs(people, days, toAll));
    expect(cell(found, 'RUS', 'CHN')?.count).toBeGreaterThan(0);
    expect(found.cells.every(({ expected, low }) => expected === null && low === null)).toBe(true);
  });

  it('leaves out what lies outside the range', () => {
    const week = ledgerOf(madeActs(actors, days, acts), { range: { from: 200, to: 206 } });
    expect(cell(week, 'RUS', 'CHN')).toMatchObject({ count: 7, amplifierPosts: 14 });
  });

  it('leaves out kinds without a direction', () => {
    const shares = ledgerOf(
      madeActs(actors, days, repeated(5, { amplifier: 0, source: 2, kind: 'co-share' })),
    );
    expect(shares.cells).toEqual([]);
  });

  it('is empty without posts', () => {
    expect(ledgerOf(madeActs(actors, [], []))).toMatchObject({ range: null, cells: [] });
  });

  it('adds up to the weights of the edges', () => {
    fc.assert(
      fc.property(anyActs, (list) => {
        const made = madeActs(actors, short, list);
        const actorOfPost = Uint32Array.from(made.dated.actorOfPost);
        const detection = { ...madeDetection([]), evidence: made.evidence, actorOfPost };
        const { edges } = countNetwork(detection, made.posts, actors, NO_FILTERS);
        const found = ledgerOf(made, { draws: 2 });
        for (const kind of KINDS.filter((one) => !UNDIRECTED_KINDS.has(one))) {
          const weight = edges
            .filter(({ edge }) => edge.kind === kind)
            .reduce((sum, { edge }) => sum + edge.weight, 0);
          const counted = found.cells
            .filter((one) => one.kind === kind)
            .reduce((sum, { count }) => sum + count, 0);
          expect([kind, counted]).toEqual([kind, weight]);
        }
        const together = found.cells.filter(({ kind }) => kind === null);
        expect(together.reduce((sum, { count }) => sum + count, 0)).toBe(
          edges.reduce((sum, { edge }) => sum + edge.weight, 0),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("swaps rows and columns exactly with two states' labels", () => {
    const swap = (state: string | null) =>
      state === 'RUS' ? 'CHN' : state === 'CHN' ? 'RUS' : state;
    fc.assert(
      fc.property(anyActs, (list) => {
        const there = ledgerOf(madeActs(actors, short, list), { draws: 20 });
        const swapped = actorsOf(STATES.map(swap) as string[]);
        const back = ledgerOf(madeActs(swapped, short, list), { draws: 20 });
        const named = (cells: readonly LedgerCell[]) =>
          cells
            .map((one) => [`${one.amplifierState} ${one.sourceState} ${one.kind}`, one] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1));
        const turned = back.cells.map((one) => ({
          ...one,
          amplifierState: swap(one.amplifierState),
          sourceState: swap(one.sourceState),
        }));
        expect(named(turned)).toEqual(named(there.cells));
      }),
      { numRuns: 40 },
    );
  });

  it("changes no other actor's counts when one actor acts more", () => {
    fc.assert(
      fc.property(anyActs, (list) => {
        const counts = (given: readonly MadeAct[]) =>
          ledgerOf(madeActs(actors, short, given), { draws: 2 })
            .cells.filter(({ amplifierState, count }) => amplifierState !== 'IRN' && count > 0)
            .map((one) => [one.amplifierState, one.sourceState, one.kind, one.count])
            .map(String)
            .sort();
        expect(counts([...list, { amplifier: 4, source: 0, day: 203 }])).toEqual(counts(list));
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of the evidence, and comes out the same for the same seed', () => {
    fc.assert(
      fc.property(anyActs, (list) => {
        const found = ledgerOf(madeActs(actors, short, list), { draws: 20 });
        expect(ledgerOf(madeActs(actors, short, [...list].reverse()), { draws: 20 })).toEqual(
          found,
        );
      }),
      { numRuns: 30 },
    );
  });
});

/** Swaps sources between acts at random: both margins stay, nobody acts on itself. */
function shuffled(acts: readonly MadeAct[], random: Draws): MadeAct[] {
  const sources = acts.map(({ source }) => source);
  for (let step = 0; step < acts.length * 10; step += 1) {
    const [i, j] = [
      Math.floor(random.uniform() * acts.length),
      Math.floor(random.uniform() * acts.length),
    ];
    const [a, b] = [sources[i] ?? 0, sources[j] ?? 0];
    if (acts[i]?.amplifier === b || acts[j]?.amplifier === a) continue;
    sources[i] = b;
    sources[j] = a;
  }
  return acts.map((act, k) => ({ ...act, source: sources[k] ?? 0 }));
}

describe('what is expected', () => {
  it('is what shuffling the sources among the acts gives', () => {
    const random = draws(23);
    const people = actorsOf(['RUS', 'RUS', 'RUS', 'CHN', 'CHN', 'CHN', 'IRN', 'IRN']);
    const acts = aimlessActs(random, 8, days, 8, 1);
    const ledger = ledgerOf(madeActs(people, days, acts), { draws: 2 });
    const sums = new Map<string, number>();
    const runs = 300;
    for (let run = 0; run < runs; run += 1) {
      for (const { amplifier, source } of shuffled(acts, random)) {
        const key = `${people[amplifier]?.state} ${people[source]?.state}`;
        sums.set(key, (sums.get(key) ?? 0) + 1 / runs);
      }
    }
    for (const { amplifierState, sourceState, expected, kind } of ledger.cells) {
      if (kind === null) continue;
      const sampled = sums.get(`${amplifierState} ${sourceState}`) ?? 0;
      // three standard errors of the sampling, and the closed form's own distance from it
      const room = 3 * Math.sqrt((expected ?? 0) / runs) + 0.02 * (expected ?? 0);
      expect(Math.abs((expected ?? 0) - sampled)).toBeLessThan(room);
    }
  });
});

describe('the interval', () => {
  const STATES_OF_TEN = ['RUS', 'RUS', 'RUS', 'RUS', 'CHN', 'CHN', 'CHN', 'IRN', 'IRN', 'BLR'];

  it.each([
    { length: 30, perDay: 2, factor: 1 },
    { length: 30, perDay: 10, factor: 4 },
    { length: 60, perDay: 10, factor: 2 },
    { length: 12, perDay: 20, factor: 1 },
  ])('covers 1 in 93 % of cells without any preference: %o', ({ length, perDay, factor }) => {
    const random = draws(29);
    const people = actorsOf(STATES_OF_TEN);
    const span = Array.from({ length }, (_, k) => 200 + k);
    let [covered, all] = [0, 0];
    for (let run = 0; run < 30; run += 1) {
      const acts = aimlessActs(random, 10, span, perDay, factor);
      const { cells } = ledgerOf(madeActs(people, span, acts), { draws: 150, seed: run });
      for (const { low, high, kind } of cells) {
        if (kind === null || low === null || high === null) continue;
        all += 1;
        if (low <= 1 && high >= 1) covered += 1;
      }
    }
    expect(all).toBeGreaterThan(300);
    expect(covered / all).toBeGreaterThanOrEqual(0.93);
  });

  it('leaves 1 out where there is a preference', () => {
    const random = draws(31);
    const people = actorsOf(STATES_OF_TEN);
    const acts = aimlessActs(random, 10, days, 5, 1);
    // the last actor's state amplifies the first one's far beyond that
    const more = repeated(60, { amplifier: 9, source: 7 });
    const found = ledgerOf(madeActs(people, days, [...acts, ...more]), { draws: 200 });
    expect(cell(found, 'BLR', 'IRN')?.low).toBeGreaterThan(1);
  });

  it('is wider where few blocks of days stand behind it, and has an upper end where nothing was seen', () => {
    const many = ratioLimits(50, 25, 50, 30);
    const few = ratioLimits(50, 25, 50, 4);
    expect(few?.low).toBeLessThan(many?.low ?? 0);
    expect(few?.high).toBeGreaterThan(many?.high ?? 0);
    const none = ratioLimits(0, 5, 0, 30);
    expect(none?.low).toBe(0);
    expect(none?.high).toBeGreaterThan(0.6);
    expect(none?.high).toBeLessThan(1);
    expect(ratioLimits(5, 5, 5, 1)).toBeNull();
    expect(ratioLimits(5, 0, 5, 30)).toBeNull();
  });

  it('is the exact Poisson interval where days do not differ more', () => {
    // of 20 events: 12.2 to 30.9
    const limits = ratioLimits(20, 1, 20 * (99_999 / 100_000), 100_000);
    expect(limits?.low).toBeCloseTo(12.2, 1);
    expect(limits?.high).toBeCloseTo(30.9, 1);
  });

  it('draws as many days as there are, in blocks', () => {
    expect([1, 8, 30, 365].map(blockLength)).toEqual([1, 2, 3, 7]);
    for (const times of drawnDays(31, 20, 7)) {
      expect(times.reduce((sum, count) => sum + count, 0)).toBe(31);
    }
    const first = [...drawnDays(31, 3, 7)].map((times) => [...times]);
    expect([...drawnDays(31, 3, 7)].map((times) => [...times])).toEqual(first);
  });
});
