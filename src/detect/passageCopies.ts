import type { PostTable } from '../domain/post.ts';
import type { DetectSettings } from '../domain/settings.ts';
import { createTokenReader } from '../text/tokens.ts';
import { WORD_UNIT } from '../text/units.ts';
import type { ReadPost } from './passagePosts.ts';
import type { Passage } from './passageRuns.ts';
import type { PassageTexts } from './passageTexts.ts';
import { isWithin } from './postPairs.ts';
import { LEAST_PAIRS, LEAST_WORDS } from './tokenSets.ts';
import { WORD_WEIGHT } from './winnow.ts';

/**
 * One fact counts once: tells of the posts of a passage's two texts which pairs `copy` counts. Posts with the same
 * words have the same tokens, so texts of words are compared once for all; characters make tokens with their
 * neighbours, so that what stands between them shows, and every two posts are compared. Copies that are common stock
 * do not count as such: what else their posts share is looked for.
 */
export function createCopyTest(
  posts: PostTable,
  texts: PassageTexts,
  { kinds, similarity, windowMs }: DetectSettings,
  read: (post: number) => ReadPost,
  isCopyStock: (post: number) => boolean,
): (passage: Passage) => (a: number, b: number) => boolean {
  if (!kinds.includes('copy')) return () => () => false;
  const isLike = createLikeness(similarity);
  return (passage) => {
    let forAll: boolean | null = null;
    let isAsked = false;
    const areLike = (a: number, b: number) => {
      if (!isAsked) forAll = likeByNumbers(texts, passage, similarity);
      isAsked = true;
      if (forAll !== null) return forAll;
      const like = isLike(read(a), read(b));
      if (hasOnlyWords(texts, passage.textA) && hasOnlyWords(texts, passage.textB)) forAll = like;
      return like;
    };
    return (a, b) => !isCopyStock(a) && isWithin(posts, a, b, windowMs.copy) && areLike(a, b);
  };
}

/**
 * What the codes of the units say of two texts of words, without reading them; null where there are characters.
 */
function likeByNumbers(
  texts: PassageTexts,
  { textA, textB }: Passage,
  similarity: number,
): boolean | null {
  if (!hasOnlyWords(texts, textA) || !hasOnlyWords(texts, textB)) return null;
  const left = numbersOf(texts, textA);
  const right = numbersOf(texts, textB);
  if (Math.min(left.size, right.size) < LEAST_WORDS) return false;
  let common = 0;
  for (const number of left) if (right.has(number)) common += 1;
  return common / (left.size + right.size - common) >= similarity;
}

function numbersOf({ codes, starts }: PassageTexts, text: number): ReadonlySet<number> {
  return new Set(codes.subarray(starts[text], starts[text + 1]));
}

function hasOnlyWords({ weight, starts }: PassageTexts, text: number): boolean {
  return weight[text] === ((starts[text + 1] ?? 0) - (starts[text] ?? 0)) * WORD_WEIGHT;
}

/** Tells whether two posts are near-duplicates of each other as `copy` sees them (Jaccard of token sets). */
function createLikeness(similarity: number): (a: ReadPost, b: ReadPost) => boolean {
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
