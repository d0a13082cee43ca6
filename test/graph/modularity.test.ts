import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate } from '../../src/graph/leidenAggregate.ts';
import { numbered, singletons } from '../../src/graph/leidenPartition.ts';
import { modularity } from '../../src/graph/modularity.ts';
import { graphOf, KARATE, type Link } from './knownGraphs.ts';

const ORDER = 8;
const node = fc.integer({ min: 0, max: ORDER - 1 });
const links = fc.array(fc.tuple(node, node, fc.integer({ min: 1, max: 9 })), { maxLength: 30 });
const groups = fc.array(node, { minLength: ORDER, maxLength: ORDER });

/** The sum over all pairs of nodes, as Leicht & Newman write it; self-links left out. */
function byDefinition(given: readonly Link[], of: readonly number[], γ: number): number {
  const kept = given.filter(([from, to]) => from !== to);
  const sum = (pick: (link: Link) => boolean) =>
    kept.filter(pick).reduce((total, [, , weight]) => total + weight, 0);
  const total = sum(() => true);
  let q = 0;
  for (let i = 0; i < ORDER; i += 1) {
    for (let j = 0; j < ORDER; j += 1) {
      if (of[i] !== of[j]) continue;
      const sent = sum(([from]) => from === i);
      const received = sum(([, to]) => to === j);
      q += sum(([from, to]) => from === i && to === j) - (γ * sent * received) / total;
    }
  }
  return total === 0 ? 0 : q / total;
}

const bothWays = (given: readonly Link[]) =>
  given.flatMap(([from, to, weight]): Link[] => [
    [from, to, weight],
    [to, from, weight],
  ]);

describe('modularity', () => {
  it('of two triangles joined by one link, each a group, is 6/7 − 1/2', () => {
    const given: Link[] = [
      [0, 1, 1],
      [1, 2, 1],
      [2, 0, 1],
      [3, 4, 1],
      [4, 5, 1],
      [5, 3, 1],
      [0, 3, 1],
    ];
    const halves = Uint32Array.of(0, 0, 0, 1, 1, 1);
    expect(modularity(graphOf(6, given), halves)).toBeCloseTo(6 / 7 - 1 / 2, 12);
  });

  it('of a whole network as one group is 0', () => {
    expect(modularity(graphOf(34, KARATE), new Uint32Array(34))).toBeCloseTo(0, 12);
  });

  it('is 0 where there is no weight', () => {
    expect(modularity(graphOf(3, []), singletons(3))).toBe(0);
  });

  it('is the sum of Leicht & Newman over pairs, with directions', () => {
    fc.assert(
      fc.property(links, groups, fc.double({ min: 0.1, max: 3, noNaN: true }), (given, of, γ) => {
        const found = modularity(graphOf(ORDER, given, true), Uint32Array.from(of), γ);
        expect(found).toBeCloseTo(byDefinition(given, of, γ), 9);
      }),
    );
  });

  it('without directions is that of the network with every link both ways', () => {
    fc.assert(
      fc.property(links, groups, (given, of) => {
        const found = modularity(graphOf(ORDER, given), Uint32Array.from(of));
        expect(found).toBeCloseTo(byDefinition(bothWays(given), of, 1), 9);
      }),
    );
  });

  it('does not change where groups become nodes', () => {
    fc.assert(
      fc.property(links, groups, groups, fc.boolean(), (given, of, over, directed) => {
        const graph = graphOf(ORDER, given, directed);
        const inner = numbered(Uint32Array.from(of));
        const outer = Uint32Array.from({ length: inner.count }, (_, group) => over[group] ?? 0);
        const small = aggregate(graph, inner.groups, inner.count);
        const dense = numbered(outer).groups;
        expect(modularity(small, dense)).toBeCloseTo(
          modularity(
            graph,
            inner.groups.map((group) => dense[group] ?? 0),
          ),
          9,
        );
      }),
    );
  });
});

describe('the rows of a network', () => {
  it('hold each neighbour once, in order, with all weight between the two', () => {
    const graph = graphOf(3, [
      [2, 0, 4],
      [0, 1, 1],
      [1, 0, 2],
      [1, 1, 9],
    ]);
    expect([...graph.starts]).toEqual([0, 2, 3, 4]);
    expect([...graph.targets]).toEqual([1, 2, 0, 0]);
    expect([...graph.weights]).toEqual([3, 4, 3, 4]);
    expect(graph.total).toBe(7);
  });

  it('are the same for links in any order', () => {
    fc.assert(
      fc.property(links, fc.boolean(), (given, directed) => {
        const turned = graphOf(ORDER, [...given].reverse(), directed);
        expect(turned).toEqual(graphOf(ORDER, given, directed));
      }),
    );
  });
});
