import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { createForces, type ForceGraph } from './forces.ts';
import { iterationsFor, REPULSION, settingsFor } from './layoutBudget.ts';
import type { OrderedGraph } from './layoutGraph.ts';
import type { Places } from './places.ts';
import { separate } from './separate.ts';
import { GOLDEN_ANGLE } from './separateRelax.ts';

/** Starts clusters as neighbouring wedges of a ring; the force model needs a start without overlaps. */
export function wedgePlaces({ order, clusters, clusterCount }: OrderedGraph, seed: number): Places {
  const generator = xoroshiro128plus(seed);
  const places = new Float32Array(order * 2);
  for (let node = 0; node < order; node += 1) {
    const wedge = ((clusters[node] ?? 0) + uniformFloat64(generator)) / clusterCount;
    const radius = 200 + 300 * uniformFloat64(generator);
    places[node * 2] = radius * Math.cos(2 * Math.PI * wedge);
    places[node * 2 + 1] = radius * Math.sin(2 * Math.PI * wedge);
  }
  return places;
}

/**
 * Lays out the clusters as if each were one actor, then puts the members around their cluster's
 * middle, the heaviest in the centre: for graphs too large to sort themselves out in a few steps.
 * The idea of drawing coarse first: Walshaw 2003, doi:10.7155/jgaa.00070.
 */
export function clusterPlaces(graph: OrderedGraph, seed: number): Places {
  const { order, clusters, clusterCount, mass } = graph;
  const quotient = quotientOf(graph);
  const size = Float64Array.from(quotient.mass, (own) => Math.sqrt(REPULSION * own));
  const middles = clusterMiddles(quotient, seed);
  separate(middles, size);
  const members = Uint32Array.from(clusters, (_, node) => node).sort(
    (a, b) => (mass[b] as number) - (mass[a] as number) || a - b,
  );
  const counts = new Uint32Array(clusterCount);
  for (const cluster of clusters) counts[cluster] = (counts[cluster] as number) + 1;
  const seated = new Uint32Array(clusterCount);
  const places = new Float32Array(order * 2);
  for (const node of members) {
    const cluster = clusters[node] as number;
    const seat = seated[cluster] as number;
    seated[cluster] = seat + 1;
    const away =
      FILLED_RADIUS *
      (size[cluster] as number) *
      Math.sqrt((seat + 0.5) / (counts[cluster] as number));
    places[node * 2] = (middles[cluster * 2] as number) + away * Math.cos(GOLDEN_ANGLE * seat);
    places[node * 2 + 1] =
      (middles[cluster * 2 + 1] as number) + away * Math.sin(GOLDEN_ANGLE * seat);
  }
  return places;
}

/** Share of its disc's radius that a cluster fills at the start: the rest is the gap to its neighbours. */
const FILLED_RADIUS = 0.85;

/** Clusters as actors: their masses are their members', what pulls between them is what pulls between these. */
function quotientOf({ clusters, clusterCount, mass, from, to, pull }: OrderedGraph): ForceGraph {
  const masses = new Float64Array(clusterCount);
  mass.forEach((own, node) => {
    const cluster = clusters[node] as number;
    masses[cluster] = (masses[cluster] as number) + own;
  });
  const pulls = new Map<number, number>();
  for (let edge = 0; edge < from.length; edge += 1) {
    const a = clusters[from[edge] as number] as number;
    const b = clusters[to[edge] as number] as number;
    if (a === b) continue;
    const key = Math.min(a, b) * clusterCount + Math.max(a, b);
    pulls.set(key, (pulls.get(key) ?? 0) + (pull[edge] as number));
  }
  const keys = [...pulls.keys()];
  return {
    order: clusterCount,
    mass: masses,
    from: Uint32Array.from(keys, (key) => Math.floor(key / clusterCount)),
    to: Uint32Array.from(keys, (key) => key % clusterCount),
    pull: Float64Array.from(pulls.values()),
  };
}

function clusterMiddles(quotient: ForceGraph, seed: number): Places {
  const { order } = quotient;
  const turn = 2 * Math.PI * uniformFloat64(xoroshiro128plus(seed));
  const start = new Float32Array(order * 2);
  for (let cluster = 0; cluster < order; cluster += 1) {
    const away = 100 * Math.sqrt(cluster + 0.5);
    start[cluster * 2] = away * Math.cos(GOLDEN_ANGLE * cluster + turn);
    start[cluster * 2 + 1] = away * Math.sin(GOLDEN_ANGLE * cluster + turn);
  }
  const forces = createForces(quotient, start, settingsFor(quotient));
  for (let k = iterationsFor(quotient) >> 1; k > 0; k -= 1) forces.step();
  for (let cluster = 0; cluster < order; cluster += 1) {
    start[cluster * 2] = forces.x[cluster] as number;
    start[cluster * 2 + 1] = forces.y[cluster] as number;
  }
  return start;
}
