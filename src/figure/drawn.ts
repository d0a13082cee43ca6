import type { Cluster, NetworkEdge, NetworkNode } from '../domain/network.ts';

/** Ids of the `count` actors with most evidence on either side; of equal ones those that are amplified most, then by id. */
export function mostEvidence(nodes: readonly NetworkNode[], count: number): string[] {
  return [...nodes]
    .sort(
      (a, b) =>
        b.amplified + b.amplifies - a.amplified - a.amplifies ||
        b.amplified - a.amplified ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, Math.max(0, count))
    .map(({ id }) => id);
}

export interface DrawnPart {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly clusters: readonly Cluster[];
}

/** What is left of a network where only these actors are drawn; those left alone are left out, clusters counted anew. */
export function onlyDrawn(
  { nodes, edges, clusters }: DrawnPart,
  ids: readonly string[],
): DrawnPart {
  const chosen = new Set(ids);
  const between = edges.filter(
    ({ amplifier, source }) => chosen.has(amplifier) && chosen.has(source),
  );
  const joined = new Set(between.flatMap(({ amplifier, source }) => [amplifier, source]));
  const kept = nodes.filter(({ id }) => joined.has(id));
  const sizes = new Map<number, number>();
  for (const { cluster } of kept) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return {
    nodes: kept,
    edges: between,
    clusters: clusters.flatMap((cluster) => {
      const size = sizes.get(cluster.index);
      return size === undefined ? [] : { ...cluster, size };
    }),
  };
}
