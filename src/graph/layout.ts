/**
 * Where actors lie: ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679) from seeded
 * places, then no-overlap, then turned for reading. Same input and seed, same picture. Distance has
 * no fixed meaning.
 */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { nodeRadius } from '../look/shape.ts';
import {
  centre,
  evenOut,
  type Places,
  scaleToBox,
  spreadGroups,
  turnForReading,
} from './places.ts';

export interface LayoutGraph {
  readonly ids: readonly string[];
  /** pieces of evidence received: they make a node's radius, in units of which the picture's longer side has 1,000 */
  readonly amplified: ArrayLike<number>;
  /** two indices an edge */
  readonly edges: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly clusters: ArrayLike<number>;
  readonly states: readonly (string | null)[];
  readonly seed: number;
}

interface NodeAttributes {
  x: number;
  y: number;
  size: number;
}

type LayoutGraphology = Graph<NodeAttributes, { weight: number }>;

/** Iterations between two looks at the clock, at a cancel or at a pause. */
const SLICE = 20;
/** Each cluster is spread about its middle, so that its members and their names can be told apart. */
const CLUSTER_SPREAD = 1.26;
const NODE_MARGIN = 5;

/** Runs the whole layout; yields the share done, 0 to 1; returns x, y alternating, in order of `ids`. */
export function* settleLayout(input: LayoutGraph): Generator<number, Float32Array, void> {
  const graph = graphOf(input, seededPlaces(input));
  const iterations = iterationsFor(graph.order);
  for (let done = 0; done < iterations; done += SLICE) {
    iterate(graph, SLICE);
    yield done / iterations;
  }
  const places = placesOf(graph, input);
  spreadGroups(places, input.clusters, CLUSTER_SPREAD);
  evenOut(places);
  scaleToBox(places);
  separate(graph, input, places);
  turnForReading(places, input);
  centre(places);
  return places;
}

/** One slice of ForceAtlas2 from given places, for a layout that runs until it is paused. */
export function moveOn(input: LayoutGraph, from: Float32Array): Float32Array {
  const graph = graphOf(input, from);
  iterate(graph, SLICE);
  return placesOf(graph, input);
}

function iterationsFor(order: number): number {
  if (order <= 400) return 600;
  return order <= 3000 ? 300 : 120;
}

/** Beyond some thousand actors a screen has no room to part them all: trying costs minutes. */
function separationsFor(order: number): number {
  if (order <= 600) return 200;
  return order <= 2000 ? 40 : 8;
}

function iterate(graph: LayoutGraphology, iterations: number): void {
  if (graph.order < 2) return;
  forceAtlas2.assign(graph, {
    iterations,
    getEdgeWeight: 'weight',
    settings: {
      ...forceAtlas2.inferSettings(graph),
      barnesHutOptimize: graph.order > 400,
      barnesHutTheta: 1,
      edgeWeightInfluence: 0.6,
      gravity: 1.2,
      linLogMode: false,
      scalingRatio: 14,
      strongGravityMode: false,
    },
  });
}

/** Starts clusters as neighbouring wedges of a ring; the force model needs a start without overlaps. */
function seededPlaces(input: LayoutGraph): Float32Array {
  const generator = xoroshiro128plus(input.seed);
  const places = new Float32Array(input.ids.length * 2);
  let clusters = 1;
  for (let node = 0; node < input.ids.length; node += 1) {
    clusters = Math.max(clusters, (input.clusters[node] ?? 0) + 1);
  }
  for (let node = 0; node < input.ids.length; node += 1) {
    const wedge = ((input.clusters[node] ?? 0) + uniformFloat64(generator)) / clusters;
    const radius = 200 + 300 * uniformFloat64(generator);
    places[node * 2] = radius * Math.cos(2 * Math.PI * wedge);
    places[node * 2 + 1] = radius * Math.sin(2 * Math.PI * wedge);
  }
  return places;
}

function graphOf(input: LayoutGraph, places: Float32Array): LayoutGraphology {
  const graph: LayoutGraphology = new Graph({ type: 'undirected' });
  for (let node = 0; node < input.ids.length; node += 1) {
    graph.addNode(String(node), {
      x: places[node * 2] ?? 0,
      y: places[node * 2 + 1] ?? 0,
      size: nodeRadius(input.amplified[node] ?? 0),
    });
  }
  for (let edge = 0; edge * 2 < input.edges.length; edge += 1) {
    const a = String(input.edges[edge * 2]);
    const b = String(input.edges[edge * 2 + 1]);
    if (a === b) continue;
    const weight = Math.sqrt(input.weights[edge] ?? 1);
    graph.updateEdge(a, b, (known) => ({ weight: (known.weight ?? 0) + weight }));
  }
  return graph;
}

function placesOf(graph: LayoutGraphology, input: LayoutGraph): Places {
  const places = new Float32Array(input.ids.length * 2);
  for (let node = 0; node < input.ids.length; node += 1) {
    places[node * 2] = graph.getNodeAttribute(String(node), 'x');
    places[node * 2 + 1] = graph.getNodeAttribute(String(node), 'y');
  }
  return places;
}

function separate(graph: LayoutGraphology, input: LayoutGraph, places: Places): void {
  for (let node = 0; node < input.ids.length; node += 1) {
    graph.mergeNodeAttributes(String(node), {
      x: places[node * 2] ?? 0,
      y: places[node * 2 + 1] ?? 0,
    });
  }
  noverlap.assign(graph, {
    maxIterations: separationsFor(graph.order),
    settings: {
      gridSize: Math.max(20, Math.ceil(Math.sqrt(graph.order))),
      margin: NODE_MARGIN,
      ratio: 1.2,
    },
  });
  places.set(placesOf(graph, input));
}
