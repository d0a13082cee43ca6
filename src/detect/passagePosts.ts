import type { Span } from '../domain/evidence.ts';
import type { PostTable } from '../domain/post.ts';
import { createTokenReader } from '../text/tokens.ts';
import { visitUnits, WORD_UNIT } from '../text/units.ts';
import { LEAST_PAIRS, LEAST_WORDS } from './tokenSets.ts';

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
const MOST_KEPT = 10_000;

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

function readPost(text: string): ReadPost {
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

/** Tells whether two posts are near-duplicates of each other as `copy` sees them (Jaccard of token sets). */
export function createLikeness(similarity: number): (a: ReadPost, b: ReadPost) => boolean {
  const known = new WeakMap<ReadPost, ReadonlySet<string>>();
  const tokensOf = (post: ReadPost) => {
    const tokens = known.get(post) ?? tokenSet(post);
    known.set(post, tokens);
    return tokens;
  };
  return (a, b) => {
    const left = tokensOf(a);
    const right = tokensOf(b);
    const [few, many] = left.size < right.size ? [left, right] : [right, left];
    if (few.size === 0 || few.size < similarity * many.size - SLACK) return false;
    let common = 0;
    for (const token of few) if (many.has(token)) common += 1;
    return common / (few.size + many.size - common) >= similarity;
  };
}

/** Guards the first look at the sizes against rounding; the last word has the quotient. */
const SLACK = 1e-6;

/** Empty where there is too little to compare. */
function tokenSet({ units, kinds }: ReadPost): ReadonlySet<string> {
  const tokens = new Set<string>();
  let enough = 0;
  const { take, finish } = createTokenReader((token, _start, _end, isWord) => {
    if (tokens.has(token)) return;
    tokens.add(token);
    enough += isWord ? LEAST_PAIRS : LEAST_WORDS;
  });
  units.forEach((unit, k) => {
    take(unit, 0, 0, kinds[k] ?? WORD_UNIT);
  });
  finish();
  return enough >= LEAST_WORDS * LEAST_PAIRS ? tokens : new Set();
}
