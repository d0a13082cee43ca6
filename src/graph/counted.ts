import type { Actor } from '../domain/actor.ts';
import type { Detection } from '../domain/detection.ts';
import { KINDS, OBJECT_KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import type { PostTable } from '../domain/post.ts';
import type { Filters } from '../domain/view.ts';
import { CANNOT_BE_SAID, createChances, type KindChance } from '../measure/chance.ts';
import { countEdges, type EdgeRows } from './edges.ts';
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
  const passes = passingPosts(posts, filters);
  const counted = countEdges(rowsOfPosts(detection, passes), detection.evidence, posts, actors);
  const { ofEdge, ofKind } = createChances(
    detection,
    posts,
    passes,
  )(
    counted.map(({ amplifier, source, edge: { kind, weight } }) => ({
      kind,
      amplifier,
      source,
      weight,
    })),
    detection.settings,
  );
  const edges = counted.map((found, k) => ({
    ...found,
    edge: { ...found.edge, ...(ofEdge[k] ?? CANNOT_BE_SAID) },
  }));
  return { edges, chances: ofKind };
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
