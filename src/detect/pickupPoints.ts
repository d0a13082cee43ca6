import type { Actor } from '../domain/actor.ts';
import { dictAt } from '../domain/column.ts';
import type { Span } from '../domain/evidence.ts';
import type { MatchedPoint, PointKind } from '../domain/pickup.ts';
import type { PostTable } from '../domain/post.ts';
import type { PickUpTools } from './pickupCited.ts';
import { russianMeetsOthers } from './pickupLanguages.ts';
import { quotedIn, termsOf } from './pickupReading.ts';
import { weightOf } from './pickupScore.ts';
import { createSources } from './pickupSources.ts';
import { createTermReader, type Term } from './pickupTerms.ts';

/** Lighter points are in every third of the source's posts: they say nothing of this pair. */
const LEAST_WEIGHT = 1;
const MOST_POINTS = 12;

/**
 * What two posts share, heaviest first, at most twelve; rows of the post table. Weighs by how rare it is among the
 * posts of the second one's author, so the statement is the second. The same reading as the search, so that what is
 * shown is what decided.
 */
export function createMatchedPoints(
  posts: PostTable,
  actorOfPost: Uint32Array,
  actors: readonly Actor[],
  tools: PickUpTools,
): (a: number, b: number) => MatchedPoint[] {
  const reader = createTermReader({ actors, ...tools, hasSounds: russianMeetsOthers(posts) });
  const sourceOf = createSources(posts, actorOfPost, reader, () => []);
  const read = (row: number) => termsOf(posts.text[row] ?? '', dictAt(posts.lang, row), reader);
  return (a, b) => {
    const { rarity } = sourceOf(actorOfPost[b] ?? 0);
    const quoted = quotedIn(posts.text[a] ?? '');
    return matchedPoints(read(a), read(b), (key) => weightOf(rarity, key), quoted);
  };
}

/**
 * Pairs terms of two texts that share a key: each term goes to the heaviest key that it shares. `quoted`: places in
 * quotation marks in the first text.
 */
export function matchedPoints(
  a: readonly Term[],
  b: readonly Term[],
  weightOf: (key: number) => number,
  quoted: readonly Span[] = [],
): MatchedPoint[] {
  const inA = new Set(a.flatMap(keysOf));
  const inB = new Set(b.flatMap(keysOf));
  const groups = new Map<number, { kind: PointKind; a: Span[]; b: Span[] }>();
  const put = (side: 'a' | 'b', terms: readonly Term[], others: ReadonlySet<number>) => {
    for (const term of terms) {
      const key = heaviest(keysOf(term), others, weightOf);
      if (key < 0) continue;
      const group = groups.get(key) ?? { kind: term.kind, a: [], b: [] };
      groups.set(key, group);
      group[side].push({ start: term.start, end: term.end });
      if (group.kind === 'word') group.kind = term.kind;
    }
  };
  put('a', a, inB);
  put('b', b, inA);
  const isQuoted = (span: Span) =>
    quoted.some(({ start, end }) => start <= span.start && span.end <= end);
  return [...groups]
    .filter(([, group]) => group.a.length > 0 && group.b.length > 0)
    .map(([key, group]) => ({
      kind: group.kind === 'word' && group.a.some(isQuoted) ? 'quote' : group.kind,
      a: group.a.sort(byStart),
      b: group.b.sort(byStart),
      weight: weightOf(key),
    }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((one, other) => other.weight - one.weight || byStart(first(one.a), first(other.a)))
    .slice(0, MOST_POINTS);
}

/** By its words, then by its sound. */
function keysOf({ keys, sound }: Term): readonly number[] {
  return sound < 0 ? keys : [...keys, sound];
}

function heaviest(
  keys: readonly number[],
  others: ReadonlySet<number>,
  weightOf: (key: number) => number,
): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const key of keys) {
    if (!others.has(key)) continue;
    const weight = weightOf(key);
    // the smaller number where two weigh the same, so that both texts choose alike
    if (weight > most || (weight === most && key < best)) {
      best = key;
      most = weight;
    }
  }
  return best;
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

function first(spans: readonly Span[]): Span {
  return spans[0] ?? { start: 0, end: 0 };
}
