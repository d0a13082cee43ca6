import type { Cited } from './citationRecord.ts';
import { isBreak, type Tokens } from './citationTokens.ts';

/** Place of the last end of a sentence before a token; -1 in the first sentence. */
export function sentenceOf(tokens: Tokens, before: number): number {
  let at = before - 1;
  while (at >= 0 && !isBreak(tokens, at)) at -= 1;
  return at;
}

/** Place of the first end of a sentence at or behind a token; that of the text's end in the last one. */
export function sentenceEnd(tokens: Tokens, from: number): number {
  let at = from;
  while (!isBreak(tokens, at)) at += 1;
  return at;
}

/** What was found, sentence by sentence in the order of the text. */
export function sentences(bySentence: ReadonlyMap<number, Cited[]>): Cited[][] {
  return [...bySentence].sort(([a], [b]) => a - b).map(([, cited]) => cited);
}
