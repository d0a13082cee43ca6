/** The reader of Chinese: which of a text's names are cited in it. */
import type { ChineseCue, ChineseFrame, Sentence } from './citationChineseFrame.ts';
import {
  type Antecedents,
  antecedents,
  continued,
  continuedWithin,
  NOBODY,
  resolvedWithin,
} from './citationChineseNext.ts';
import { plainChinese } from './citationChinesePlain.ts';
import { withoutQuestions } from './citationChineseQuestion.ts';
import { createVoices } from './citationChineseReadout.ts';
import { citedBy } from './citationChineseRecord.ts';
import { seenChinese } from './citationChineseSeen.ts';
import {
  accordingFrame,
  documentFrame,
  headFrame,
  likeFrame,
  quotingFrame,
  titledFrame,
  verifiedFrame,
} from './citationChineseSource.ts';
import { verbAfter } from './citationChineseVerb.ts';
import { strongest } from './citationFrame.ts';
import type { CitationReader, Cited, ReadingContext } from './citationRecord.ts';
import { withNesting } from './citationSettle.ts';
import type { ChineseHit } from './nameHitChinese.ts';
import { findChineseNames } from './nameHitsChinese.ts';
import type { ChineseIndex } from './namesChinese.ts';

const verbFrame: ChineseFrame = ({ start, text }, hit, hits) => verbAfter(text, start, hit, hits);

const FRAMES: readonly ChineseFrame[] = [
  verbFrame,
  accordingFrame,
  quotingFrame,
  likeFrame,
  documentFrame,
  titledFrame,
  verifiedFrame,
  headFrame,
];

const SENTENCE = /[^。！？\n]*[。！？\n]?[”」’]?/gu;

/** Finds names first, then asks the frames, sentence by sentence, for words that make a name a source. */
export function createChineseReader(index: ChineseIndex): CitationReader {
  return {
    language: 'zh',
    mayName: (text) => /[\u4e00-\u9fff]/.test(text),
    read: (given, context) => {
      const { text, asGiven } = seenChinese(given);
      return asGiven(citedIn(withoutQuestions(plainChinese(text)), index, context));
    },
  };
}

function citedIn(text: string, index: ChineseIndex, context: ReadingContext): readonly Cited[] {
  const idOf = (actor: number) => context.actors[actor]?.id ?? '';
  const search = { index, day: context.day, ownState: context.publisher?.state ?? null, idOf };
  const hits = findChineseNames(text, search);
  if (hits.length === 0) return [];
  const found: Cited[] = [];
  let before: Antecedents = NOBODY;
  const voices = createVoices(text, context.actors);
  for (const sentence of sentencesOf(text)) {
    const end = sentence.start + sentence.text.length;
    const inside = hits.filter((hit) => hit.start >= sentence.start && hit.end <= end);
    const cited = citedInSentence(sentence, inside, context).filter(
      (one) => !voices.isWithin(one, sentence),
    );
    voices.hear(cited, sentence);
    const next =
      continued(sentence, before) ??
      continuedWithin(sentence, inside) ??
      resolvedWithin(sentence, inside);
    found.push(...(next ? [...cited, next] : cited));
    before = antecedents(sentence, inside, before, next !== null);
  }
  return found;
}

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    if (match[0] !== '') sentences.push({ start: match.index, text: match[0] });
  }
  return sentences;
}

function citedInSentence(
  sentence: Sentence,
  hits: readonly ChineseHit[],
  context: ReadingContext,
): readonly Cited[] {
  const found: Cited[] = [];
  for (const hit of hits) {
    const cue = cueOf(sentence, hit, hits);
    if (cue) found.push(citedBy(sentence, hit, cue));
  }
  const spoken = found.filter((cited) => !isWithinSpeech(cited, found, sentence, context));
  return withNesting(spoken, context.actors, ({ rule }) => rule.includes('援引X'));
}

/** 外长表示，该国祝贺…: what the state does in its minister's words is said by him. */
function isWithinSpeech(
  cited: Cited,
  all: readonly Cited[],
  { start, text }: Sentence,
  { actors }: ReadingContext,
): boolean {
  const before = text.charAt(cited.nameStart - 1 - start);
  if (!/[，：“]/.test(before)) return false;
  const state = actors[cited.actor]?.state ?? null;
  return all.some(
    (other) =>
      other !== cited &&
      state !== null &&
      actors[other.actor]?.kind.endsWith('outlet') !== true &&
      actors[other.actor]?.state === state &&
      (other.cueEnd === cited.nameStart - 1 || other.cueEnd === cited.nameStart),
  );
}

function cueOf(
  sentence: Sentence,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
): ChineseCue | null {
  const best = strongest(FRAMES.map((frame) => frame(sentence, hit, hits)));
  return best && isAsked(sentence, best) ? { ...best, questioned: true } : best;
}

/** The sentence asks why or whether somebody said so; words that are quoted may ask themselves. */
function isAsked({ start, text }: Sentence, cue: ChineseCue): boolean {
  if (!/[？?][”」]?$/.test(text.trim())) return false;
  const before = text.slice(0, cue.end - start);
  return (
    /为什么|为何|是否|哪|谁|怎么|难道|什么/.test(before) ||
    /^[^，]*吗[？?]/.test(text.slice(cue.end - start))
  );
}
