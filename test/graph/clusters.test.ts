import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkEdge } from '../../src/domain/network.ts';
import { clusterActors } from '../../src/graph/clusters.ts';

function edge(amplifier: string, source: string, weight = 1): NetworkEdge {
  return {
    amplifier,
    source,
    kind: 'citation',
    weight,
    expected: null,
    p: null,
    q: null,
    medianLagSeconds: null,
    first: '2022-01-01',
    last: '2022-01-01',
  };
}

const TWO_GROUPS = [
  edge('a', 'b', 5),
  edge('b', 'c', 5),
  edge('c', 'a', 5),
  edge('c', 'd', 5),
  edge('x', 'y', 5),
  edge('y', 'z', 5),
  edge('z', 'x', 5),
  edge('a', 'x', 1),
];

describe('clusters', () => {
  it('part two groups that hardly speak to each other, the larger one first', () => {
    expect([...clusterActors(TWO_GROUPS, 1)]).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 0],
      ['d', 0],
      ['x', 1],
      ['y', 1],
      ['z', 1],
    ]);
  });

  it('are none where there are no edges', () => {
    expect(clusterActors([], 1).size).toBe(0);
  });

  it('are the same for the same edges in any order', () => {
    const expected = [...clusterActors(TWO_GROUPS, 7)];
    fc.assert(
      fc.property(fc.shuffledSubarray(TWO_GROUPS, { minLength: TWO_GROUPS.length }), (edges) => {
        expect([...clusterActors(edges, 7)]).toEqual(expected);
      }),
    );
  });
});
