/** What every way of citing in Russian is, and what they all ask of a phrase and of the words around it. */
import { ANY_CASE, NOMINATIVE } from '../text/russianCases.ts';
import type { Cue } from './citationFrame.ts';
import { isBreak, keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';

/** One way of citing in Russian. Looks at one phrase among all of its text. */
export type RussianFrame = (
  tokens: Tokens,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
) => Cue | null;

/** As far as a verb may stand from its subject, in words. */
export const REACH = 12;

/** Nothing but a subject by its form; a name of any case (an indeclinable one) may be anything. */
export function isNominativeOnly(cases: number): boolean {
  return (cases & NOMINATIVE) !== 0 && cases !== ANY_CASE;
}

/** The cue, denied where «не» stands right before a place. */
export function denied(tokens: Tokens, start: number, cue: Cue): Cue {
  return keyAt(tokens, start - 1) === 'не' ? { ...cue, negated: true } : cue;
}

/** What ends the search for a verb: marks, and words that open another clause. */
export function isBarrier(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  return (
    isBreak(tokens, at) ||
    /^[,:–()]$/.test(word) ||
    /^(?:что|чтобы|который|которая|которые|если|хотя|когда|<url>|<at>)$/.test(word)
  );
}

/** "(https://…)" behind a word that is a link */
export function isLink(tokens: Tokens, at: number): boolean {
  return keyAt(tokens, at) === '(' && keyAt(tokens, at + 1) === '<url>';
}
