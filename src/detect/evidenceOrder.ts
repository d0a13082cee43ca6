import type { Actor } from '../domain/actor.ts';
import type { Evidence } from '../domain/evidence.ts';
import { KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { PostTable } from '../domain/post.ts';
import { postKey } from './postIndex.ts';

/** Undirected evidence with its two actors in order of id, so that one pair is one edge. */
export function normalised(piece: Evidence, actors: readonly Actor[]): Evidence {
  const isTurned = (actors[piece.amplifier]?.id ?? '') > (actors[piece.source]?.id ?? '');
  if (!UNDIRECTED_KINDS.has(piece.kind) || !isTurned) return piece;
  const { amplifierSpan, sourceSpan, ...rest } = piece;
  return {
    ...rest,
    amplifier: piece.source,
    source: piece.amplifier,
    amplifierPost: piece.sourcePost,
    sourcePost: piece.amplifierPost,
    ...(sourceSpan && { amplifierSpan: sourceSpan }),
    ...(amplifierSpan && { sourceSpan: amplifierSpan }),
  };
}

/**
 * Evidence by kind, amplifier, source, time of the amplifier's post, then the posts' platforms and ids:
 * an order in which neither row numbers nor the numbering of actors shows.
 */
export function inOrder(
  pieces: readonly Evidence[],
  posts: PostTable,
  actors: readonly Actor[],
): Evidence[] {
  const actorRanks = ranksOf(actors.map(({ id }) => id));
  const postRanks = postRanksOf(pieces, posts);
  const kindRanks = new Map(KINDS.map((kind, rank) => [kind, rank]));
  const rank = (ranks: Uint32Array, at: number) => ranks[at] ?? 0;
  return [...pieces].sort(
    (a, b) =>
      (kindRanks.get(a.kind) ?? 0) - (kindRanks.get(b.kind) ?? 0) ||
      rank(actorRanks, a.amplifier) - rank(actorRanks, b.amplifier) ||
      rank(actorRanks, a.source) - rank(actorRanks, b.source) ||
      (posts.at[a.amplifierPost] ?? 0) - (posts.at[b.amplifierPost] ?? 0) ||
      rank(postRanks, a.amplifierPost) - rank(postRanks, b.amplifierPost) ||
      rank(postRanks, a.sourcePost) - rank(postRanks, b.sourcePost) ||
      byText(a.object, b.object) ||
      byText(a.rule, b.rule) ||
      (a.amplifierSpan?.start ?? -1) - (b.amplifierSpan?.start ?? -1),
  );
}

/** Only posts that occur in evidence are ranked; the others keep 0. */
function postRanksOf(pieces: readonly Evidence[], posts: PostTable): Uint32Array {
  const rows = new Set<number>();
  for (const { amplifierPost, sourcePost } of pieces) {
    rows.add(amplifierPost);
    if (sourcePost >= 0) rows.add(sourcePost);
  }
  const used = [...rows];
  const ranks = ranksOf(used.map((row) => postKey(posts, row)));
  const ofRow = new Uint32Array(posts.length);
  used.forEach((row, at) => {
    ofRow[row] = ranks[at] ?? 0;
  });
  return ofRow;
}

/** Place of each text among all, by code units; from 1, as 0 stands for "none". */
function ranksOf(texts: readonly string[]): Uint32Array {
  const order = texts.map((_, at) => at);
  order.sort((a, b) => byText(texts[a] ?? '', texts[b] ?? ''));
  const ranks = new Uint32Array(texts.length);
  order.forEach((at, rank) => {
    ranks[at] = rank + 1;
  });
  return ranks;
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
