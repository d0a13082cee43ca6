import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { NetworkEdge } from '../../src/domain/network.ts';
import { createChance } from '../generate/chance.ts';

/** Builds a graphology graph and clusters it, as its documentation shows; gives the number of clusters. */
export function graphologyClusters(edges: readonly NetworkEdge[], seed: number): number {
  const graph = new Graph({ type: 'undirected' });
  for (const { amplifier, source, weight } of edges) {
    graph.mergeEdge(amplifier, source, { weight });
  }
  const rng = createChance(seed).real;
  return communities(new Map(Object.entries(louvain(graph, { rng, getEdgeWeight: 'weight' }))));
}

export function communities(clusterOf: ReadonlyMap<string, number>): number {
  return new Set(clusterOf.values()).size;
}
