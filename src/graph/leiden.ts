/**
 * Communities by modularity, Leiden method (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z):
 * local moving, refinement, aggregation, until each group is one node; the whole again from what was found.
 * Seeded: the same network and seed give the same groups.
 */
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { aggregate } from './leidenAggregate.ts';
import { connectedGroups } from './leidenConnected.ts';
import { moveNodes } from './leidenMove.ts';
import { seededRandom } from './leidenOrder.ts';
import { numbered, partitionOf, singletons } from './leidenPartition.ts';
import { refine } from './leidenRefine.ts';
import type { ModularityGraph } from './modularityGraph.ts';

export interface LeidenOptions {
  readonly seed: number;
  /** γ: above 1 more and smaller groups, below 1 fewer and larger ones */
  readonly resolution: number;
}

/** Leiden's own default: most of what more rounds would gain comes with the second. */
const ROUNDS = 2;

/** Group of each node, numbered without holes in order of first node. Every group is connected. */
export function leiden(
  graph: ModularityGraph,
  { seed, resolution }: LeidenOptions,
): { groups: Uint32Array; count: number } {
  const random = seededRandom(seed);
  let groups = singletons(graph.order);
  for (let round = 0; round < ROUNDS; round += 1) {
    groups = leidenRound(graph, groups, resolution, random);
  }
  return connectedGroups(graph, groups);
}

/** One pass through all levels, from given groups; never lowers modularity. */
function leidenRound(
  graph: ModularityGraph,
  start: Uint32Array,
  resolution: number,
  random: RandomGenerator,
): Uint32Array {
  let level = graph;
  let partition = partitionOf(level, start.slice());
  /** node of the present level in which each node of the network lies */
  let place = singletons(graph.order);
  for (;;) {
    moveNodes(level, partition, resolution, random);
    const groups = partition.groups;
    if (numbered(groups).count === level.order) return lifted(groups, place);
    const parts = numbered(refine(level, partition, resolution, random));
    if (parts.count === level.order) return lifted(groups, place);
    level = aggregate(level, parts.groups, parts.count);
    partition = partitionOf(level, groupsOfParts(groups, parts));
    place = lifted(parts.groups, place);
  }
}

/** Each part's group: the groups found so far are where the next level starts. */
function groupsOfParts(
  groups: Uint32Array,
  parts: { readonly groups: Uint32Array; readonly count: number },
): Uint32Array {
  const dense = numbered(groups).groups;
  const ofPart = new Uint32Array(parts.count);
  for (let node = 0; node < dense.length; node += 1) {
    ofPart[parts.groups[node] as number] = dense[node] as number;
  }
  return ofPart;
}

function lifted(groups: Uint32Array, place: Uint32Array): Uint32Array {
  return place.map((at) => groups[at] as number);
}
