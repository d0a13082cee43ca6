import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaccard, joinSets, type OrderedSets } from '../../src/detect/similarityJoin.ts';

const TOKENS = 16;

/** Sets in order of size, as the join wants them; of rarer tokens it does not have to be told the truth. */
function orderedSets(lists: readonly (readonly number[])[]): OrderedSets {
  const sorted = lists
    .map((list) => [...list].sort((a, b) => a - b))
    .sort((a, b) => a.length - b.length);
  const starts = new Uint32Array(sorted.length + 1);
  sorted.forEach((list, k) => {
    starts[k + 1] = (starts[k] ?? 0) + list.length;
  });
  return {
    count: sorted.length,
    tokenCount: TOKENS,
    starts,
    tokens: Uint32Array.from(sorted.flat()),
  };
}

const setsOf = ({ count, starts, tokens }: OrderedSets) =>
  Array.from({ length: count }, (_, k) => new Set(tokens.subarray(starts[k], starts[k + 1])));

function joined(sets: OrderedSets, threshold: number): string[] {
  const found: string[] = [];
  joinSets(sets, threshold, (a, b, common) => {
    found.push(`${Math.min(a, b)} ${Math.max(a, b)} ${common} ${jaccard(sets, a, b, common)}`);
  });
  return found.sort();
}

/** Every two sets, compared in the plainest way. */
function plain(sets: OrderedSets, threshold: number): string[] {
  const all = setsOf(sets);
  return all
    .flatMap((b, k) =>
      all.slice(0, k).flatMap((a, j) => {
        const common = [...a].filter((token) => b.has(token)).length;
        const score = common / (a.size + b.size - common);
        return score >= threshold ? [`${j} ${k} ${common} ${score}`] : [];
      }),
    )
    .sort();
}

const anySets = fc.array(
  fc.uniqueArray(fc.nat({ max: TOKENS - 1 }), { minLength: 1, maxLength: 12 }),
  { maxLength: 25 },
);
/** Sets that differ by a token or two: most of them match. */
const likeSets = fc
  .tuple(
    fc.uniqueArray(fc.nat({ max: TOKENS - 1 }), { minLength: 6, maxLength: 12 }),
    fc.array(fc.nat()),
  )
  .map(([base, drops]) => drops.map((drop) => base.filter((_, k) => k !== drop % base.length)));

describe('the join of similar sets', () => {
  it.each([
    ['any', anySets],
    ['like', likeSets],
  ] as const)(
    'finds every pair at or above any threshold, and no other, of %s sets',
    (_, lists) => {
      const threshold = fc.oneof(
        fc.constantFrom(0.01, 0.1, 0.5, 0.55, 0.6, 2 / 3, 0.7, 0.75, 0.8, 0.9, 1),
        // exactly a quotient that occurs: rounding must not lose it
        fc
          .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }))
          .map(([a, b]) => a / (a + b)),
      );
      fc.assert(
        fc.property(lists, threshold, (list, least) => {
          const sets = orderedSets(list);
          expect(joined(sets, least)).toEqual(plain(sets, least));
        }),
        { numRuns: 300 },
      );
    },
  );

  it('says how far it is before each set', () => {
    const steps: number[] = [];
    joinSets(
      orderedSets([[1], [1, 2], [3]]),
      0.5,
      () => {},
      (done) => steps.push(done),
    );
    expect(steps).toEqual([0, 1, 2]);
  });
});
