import { dictAt } from '../domain/column.ts';
import { type PostTable, relationsAt } from '../domain/post.ts';
import { createPostIndex } from './postIndex.ts';

/**
 * The statement that an analyst has paired with a post (relation `relay`), where it is by the actor that is cited:
 * (post, actor) to the statement's row, -1 where there is none.
 */
export function createPairedStatements(
  posts: PostTable,
  actorOfPost: Uint32Array,
): (post: number, source: number) => number {
  const index = createPostIndex(posts);
  return (post, source) => {
    for (const { kind, postId } of relationsAt(posts, post)) {
      if (kind !== 'relay' || postId === undefined) continue;
      const statement = index.find(dictAt(posts.platform, post), postId);
      if (statement >= 0 && actorOfPost[statement] === source) return statement;
    }
    return -1;
  };
}
