/**
 * Which of a source's posts a citation relays: the one of its day or the days before that shares most of what the
 * relay says. Across languages by dictionary (cross-language retrieval by query structure, Pirkola 1998,
 * https://doi.org/10.1145/290941.290957), by countries, names, numbers and dates.
 */
import type { ActorDirectory } from '../domain/actor.ts';
import { type PickUps, STATEMENT_DAYS } from '../domain/pickup.ts';
import type { PostTable } from '../domain/post.ts';
import { createPairedStatements } from './citationStatement.ts';
import { type CitedActor, mergeCited, type PickUpTools } from './pickupCited.ts';
import { createPickUpSearch } from './pickupSearch.ts';
import { type FoundPickUp, pickUpColumns } from './pickupTable.ts';

export interface PickUpHooks {
  readonly signal?: { throwIfAborted(): void } | undefined;
  readonly onProgress?: ((done: number, total: number | null) => void) | undefined;
}

const STRIDE = 200;

/**
 * The statement behind each citation, or none. Statements that an analyst has paired with a post go first. A statement
 * of a later day is never chosen. The order of the posts changes nothing, nor do posts of actors that nobody cites.
 * Costs nothing where no cited actor has posts.
 */
export function findPickUps(
  posts: PostTable,
  actorOfPost: Uint32Array,
  directory: ActorDirectory,
  cited: readonly CitedActor[],
  tools: PickUpTools,
  { signal, onProgress }: PickUpHooks = {},
): PickUps {
  const paired = createPairedStatements(posts, actorOfPost);
  const search = createPickUpSearch(posts, actorOfPost, directory.actors, cited, {
    ...tools,
    days: tools.days ?? STATEMENT_DAYS,
  });
  const found: FoundPickUp[] = [];
  mergeCited(cited).forEach((one, k, all) => {
    if (k % STRIDE === 0) {
      signal?.throwIfAborted();
      onProgress?.(k, all.length);
    }
    const { post, source } = one;
    const byAnalyst = [source, ...search.publishersFor(source)]
      .map((publisher) => paired(post, publisher))
      .find((row) => row >= 0);
    if (byAnalyst !== undefined) {
      const candidates = [{ post: byAnalyst, score: 1 }];
      found.push({ post, source, statement: byAnalyst, score: 1, candidates, byAnalyst: true });
      return;
    }
    const statement = search.find(one);
    if (statement) found.push({ post, source, ...statement, byAnalyst: false });
  });
  return pickUpColumns(found);
}
