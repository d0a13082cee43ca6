import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedPoints } from '../../src/detect/pickupPoints.ts';
import { countOf, type StatementKeys } from '../../src/detect/pickupReading.ts';
import {
  matchOf,
  rarityOf,
  sharedBesideCountries,
  type WeighedTerm,
} from '../../src/detect/pickupScore.ts';
import type { Term } from '../../src/detect/pickupTerms.ts';

type Counts = ReadonlyMap<number, number>;

/** What a statement says, as the match reads it. */
function statementOf(counts: Counts): StatementKeys {
  const keys = Int32Array.from([...counts.keys()].sort((a, b) => a - b));
  const made = {
    keys,
    counts: Uint8Array.from(keys, (key) => counts.get(key) ?? 0),
    length: [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
  // what else is kept of a statement plays no part in the match
  return made as unknown as StatementKeys;
}

const counts = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 15 }), fc.integer({ min: 1, max: 5 })), {
    selector: ([key]) => key,
    maxLength: 10,
  })
  .map((pairs) => new Map(pairs));

describe('the keys of a statement', () => {
  it('are counted as they are, also where they are none', () => {
    fc.assert(
      fc.property(counts, (said) => {
        const statement = statementOf(said);
        for (let key = -1; key <= 16; key += 1)
          expect(countOf(statement, key)).toBe(said.get(key) ?? 0);
      }),
    );
  });

  it('are as rare as the statements that hold them are few', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 8 }), (list) => {
        const rarity = rarityOf(list.map(statementOf));
        const total = list.reduce((sum, said) => sum + statementOf(said).length, 0);
        expect(rarity.statements).toBe(list.length);
        expect(rarity.meanLength).toBe(Math.max(1, total / Math.max(1, list.length)));
        for (let key = 0; key <= 16; key += 1)
          expect(rarity.of(key)).toBe(list.filter((said) => said.has(key)).length);
      }),
    );
  });
});

const weighedTerm: fc.Arbitrary<WeighedTerm> = fc
  .array(fc.tuple(fc.nat({ max: 15 }), fc.double({ min: 0.1, max: 9, noNaN: true })), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((pairs) => fc.tuple(fc.constant(pairs), fc.boolean()))
  .map(([pairs, isCountry]) => ({
    keys: pairs.map(([key]) => key),
    weights: pairs.map(([, weight]) => weight),
    full: pairs.reduce((sum, [, weight]) => sum + weight, 0) / pairs.length,
    isCountry,
  }));
const terms = fc.array(weighedTerm, { maxLength: 6 });
const LENGTH = 12;

describe('the match of a relay and a statement', () => {
  it('is nothing where nothing is shared, and never negative', () => {
    fc.assert(
      fc.property(terms, counts, (asked, said) => {
        const statement = statementOf(said);
        const match = matchOf(asked, statement, LENGTH);
        const isShared = asked.some(({ keys }) => keys.some((key) => said.has(key)));
        expect(match > 0).toBe(isShared);
      }),
    );
  });

  it('adds up over the terms, in whatever order they come', () => {
    fc.assert(
      fc.property(terms, terms, counts, (some, others, said) => {
        const statement = statementOf(said);
        const one = matchOf(some, statement, LENGTH);
        const other = matchOf(others, statement, LENGTH);
        expect(matchOf([...some, ...others], statement, LENGTH)).toBeCloseTo(one + other, 9);
        expect(matchOf([...some].reverse(), statement, LENGTH)).toBeCloseTo(one, 9);
      }),
    );
  });

  it('never falls where the statement says one more of what is asked, at the same length', () => {
    fc.assert(
      fc.property(terms, counts, fc.nat({ max: 15 }), (asked, said, key) => {
        const before = { ...statementOf(said), length: LENGTH };
        const more = new Map(said).set(key, (said.get(key) ?? 0) + 1);
        const after = { ...statementOf(more), length: LENGTH };
        expect(matchOf(asked, after, LENGTH)).toBeGreaterThanOrEqual(
          matchOf(asked, before, LENGTH) - 1e-12,
        );
      }),
    );
  });

  it('falls where the statement is longer and says no more of it', () => {
    fc.assert(
      fc.property(terms, counts, fc.integer({ min: 1, max: 50 }), (asked, said, more) => {
        const short = { ...statementOf(said), length: LENGTH };
        const long = { ...short, length: LENGTH + more };
        const match = matchOf(asked, short, LENGTH);
        fc.pre(match > 0);
        expect(matchOf(asked, long, LENGTH)).toBeLessThan(match);
      }),
    );
  });

  it('never pays a term more than repetition can: below K1 + 1 times its weight', () => {
    fc.assert(
      fc.property(weighedTerm, counts, (term, said) => {
        expect(matchOf([term], statementOf(said), LENGTH)).toBeLessThan(2.2 * term.full);
      }),
    );
  });

  it('tells how many things beside countries both say', () => {
    fc.assert(
      fc.property(terms, counts, (asked, said) => {
        const shared = asked.filter(
          ({ keys, isCountry }) => !isCountry && keys.some((key) => said.has(key)),
        );
        expect(sharedBesideCountries(asked, statementOf(said))).toBe(shared.length);
      }),
    );
  });
});

/** Of how a term sounds, and how surely it is translated, the points say nothing. */
function termOf(start: number, keys: readonly number[], kind: Term['kind']): Term {
  return { kind, start, end: start + 1, keys } as Term;
}

const anyTerm = fc.tuple(
  fc.nat({ max: 9 }),
  fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 2 }),
);
const anyTerms = fc
  .uniqueArray(anyTerm, { selector: ([start]) => start, maxLength: 10 })
  .map((list) =>
    list.map(([start, keys]) => termOf(start, keys, start % 3 === 0 ? 'country' : 'word')),
  );
