import { CUES, isAdverb } from './citationCues.ts';
import { isBreak, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { NamePhrase } from './namePhrase.ts';
import { isLand } from './names.ts';

/** Why a named actor counts as cited: the cue's tokens, the rule in words, and how sure the frame is, 0 to 1. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly score: number;
  readonly negated?: boolean;
  readonly questioned?: boolean;
}

/** One way of citing. Looks at one phrase among all of its text. */
export type Frame = (
  tokens: Tokens,
  phrase: NamePhrase,
  phrases: readonly NamePhrase[],
) => Cue | null;

/** A cue in words, of the tokens from `start` to `end`. */
export function cueOf(start: number, end: number, words: string, score: number): Cue {
  return { start, end, rule: `citation: “${words}”`, score };
}

/** The surest cue that frames have given; what is denied or asked comes behind all that is said. */
export function strongest(cues: readonly (Cue | null)[]): Cue | null {
  let best: Cue | null = null;
  for (const cue of cues) if (cue && (!best || weightOf(cue) > weightOf(best))) best = cue;
  return best;
}

function weightOf({ score, negated, questioned }: Cue): number {
  return negated || questioned ? score - 1 : score;
}

/** Whether a phrase names a land or its capital. */
export function isLandPhrase({ hits: [hit] }: NamePhrase): boolean {
  return hit !== undefined && isLand(hit);
}

/** False where the name only qualifies a noun that follows: "Putin aide", "China expert", "Russia's gas". */
export function isHead(tokens: Tokens, end: number): boolean {
  if (!isWord(tokens, end)) return keyAt(tokens, end) !== "'s" && keyAt(tokens, end) !== '~';
  const word = keyAt(tokens, end);
  const { prepositions, verbs, have, be, modals, afterInverted, timeWords } = CUES;
  if (prepositions.has(word) || afterInverted.has(word) || have.has(word) || be.has(word))
    return true;
  if (modals.has(word) || verbs.has(word) || timeWords.has(word) || isAdverb(word)) return true;
  return /^(?:and|or|as|that|which|who|whose|where|to|so|if|since|until|ing)$/.test(word);
}

/**
 * Whether the phrase hangs on a preposition ("in Russia", "between China and Russia"): then it is not the
 * subject. "Spokesman for" is part of the phrase itself.
 */
export function isObject(
  tokens: Tokens,
  phrase: NamePhrase,
  phrases: readonly NamePhrase[],
): boolean {
  const previous = keyAt(tokens, phrase.start - 1);
  if (CUES.prepositions.has(previous) || previous === '~' || previous === "'s") return true;
  if (!/^(?:and|or|&|,)$/.test(previous)) return false;
  const partner = phrases.find(({ end }) => end === phrase.start - 1);
  return partner !== undefined && previous !== ',' && isObject(tokens, partner, phrases);
}

/** A sentence that asks: it opens with a question word and ends in a question mark. */
export function isAsked(tokens: Tokens, phrase: NamePhrase): boolean {
  if (!endsInQuestion(tokens, phrase.end)) return false;
  let start = phrase.start;
  while (start > 0 && !isBreak(tokens, start - 1) && keyAt(tokens, start - 1) !== '–') start -= 1;
  while (start < phrase.start && !isWord(tokens, start)) start += 1;
  return CUES.questionWords.has(keyAt(tokens, start));
}

export function endsInQuestion(tokens: Tokens, from: number): boolean {
  let end = from;
  while (!isBreak(tokens, end) && keyAt(tokens, end) !== '–') end += 1;
  return keyAt(tokens, end) === '?';
}

/** The first word of the segment that holds a place: behind a break, a dash or the text's beginning. */
export function opensSegment(tokens: Tokens, start: number): boolean {
  let at = start - 1;
  while (keyAt(tokens, at) === '"' || keyAt(tokens, at) === '[' || keyAt(tokens, at) === ']')
    at -= 1;
  // #Headline tags and "LIVE:" stand before the name without a mark of their own
  while (tokens.shapes[at] === 'tag') at -= 1;
  if (at < 0 || isBreak(tokens, at) || keyAt(tokens, at) === '–') return true;
  return (
    keyAt(tokens, at) === ':' &&
    /^(?:live|breaking|watch|update|video|factbox|interview|exclusive|opinion)$/.test(
      keyAt(tokens, at - 1),
    )
  );
}

/** How many words of its line stand before a place. */
export function wordsBefore(tokens: Tokens, place: number): number {
  let words = 0;
  for (let at = place - 1; at >= 0 && keyAt(tokens, at) !== '\n'; at -= 1) {
    if (isWord(tokens, at)) words += 1;
  }
  return words;
}
