import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchClusters } from '../../src/graph/matchClusters.ts';
import { parts } from './knownGraphs.ts';

/** 'ab c' → a and b in cluster 0, c in cluster 1. */
function clusters(words: string): Map<string, number> {
  return new Map(words.split(' ').flatMap((word, k) => [...word].map((id) => [id, k] as const)));
}

const numbers = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 10, maxLength: 10 });
const named = (of: readonly number[]) =>
  new Map(of.map((cluster, k) => [`${k}`, cluster] as const));

describe('matching clusters of a changed network to the old ones', () => {
  it('keeps the old numbers where the same actors are together', () => {
    expect(matchClusters(clusters('abc def'), clusters('def abc'))).toEqual(clusters('abc def'));
  });

  it('gives a number to the part that holds most of its actors; the other gets the next free one', () => {
    const found = matchClusters(clusters('abcde fg'), clusters('ab cde fg'));
    expect([...found]).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 0],
      ['d', 0],
      ['e', 0],
      ['f', 1],
      ['g', 1],
    ]);
  });

  it('where two join, the larger one gives its number; the other number stays free', () => {
    const found = matchClusters(clusters('ab cde fg'), clusters('abcde fg'));
    expect(found.get('a')).toBe(1);
    expect(found.get('f')).toBe(2);
  });

  it('gives a free number to a cluster of new actors', () => {
    const found = matchClusters(clusters('ab cd'), clusters('xy cd'));
    expect([...found]).toEqual([
      ['x', 0],
      ['y', 0],
      ['c', 1],
      ['d', 1],
    ]);
  });

  it('of equal overlaps takes the closer likeness, then the lower numbers', () => {
    expect(matchClusters(clusters('ab'), clusters('acd b')).get('b')).toBe(0);
    expect(matchClusters(clusters('ab'), clusters('ac bd')).get('a')).toBe(0);
  });

  it('of nothing with something is that something', () => {
    expect(matchClusters(new Map(), clusters('ab c'))).toEqual(clusters('ab c'));
    expect(matchClusters(clusters('ab c'), new Map())).toEqual(new Map());
  });

  it('changes numbers only, never who is together, and is done once it is done', () => {
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const found = matchClusters(named(before), named(after));
        expect(parts([...found.values()])).toEqual(parts(after));
        expect([...found.keys()]).toEqual([...named(after).keys()]);
        expect(matchClusters(named(before), found)).toEqual(found);
      }),
    );
  });

  it('gives every old number back to the very same partition', () => {
    fc.assert(
      fc.property(numbers, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (of, names) => {
        const renamed = named(of.map((cluster) => names[cluster] ?? 0));
        expect(matchClusters(named(of), renamed)).toEqual(named(of));
      }),
    );
  });
});
