import { dictAt } from '../domain/column.ts';
import type { PostTable } from '../domain/post.ts';
import { precisionAt } from '../domain/post.ts';
import { lagBounds } from '../domain/time.ts';

/** Finds posts by what other posts say of them. */
export interface PostIndex {
  /** row of the post with this id on this platform; -1 where the data do not hold it */
  find(platform: string, id: string): number;
}

export function createPostIndex(posts: PostTable): PostIndex {
  const byPlatform = new Map<string, Map<string, number>>();
  for (let row = 0; row < posts.length; row += 1) {
    const platform = dictAt(posts.platform, row);
    let rows = byPlatform.get(platform);
    if (!rows) {
      rows = new Map();
      byPlatform.set(platform, rows);
    }
    rows.set(posts.id[row] ?? '', row);
  }
  return { find: (platform, id) => byPlatform.get(platform)?.get(id) ?? -1 };
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
