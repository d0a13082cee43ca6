import type { Span } from '../domain/evidence.ts';
import type { PostTable } from '../domain/post.ts';
import { visitTokens } from '../text/tokens.ts';
import { visitUnits, WORD_UNIT } from '../text/units.ts';
import { LEAST_PAIRS, LEAST_WORDS } from './tokenSets.ts';

/** A post as it is read once it is known to share something: its units by their letters, with their places. */
export interface ReadPost {
  readonly text: string;
  readonly units: readonly string[];
  readonly isWord: readonly boolean[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Texts are read again rather than kept: of millions of posts few share anything. */
const MOST_KEPT = 10_000;

/** Reads posts, and keeps those that were asked for lately. */
export function createPostReader(posts: PostTable): (post: number) => ReadPost {
  return kept((post) => readPost(posts.text[post] ?? ''));
}

function kept<T>(read: (post: number) => T): (post: number) => T {
  const known = new Map<number, T>();
  return (post) => {
    const found = known.get(post);
    if (found !== undefined) return found;
    if (known.size >= MOST_KEPT) known.clear();
    const fresh = read(post);
    known.set(post, fresh);
    return fresh;
  };
}

function readPost(text: string): ReadPost {
  const units: string[] = [];
  const isWord: boolean[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  visitUnits(text, (unit, start, end, kind) => {
    units.push(unit);
    isWord.push(kind === WORD_UNIT);
    starts.push(start);
    ends.push(end);
  });
  return { text, units, isWord, starts, ends };
}

/** Place of `units[from ..< to]` in the text. */
export function spanOfUnits({ starts, ends }: ReadPost, from: number, to: number): Span {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}

/** Tells whether two posts are near-duplicates of each other as `copy` sees them (Jaccard of token sets). */
export function createLikeness(
  posts: PostTable,
  similarity: number,
): (a: number, b: number) => boolean {
  const tokensOf = kept((post) => tokenSet(posts.text[post] ?? ''));
  return (a, b) => {
    const left = tokensOf(a);
    const right = tokensOf(b);
    if (left.size === 0 || right.size === 0) return false;
    let common = 0;
    for (const token of left) if (right.has(token)) common += 1;
    return common / (left.size + right.size - common) >= similarity;
  };
}

/** Empty where there is too little to compare. */
function tokenSet(text: string): ReadonlySet<string> {
  const tokens = new Set<string>();
  let enough = 0;
  visitTokens(text, (token, _start, _end, isWord) => {
    if (tokens.has(token)) return;
    tokens.add(token);
    enough += isWord ? LEAST_PAIRS : LEAST_WORDS;
  });
  return enough >= LEAST_WORDS * LEAST_PAIRS ? tokens : new Set();
}