const weightOf = (key: number) => 1 + key / 2;

describe('what two texts share', () => {
  it('is the same from both sides, with the sides exchanged', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (a, b) => {
        const plain = (points: ReturnType<typeof matchedPoints>, isTurned: boolean) =>
          points
            .map((point) => [
              point.weight,
              isTurned ? point.b : point.a,
              isTurned ? point.a : point.b,
            ])
            .map((point) => JSON.stringify(point))
            .sort();
        expect(plain(matchedPoints(b, a, weightOf), true)).toEqual(
          plain(matchedPoints(a, b, weightOf), false),
        );
      }),
    );
  });

  it('has no place twice, each of a term that shares a key with one of the other side', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (a, b) => {
        const points = matchedPoints(a, b, weightOf);
        for (const [side, own, other] of [
          ['a', a, b],
          ['b', b, a],
        ] as const) {
          const starts = points.flatMap((point) => point[side].map(({ start }) => start));
          expect(new Set(starts).size).toBe(starts.length);
          for (const start of starts) {
            const keys = own.find((term) => term.start === start)?.keys ?? [];
            expect(other.some((term) => term.keys.some((key) => keys.includes(key)))).toBe(true);
          }
        }
        const weights = points.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((x, y) => y - x));
        expect(points.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('never becomes less where both say one thing more', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (a, b) => {
        const more = termOf(50, [77], 'word');
        const before = matchedPoints(a, b, weightOf).length;
        expect(matchedPoints([...a, more], [...b, more], weightOf)).toHaveLength(before + 1);
      }),
    );
  });

  it('is quoted where one of its places in the first text is', () => {
    const term = (start: number) => termOf(start, [1], 'word');
    const kindOf = (quoted: { start: number; end: number }[]) =>
      matchedPoints([term(2), term(6)], [term(0)], () => 3, quoted).map(({ kind }) => kind);
    expect(kindOf([])).toEqual(['word']);
    expect(kindOf([{ start: 5, end: 9 }])).toEqual(['quote']);
    expect(kindOf([{ start: 3, end: 6 }])).toEqual(['word']);
  });
});
