import { actorGraph, type GroupedEdge } from './actorGraph.ts';
import { leiden } from './leiden.ts';
import type { ModularityGraph } from './modularityGraph.ts';

export interface ClusterOptions {
  /** γ of modularity: above 1 more and smaller clusters, below 1 fewer and larger ones */
  readonly resolution: number;
  /**
   * Whether it counts who amplifies whom, beside that they do. By default it does not: with direction a
   * source explains by itself that everybody amplifies it, and those who do would group with nobody.
   */
  readonly directed: boolean;
}

export const CLUSTER_DEFAULTS: ClusterOptions = { resolution: 1, directed: false };

/**
 * Cluster of each actor id that has an edge, by modularity (`leiden.ts`). 0 is the largest; equal sizes
 * in order of their first id. The caller chooses the edges: their kinds, least weight, significance.
 * All kinds count alike, by weight. Same edges in any order and same seed, same clusters.
 */
export function clusterActors(
  edges: readonly GroupedEdge[],
  seed: number,
  { resolution, directed }: ClusterOptions = CLUSTER_DEFAULTS,
): Map<string, number> {
  const { ids, graph } = actorGraph(edges, directed);
  const clusters = clusterNodes(graph, seed, resolution);
  return new Map(ids.map((id, node) => [id, clusters[node] as number] as const));
}

/** The same of a network whose nodes are in order of id: the cluster of each node. */
export function clusterNodes(
  graph: ModularityGraph,
  seed: number,
  resolution = CLUSTER_DEFAULTS.resolution,
): Uint32Array {
  const { groups, count } = leiden(graph, { seed, resolution });
  const rank = ranks(groups, count);
  return groups.map((group) => rank[group] as number);
}

/** Place of each group, largest first. Groups are numbered by first id, which orders equal sizes. */
function ranks(groups: Uint32Array, count: number): Uint32Array {
  const sizes = new Uint32Array(count);
  for (const group of groups) sizes[group] = (sizes[group] as number) + 1;
  const order = Uint32Array.from({ length: count }, (_, group) => group).sort(
    (a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b,
  );
  const rank = new Uint32Array(count);
  order.forEach((group, place) => {
    rank[group] = place;
  });
  return rank;
}
