import type { Actor } from '../domain/actor.ts';
import type { Detection } from '../domain/detection.ts';
import { KINDS, OBJECT_KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import type { PostTable } from '../domain/post.ts';
import type { Filters } from '../domain/view.ts';
import { createChances, type KindChance } from '../measure/chance.ts';
import { type EdgeRows, edgeRecords } from './edges.ts';
import { chosenEdges, countEdges, type EdgeTable } from './edgeTable.ts';
import { type PostFilters, passingEnds, passingPosts, rowsOfPosts } from './filter.ts';

/** All edges among the posts that pass, whatever else is hidden, with what chance would give. */
export interface CountedNetwork {
  readonly edges: readonly EdgeRows[];
  readonly chances: readonly KindChance[];
}

/**
 * Counts the edges and puts chance beside them. Only the filters that choose posts matter here: to hide an actor or
 * a kind changes neither what was counted nor how many comparisons there were.
 */
export function countNetwork(
  detection: Detection,
  posts: PostTable,
  actors: readonly Actor[],
  filters: PostFilters,
): CountedNetwork {
  const { table, chances } = countTable(detection, posts, filters);
  return { edges: edgeRecords(table, posts, actors), chances };
}

/** The same with the edges as columns. */
export function countTable(
  detection: Detection,
  posts: PostTable,
  filters: PostFilters,
): { readonly table: EdgeTable; readonly chances: readonly KindChance[] } {
  const passes = passingPosts(posts, filters);
  const counted = countEdges(rowsOfPosts(detection, passes), detection.evidence, posts);
  const { ofKind, ...columns } = createChances(
    detection,
    posts,
    passes,
  )(counted, detection.settings);
  return { table: { ...counted, ...columns }, chances: ofKind };
}

/** `shownEdges` of columns. */
export function shownTable(
  table: EdgeTable,
  actors: readonly Actor[],
  filters: Filters,
): EdgeTable {
  const { kind, amplifier, source, weight } = table;
  const passes = passingEnds(actors, filters);
  const isShown = (edge: number) =>
    (weight[edge] ?? 0) >= filters.minWeight &&
    isTableEdgeBeyondChance(table, edge, filters) &&
    passes(kind[edge] ?? 0, amplifier[edge] ?? 0, source[edge] ?? 0);
  return chosenEdges(table, rowNumbersOf(table.length).filter(isShown));
}

function isTableEdgeBeyondChance(table: EdgeTable, edge: number, filters: Filters): boolean {
  if (filters.maxQ === null) return true;
  const q = table.q[edge] ?? Number.NaN;
  const kind = KINDS[table.kind[edge] ?? 0] ?? 'repost';
  return isBeyondChance({ kind, q: Number.isNaN(q) ? null : q }, filters);
}

function rowNumbersOf(length: number): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) rows[row] = row;
  return rows;
}

/** Those edges that the other filters leave: kinds, actors, least weight, greatest q. */
export function shownEdges(
  edges: readonly EdgeRows[],
  actors: readonly Actor[],
  filters: Filters,
): EdgeRows[] {
  const passes = passingEnds(actors, filters);
  return edges.filter(
    ({ edge, amplifier, source }) =>
      edge.weight >= filters.minWeight &&
      isBeyondChance(edge, filters) &&
      passes(KINDS.indexOf(edge.kind), amplifier, source),
  );
}

/** Of what cannot be compared with chance nothing is known: it stays. */
export function isBeyondChance(
  { kind, q }: Pick<NetworkEdge, 'kind' | 'q'>,
  { maxQ, keepActs }: Pick<Filters, 'maxQ' | 'keepActs'>,
): boolean {
  if (maxQ === null || q === null) return true;
  return q <= maxQ || (keepActs && !OBJECT_KINDS.has(kind));
}
