import type { Actor } from '../domain/actor.ts';
import type { Detection } from '../domain/detection.ts';
import type { Focus } from '../domain/focus.ts';
import { KINDS, OBJECT_KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import type { PostTable } from '../domain/post.ts';
import type { Filters } from '../domain/view.ts';
import { createChances, type KindChance } from '../measure/chance.ts';
import { type EdgeRows, edgeRecords } from './edges.ts';
import { chosenEdges, countEdges, type EdgeTable } from './edgeTable.ts';
import { type PostFilters, passingEnds, passingPosts, rowsOfPosts } from './filter.ts';
import { edgesInFocus } from './focus.ts';

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
  const shown = chosenEdges(table, rowNumbersOf(table.length).filter(isShown));
  if (filters.focus === null) return shown;
  const isUndirected = KINDS.map((each) => UNDIRECTED_KINDS.has(each));
  const ends = {
    length: shown.length,
    amplifier: (edge: number) => shown.amplifier[edge] ?? 0,
    source: (edge: number) => shown.source[edge] ?? 0,
    isUndirected: (edge: number) => isUndirected[shown.kind[edge] ?? 0] === true,
  };
  const kept = edgesInFocus(ends, actors, filters.focus);
  return chosenEdges(
    shown,
    rowNumbersOf(shown.length).filter((edge) => kept[edge] === 1),
  );
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

/** Those edges that the other filters leave: kinds, actors, least weight, greatest q; of them, those in focus. */
export function shownEdges(
  edges: readonly EdgeRows[],
  actors: readonly Actor[],
  filters: Filters,
): EdgeRows[] {
  const passes = passingEnds(actors, filters);
  const shown = edges.filter(
    ({ edge, amplifier, source }) =>
      edge.weight >= filters.minWeight &&
      isBeyondChance(edge, filters) &&
      passes(KINDS.indexOf(edge.kind), amplifier, source),
  );
  return filters.focus === null ? shown : inFocus(shown, actors, filters.focus);
}

function inFocus(edges: EdgeRows[], actors: readonly Actor[], focus: Focus): EdgeRows[] {
  const ends = {
    length: edges.length,
    amplifier: (k: number) => edges[k]?.amplifier ?? 0,
    source: (k: number) => edges[k]?.source ?? 0,
    isUndirected: (k: number) => UNDIRECTED_KINDS.has(edges[k]?.edge.kind ?? 'repost'),
  };
  const kept = edgesInFocus(ends, actors, focus);
  return edges.filter((_, k) => kept[k] === 1);
}

/** Of what cannot be compared with chance nothing is known: it stays. */
export function isBeyondChance(
  { kind, q }: Pick<NetworkEdge, 'kind' | 'q'>,
  { maxQ, keepActs }: Pick<Filters, 'maxQ' | 'keepActs'>,
): boolean {
  if (maxQ === null || q === null) return true;
  return q <= maxQ || (keepActs && !OBJECT_KINDS.has(kind));
}
