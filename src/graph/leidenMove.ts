/**
 * Fast local moving (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z, algorithm A.2):
 * nodes wait in a queue; each joins the neighbouring group that raises modularity most, or leaves for
 * one of its own; neighbours outside its new group then wait again.
 */
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { shuffledOrder } from './leidenOrder.ts';
import type { Partition } from './leidenPartition.ts';
import type { ModularityGraph } from './modularityGraph.ts';

/** A gain must exceed this share of the largest term, so that rounding can't move a node to and fro. */
const ROUNDING = 1e-14;

/** Room to sum a node's weight to each group near it. */
interface Scratch {
  readonly weightTo: Float64Array;
  readonly near: Uint32Array;
  readonly empty: number[];
}

/** Moves nodes until none waits any more; changes the partition in place, and never lowers modularity. */
export function moveNodes(
  graph: ModularityGraph,
  partition: Partition,
  resolution: number,
  random: RandomGenerator,
): void {
  const { order } = graph;
  const queue = shuffledOrder(order, random);
  const waits = new Uint8Array(order).fill(1);
  const scratch = {
    weightTo: new Float64Array(order),
    near: new Uint32Array(order),
    empty: emptyGroups(partition),
  };
  let head = 0;
  let waiting = order;
  while (waiting > 0) {
    const node = queue[head] as number;
    head = head + 1 === order ? 0 : head + 1;
    waiting -= 1;
    waits[node] = 0;
    const group = bestGroup(graph, partition, resolution, scratch, node);
    if (group === partition.groups[node]) continue;
    moveNode(graph, partition, scratch, node, group);
    const end = graph.starts[node + 1] as number;
    for (let k = graph.starts[node] as number; k < end; k += 1) {
      const neighbour = graph.targets[k] as number;
      if (waits[neighbour] === 1 || partition.groups[neighbour] === group) continue;
      waits[neighbour] = 1;
      queue[(head + waiting) % order] = neighbour;
      waiting += 1;
    }
  }
}

function emptyGroups({ sizes }: Partition): number[] {
  const empty: number[] = [];
  for (let group = sizes.length - 1; group >= 0; group -= 1) {
    if (sizes[group] === 0) empty.push(group);
  }
  return empty;
}

/**
 * Gains are in units of total weight squared, so that whole weights compare exactly: equal gains are
 * equal, and the node stays where it is; between other groups the one met first wins.
 */
function bestGroup(
  graph: ModularityGraph,
  partition: Partition,
  resolution: number,
  scratch: Scratch,
  node: number,
): number {
  const { groups, sent, received, sizes } = partition;
  const { weightTo, near } = scratch;
  const own = groups[node] as number;
  const sends = graph.sent[node] as number;
  const receives = graph.received[node] as number;
  const found = weighGroups(graph, groups, scratch, node);
  const ownSent = (sent[own] as number) - sends;
  const ownReceived = (received[own] as number) - receives;
  const stay =
    (weightTo[own] as number) * graph.total -
    resolution * (sends * ownReceived + receives * ownSent);
  let best = own;
  let bestGain = stay + ROUNDING * (1 + resolution) * graph.total * (sends + receives);
  for (let k = 0; k < found; k += 1) {
    const group = near[k] as number;
    const gain =
      (weightTo[group] as number) * graph.total -
      resolution * (sends * (received[group] as number) + receives * (sent[group] as number));
    weightTo[group] = 0;
    if (gain > bestGain && group !== own) {
      best = group;
      bestGain = gain;
    }
  }
  if (bestGain >= 0 || (sizes[own] as number) === 1) return best;
  return scratch.empty.at(-1) ?? best;
}

/** Sums the node's weight to each group of its neighbours; returns how many these are. */
function weighGroups(
  graph: ModularityGraph,
  groups: Uint32Array,
  { weightTo, near }: Scratch,
  node: number,
): number {
  let found = 0;
  const end = graph.starts[node + 1] as number;
  for (let k = graph.starts[node] as number; k < end; k += 1) {
    const group = groups[graph.targets[k] as number] as number;
    const sum = weightTo[group] as number;
    if (sum === 0) {
      near[found] = group;
      found += 1;
    }
    weightTo[group] = sum + (graph.weights[k] as number);
  }
  return found;
}

function moveNode(
  graph: ModularityGraph,
  { groups, sizes, sent, received }: Partition,
  { empty }: Scratch,
  node: number,
  group: number,
): void {
  const old = groups[node] as number;
  const sends = graph.sent[node] as number;
  const receives = graph.received[node] as number;
  if (sizes[group] === 0) empty.pop();
  if (sizes[old] === 1) empty.push(old);
  groups[node] = group;
  sizes[old] = (sizes[old] as number) - 1;
  sizes[group] = (sizes[group] as number) + 1;
  sent[old] = (sent[old] as number) - sends;
  sent[group] = (sent[group] as number) + sends;
  received[old] = (received[old] as number) - receives;
  received[group] = (received[group] as number) + receives;
}
