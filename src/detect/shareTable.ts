import type { ShareTable } from '../domain/detection.ts';
import { createGrowingList } from './growing.ts';

interface ShareTableBuilder {
  /** `posts` in order of time; an object that only one actor shares is left out */
  add(object: string, posts: Uint32Array): void;
  build(): ShareTable;
}

/** Collects who shared what, object by object. */
export function createShareTable(actorOfPost: Uint32Array): ShareTableBuilder {
  const objects: string[] = [];
  const starts = createGrowingList();
  const posts = createGrowingList();
  starts.push(0);
  return {
    add(object, sharing) {
      const first = actorOfPost[sharing[0] ?? 0];
      if (sharing.every((post) => actorOfPost[post] === first)) return;
      objects.push(object);
      for (const post of sharing) posts.push(post);
      starts.push(posts.length);
    },
    build: () => ({ objects, starts: starts.view(), posts: posts.view() }),
  };
}
