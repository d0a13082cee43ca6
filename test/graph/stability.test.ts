import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterActors } from '../../src/graph/clusters.ts';
import { clusterStability, coMembership, stabilityRuns } from '../../src/graph/stability.ts';
import { plantedLinks } from './knownGraphs.ts';
import { madeEdge } from './madeEdge.ts';

const groups = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 12, maxLength: 12 });

function byPairs(of: readonly number[], other: readonly number[], group: number): number | null {
  let [together, pairs] = [0, 0];
  for (let a = 0; a < of.length; a += 1) {
    for (let b = a + 1; b < of.length; b += 1) {
      if (of[a] !== group || of[b] !== group) continue;
      pairs += 1;
      if (other[a] === other[b]) together += 1;
    }
  }
  return pairs === 0 ? null : together / pairs;
}

describe('co-membership', () => {
  it('is the share of pairs that stay together', () => {
    const found = coMembership(
      Uint32Array.of(0, 0, 0, 0, 1, 1, 2),
      Uint32Array.of(5, 5, 5, 3, 3, 3, 3),
    );
    expect(found).toEqual([3 / 6, 1, null]);
  });

  it('is what counting every pair gives', () => {
    fc.assert(
      fc.property(groups, groups, (of, other) => {
        const found = coMembership(Uint32Array.from(of), Uint32Array.from(other));
        found.forEach((share, group) => {
          expect(share).toEqual(byPairs(of, other, group));
        });
      }),
    );
  });

  it('of a partition with itself is 1 wherever there is a pair', () => {
    fc.assert(
      fc.property(groups, (of) => {
        const same = Uint32Array.from(of);
        expect(coMembership(same, same).every((share) => share === 1 || share === null)).toBe(true);
      }),
    );
  });
});

describe('stability of clusters', () => {
  const clear = plantedLinks(4, 10, 0.8, 0.02, 1).map(([a, b]) => madeEdge(`${a}`, `${b}`));
  const blurred = plantedLinks(1, 60, 0.1, 0, 1).map(([a, b]) => madeEdge(`${a}`, `${b}`));

  it('is 1 where every seed finds the same groups', () => {
    expect(clusterStability(clear, clusterActors(clear, 1), 1)).toEqual([1, 1, 1, 1]);
  });

  it('is low where links lie at random', () => {
    const found = clusterStability(blurred, clusterActors(blurred, 1), 1);
    expect(Math.min(...found.map((share) => share ?? 1))).toBeLessThan(0.7);
    for (const share of found) expect(share === null || (share >= 0 && share <= 1)).toBe(true);
  });

  it('is unknown of an actor alone, and stands under the number of its cluster', () => {
    const edges = [madeEdge('a', 'b'), madeEdge('c', 'c')];
    const numbers = new Map([
      ['a', 2],
      ['b', 2],
      ['c', 0],
    ]);
    expect(clusterStability(edges, numbers, 1)).toEqual([null, null, 1]);
  });

  it('is none where there are no clusters', () => {
    expect(clusterStability([], new Map(), 1)).toEqual([]);
  });

  it('rests on 20 runs, on fewer in large networks, on 5 at least', () => {
    expect([
      stabilityRuns(0, 0),
      stabilityRuns(10_000, 50_000),
      stabilityRuns(15_000, 15_001),
      stabilityRuns(100_000, 1_000_000),
    ]).toEqual([20, 10, 19, 5]);
  });
});
