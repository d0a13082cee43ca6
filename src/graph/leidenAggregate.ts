import type { ModularityGraph } from './modularityGraph.ts';

/**
 * The network in which each group is a node: weights between groups summed, weights within kept inside.
 * `groups` are numbered from 0 without holes. Modularity of the aggregate equals that of the network.
 */
export function aggregate(
  graph: ModularityGraph,
  groups: Uint32Array,
  count: number,
): ModularityGraph {
  const members = membersOf(groups, count);
  const rows: OpenRows = {
    starts: new Uint32Array(count + 1),
    targets: new Uint32Array(graph.targets.length),
    weights: new Float64Array(graph.targets.length),
    place: new Int32Array(count).fill(-1),
  };
  const inner = new Float64Array(count);
  for (let group = 0; group < count; group += 1) {
    inner[group] = writeRow(graph, groups, members, rows, group);
  }
  const length = rows.starts[count] as number;
  return {
    order: count,
    starts: rows.starts,
    targets: rows.targets.slice(0, length),
    weights: rows.weights.slice(0, length),
    inner,
    sent: summed(graph.sent, groups, count),
    received: summed(graph.received, groups, count),
    total: graph.total,
  };
}

interface OpenRows {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  /** where each target stood in the last row that held it */
  readonly place: Int32Array;
}

/** Writes the row of a group behind the rows before it; returns the weight within the group. */
function writeRow(
  graph: ModularityGraph,
  groups: Uint32Array,
  { first, members }: Members,
  rows: OpenRows,
  group: number,
): number {
  const { targets, weights, place } = rows;
  const rowStart = rows.starts[group] as number;
  let write = rowStart;
  let within = 0;
  const lastMember = first[group + 1] as number;
  for (let k = first[group] as number; k < lastMember; k += 1) {
    const node = members[k] as number;
    within += graph.inner[node] as number;
    const end = graph.starts[node + 1] as number;
    for (let edge = graph.starts[node] as number; edge < end; edge += 1) {
      const target = groups[graph.targets[edge] as number] as number;
      const weight = graph.weights[edge] as number;
      const known = place[target] as number;
      if (target === group) {
        within += weight / 2;
      } else if (known >= rowStart) {
        weights[known] = (weights[known] as number) + weight;
      } else {
        place[target] = write;
        targets[write] = target;
        weights[write] = weight;
        write += 1;
      }
    }
  }
  rows.starts[group + 1] = write;
  return within;
}

function summed(values: Float64Array, groups: Uint32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let node = 0; node < groups.length; node += 1) {
    const group = groups[node] as number;
    sums[group] = (sums[group] as number) + (values[node] as number);
  }
  return sums;
}

interface Members {
  readonly first: Uint32Array;
  readonly members: Uint32Array;
}

/** Members of group g: `members[first[g]] ..< members[first[g + 1]]`, in order. */
function membersOf(groups: Uint32Array, count: number): Members {
  const first = new Uint32Array(count + 1);
  for (const group of groups) first[group + 1] = (first[group + 1] as number) + 1;
  for (let group = 0; group < count; group += 1) {
    first[group + 1] = (first[group + 1] as number) + (first[group] as number);
  }
  const next = first.slice();
  const members = new Uint32Array(groups.length);
  for (let node = 0; node < groups.length; node += 1) {
    const group = groups[node] as number;
    const at = next[group] as number;
    members[at] = node;
    next[group] = at + 1;
  }
  return { first, members };
}
