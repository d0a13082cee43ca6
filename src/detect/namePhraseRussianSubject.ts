// Whether a Russian phrase can be the subject of a verb, by its case and by what stands before it.

import { ANY_CASE, NOMINATIVE } from '../text/russianCases.ts';
import { RUSSIAN } from './citationCuesRussian.ts';
import { isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';

/** Whether a phrase can be a subject. An abbreviation says nothing by its form: what stands before it does. */
export function isSubject(
  tokens: Tokens,
  { start, cases, hit }: RussianPhrase,
  phrases: readonly RussianPhrase[] = [],
): boolean {
  if ((cases & NOMINATIVE) === 0) return false;
  let before = start - 1;
  while (isBesides(tokens, before)) before -= 1;
  const word = keyAt(tokens, before);
  if (PREPOSITIONS.has(word) && cases !== NOMINATIVE) return false;
  // «о Блинкене и Рубио»: the case of the first of two
  if (word === 'и' && cases === ANY_CASE && hangsOnPreposition(tokens, before)) return false;
  if (cases !== ANY_CASE || !isWord(tokens, before)) return true;
  // "министр сил Франции Лекорню": a title with its genitive
  const isTitled =
    hit.type === 'person' &&
    (phrases.some(({ end }) => end === before + 1) || hasTitle(tokens, before));
  return isTitled || isFiller(tokens, before);
}

function hangsOnPreposition(tokens: Tokens, and: number): boolean {
  return (
    PREPOSITIONS.has(keyAt(tokens, and - 2)) ||
    (PREPOSITIONS.has(keyAt(tokens, and - 3)) && isWord(tokens, and - 2))
  );
}

/** «министр обороны …», «сенатор от округа …»: a title in the nominative a few words before */
function hasTitle(tokens: Tokens, from: number): boolean {
  for (let at = from; at > from - 4 && isWord(tokens, at); at -= 1) {
    if (RUSSIAN.titles.has(keyAt(tokens, at))) return !PREPOSITIONS.has(keyAt(tokens, at - 1));
  }
  return false;
}

/** Quotation marks, brackets and adjectives in the nominative say nothing of the case. */
function isBesides(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (/^["[\]]$/.test(word) || RUSSIAN.modifiers.has(word)) return true;
  return tokens.shapes[at] === 'lower' && /.{3}(?:ая|ий|ый|ое)$/.test(word);
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'в во на с со о об обо к ко от до из у за под над при про для без по между через против перед около после кроме среди из-за вместо ради согласно вопреки'.split(
    ' ',
  ),
);

/** Words that may stand between a verb and its subject. */
export function isFiller(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (RUSSIAN.verbs.has(word) || RUSSIAN.adverbs.has(word) || RUSSIAN.timeWords.has(word))
    return true;
  if (/^\d+$/.test(word)) return true;
  return /^(?:журналистам|агентству|телеканалу|каналу|газете|изданию|порталу|брифинге|пресс-конференции|встрече|заседании|интервью|эфире|форуме|саммите|telegram-канале|телеграм-канале|и|а|но|же|что)$/.test(
    word,
  );
}
