import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iterationsFor, settingsFor } from '../../src/graph/layoutBudget.ts';
import { type LayoutGraph, orderGraph } from '../../src/graph/layoutGraph.ts';
import { clusterPlaces, wedgePlaces } from '../../src/graph/layoutStart.ts';
import { reachesFor } from '../../src/graph/reach.ts';

const graphs = fc
  .record({
    order: fc.integer({ min: 1, max: 12 }),
    edges: fc.array(
      fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 })),
      {
        maxLength: 20,
      },
    ),
    clusters: fc.array(fc.nat({ max: 4 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ order, edges, clusters }): LayoutGraph => {
    const inside = edges.filter(([a, b]) => a < order && b < order);
    return {
      ids: Array.from({ length: order }, (_, k) => `id${(k * 7) % 13}`),
      amplified: Array.from({ length: order }, (_, k) => k),
      edges: inside.flatMap((edge) => edge.slice(0, 2)),
      weights: inside.map(([, , weight]) => weight),
      clusters: clusters.slice(0, order),
      states: Array.from({ length: order }, () => null),
      seed: 7,
    };
  });

/** The same graph with actors and edges in another order. */
function turned(graph: LayoutGraph): LayoutGraph {
  const last = graph.ids.length - 1;
  const pairs = Array.from({ length: graph.weights.length }, (_, edge) => edge).reverse();
  return {
    ...graph,
    ids: [...graph.ids].reverse(),
    amplified: Array.from(graph.amplified).reverse(),
    clusters: Array.from(graph.clusters).reverse(),
    states: [...graph.states].reverse(),
    // ends exchanged as well: direction makes no difference
    edges: pairs.flatMap((edge) => [
      last - (graph.edges[edge * 2 + 1] ?? 0),
      last - (graph.edges[edge * 2] ?? 0),
    ]),
    weights: pairs.map((edge) => graph.weights[edge] ?? 0),
  };
}

describe('a graph in order', () => {
  it('does not tell in which order actors and edges were given, nor which way they go', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { given: _, ...one } = orderGraph(graph);
        const { given: __, ...other } = orderGraph(turned(graph));
        expect(other).toEqual(one);
      }),
    );
  });

  it('has one edge between two actors, none from one to itself, the pull by the roots of the weights', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { given, from, to, pull, mass, order } = orderGraph(graph);
        const rank = new Map(Array.from(given, (node, k) => [node, k]));
        const sums = new Map<string, number>();
        Array.from(graph.weights).forEach((weight, edge) => {
          const ends = [graph.edges[edge * 2] ?? 0, graph.edges[edge * 2 + 1] ?? 0];
          const [a = 0, b = 0] = ends.map((node) => rank.get(node) ?? 0).sort((x, y) => x - y);
          if (a !== b) sums.set(`${a} ${b}`, (sums.get(`${a} ${b}`) ?? 0) + Math.sqrt(weight));
        });
        expect(order).toBe(graph.ids.length);
        expect(Array.from(from, (a, k) => `${a} ${to[k]}`).sort()).toEqual([...sums.keys()].sort());
        const masses = new Array<number>(order).fill(1);
        from.forEach((a, k) => {
          const sum = sums.get(`${a} ${to[k]}`) ?? 0;
          expect(pull[k]).toBeCloseTo(sum ** 0.6, 2);
          masses[a] = (masses[a] ?? 0) + sum;
          masses[to[k] ?? 0] = (masses[to[k] ?? 0] ?? 0) + sum;
        });
        masses.forEach((sum, node) => {
          expect(mass[node]).toBeCloseTo(sum, 1);
        });
      }),
    );
  });

  it('numbers clusters by their first members', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { given, clusters, clusterCount } = orderGraph(graph);
        const ids = Array.from(given, (node) => graph.ids[node] ?? '');
        expect(ids).toEqual([...ids].sort());
        const first = [...new Set(clusters)];
        expect(first).toEqual(first.map((_, k) => k));
        expect(clusterCount).toBe(first.length);
        given.forEach((node, k) => {
          given.forEach((other, m) => {
            const isTogether = graph.clusters[node] === graph.clusters[other];
            expect(clusters[k] === clusters[m]).toBe(isTogether);
          });
        });
      }),
    );
  });
});

