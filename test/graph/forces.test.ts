import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { describe, expect, it } from 'vitest';
import { createForces, type ForceGraph } from '../../src/graph/forces.ts';
import { KARATE } from './knownGraphs.ts';

const ORDER = 34;
const start = Array.from({ length: ORDER }, (_, node) => [
  100 * Math.cos(node * 2.4) * Math.sqrt(node + 1),
  100 * Math.sin(node * 2.4) * Math.sqrt(node + 1),
]).flat();

const mass = new Float64Array(ORDER).fill(1);
for (const [from, to, weight] of KARATE) {
  mass[from] = (mass[from] ?? 0) + weight;
  mass[to] = (mass[to] ?? 0) + weight;
}
const karate: ForceGraph = {
  order: ORDER,
  mass,
  from: Uint32Array.from(KARATE, ([from]) => from),
  to: Uint32Array.from(KARATE, ([, to]) => to),
  pull: Float64Array.from(KARATE, ([, , weight]) => weight ** 0.6),
};

/** The same steps by graphology's ForceAtlas2, which looks at every pair. */
function reference(iterations: number): number[] {
  const graph = new Graph({ type: 'undirected' });
  for (let node = 0; node < ORDER; node += 1) {
    graph.addNode(node, { x: start[node * 2], y: start[node * 2 + 1] });
  }
  for (const [from, to, weight] of KARATE) graph.addEdge(from, to, { weight });
  const places = forceAtlas2(graph, {
    iterations,
    settings: {
      barnesHutOptimize: false,
      edgeWeightInfluence: 0.6,
      gravity: 1.2,
      scalingRatio: 14,
      slowDown: 1 + Math.log(ORDER),
    },
  });
  return Array.from({ length: ORDER }, (_, node) => {
    const place = places[String(node)];
    return [place?.x ?? Number.NaN, place?.y ?? Number.NaN];
  }).flat();
}

function ours(theta: number, iterations: number): number[] {
  const forces = createForces(karate, start, { repulsion: 14, gravity: 1.2, theta });
  for (let k = 0; k < iterations; k += 1) forces.step();
  return Array.from({ length: ORDER }, (_, node) => [
    forces.x[node] ?? Number.NaN,
    forces.y[node] ?? Number.NaN,
  ]).flat();
}

function furthest(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, k) => Math.abs(value - (b[k] ?? Number.NaN))));
}

describe('the force model', () => {
  it("makes ForceAtlas2's steps", () => {
    expect(furthest(ours(0, 1), reference(1))).toBeLessThan(1e-3);
    expect(furthest(ours(0, 20), reference(20))).toBeLessThan(0.1);
  });

  it('makes the same steps by squares, where no square is far enough to count as one', () => {
    expect(furthest(ours(1e-6, 20), ours(0, 20))).toBeLessThan(1e-6);
  });

  it('goes nearly the same way where far squares push as one', () => {
    expect(furthest(ours(0.5, 1), ours(0, 1))).toBeLessThan(0.5);
  });

  it('leaves actors at one point together: nothing says which way they should part', () => {
    const two: ForceGraph = {
      order: 2,
      mass: Float64Array.of(1, 1),
      from: new Uint32Array(0),
      to: new Uint32Array(0),
      pull: new Float64Array(0),
    };
    for (const theta of [0, 1]) {
      const forces = createForces(two, [5, 5, 5, 5], { repulsion: 14, gravity: 1.2, theta });
      forces.step();
      expect([...forces.x, ...forces.y].every(Number.isFinite)).toBe(true);
      expect(forces.x[0]).toBe(forces.x[1]);
    }
  });
});
