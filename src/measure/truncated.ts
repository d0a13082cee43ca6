import { dictAt } from '../domain/column.ts';
import type { TruncatedSource } from '../domain/measure.ts';
import type { PostTable } from '../domain/post.ts';
import type { SourceLedger } from '../domain/source.ts';

/** Texts that end within so many characters of the longest are looked at as cut. */
const NEAR_LONGEST = 3;
/** Share of a file's texts, and least number of them, that must end there: long texts differ in length. */
const LEAST_SHARE = 0.2;
const LEAST_TEXTS = 20;
/** Below this a text is a headline; that many are of one length says nothing. */
const LEAST_LENGTH = 60;
/** Row counts at which collectors and interfaces stop: X's timeline, and round numbers. */
const KNOWN_LIMITS: ReadonlySet<number> = new Set([3_200, 3_250]);
const LEAST_ROUND = 1_000;

/**
 * Files that hold less than was published, as far as they show it: many texts that end at the same length, or
 * exactly as many rows as collectors stop at. Both are signs, not proof; that a file shows none proves nothing either.
 */
export function truncatedSources(
  posts: PostTable,
  sources: readonly SourceLedger[],
): TruncatedSource[] {
  return [...cutTexts(posts), ...cutRows(sources)].sort((a, b) =>
    a.file === b.file ? (a.what < b.what ? -1 : 1) : a.file < b.file ? -1 : 1,
  );
}

function cutTexts(posts: PostTable): TruncatedSource[] {
  const lengthsOf = new Map<string, number[]>();
  for (let post = 0; post < posts.length; post += 1) {
    const file = dictAt(posts.file, post);
    const lengths = lengthsOf.get(file) ?? [];
    lengths.push((posts.text[post] ?? '').trimEnd().length);
    lengthsOf.set(file, lengths);
  }
  return [...lengthsOf].flatMap(([file, lengths]) => {
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    const atEnd = lengths.filter((length) => length >= longest - NEAR_LONGEST).length;
    const isCut = atEnd >= LEAST_TEXTS && atEnd >= lengths.length * LEAST_SHARE;
    if (!isCut || longest < LEAST_LENGTH) return [];
    return { file, what: 'texts' as const, length: longest, posts: atEnd, ofPosts: lengths.length };
  });
}

function cutRows(sources: readonly SourceLedger[]): TruncatedSource[] {
  return sources.flatMap(({ file, rows, kept }) => {
    const isRound = rows >= LEAST_ROUND && /^[125]0+$/.test(String(rows));
    if (!isRound && !KNOWN_LIMITS.has(rows)) return [];
    return { file, what: 'rows' as const, length: rows, posts: kept, ofPosts: kept };
  });
}
