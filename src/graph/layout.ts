/**
 * Where actors lie: ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679) from seeded
 * places, turned for reading, then no two over each other. Same input and seed, same picture, in
 * whatever order actors and edges are given. Distance has no fixed meaning.
 *
 * The work has a bound: the larger the graph, the fewer iterations and the sooner far actors push as
 * one. Above some hundred actors (or 50,000 edges) the clusters are laid out first, each as one
 * actor, and their members start around its middle; edges between clusters then pull less, for
 * the few iterations left only refine. Above some thousand the clusters end as discs that stand apart.
 */
import { isCrowd, nodeRadius } from '../look/shape.ts';
import { createForces, type ForceGraph, type Forces } from './forces.ts';
import { iterationsFor, settingsFor } from './layoutBudget.ts';
import { type LayoutGraph, type OrderedGraph, orderGraph } from './layoutGraph.ts';
import { clusterPlaces, wedgePlaces } from './layoutStart.ts';
import { packClusters } from './packClusters.ts';
import {
  centre,
  evenOut,
  type Places,
  scaleToBox,
  spreadGroups,
  turnForReading,
} from './places.ts';
import { reachesFor } from './reach.ts';
import { separate } from './separate.ts';

/** Iterations between two looks at the clock, at a cancel or at a pause. */
const SLICE = 20;
/** In a large graph so many actors' moves make a slice. */
const SLICE_MOVES = 40_000;
/** Each cluster is spread about its middle, so that its members and their names can be told apart. */
const CLUSTER_SPREAD = 1.26;
const LARGE_ORDER = 500;
const LARGE_SIZE = 50_000;
/** Share of its pull that an edge between clusters keeps in a large graph. */
const PULL_BETWEEN = 0.1;

/** Runs the whole layout; yields the share done, 0 to 1; returns x, y alternating, in order of `ids`. */
export function* settleLayout(input: LayoutGraph): Generator<number, Float32Array, void> {
  const graph = orderGraph(input);
  const isLarge = graph.order > LARGE_ORDER || graph.from.length > LARGE_SIZE;
  const start = isLarge ? clusterPlaces(graph, input.seed) : wedgePlaces(graph, input.seed);
  const forces = createForces(isLarge ? loosened(graph) : graph, start, settingsFor(graph));
  const iterations = iterationsFor(graph);
  for (let done = 0; done < iterations; ) {
    yield done / iterations;
    done += iterate(forces, Math.min(sliceFor(graph), iterations - done));
  }
  return inGivenOrder(graph, arrange(graph, input, placesOf(forces)));
}

/** Moves actors on from given places, a slice at each call, for a layout that runs until it is paused. */
export function createMover(input: LayoutGraph, from: Float32Array): () => Float32Array {
  const graph = orderGraph(input);
  const start = new Float32Array(graph.order * 2);
  graph.given.forEach((node, k) => {
    start[k * 2] = from[node * 2] ?? 0;
    start[k * 2 + 1] = from[node * 2 + 1] ?? 0;
  });
  const forces = createForces(graph, start, settingsFor(graph));
  return () => {
    iterate(forces, sliceFor(graph));
    return inGivenOrder(graph, placesOf(forces));
  };
}

function sliceFor({ order }: ForceGraph): number {
  return Math.max(1, Math.min(SLICE, Math.round(SLICE_MOVES / Math.max(1, order))));
}

function iterate(forces: Forces, iterations: number): number {
  if (forces.x.length < 2) return iterations;
  for (let k = 0; k < iterations; k += 1) forces.step();
  return iterations;
}

function loosened(graph: OrderedGraph): ForceGraph {
  const { from, to, clusters } = graph;
  const pull = graph.pull.map((own, edge) =>
    clusters[from[edge] as number] === clusters[to[edge] as number] ? own : own * PULL_BETWEEN,
  );
  return { ...graph, pull };
}

/** From where the forces left the actors to a picture that fills its frame. */
function arrange(graph: OrderedGraph, input: LayoutGraph, places: Places): Places {
  const { given, clusters, clusterCount } = graph;
  const amplified = Float64Array.from(given, (node) => input.amplified[node] ?? 0);
  const states = Array.from(given, (node) => input.states[node] ?? null);
  spreadGroups(places, clusters, CLUSTER_SPREAD);
  evenOut(places);
  turnForReading(places, { amplified, states });
  scaleToBox(places);
  const reaches = reachesFor(amplified.map(nodeRadius));
  if (isCrowd(graph.order)) packClusters(places, clusters, clusterCount, reaches);
  else separate(places, reaches);
  centre(places);
  return places;
}

function placesOf({ x, y }: Forces): Places {
  const places = new Float32Array(x.length * 2);
  for (let node = 0; node < x.length; node += 1) {
    places[node * 2] = x[node] as number;
    places[node * 2 + 1] = y[node] as number;
  }
  return places;
}

function inGivenOrder({ given }: OrderedGraph, places: Places): Float32Array {
  const xy = new Float32Array(places.length);
  given.forEach((node, k) => {
    xy[node * 2] = places[k * 2] as number;
    xy[node * 2 + 1] = places[k * 2 + 1] as number;
  });
  return xy;
}
