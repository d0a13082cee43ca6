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

/** Edges between the same two actors, in either direction, become one; loops are left out. */
function orderEdges({ ids, edges, weights }: LayoutGraph, rank: Uint32Array): ForceGraph {
  const order = ids.length;
  const count = edges.length >> 1;
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  for (let edge = 0; edge < count; edge += 1) {
    const a = rank[edges[edge * 2] ?? 0] ?? 0;
    const b = rank[edges[edge * 2 + 1] ?? 0] ?? 0;
    low[edge] = Math.min(a, b);
    high[edge] = Math.max(a, b);
  }
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  const sums = new Float64Array(count);
  let pairs = 0;
  const all = Uint32Array.from({ length: count }, (_, edge) => edge);
  for (const edge of sortedBy(low, sortedBy(high, all, order), order)) {
    const [a, b] = [low[edge] as number, high[edge] as number];
    if (a === b) continue;
    if (pairs === 0 || from[pairs - 1] !== a || to[pairs - 1] !== b) pairs += 1;
    from[pairs - 1] = a;
    to[pairs - 1] = b;
    const root = Math.round(Math.sqrt(weights[edge] ?? 1) * STEPS) / STEPS;
    sums[pairs - 1] = (sums[pairs - 1] as number) + root;
  }
  return weighed(order, from.slice(0, pairs), to.slice(0, pairs), sums.slice(0, pairs));
}

/** Counting sort that keeps the order of equals. */
function sortedBy(keys: Uint32Array, edges: Uint32Array, most: number): Uint32Array {
  const next = new Uint32Array(most + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] as number) + 1;
  for (let key = 0; key < most; key += 1) {
    next[key + 1] = (next[key + 1] as number) + (next[key] as number);
  }
  const sorted = new Uint32Array(edges.length);
  for (const edge of edges) {
    const key = keys[edge] as number;
    sorted[next[key] as number] = edge;
    next[key] = (next[key] as number) + 1;
  }
  return sorted;
}

function weighed(
  order: number,
  from: Uint32Array,
  to: Uint32Array,
  weights: Float64Array,
): ForceGraph {
  const mass = new Float64Array(order).fill(1);
  for (let edge = 0; edge < weights.length; edge += 1) {
    const [a, b] = [from[edge] as number, to[edge] as number];
    mass[a] = (mass[a] as number) + (weights[edge] as number);
    mass[b] = (mass[b] as number) + (weights[edge] as number);
  }
  return { order, mass, from, to, pull: weights.map((weight) => weight ** INFLUENCE) };
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
