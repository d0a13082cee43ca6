import type { Evidence } from '../domain/evidence.ts';
import type { PostTable } from '../domain/post.ts';
import type { DetectSettings } from '../domain/settings.ts';
import { labelsOf, type NamesOf } from './passageLabels.ts';
import { STOCK } from './passageMarks.ts';
import { createLikeness, createPostReader, type ReadPost, spanOfUnits } from './passagePosts.ts';
import type { Passage } from './passageRuns.ts';
import { type PassageTexts, postsOf } from './passageTexts.ts';
import { emitPair, isWithin, reachMs } from './postPairs.ts';
import { visitCloseAcross, visitClosePairs } from './slidingWindow.ts';
import { CHAR_WEIGHT, PASSAGE_WEIGHT, WORD_WEIGHT } from './winnow.ts';

/** Units that name a formula. */
const NAME_UNITS = 8;

/** Gives a function that hands on the evidence of one passage: every two posts of its texts, within the window. */
export function createEmitter(
  posts: PostTable,
  actorOfPost: Uint32Array,
  texts: PassageTexts,
  settings: DetectSettings,
  marks: Uint8Array,
  namesOf: NamesOf,
  emit: (piece: Evidence) => void,
): (passage: Passage, object: string) => void {
  const read = createPostReader(posts);
  const isCopy = copyTest(posts, settings);
  const windowMs = settings.windowMs.passage;
  const reach = reachMs(posts, windowMs);
  return (passage, name) => {
    const { textA, textB, common } = passage;
    const least = Math.min(texts.weight[textA] ?? 0, texts.weight[textB] ?? 0);
    const pair = (a: number, b: number) => {
      if (actorOfPost[a] === actorOfPost[b] || isCopy(a, b)) return;
      const left = read(a);
      const right = read(b);
      const shared = sharedWords(left, right, passage);
      if (!shared) return;
      const { fromA, fromB, length, words, chars } = shared;
      const places = [
        { ...left, span: spanOfUnits(left, fromA, fromA + length) },
        { ...right, span: spanOfUnits(right, fromB, fromB + length) },
      ] as const;
      const names = [...namesOf(actorOfPost[a] ?? 0), ...namesOf(actorOfPost[b] ?? 0)];
      const labels = labelsOf(places[0], places[1], names);
      if (common) labels.push('common stock');
      const match = {
        kind: 'passage',
        object: common ? stockName(left, formulaStart(texts, marks, passage)) : name,
        score: Math.min(1, (words * WORD_WEIGHT + chars * CHAR_WEIGHT) / least),
        rule: [`verbatim passage of ${countOf(words, chars)}`, ...labels].join('; '),
        spanA: places[0].span,
        spanB: places[1].span,
        common,
      } as const;
      emitPair(posts, actorOfPost, a, b, windowMs, match, emit);
    };
    if (textA === textB) visitClosePairs(postsOf(texts, textA), posts.at, reach, pair);
    else visitCloseAcross(postsOf(texts, textA), postsOf(texts, textB), posts.at, reach, pair);
  };
}

/** One fact counts once: what `copy` counts is no passage. */
function copyTest(
  posts: PostTable,
  { kinds, similarity, windowMs }: DetectSettings,
): (a: number, b: number) => boolean {
  if (!kinds.includes('copy')) return () => false;
  const isLike = createLikeness(posts, similarity);
  return (a, b) => isWithin(posts, a, b, windowMs.copy) && isLike(a, b);
}

interface SharedWords {
  readonly fromA: number;
  readonly fromB: number;
  readonly length: number;
  readonly words: number;
  readonly chars: number;
}

/**
 * Compares a passage by its letters, so that two words with the same number (see `UnitHashes`) are not taken
 * for one: from the first long enough run of the same words to the last. Null where there is none.
 */
function sharedWords(left: ReadPost, right: ReadPost, passage: Passage): SharedWords | null {
  const { fromA, fromB, length } = passage;
  let first = -1;
  let last = -1;
  let from = 0;
  let weight = 0;
  for (let k = 0; k <= length; k += 1) {
    if (k < length && left.units[fromA + k] === right.units[fromB + k]) {
      weight += left.isWord[fromA + k] ? WORD_WEIGHT : CHAR_WEIGHT;
      continue;
    }
    if (weight >= PASSAGE_WEIGHT) {
      if (first < 0) first = from;
      last = k;
    }
    from = k + 1;
    weight = 0;
  }
  if (first < 0) return null;
  const found = { fromA: fromA + first, fromB: fromB + first, length: last - first };
  return { ...found, ...countShared(left, right, found) };
}

function countShared(
  left: ReadPost,
  right: ReadPost,
  { fromA, fromB, length }: Pick<SharedWords, 'fromA' | 'fromB' | 'length'>,
) {
  let words = 0;
  let chars = 0;
  for (let k = 0; k < length; k += 1) {
    if (left.units[fromA + k] !== right.units[fromB + k]) continue;
    if (left.isWord[fromA + k]) words += 1;
    else chars += 1;
  }
  return { words, chars };
}

function countOf(words: number, chars: number): string {
  const parts = [words > 0 && `${words} words`, chars > 0 && `${chars} characters`];
  return parts.filter(Boolean).join(' and ');
}

/** Where in the first text the formula begins. */
function formulaStart(texts: PassageTexts, marks: Uint8Array, passage: Passage): number {
  const from = (texts.starts[passage.textA] ?? 0) + passage.fromA;
  const other = (texts.starts[passage.textB] ?? 0) + passage.fromB;
  for (let k = 0; k < passage.length; k += 1) {
    if (((marks[from + k] ?? 0) | (marks[other + k] ?? 0)) & STOCK) return passage.fromA + k;
  }
  return passage.fromA;
}

/** Common stock goes by its first words: it belongs to nobody's post. */
function stockName({ units, isWord }: ReadPost, from: number): string {
  let name = '';
  for (let k = from; k < Math.min(units.length, from + NAME_UNITS); k += 1) {
    name += k > from && (isWord[k] || isWord[k - 1]) ? ` ${units[k]}` : units[k];
  }
  return `stock:${name}`;
}
