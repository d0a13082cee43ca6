import type { ForceGraph } from './forces.ts';

export interface LayoutGraph {
  readonly ids: readonly string[];
  /** pieces of evidence received: they make a node's radius, in units of which the picture's longer side has 1,000 or more */
  readonly amplified: ArrayLike<number>;
  /** two indices an edge */
  readonly edges: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly clusters: ArrayLike<number>;
  readonly states: readonly (string | null)[];
  readonly seed: number;
}

/** Actors by id and edges by their ends, so that the order in which they were given makes no difference. */
export interface OrderedGraph extends ForceGraph {
  /** index in the input of each actor */
  readonly given: Uint32Array;
  /** numbered in order of their first members */
  readonly clusters: Uint32Array;
  readonly clusterCount: number;
}

/** Influence of an edge's weight on its pull. */
const INFLUENCE = 0.6;
/** Roots of weights are kept in such steps: their sums then don't depend on the order of summing. */
const STEPS = 4096;

export function orderGraph(input: LayoutGraph): OrderedGraph {
  const { ids } = input;
  const given = Uint32Array.from(ids, (_, node) => node);
  given.sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  const rank = new Uint32Array(ids.length);
  given.forEach((node, k) => {
    rank[node] = k;
  });
  return { ...orderEdges(input, rank), given, ...orderClusters(input, given) };
}

/** Edges between the same two actors, in either direction, become one. */
function orderEdges({ ids, edges, weights }: LayoutGraph, rank: Uint32Array): ForceGraph {
  const order = ids.length;
  const count = edges.length >> 1;
  const keys = new Float64Array(count);
  for (let edge = 0; edge < count; edge += 1) {
    const a = rank[edges[edge * 2] ?? 0] ?? 0;
    const b = rank[edges[edge * 2 + 1] ?? 0] ?? 0;
    keys[edge] = Math.min(a, b) * order + Math.max(a, b);
  }
  const sorted = keys.slice().sort();
  const pairs = sorted.filter((key, k) => key !== sorted[k - 1] && !isLoop(key, order));
  const sums = new Float64Array(pairs.length);
  keys.forEach((key, edge) => {
    if (isLoop(key, order)) return;
    const at = placeOf(pairs, key);
    const root = Math.round(Math.sqrt(weights[edge] ?? 1) * STEPS) / STEPS;
    sums[at] = (sums[at] as number) + root;
  });
  const from = Uint32Array.from(pairs, (key) => Math.floor(key / order));
  const to = Uint32Array.from(pairs, (key) => key % order);
  const mass = new Float64Array(order).fill(1);
  sums.forEach((sum, edge) => {
    const [a, b] = [from[edge] as number, to[edge] as number];
    mass[a] = (mass[a] as number) + sum;
    mass[b] = (mass[b] as number) + sum;
  });
  return { order, mass, from, to, pull: sums.map((sum) => sum ** INFLUENCE) };
}

function isLoop(key: number, order: number): boolean {
  return Math.floor(key / order) === key % order;
}

function placeOf(sorted: Float64Array, key: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function orderClusters({ clusters }: LayoutGraph, given: Uint32Array) {
  const numbers = new Map<number, number>();
  const renumbered = Uint32Array.from(given, (node) => {
    const cluster = clusters[node] ?? 0;
    const known = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, known);
    return known;
  });
  return { clusters: renumbered, clusterCount: numbers.size };
}
