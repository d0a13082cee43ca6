/**
 * Clusters by modularity, Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008),
 * by graphology-communities-louvain with a seeded random source: same edges and seed, same clusters.
 */
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { NetworkEdge } from '../domain/network.ts';

/**
 * Cluster of each actor id that has an edge. 0 is the largest; equal sizes in order of their first id.
 * All kinds count alike, by weight; direction does not matter.
 */
export function clusterActors(edges: readonly NetworkEdge[], seed: number): Map<string, number> {
  const graph = new Graph<Record<string, never>, { weight: number }>({ type: 'undirected' });
  const ids = [...new Set(edges.flatMap((edge) => [edge.amplifier, edge.source]))].sort();
  for (const id of ids) graph.addNode(id);
  for (const edge of inOrder(edges)) {
    if (edge.amplifier === edge.source) continue;
    const [a, b] = [edge.amplifier, edge.source].sort() as [string, string];
    graph.updateEdge(a, b, (known) => ({ weight: (known.weight ?? 0) + edge.weight }));
  }
  if (graph.size === 0) return new Map();
  const generator = xoroshiro128plus(seed);
  const rng = () => uniformFloat64(generator);
  return bySize(louvain(graph, { rng, getEdgeWeight: 'weight' }), ids);
}

/** Louvain walks the graph in the order in which edges came; fix it, so that the input's order does not matter. */
function inOrder(edges: readonly NetworkEdge[]): NetworkEdge[] {
  const key = (edge: NetworkEdge) => `${edge.amplifier}\n${edge.source}\n${edge.kind}`;
  return [...edges].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function bySize(communities: Record<string, number>, ids: readonly string[]): Map<string, number> {
  const members = new Map<number, string[]>();
  for (const id of ids) {
    const community = communities[id] ?? 0;
    const list = members.get(community);
    if (list) list.push(id);
    else members.set(community, [id]);
  }
  const ordered = [...members.values()].sort(
    (a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1),
  );
  return new Map(ordered.flatMap((list, cluster) => list.map((id) => [id, cluster] as const)));
}
