import type { Span } from '../domain/evidence.ts';
import type { PostTable } from '../domain/post.ts';
import { visitUnits } from '../text/units.ts';

/** A post as it is read once it is known to share something: its units by their letters, with their places. */
export interface ReadPost {
  readonly text: string;
  readonly units: readonly string[];
  /** WORD_UNIT, FIRST_CHAR or GLUED_CHAR */
  readonly kinds: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Texts are read again rather than kept: of millions of posts few share anything. */
const MOST_KEPT = 256;

/** Reads posts, and keeps those that were asked for lately. */
export function createPostReader(posts: PostTable): (post: number) => ReadPost {
  const known = new Map<number, ReadPost>();
  return (post) => {
    const found = known.get(post);
    if (found !== undefined) return found;
    if (known.size >= MOST_KEPT) known.clear();
    const fresh = readPost(posts.text[post] ?? '');
    known.set(post, fresh);
    return fresh;
  };
}

export function readPost(text: string): ReadPost {
  const units: string[] = [];
  const kinds: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  visitUnits(text, (unit, start, end, kind) => {
    units.push(unit);
    kinds.push(kind);
    starts.push(start);
    ends.push(end);
  });
  return { text, units, kinds, starts, ends };
}

/** Place of `units[from ..< to]` in the text. */
export function spanOfUnits({ starts, ends }: ReadPost, from: number, to: number): Span {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}