describe('where actors start', () => {
  it('is a ring in which each cluster has its own wedge', () => {
    fc.assert(
      fc.property(graphs, fc.integer(), (graph, seed) => {
        const ordered = orderGraph(graph);
        const places = wedgePlaces(ordered, seed);
        expect(wedgePlaces(ordered, seed)).toEqual(places);
        ordered.clusters.forEach((cluster, node) => {
          const [x, y] = [places[node * 2] ?? 0, places[node * 2 + 1] ?? 0];
          const away = Math.hypot(x, y);
          expect(away).toBeGreaterThan(199.9);
          expect(away).toBeLessThan(500.1);
          const turn = (Math.atan2(y, x) / (2 * Math.PI) + 1) % 1;
          const wedge = turn * ordered.clusterCount;
          // on the seam rounding may fall to either side
          expect(
            Math.min(
              Math.abs(wedge - cluster - 0.5),
              Math.abs(wedge - 0.5 - cluster - ordered.clusterCount),
            ),
          ).toBeLessThan(0.501);
        });
      }),
    );
  });

  it('is by clusters a place of its own for each, finite and the same for the same seed', () => {
    fc.assert(
      fc.property(graphs, fc.nat({ max: 99 }), (graph, seed) => {
        const ordered = orderGraph(graph);
        const places = clusterPlaces(ordered, seed);
        expect(clusterPlaces(ordered, seed)).toEqual(places);
        expect(places.every(Number.isFinite)).toBe(true);
        const seats = Array.from({ length: ordered.order }, (_, node) =>
          [places[node * 2], places[node * 2 + 1]].join(' '),
        );
        expect(new Set(seats).size).toBe(seats.length);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what a layout may cost', () => {
  const made = (order: number, edges: number) => ({
    ...{ order, mass: new Float64Array(0), to: new Uint32Array(0), pull: new Float64Array(0) },
    from: { length: edges } as Uint32Array,
  });

  it('falls with the size of the graph, and is never nothing', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2e6 }),
        fc.nat({ max: 2e7 }),
        fc.nat({ max: 1e6 }),
        (order, edges, more) => {
          const iterations = iterationsFor(made(order, edges));
          expect(iterations).toBeGreaterThanOrEqual(4);
          expect(iterations).toBeLessThanOrEqual(600);
          expect(iterationsFor(made(order + more, edges))).toBeLessThanOrEqual(iterations);
          expect(iterationsFor(made(order, edges + more))).toBeLessThanOrEqual(iterations);
          expect(settingsFor(made(order + more, 0)).theta).toBeGreaterThanOrEqual(
            settingsFor(made(order, 0)).theta,
          );
        },
      ),
    );
  });

  it('is everything in a small graph: every pair pushes by itself', () => {
    expect(iterationsFor(made(400, 2_000))).toBe(600);
    expect(settingsFor(made(400, 2_000)).theta).toBe(0);
    expect(iterationsFor(made(1_000_000, 10_000_000))).toBe(4);
  });
});

describe('the margin of an actor', () => {
  it('is wide where there is room, shrinks where many share it, and never below one unit', () => {
    const radii = fc.array(fc.double({ min: 3, max: 40, noNaN: true }), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(radii, (list) => {
        const all = Float64Array.from(list);
        const reaches = reachesFor(all);
        const airs = list.map((radius, k) => ((reaches[k] ?? 0) - radius - 1) / (0.2 * radius + 4));
        for (const air of airs) {
          expect(air).toBeCloseTo(airs[0] ?? 0, 9);
          expect(air).toBeGreaterThanOrEqual(-1e-12);
          expect(air).toBeLessThanOrEqual(1 + 1e-12);
        }
        const area = reaches.reduce((sum, reach) => sum + Math.PI * reach ** 2, 0);
        expect(area <= 0.4 * 1000 * 950 || (airs[0] ?? 1) < 1e-9).toBe(true);
      }),
    );
  });
});
