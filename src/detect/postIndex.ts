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
  let table: ReturnType<typeof createIdTable> | null = null;
  return {
    find(platform, id) {
      table ??= createIdTable(posts);
      return table(platform, id);
    },
  };
}

/** An open table of row numbers: a Map of a million ids takes ten times its memory, and longer. */
function createIdTable({ length, id, platform }: PostTable) {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, length * 2))) - 1;
  /** row + 1; 0 is empty */
  const slots = new Int32Array(mask + 1);
  const slotOf = (platformCode: number, wanted: string): number => {
    let slot = hashOf(wanted, platformCode) & mask;
    for (;;) {
      const row = (slots[slot] ?? 0) - 1;
      if (row < 0 || (id[row] === wanted && platform.codes[row] === platformCode)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  for (let row = 0; row < length; row += 1) {
    slots[slotOf(platform.codes[row] ?? 0, id[row] ?? '')] = row + 1;
  }
  const codes = new Map(platform.values.map((name, code) => [name, code]));
  return (name: string, wanted: string): number => {
    const code = codes.get(name);
    return code === undefined ? -1 : (slots[slotOf(code, wanted)] ?? 0) - 1;
  };
}

/** FNV-1a over UTF-16 units, then mixed. */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash ^ (hash >>> 15);
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
