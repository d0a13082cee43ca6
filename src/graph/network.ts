import type { Actor } from '../domain/actor.ts';
import type { Detection } from '../domain/detection.ts';
import { UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { NetworkNode } from '../domain/network.ts';
import type { PostTable } from '../domain/post.ts';
import type { Filters } from '../domain/view.ts';
import { countTable, shownTable } from './counted.ts';
import { type EdgeRows, edgeRecords } from './edges.ts';
import type { EdgeTable } from './edgeTable.ts';
import { passingRows } from './filter.ts';

/** Edges under all filters, with the evidence behind each and what chance would give. */
export function filteredEdges(
  detection: Detection,
  posts: PostTable,
  actors: readonly Actor[],
  filters: Filters,
): EdgeRows[] {
  return edgeRecords(filteredTable(detection, posts, actors, filters), posts, actors);
}

/** The same as columns. */
export function filteredTable(
  detection: Detection,
  posts: PostTable,
  actors: readonly Actor[],
  filters: Filters,
): EdgeTable {
  return shownTable(countTable(detection, posts, filters).table, actors, filters);
}

/**
 * Rows of evidence under all filters, in table order. With a least weight or a greatest q only what stands behind the
 * drawn edges; without one also common stock that makes no edge, which is listed though not counted.
 */
export function filteredRows(
  detection: Detection,
  posts: PostTable,
  actors: readonly Actor[],
  filters: Filters,
  edges: () => readonly EdgeRows[] = () => filteredEdges(detection, posts, actors, filters),
): number[] {
  if (filters.minWeight <= 1 && filters.maxQ === null) {
    return passingRows(detection, posts, actors, filters);
  }
  return edges().flatMap(({ rows }) => rows);
}

/** Number of posts of each actor, by actor index. */
export function postsPerActor(actorOfPost: Uint32Array, actors: number): Uint32Array {
  const counts = new Uint32Array(actors);
  for (const actor of actorOfPost) counts[actor] = (counts[actor] ?? 0) + 1;
  return counts;
}

/** What is known of a node beside its edges. */
export interface NodeFacts {
  readonly posts: Uint32Array;
  readonly clusters: ReadonlyMap<string, number>;
  readonly place: (id: string) => { readonly x: number; readonly y: number };
}

/**
 * The actors on at least one edge, in order of id. Co-share has no direction: it gives a node its
 * place in the network, but neither amplifies nor is amplified.
 */
export function nodesOf(
  edges: readonly EdgeRows[],
  actors: readonly Actor[],
  facts: NodeFacts,
): NetworkNode[] {
  const amplifies = new Map<number, number>();
  const amplified = new Map<number, number>();
  for (const { edge, amplifier, source } of edges) {
    const counted = UNDIRECTED_KINDS.has(edge.kind) ? 0 : edge.weight;
    amplifies.set(amplifier, (amplifies.get(amplifier) ?? 0) + counted);
    amplified.set(source, (amplified.get(source) ?? 0) + counted);
  }
  const indices = new Set([...amplifies.keys(), ...amplified.keys()]);
  const nodes = [...indices].flatMap((index) => {
    const actor = actors[index];
    if (!actor) return [];
    return {
      id: actor.id,
      label: actor.label,
      state: actor.state,
      kind: actor.kind,
      posts: facts.posts[index] ?? 0,
      amplifies: amplifies.get(index) ?? 0,
      amplified: amplified.get(index) ?? 0,
      cluster: facts.clusters.get(actor.id) ?? 0,
      ...facts.place(actor.id),
    };
  });
  return nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
}
