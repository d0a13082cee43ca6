import { dictAt } from '../domain/column.ts';
import type { Evidence } from '../domain/evidence.ts';
import { type PostTable, relationsAt } from '../domain/post.ts';
import { createPostIndex, followsSource } from './postIndex.ts';

/**
 * Puts the statement beside a citation where an analyst has paired the two posts (relation `relay`)
 * and the statement is by the very actor that is cited. Everything else passes as it is.
 */
export function withStatements(
  posts: PostTable,
  actorOfPost: Uint32Array,
  emit: (piece: Evidence) => void,
): (piece: Evidence) => void {
  const index = createPostIndex(posts);
  return (piece) => {
    const statement = relationsAt(posts, piece.amplifierPost)
      .filter(({ kind, postId }) => kind === 'relay' && postId !== undefined)
      .map(({ postId }) => index.find(platformOf(posts, piece), postId ?? ''))
      .find((post) => post >= 0 && actorOfPost[post] === piece.source);
    if (statement === undefined) {
      emit(piece);
      return;
    }
    emit({
      ...piece,
      sourcePost: statement,
      orderable: followsSource(posts, piece.amplifierPost, statement),
      rule: `${piece.rule}; statement paired by an analyst`,
    });
  };
}

function platformOf(posts: PostTable, piece: Evidence): string {
  return dictAt(posts.platform, piece.amplifierPost);
}
