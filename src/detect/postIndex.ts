import { dictAt } from '../domain/column.ts';
import type { PostTable } from '../domain/post.ts';
import { precisionAt } from '../domain/post.ts';
import { lagBounds } from '../domain/time.ts';

/** Finds posts by what other posts say of them. */
export interface PostIndex {
  /** row of the post with this id on this platform; -1 where the data do not hold it */
  find(platform: string, id: string): number;
}

/** Reads the ids when it is first asked: most runs over posts without relations never do. */
export function createPostIndex(posts: PostTable): PostIndex {
  let byPlatform: ReadonlyMap<string, ReadonlyMap<string, number>> | null = null;
  return {
    find(platform, id) {
      byPlatform ??= rowsById(posts);
      return byPlatform.get(platform)?.get(id) ?? -1;
    },
  };
}

function rowsById({ length, id, platform }: PostTable): Map<string, Map<string, number>> {
  const byPlatform = platform.values.map(() => new Map<string, number>());
  for (let row = 0; row < length; row += 1) {
    byPlatform[platform.codes[row] ?? 0]?.set(id[row] ?? '', row);
  }
  return new Map(platform.values.map((name, code) => [name, byPlatform[code] ?? new Map()]));
}

/** Where one post stands in the order of platform and id: the tie-breaker that no input order can touch. */
export function postKey(posts: PostTable, row: number): string {
  return row < 0 ? '' : `${dictAt(posts.platform, row)}\u0000${posts.id[row] ?? ''}`;
}

/**
 * Whether the amplifier's post is surely the later one. A post cannot pass on a later one: where the
 * clocks say so, they are wrong, and nothing can be said of the lag.
 */
export function followsSource(
  posts: PostTable,
  amplifierPost: number,
  sourcePost: number,
): boolean {
  if (sourcePost < 0) return false;
  const { minMs } = lagBounds(
    posts.at[amplifierPost] ?? Number.NaN,
    precisionAt(posts, amplifierPost),
    posts.at[sourcePost] ?? Number.NaN,
    precisionAt(posts, sourcePost),
  );
  return minMs > 0;
}
