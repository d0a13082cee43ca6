import { NOMINATIVE } from '../text/russianCases.ts';
import { RUSSIAN } from './citationCuesRussian.ts';
import type { Cue } from './citationFrame.ts';
import { sentenceEnd, sentenceOf } from './citationSentence.ts';
import { isBreak, keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';
import { isSubject } from './namePhraseRussianSubject.ts';
import { isLand } from './names.ts';

/**
 * «X прибыл в Омск. Министр добавил, что …»: the next sentence begins with a pronoun or title that stands for
 * the subject of this one, and says something.
 */
export function continued(
  tokens: Tokens,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): Cue | null {
  if (isLand(phrase.hit) || phrase.hit.type === 'outlet') return null;
  if ((phrase.cases & NOMINATIVE) === 0 || !isSubject(tokens, phrase)) return null;
  const next = nextSentence(tokens, phrase.end);
  if (next < 0 || isOutranked(tokens, phrase, phrases)) return null;
  const words = RUSSIAN.pronouns.find((list) =>
    list.every((word, at) => keyAt(tokens, next + at) === word),
  );
  if (words && words[0] !== 'они') return saidAfter(tokens, next, next + words.length, phrases);
  const isPerson = phrase.hit.type === 'person' || phrase.isOffice;
  return byHisWords(tokens, next, isPerson ? genderOf(tokens, phrase) : null);
}

function nextSentence(tokens: Tokens, from: number): number {
  let at = sentenceEnd(tokens, from);
  while (at < tokens.length && (isBreak(tokens, at) || /^["–[\]]$/.test(keyAt(tokens, at))))
    at += 1;
  return at < tokens.length ? at : -1;
}

/** Another person is a subject of the same sentence too: who goes on cannot be said. */
function isOutranked(
  tokens: Tokens,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): boolean {
  const sentence = sentenceOf(tokens, phrase.start);
  return phrases.some(
    (other) =>
      other !== phrase &&
      other.hit.actor !== phrase.hit.actor &&
      other.hit.type === 'person' &&
      sentenceOf(tokens, other.start) === sentence &&
      isSubject(tokens, other),
  );
}

function saidAfter(
  tokens: Tokens,
  start: number,
  from: number,
  phrases: readonly RussianPhrase[],
): Cue | null {
  for (let at = from; at < from + 6 && !isBreak(tokens, at) && keyAt(tokens, at) !== ','; at += 1) {
    // «президент Путин»: a name of its own
    if (phrases.some((other) => other.start === at && other.hit.type === 'person')) return null;
    const verb = RUSSIAN.verbs.get(keyAt(tokens, at));
    if (!verb || verb.number === 'many') continue;
    const negated = keyAt(tokens, at - 1) === 'не';
    return {
      start: at,
      end: at + 1,
      rule: `citation: goes on “${keyAt(tokens, start)} ${keyAt(tokens, at)}”`,
      score: 0.75,
      negated,
    };
  }
  return null;
}

/** By the end of the name in the nominative. */
function genderOf(tokens: Tokens, phrase: RussianPhrase): 'его' | 'ее' {
  return /[ая]$/.test(keyAt(tokens, phrase.end - 1)) ? 'ее' : 'его';
}

/** «По его словам», «Согласно материалам регулятора» */
function byHisWords(tokens: Tokens, at: number, his: 'его' | 'ее' | null): Cue | null {
  const first = keyAt(tokens, at);
  const isHis = his !== null && first === 'по' && keyAt(tokens, at + 1) === his;
  const isTitle =
    /^(?:по|согласно)$/.test(first) && RUSSIAN.titlesInGenitive.has(keyAt(tokens, at + 2));
  const noun = isHis ? keyAt(tokens, at + 2) : keyAt(tokens, at + 1);
  const isNoun = RUSSIAN.byWords.has(noun) || RUSSIAN.agreeNouns.has(noun);
  if (!(isHis || isTitle) || !isNoun) return null;
  return { start: at, end: at + 3, rule: `citation: goes on “${first} … ${noun}”`, score: 0.85 };
}
