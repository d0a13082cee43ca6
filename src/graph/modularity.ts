/**
 * Modularity of a partition with resolution γ: the share of weight within groups, less γ times what
 * links placed at random among the same senders and receivers would give (Newman 2006,
 * doi:10.1073/pnas.0601602103; directed: Leicht & Newman 2008, doi:10.1103/PhysRevLett.100.118703).
 */
import type { ModularityGraph } from './modularityGraph.ts';

/** `groups` holds a group below `graph.order` for each node. 0 where the network has no weight. */
export function modularity(graph: ModularityGraph, groups: Uint32Array, resolution = 1): number {
  if (graph.total === 0) return 0;
  const sent = new Float64Array(graph.order);
  const received = new Float64Array(graph.order);
  let within = 0;
  for (let node = 0; node < graph.order; node += 1) {
    const group = groups[node] as number;
    sent[group] = (sent[group] as number) + (graph.sent[node] as number);
    received[group] = (received[group] as number) + (graph.received[node] as number);
    within += graph.inner[node] as number;
    const end = graph.starts[node + 1] as number;
    for (let k = graph.starts[node] as number; k < end; k += 1) {
      if (groups[graph.targets[k] as number] === group) within += (graph.weights[k] as number) / 2;
    }
  }
  let atRandom = 0;
  for (let group = 0; group < graph.order; group += 1) {
    atRandom += (sent[group] as number) * (received[group] as number);
  }
  return within / graph.total - (resolution * atRandom) / graph.total ** 2;
}
