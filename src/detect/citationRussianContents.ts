/** Speech as a noun where a line or an item of a list of contents begins: «заявления X о …», «заголовок X о том, что …». */
import { GENITIVE } from '../text/russianCases.ts';
import { RUSSIAN } from './citationCuesRussian.ts';
import { cueOf } from './citationFrame.ts';
import type { RussianFrame } from './citationRussianFrame.ts';
import { isBreak, keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';

/** «Выпуск новостей: заявление X о мосте; …»: announced is what X has said. */
export const contentsFrame: RussianFrame = (tokens, phrase) => {
  const at = nounBefore(tokens, phrase);
  const noun = keyAt(tokens, at);
  if ((phrase.cases & GENITIVE) === 0) return null;
  if (phrase.hit.type === 'outlet' && isPublished(tokens, noun, phrase.end))
    return cueOf(at, phrase.start, `${noun} X о том, что`, 0.7);
  if (!ANNOUNCED.test(noun) || !opensItem(tokens, at)) return null;
  return isTopic(tokens, topicStart(tokens, phrase.end))
    ? cueOf(at, phrase.start, `${noun} X о`, 0.7)
    : null;
};

const ANNOUNCED = /^(?:заявлени[ея]|обращени[ея]|высказывани[ея]|предупреждени[ея]|призывы?)$/;

/** The noun before a name and its «издания», «газеты» */
function nounBefore(tokens: Tokens, { start }: RussianPhrase): number {
  let at = start - 1;
  while (keyAt(tokens, at) === '"' || PAPER.test(keyAt(tokens, at))) at -= 1;
  return at;
}

const PAPER = /^(?:издания|газеты|агентства|телеканала|журнала|портала|канала)$/;

/** «заголовок X о том, что мост закрыт» tells what X wrote. */
function isPublished(tokens: Tokens, noun: string, end: number): boolean {
  const next = keyAt(tokens, end) === '"' ? end + 1 : end;
  return (
    /^(?:заголов(?:ок|ки)|стать[яи]|публикаци[яи]|материалы?|сообщени[ея])$/.test(noun) &&
    keyAt(tokens, next) === 'о' &&
    keyAt(tokens, next + 1) === 'том'
  );
}

/** Behind «… и Y», the others of a list */
function topicStart(tokens: Tokens, end: number): number {
  if (keyAt(tokens, end) !== 'и') return end;
  for (let at = end + 1; at < end + 6; at += 1) if (ABOUT.test(keyAt(tokens, at))) return at;
  return end;
}

const ABOUT = /^(?:о|об|обо)$/;

/** A topic and no verb up to the end of the clause: «заявление X о мосте вызвало споры» is about the statement. */
function isTopic(tokens: Tokens, from: number): boolean {
  if (!ABOUT.test(keyAt(tokens, from))) return false;
  for (let at = from + 1; !isBreak(tokens, at) && !/^[,:;–]$/.test(keyAt(tokens, at)); at += 1) {
    const word = keyAt(tokens, at);
    if (RUSSIAN.verbs.has(word) || VERB.test(word)) return false;
  }
  return true;
}

/** Endings of verbs; nouns that share them cost a citation, never make one. */
const VERB = /.(?:л[аои]?|л(?:ся|ась|ось|ись)|[еи]т|[юуя]т|[еи]тся|[юуя]тся)$/;

/** At the beginning of a line or sentence, or of an item behind a colon or semicolon */
function opensItem(tokens: Tokens, at: number): boolean {
  const before = keyAt(tokens, at - 1);
  return at === 0 || isBreak(tokens, at - 1) || before === ':' || before === ';';
}
