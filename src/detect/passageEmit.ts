import type { Evidence } from '../domain/evidence.ts';
import type { PostTable } from '../domain/post.ts';
import type { DetectSettings } from '../domain/settings.ts';
import { WORD_UNIT } from '../text/units.ts';
import type { PairFinder } from './closePairs.ts';
import { createCopyTest } from './passageCopies.ts';
import { labelsOf, type NamesOf } from './passageLabels.ts';
import { STOCK } from './passageMarks.ts';
import { createPostReader, type ReadPost, spanOfUnits } from './passagePosts.ts';
import type { Passage } from './passageRuns.ts';
import { type PassageTexts, postsOf } from './passageTexts.ts';
import { emitPair } from './postPairs.ts';
import { COMMON_STOCK, stockName } from './stockName.ts';
import { CHAR_WEIGHT, PASSAGE_WEIGHT, WORD_WEIGHT } from './winnow.ts';

/** Gives a function that hands on the evidence of one passage: every two posts of its texts, within the window. */
export function createEmitter(
  posts: PostTable,
  actorOfPost: Uint32Array,
  texts: PassageTexts,
  settings: DetectSettings,
  finder: PairFinder,
  marks: Uint8Array,
  namesOf: NamesOf,
  isCopyStock: (post: number) => boolean,
  emit: (piece: Evidence) => void,
): (passage: Passage, object: string) => void {
  const read = createPostReader(posts);
  const isCopy = createCopyTest(posts, texts, settings, read, isCopyStock);
  const windowMs = settings.windowMs.passage;
  return (passage, name) => {
    const least = Math.min(texts.weight[passage.textA] ?? 0, texts.weight[passage.textB] ?? 0);
    const isCopied = isCopy(passage);
    const pair = (a: number, b: number) => {
      if (isCopied(a, b)) return;
      const left = read(a);
      const right = read(b);
      const shared = sharedWords(left, right, passage);
      if (!shared) return;
      const object = passage.common ? stockName(left, formulaStart(texts, marks, passage)) : name;
      const names = () => [...namesOf(actorOfPost[a] ?? 0), ...namesOf(actorOfPost[b] ?? 0)];
      const match = matchOf(left, right, shared, passage.common, names);
      const score = Math.min(1, shared.weight / least);
      emitPair(posts, actorOfPost, a, b, windowMs, { ...match, score, object }, emit);
    };
    const { textA, textB } = passage;
    if (textA === textB) finder.visit(postsOf(texts, textA), pair);
    else finder.visitAcross(postsOf(texts, textA), postsOf(texts, textB), pair);
  };
}

function matchOf(
  left: ReadPost,
  right: ReadPost,
  { fromA, fromB, length, words, chars }: SharedWords,
  common: boolean,
  names: () => readonly string[],
) {
  const spanA = spanOfUnits(left, fromA, fromA + length);
  const spanB = spanOfUnits(right, fromB, fromB + length);
  const labels = labelsOf({ post: left, span: spanA }, { post: right, span: spanB }, names);
  if (common) labels.push(COMMON_STOCK);
  const rule = [`verbatim passage of ${countOf(words, chars)}`, ...labels].join('; ');
  return { kind: 'passage', rule, spanA, spanB, common } as const;
}

interface SharedWords {
  readonly fromA: number;
  readonly fromB: number;
  readonly length: number;
  readonly words: number;
  readonly chars: number;
  readonly weight: number;
}

/**
 * A passage unit by unit, as neighbours with a small gap between them are one passage: from the first long enough
 * run of the same words to the last. Null where there is none.
 */
function sharedWords(left: ReadPost, right: ReadPost, passage: Passage): SharedWords | null {
  const { fromA, fromB, length } = passage;
  let first = -1;
  let last = -1;
  let from = 0;
  let weight = 0;
  for (let k = 0; k <= length; k += 1) {
    if (k < length && left.units[fromA + k] === right.units[fromB + k]) {
      weight += left.kinds[fromA + k] === WORD_UNIT ? WORD_WEIGHT : CHAR_WEIGHT;
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
    if (left.kinds[fromA + k] === WORD_UNIT) words += 1;
    else chars += 1;
  }
  return { words, chars, weight: words * WORD_WEIGHT + chars * CHAR_WEIGHT };
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
