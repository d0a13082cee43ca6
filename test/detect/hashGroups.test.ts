import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitEqualHashes } from '../../src/detect/hashGroups.ts';

const groups = (hashes: readonly number[]) => {
  const found: number[][] = [];
  visitEqualHashes(Uint32Array.from(hashes), (rows) => found.push([...rows]));
  return found.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
};

describe('visitEqualHashes', () => {
  it('gives rows of one hash, ascending, and leaves out those that stand alone', () => {
    expect(groups([7, 1, 7, 0xffffffff, 1, 7])).toEqual([
      [0, 2, 5],
      [1, 4],
    ]);
    expect(groups([])).toEqual([]);
    expect(groups([3])).toEqual([]);
  });

  it('misses none, whatever the hashes', () => {
    const hash = fc.oneof(
      fc.nat(3),
      fc.nat(0xffffffff),
      fc.nat(3).map((k) => (k << 30) >>> 0),
    );
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 60 }), (hashes) => {
        const byHash = new Map<number, number[]>();
        for (const [row, each] of hashes.entries())
          byHash.set(each, [...(byHash.get(each) ?? []), row]);
        expect(groups(hashes)).toEqual([...byHash.values()].filter((rows) => rows.length > 1));
      }),
    );
  });
});
