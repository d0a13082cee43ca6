import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMover, settleLayout } from '../../src/graph/layout.ts';
import type { LayoutGraph } from '../../src/graph/layoutGraph.ts';
import { evenOut } from '../../src/graph/places.ts';
import { nodeRadius } from '../../src/look/shape.ts';
import { plantedLinks } from './knownGraphs.ts';
import { nearOwnMiddle, overlapping } from './placesSeen.ts';

const RING = 24;
const ring: LayoutGraph = {
  ids: Array.from({ length: RING }, (_, node) => `n${node}`),
  amplified: new Float32Array(RING).fill(6),
  edges: Array.from({ length: RING }, (_, node) => [node, (node + 1) % RING]).flat(),
  weights: new Float32Array(RING).fill(1),
  clusters: Array.from({ length: RING }, (_, node) => (node < RING / 2 ? 0 : 1)),
  states: Array.from({ length: RING }, (_, node) => (node < RING / 2 ? 'RUS' : 'CHN')),
  seed: 1,
};

function settle(input: LayoutGraph): Float32Array {
  const steps = settleLayout(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the layout', () => {
  const places = settle(ring);

  it('is the same for the same input and seed', () => {
    expect(settle(ring)).toEqual(places);
  });

  it('is another one for another seed', () => {
    expect(settle({ ...ring, seed: 2 })).not.toEqual(places);
  });

  it('gives every actor a place of its own', () => {
    const gaps: number[] = [];
    for (let a = 0; a < RING; a += 1) {
      for (let b = a + 1; b < RING; b += 1) {
        const dx = (places[a * 2] ?? 0) - (places[b * 2] ?? 0);
        const dy = (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0);
        gaps.push(Math.hypot(dx, dy));
      }
    }
    expect(Math.min(...gaps)).toBeGreaterThan(12);
  });

  it('lays the two states beside each other, not above', () => {
    const middle = (state: string, axis: 0 | 1) => {
      const nodes = ring.states.flatMap((value, node) => (value === state ? [node] : []));
      return nodes.reduce((sum, node) => sum + (places[node * 2 + axis] ?? 0), 0) / nodes.length;
    };
    const across = Math.abs(middle('RUS', 0) - middle('CHN', 0));
    const along = Math.abs(middle('RUS', 1) - middle('CHN', 1));
    expect(across).toBeGreaterThan(along);
  });

  it('copes with no actor, one actor, and actors without edges', () => {
    const none = {
      ids: [],
      amplified: [],
      edges: [],
      weights: [],
      clusters: [],
      states: [],
      seed: 1,
    };
    expect(settle(none)).toEqual(new Float32Array(0));
    const one = { ...none, ids: ['a'], amplified: [4], clusters: [0], states: [null] };
    expect(settle(one)).toEqual(new Float32Array(2));
    const two = {
      ...one,
      ids: ['a', 'b'],
      amplified: [4, 4],
      clusters: [0, 1],
      states: [null, null],
    };
    expect([...settle(two)].every(Number.isFinite)).toBe(true);
  });

  it('goes on from where it stands', () => {
    const moveOn = createMover(ring, places);
    const next = moveOn();
    expect(next).toHaveLength(places.length);
    expect([...next].every(Number.isFinite)).toBe(true);
    expect(moveOn()).not.toEqual(next);
  });

  it('tells how far it is, from 0 up to 1', () => {
    const shares = [...settleLayout(ring)];
    expect(shares[0]).toBe(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it('is the same in whatever order actors and edges are given', () => {
    const graph = planted(3, 12, 4, 0.4, 0.05);
    const straight = settle(graph);
    const order = (length: number) =>
      fc.shuffledSubarray([...Array(length).keys()], { minLength: length });
    fc.assert(
      fc.property(order(graph.ids.length), order(graph.weights.length), (nodes, edges) => {
        const mixed = settle(inOrder(graph, nodes, edges));
        nodes.forEach((node, k) => {
          expect(mixed[k * 2]).toBe(straight[node * 2]);
          expect(mixed[k * 2 + 1]).toBe(straight[node * 2 + 1]);
        });
      }),
      { numRuns: 5 },
    );
  });

  it('is the same in whatever order also where clusters are laid out first', () => {
    const graph = planted(6, 100, 4, 0.05, 0.002);
    const straight = settle(graph);
    const nodes = graph.ids.map((_, node) => (node * 7 + 3) % graph.ids.length);
    const edges = Array.from(graph.weights, (_, edge) => graph.weights.length - 1 - edge);
    const mixed = settle(inOrder(graph, nodes, edges));
    expect(nodes.flatMap((node) => [straight[node * 2], straight[node * 2 + 1]])).toEqual([
      ...mixed,
    ]);
  });
});

describe('clusters', () => {
  // the shares that ForceAtlas2 and noverlap of graphology gave on these graphs, rounded down
  const known = [
    { groups: 5, size: 30, inside: 0.3, outside: 0.01, share: 1 },
    { groups: 8, size: 100, inside: 0.1, outside: 0.004, share: 0.907 },
    { groups: 10, size: 240, inside: 0.03, outside: 0.0008, share: 0.797 },
  ];
  for (const { groups, size, inside, outside, share } of known) {
    it(`lie apart: ${groups} of ${size} actors, none over another`, () => {
      const graph = planted(groups, size, 9, inside, outside);
      const places = settle(graph);
      expect(nearOwnMiddle(places, graph.clusters)).toBeGreaterThanOrEqual(share);
      const radii = Array.from(graph.amplified, nodeRadius);
      expect(overlapping(places, radii)).toBe(0);
    });
  }
});

/** Cliques would be too easy: links within a group are few, and some lead outside. */
function planted(
  groups: number,
  size: number,
  seed: number,
  inside: number,
  outside: number,
): LayoutGraph {
  const links = plantedLinks(groups, size, inside, outside, seed);
  const ids = Array.from(
    { length: groups * size },
    (_, node) => `n${String(node).padStart(5, '0')}`,
  );
  const amplified = new Float32Array(ids.length);
  for (const [, to] of links) amplified[to] = (amplified[to] ?? 0) + 1;
  return {
    ids,
    amplified,
    edges: links.flatMap((link) => link.slice(0, 2)),
    weights: Float32Array.from(links, (_, edge) => 1 + (edge % 3)),
    clusters: ids.map((_, node) => Math.floor(node / size)),
    states: ids.map((_, node) => ['RUS', 'CHN', null][node % 3] ?? null),
    seed: 1,
  };
}

/** The same graph with its actors and edges in another order; every other edge turned round. */
function inOrder(graph: LayoutGraph, nodes: number[], edges: number[]): LayoutGraph {
  const rank = new Map(nodes.map((node, k) => [node, k]));
  return {
    ids: nodes.map((node) => graph.ids[node] ?? ''),
    amplified: nodes.map((node) => graph.amplified[node] ?? 0),
    edges: edges.flatMap((edge) => {
      const ends = [graph.edges[edge * 2] ?? 0, graph.edges[edge * 2 + 1] ?? 0];
      return (edge % 2 ? ends : ends.reverse()).map((end) => rank.get(end) ?? 0);
    }),
    weights: edges.map((edge) => graph.weights[edge] ?? 0),
    clusters: nodes.map((node) => graph.clusters[node] ?? 0),
    states: nodes.map((node) => graph.states[node] ?? null),
    seed: graph.seed,
  };
}

describe('evening out', () => {
  it('gives a crowded middle more room, and keeps who is further out', () => {
    // nine actors within 10 of the middle, one at 1,000
    const places = Float32Array.from([
      0, 0, 2, 0, 0, 4, -6, 0, 0, -8, 10, 0, 0, 3, 5, 0, -7, 0, 1000, 0,
    ]);
    const before = [...places];
    evenOut(places);
    const radius = (xy: ArrayLike<number>, node: number) =>
      Math.hypot((xy[node * 2] ?? 0) - (xy[0] ?? 0), (xy[node * 2 + 1] ?? 0) - (xy[1] ?? 0));
    expect(radius(places, 9)).toBeCloseTo(radius(before, 9), 0);
    expect(radius(places, 5)).toBeGreaterThan(3 * radius(before, 5));
    expect(radius(places, 5)).toBeLessThan(radius(places, 9));
  });

  it('leaves an even picture as it is', () => {
    const places = Float32Array.from([0, 0, 10, 0, 0, 10, -10, 0, 0, -10]);
    const before = Float32Array.from(places);
    evenOut(places);
    expect(places).toEqual(before);
  });
});
