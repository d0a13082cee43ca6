import { UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import { type ModularityGraph, modularityGraph } from './modularityGraph.ts';

/** Actors on at least one edge, in order of id, and the network between them by index into `ids`. */
export interface ActorGraph {
  readonly ids: readonly string[];
  readonly graph: ModularityGraph;
}

/**
 * Kinds between the same two actors add up by weight. The order of edges doesn't matter. With `directed`
 * an edge counts from amplifier to source, and half each way where its kind has no direction.
 */
export function actorGraph(edges: readonly NetworkEdge[], directed: boolean): ActorGraph {
  const known = new Set<string>();
  for (const edge of edges) known.add(edge.amplifier).add(edge.source);
  const ids = [...known].sort();
  const indexOf = new Map(ids.map((id, index) => [id, index] as const));
  const links = {
    from: Uint32Array.from(edges, (edge) => indexOf.get(edge.amplifier) ?? 0),
    to: Uint32Array.from(edges, (edge) => indexOf.get(edge.source) ?? 0),
    weight: Float64Array.from(edges, (edge) => edge.weight),
    oneWay: directed
      ? Uint8Array.from(edges, (edge) => (UNDIRECTED_KINDS.has(edge.kind) ? 0 : 1))
      : null,
  };
  return { ids, graph: modularityGraph(ids.length, links) };
}
