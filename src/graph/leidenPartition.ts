import type { ModularityGraph } from './modularityGraph.ts';

/** Which group each node is in, with what each group sends and receives. Groups are numbered below the order. */
export interface Partition {
  readonly groups: Uint32Array;
  readonly sizes: Uint32Array;
  readonly sent: Float64Array;
  readonly received: Float64Array;
}

export function partitionOf(graph: ModularityGraph, groups: Uint32Array): Partition {
  const sizes = new Uint32Array(graph.order);
  const sent = new Float64Array(graph.order);
  const received = new Float64Array(graph.order);
  for (let node = 0; node < graph.order; node += 1) {
    const group = groups[node] as number;
    sizes[group] = (sizes[group] as number) + 1;
    sent[group] = (sent[group] as number) + (graph.sent[node] as number);
    received[group] = (received[group] as number) + (graph.received[node] as number);
  }
  return { groups, sizes, sent, received };
}

/** Each node on its own. */
export function singletons(order: number): Uint32Array {
  return Uint32Array.from({ length: order }, (_, node) => node);
}

/** The same groups, numbered from 0 without holes in order of their first node. */
export function numbered(groups: Uint32Array): { groups: Uint32Array; count: number } {
  let bound = 0;
  for (let node = 0; node < groups.length; node += 1) {
    bound = Math.max(bound, (groups[node] as number) + 1);
  }
  const names = new Int32Array(bound).fill(-1);
  const dense = new Uint32Array(groups.length);
  let count = 0;
  for (let node = 0; node < groups.length; node += 1) {
    const group = groups[node] as number;
    if (names[group] === -1) {
      names[group] = count;
      count += 1;
    }
    dense[node] = names[group] as number;
  }
  return { groups: dense, count };
}
