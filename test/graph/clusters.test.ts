import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkEdge } from '../../src/domain/network.ts';
import { clusterActors } from '../../src/graph/clusters.ts';
import { parts, plantedLinks } from './knownGraphs.ts';
import { madeEdge } from './madeEdge.ts';

const TWO_GROUPS = [
  madeEdge('a', 'b', 5),
  madeEdge('b', 'c', 5),
  madeEdge('c', 'a', 5),
  madeEdge('c', 'd', 5),
  madeEdge('x', 'y', 5),
  madeEdge('y', 'z', 5),
  madeEdge('z', 'x', 5),
  madeEdge('a', 'x', 1),
];

const DIRECTED = { resolution: 1, directed: true };

/** Four clear groups of ten, under names made from the index. */
function planted(name: (index: number) => string): NetworkEdge[] {
  return plantedLinks(4, 10, 0.8, 0.03, 5).map(([a, b]) => madeEdge(name(a), name(b)));
}

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

  it('of equal size stand in order of their first id', () => {
    const edges = [madeEdge('n', 'o'), madeEdge('b', 'z'), madeEdge('c', 'd')];
    expect([...clusterActors(edges, 1)]).toEqual([
      ['b', 0],
      ['c', 1],
      ['d', 1],
      ['n', 2],
      ['o', 2],
      ['z', 0],
    ]);
  });

  it('are none where there are no edges', () => {
    expect(clusterActors([], 1).size).toBe(0);
  });

  it('leave an actor alone that is on no edge but its own', () => {
    const edges = [madeEdge('a', 'b'), madeEdge('c', 'c')];
    expect([...clusterActors(edges, 1)]).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 1],
    ]);
  });

  it('are the same for the same edges in any order', () => {
    const expected = [...clusterActors(TWO_GROUPS, 7)];
    fc.assert(
      fc.property(fc.shuffledSubarray(TWO_GROUPS, { minLength: TWO_GROUPS.length }), (edges) => {
        expect([...clusterActors(edges, 7)]).toEqual(expected);
      }),
    );
  });

  it('hold the same actors under other names', () => {
    const plain = (index: number) => String(index);
    const order = Array.from({ length: 40 }, (_, index) => index);
    const groups = (edges: NetworkEdge[], name: (index: number) => string) => {
      const found = clusterActors(edges, 1);
      return parts(order.map((index) => found.get(name(index)) ?? -1));
    };
    const expected = groups(planted(plain), plain);
    expect(expected).toHaveLength(4);
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: 40 }), (shuffled) => {
        const renamed = (index: number) => `actor ${shuffled[index]}`;
        expect(groups(planted(renamed), renamed)).toEqual(expected);
      }),
    );
  });

  it('add up the kinds between two actors, and both directions', () => {
    const link = [madeEdge('a', 'b', 2), madeEdge('b', 'a', 3), madeEdge('a', 'b', 4, 'copy')];
    const rest = [madeEdge('b', 'c', 4), madeEdge('c', 'd', 9)];
    expect(clusterActors([...link, ...rest], 1)).toEqual(
      clusterActors([madeEdge('a', 'b', 9), ...rest], 1),
    );
  });

  it('are more and smaller at a higher resolution', () => {
    const count = (resolution: number) =>
      new Set(clusterActors(TWO_GROUPS, 1, { resolution, directed: false }).values()).size;
    expect([0, 1, 20].map(count)).toEqual([1, 2, 7]);
  });

  it('by direction: a pair without one groups, a lone amplifier and its source do not', () => {
    const coShare = [madeEdge('a', 'b', 1, 'co-share')];
    expect(new Set(clusterActors(coShare, 1, DIRECTED).values()).size).toBe(1);
    const citation = [madeEdge('a', 'b', 1, 'citation')];
    expect(new Set(clusterActors(citation, 1, DIRECTED).values()).size).toBe(2);
    expect(new Set(clusterActors(citation, 1).values()).size).toBe(1);
  });
});
