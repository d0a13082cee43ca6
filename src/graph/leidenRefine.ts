/**
 * Refinement (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z, algorithm A.2): within each
 * group nodes start alone again, and those well tied to their group join well tied parts of it, so that
 * every part is connected. The part that raises modularity most is taken (θ → 0 of the paper).
 */
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { shuffledOrder } from './leidenOrder.ts';
import { type Partition, partitionOf, singletons } from './leidenPartition.ts';
import type { ModularityGraph } from './modularityGraph.ts';

interface Refining {
  readonly graph: ModularityGraph;
  readonly resolution: number;
  /** the groups that are refined */
  readonly whole: Partition;
  readonly parts: Partition;
  /** weight between each part and the rest of its group */
  readonly ties: Float64Array;
  readonly weightTo: Float64Array;
  readonly near: Uint32Array;
}

/** Part of each node; every part lies in one group and is connected. */
export function refine(
  graph: ModularityGraph,
  whole: Partition,
  resolution: number,
  random: RandomGenerator,
): Uint32Array {
  const state: Refining = {
    graph,
    resolution,
    whole,
    parts: partitionOf(graph, singletons(graph.order)),
    ties: tiesWithin(graph, whole.groups),
    weightTo: new Float64Array(graph.order),
    near: new Uint32Array(graph.order),
  };
  for (const node of shuffledOrder(graph.order, random)) {
    const alone = state.parts.groups[node] === node && state.parts.sizes[node] === 1;
    if (alone && isWellTied(state, node, node)) join(state, node);
  }
  return state.parts.groups;
}

function tiesWithin(graph: ModularityGraph, groups: Uint32Array): Float64Array {
  const ties = new Float64Array(graph.order);
  for (let node = 0; node < graph.order; node += 1) {
    const group = groups[node] as number;
    let sum = 0;
    const end = graph.starts[node + 1] as number;
    for (let k = graph.starts[node] as number; k < end; k += 1) {
      if (groups[graph.targets[k] as number] === group) sum += graph.weights[k] as number;
    }
    ties[node] = sum;
  }
  return ties;
}

/** Tied to the rest of its group by at least what links placed at random would give. */
function isWellTied(
  { graph, resolution, whole, parts, ties }: Refining,
  part: number,
  node: number,
) {
  const group = whole.groups[node] as number;
  const sends = parts.sent[part] as number;
  const receives = parts.received[part] as number;
  const restSent = (whole.sent[group] as number) - sends;
  const restReceived = (whole.received[group] as number) - receives;
  return (
    (ties[part] as number) * graph.total >=
    resolution * (sends * restReceived + receives * restSent)
  );
}

function join(state: Refining, node: number): void {
  const { graph, resolution, parts, ties, weightTo, near } = state;
  const sends = graph.sent[node] as number;
  const receives = graph.received[node] as number;
  const found = weighParts(state, node);
  let best = node;
  let bestGain = 0;
  let bestWeight = 0;
  for (let k = 0; k < found; k += 1) {
    const part = near[k] as number;
    const weight = weightTo[part] as number;
    weightTo[part] = 0;
    const gain =
      weight * graph.total -
      resolution *
        (sends * (parts.received[part] as number) + receives * (parts.sent[part] as number));
    if (gain > bestGain && isWellTied(state, part, node)) {
      best = part;
      bestGain = gain;
      bestWeight = weight;
    }
  }
  if (best === node) return;
  parts.groups[node] = best;
  parts.sizes[node] = 0;
  parts.sizes[best] = (parts.sizes[best] as number) + 1;
  parts.sent[best] = (parts.sent[best] as number) + sends;
  parts.received[best] = (parts.received[best] as number) + receives;
  ties[best] = (ties[best] as number) + (ties[node] as number) - 2 * bestWeight;
}

/** Sums the node's weight to each part of its own group near it; returns how many these are. */
function weighParts({ graph, whole, parts, weightTo, near }: Refining, node: number): number {
  const group = whole.groups[node] as number;
  let found = 0;
  const end = graph.starts[node + 1] as number;
  for (let k = graph.starts[node] as number; k < end; k += 1) {
    const neighbour = graph.targets[k] as number;
    if (whole.groups[neighbour] !== group) continue;
    const part = parts.groups[neighbour] as number;
    const sum = weightTo[part] as number;
    if (sum === 0) {
      near[found] = part;
      found += 1;
    }
    weightTo[part] = sum + (graph.weights[k] as number);
  }
  return found;
}
