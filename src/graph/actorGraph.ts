import { UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import { type ModularityGraph, modularityGraph } from './modularityGraph.ts';

/** What grouping needs to know of an edge. */
export type GroupedEdge = Pick<NetworkEdge, 'amplifier' | 'source' | 'kind' | 'weight'>;

/** Actors on at least one edge, in order of id, and the network between them by index into `ids`. */
export interface ActorGraph {
  readonly ids: readonly string[];
  readonly graph: ModularityGraph;
}

/**
 * Kinds between the same two actors add up by weight. The order of edges doesn't matter. With `directed`
 * an edge counts from amplifier to source, and half each way where its kind has no direction.
 */
export function actorGraph(edges: readonly GroupedEdge[], directed: boolean): ActorGraph {
  const { names, from, to } = namedEnds(edges);
  const ids = [...names].sort();
  const place = new Map(ids.map((id, index) => [id, index] as const));
  const placeOf = Uint32Array.from(names, (id) => place.get(id) as number);
  const weight = new Float64Array(edges.length);
  const oneWay = directed ? new Uint8Array(edges.length) : null;
  edges.forEach((edge, k) => {
    weight[k] = edge.weight;
    if (oneWay && !UNDIRECTED_KINDS.has(edge.kind)) oneWay[k] = 1;
  });
  const placed = {
    from: from.map((name) => placeOf[name] as number),
    to: to.map((name) => placeOf[name] as number),
  };
  return { ids, graph: modularityGraph(ids.length, { ...placed, weight, oneWay }) };
}

/** Both ends of each edge as indices into `names`, in order of first appearance. */
function namedEnds(edges: readonly GroupedEdge[]) {
  const indexOf = new Map<string, number>();
  const named = (id: string): number => {
    const known = indexOf.get(id);
    if (known !== undefined) return known;
    indexOf.set(id, indexOf.size);
    return indexOf.size - 1;
  };
  const from = new Uint32Array(edges.length);
  const to = new Uint32Array(edges.length);
  edges.forEach((edge, k) => {
    // edges of one amplifier mostly stand together
    const isLast = k > 0 && edge.amplifier === edges[k - 1]?.amplifier;
    from[k] = isLast ? (from[k - 1] as number) : named(edge.amplifier);
    to[k] = named(edge.source);
  });
  return { names: [...indexOf.keys()], from, to };
}
