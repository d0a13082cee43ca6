import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS, type LagBounds } from '../../src/domain/time.ts';
import {
  type LagTally,
  lagDistributions,
  quartilesOf,
  whoWasFirst,
} from '../../src/measure/lags.ts';

const STATES = ['CHN', 'IRN', 'RUS', null] as const;

/** Lags that can be ordered: both ends on one side of nought. */
const anyLag = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.nat(48), fc.boolean())
  .map(([hours, width, isBefore]): LagBounds => {
    const [near, far] = [hours * HOUR_MS, (hours + width) * HOUR_MS];
    return isBefore ? { minMs: -far, maxMs: -near } : { minMs: near, maxMs: far };
  });

const anyTally: fc.Arbitrary<LagTally> = fc.record({
  amplifierState: fc.constantFrom(...STATES),
  sourceState: fc.constantFrom(...STATES),
  kind: fc.constantFrom('citation' as const, 'repost' as const),
  lags: fc.array(anyLag, { maxLength: 6 }),
  unordered: fc.nat(4),
  withoutSource: fc.nat(4),
});

/** One tally for each pair of states and kind, as the evidence gives them. */
const anyTallies = fc.uniqueArray(anyTally, {
  selector: ({ amplifierState, sourceState, kind }) => `${amplifierState} ${sourceState} ${kind}`,
  maxLength: 10,
});

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
const pairsOf = ({ lags, unordered }: LagTally) => lags.length + unordered;

describe('distributions of lags', () => {
  it('hold every pair once: ordered, not to be ordered, or without the source’s post', () => {
    fc.assert(
      fc.property(anyTallies, fc.boolean(), (tallies, together) => {
        const found = lagDistributions(tallies, together);
        expect(sum(found.map(({ minMs }) => minMs.length))).toBe(
          sum(tallies.map(({ lags }) => lags.length)),
        );
        expect(sum(found.map(({ unordered }) => unordered))).toBe(
          sum(tallies.map(({ unordered }) => unordered)),
        );
        expect(sum(found.map(({ withoutSource }) => withoutSource))).toBe(
          sum(tallies.map(({ withoutSource }) => withoutSource)),
        );
      }),
    );
  });

  it('do not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(anyTallies, fc.boolean(), (tallies, together) => {
        const turned = [...tallies]
          .reverse()
          .map((one) => ({ ...one, lags: [...one.lags].reverse() }));
        expect(lagDistributions(turned, together)).toEqual(lagDistributions(tallies, together));
      }),
    );
  });

  it('have quartiles in order, within the lags, with a lower end that is not above the upper one', () => {
    fc.assert(
      fc.property(anyTallies, (tallies) => {
        for (const { quartiles, minMs, maxMs } of lagDistributions(tallies, true)) {
          expect(quartiles === null).toBe(minMs.length === 0);
          for (const bounds of quartiles ?? []) {
            expect(bounds.minMs).toBeLessThanOrEqual(bounds.maxMs);
            expect(bounds.minMs).toBeGreaterThanOrEqual(Math.min(...minMs));
            expect(bounds.maxMs).toBeLessThanOrEqual(Math.max(...maxMs));
          }
          const middles = (quartiles ?? []).map((one) => one.minMs + one.maxMs);
          expect([...middles].sort((a, b) => a - b)).toEqual(middles);
        }
      }),
    );
  });

  it('are the plain quartiles where times are exact', () => {
    const exact = (hours: readonly number[]) =>
      quartilesOf(hours.map((one) => ({ minMs: one, maxMs: one })))?.map(({ minMs }) => minMs);
    expect(exact([4])).toEqual([4, 4, 4]);
    expect(exact([1, 2, 3, 4, 5])).toEqual([2, 3, 4]);
    expect(exact([0, 10])).toEqual([2.5, 5, 7.5]);
  });
});

describe('who was first', () => {
  it('counts every pair between two states, each in one of three ways', () => {
    fc.assert(
      fc.property(anyTallies, (tallies) => {
        const between = tallies.filter((one) => one.amplifierState !== one.sourceState);
        const found = whoWasFirst(tallies);
        expect(sum(found.map((one) => one.aFirst + one.bFirst + one.unordered))).toBe(
          sum(between.map(pairsOf)),
        );
        expect(sum(found.map(({ unordered }) => unordered))).toBe(
          sum(between.map(({ unordered }) => unordered)),
        );
        expect(found.every(({ a, b }) => a !== b)).toBe(true);
      }),
    );
  });

  it('is the source where the amplifier came after it, in whichever direction', () => {
    fc.assert(
      fc.property(anyTallies, (tallies) => {
        for (const { a, b, aFirst, bFirst } of whoWasFirst(tallies)) {
          const firsts = (source: string | null, amplifier: string | null) =>
            sum(
              tallies.map((one) => {
                if (one.sourceState === source && one.amplifierState === amplifier)
                  return one.lags.filter(({ minMs }) => minMs > 0).length;
                if (one.sourceState === amplifier && one.amplifierState === source)
                  return one.lags.filter(({ minMs }) => minMs < 0).length;
                return 0;
              }),
            );
          expect([aFirst, bFirst]).toEqual([firsts(a, b), firsts(b, a)]);
        }
      }),
    );
  });

  it("swaps with two states' labels", () => {
    const swap = (state: string | null) =>
      state === 'CHN' ? 'RUS' : state === 'RUS' ? 'CHN' : state;
    const wins = (tallies: readonly LagTally[], rename: (state: string | null) => string | null) =>
      whoWasFirst(tallies)
        .flatMap(({ a, b, aFirst, bFirst, unordered }) => [
          `${rename(a)} before ${rename(b)}: ${aFirst}, ${unordered}`,
          `${rename(b)} before ${rename(a)}: ${bFirst}, ${unordered}`,
        ])
        .sort();
    fc.assert(
      fc.property(anyTallies, (tallies) => {
        const turned = tallies.map((one) => ({
          ...one,
          amplifierState: swap(one.amplifierState),
          sourceState: swap(one.sourceState),
        }));
        expect(wins(turned, swap)).toEqual(wins(tallies, (state) => state));
      }),
    );
  });
});
