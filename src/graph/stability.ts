/**
 * How far a cluster depends on the random order in which nodes were visited: the share of runs from other
 * seeds in which two of its members are together, mean over its pairs (co-membership, as in consensus
 * clustering: Lancichinetti & Fortunato 2012, doi:10.1038/srep00336).
 */
import { actorGraph, type GroupedEdge } from './actorGraph.ts';
import { CLUSTER_DEFAULTS, type ClusterOptions } from './clusters.ts';
import { leiden } from './leiden.ts';

const RUNS = { most: 20, least: 5 };
/** Actors and pairs that all runs together may visit: half a second, so that a picture need not wait longer. */
const BUDGET = 600_000;

/** Runs for a network of this size: 20 up to 30,000 actors and pairs together, then fewer, never below 5. */
export function stabilityRuns(actors: number, pairs: number): number {
  const runs = Math.floor(BUDGET / Math.max(1, actors + pairs));
  return Math.min(RUNS.most, Math.max(RUNS.least, runs));
}

/**
 * Stability of each cluster, 0 to 1, by cluster number; null where it has one member. `edges`, `seed` and
 * options are those from which `clusters` came: the runs take the seeds that follow.
 */
export function clusterStability(
  edges: readonly GroupedEdge[],
  clusters: ReadonlyMap<string, number>,
  seed: number,
  options: ClusterOptions = CLUSTER_DEFAULTS,
): (number | null)[] {
  const { ids, graph } = actorGraph(edges, options.directed);
  const groups = Uint32Array.from(ids, (id) => clusters.get(id) ?? 0);
  const runs = stabilityRuns(graph.order, graph.targets.length / 2);
  const together = Array.from({ length: runs }, (_, run) => {
    const { resolution } = options;
    return coMembership(groups, leiden(graph, { seed: seed + 1 + run, resolution }).groups);
  });
  return (together[0] ?? []).map((first, cluster) =>
    first === null
      ? null
      : together.reduce((sum, shares) => sum + (shares[cluster] ?? 0), 0) / runs,
  );
}

/**
 * Share of each group's pairs that are also together in `other`, by group; null where a group has no pair.
 * Exact, from how many members each group has in each other one, without looking at pairs.
 */
export function coMembership(groups: Uint32Array, other: Uint32Array): (number | null)[] {
  const groupCount = bound(groups);
  const otherCount = bound(other);
  const sizes = new Float64Array(groupCount);
  /** how many are in both, by group and other group */
  const both = new Map<number, number>();
  for (let node = 0; node < groups.length; node += 1) {
    const group = groups[node] as number;
    sizes[group] = (sizes[group] as number) + 1;
    const cell = group * otherCount + (other[node] as number);
    both.set(cell, (both.get(cell) ?? 0) + 1);
  }
  const together = new Float64Array(groupCount);
  for (const [cell, members] of both) {
    const group = Math.floor(cell / otherCount);
    together[group] = (together[group] as number) + pairs(members);
  }
  return Array.from(sizes, (size, group) =>
    size < 2 ? null : (together[group] as number) / pairs(size),
  );
}

function pairs(members: number): number {
  return (members * (members - 1)) / 2;
}

function bound(groups: Uint32Array): number {
  let bound = 0;
  for (const group of groups) bound = Math.max(bound, group + 1);
  return bound;
}
