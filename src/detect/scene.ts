import type { PostTable } from '../domain/post.ts';
import { cleanUrl } from '../text/url.ts';
import { createPostIndex, type PostIndex } from './postIndex.ts';
import { rowsInOrder } from './postOrder.ts';
import { type PostUnits, readUnits } from './postUnits.ts';

/** The posts of one run with what several kinds need of them; each part is worked out when first asked for. */
export interface Scene {
  readonly posts: PostTable;
  readonly actorOfPost: Uint32Array;
  /** rows by time, then platform and id */
  readonly order: Uint32Array;
  readonly index: PostIndex;
  /** the clean form of each distinct value of `posts.links`; null where it is no web link */
  readonly cleanLinks: readonly (string | null)[];
  /**
   * The texts of all posts as units. They are large: who asks for them as the `last` gets them to spoil, and they are
   * kept no longer. `tick` is called before each post that must be read.
   */
  units(last: boolean, tick?: (row: number) => void): PostUnits;
}

export function createScene(posts: PostTable, actorOfPost: Uint32Array): Scene {
  let order: Uint32Array | null = null;
  let index: PostIndex | null = null;
  let cleanLinks: readonly (string | null)[] | null = null;
  let units: PostUnits | null = null;
  return {
    posts,
    actorOfPost,
    get order() {
      order ??= rowsInOrder(posts);
      return order;
    },
    get index() {
      index ??= createPostIndex(posts);
      return index;
    },
    get cleanLinks() {
      cleanLinks ??= posts.links.values.map(cleanUrl);
      return cleanLinks;
    },
    units(last, tick) {
      const read = units ?? readUnits(posts, tick);
      units = last ? null : read;
      return read;
    },
  };
}

/** What a run is told from outside. */
export interface DetectHooks {
  /** asked now and then; what it throws ends the run */
  readonly signal?: { throwIfAborted(): void };
  readonly onProgress?: (done: number, total: number | null) => void;
}
