import { ANY_CASE, NOMINATIVE } from '../text/russianCases.ts';
import { RUSSIAN } from './citationCuesRussian.ts';
import { type Cue, wordsBefore } from './citationFrame.ts';
import type { RussianFrame } from './citationRussianFrame.ts';
import { isBreak, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';
import { isSubject } from './namePhraseRussianSubject.ts';
import { isLand } from './names.ts';

/** «… — X» at the end of a line or sentence */
export const tailFrame: RussianFrame = (tokens, phrase, phrases) => {
  const dash = dashBefore(tokens, phrase);
  // «Совет Россия — НАТО»: a pair
  const isPair = phrases.some(
    ({ end, hit, cases }) =>
      end === dash && hit.type === 'country' && cases !== ANY_CASE && (cases & NOMINATIVE) !== 0,
  );
  if (isPair) return null;
  if (dash < 0 || isApposition(tokens, dash, phrase)) return null;
  const least = leastWords(phrase);
  if (least === 0 || wordsBefore(tokens, dash) < least || !endsTail(tokens, phrase.end))
    return null;
  return { start: dash, end: dash + 1, rule: 'citation: headline “… – X”', score: 0.9 };
};

/** «“…”: X о мосте», «…: X» at the end of a line */
export const colonTailFrame: RussianFrame = (tokens, phrase) => {
  const colon = phrase.start - 1;
  const isPlace = isLand(phrase.hit);
  if (isPlace || keyAt(tokens, colon) !== ':' || (phrase.cases & NOMINATIVE) === 0) return null;
  const isQuoted = keyAt(tokens, colon - 1) === '"';
  if (RUSSIAN.photoWords.has(keyAt(tokens, colon - 1)) || wordsBefore(tokens, colon) < 2)
    return null;
  const isTopic = isQuoted && /^(?:о|об|про)$/.test(keyAt(tokens, phrase.end));
  const isEnd = endsTail(tokens, phrase.end) && keyAt(tokens, phrase.end) !== '.';
  if (!isTopic && !(isEnd && (isQuoted || wordsBefore(tokens, colon) > 3))) return null;
  return { start: colon, end: colon + 1, rule: 'citation: headline “…: X”', score: 0.8 };
};

/** «Минюст закрыл мост — ведомство»: the body that the line begins with */
export const ownTailFrame: RussianFrame = (tokens, phrase) => {
  if (phrase.hit.type !== 'body' || !opensSegment(tokens, phrase.start)) return null;
  for (let at = phrase.end; !isBreak(tokens, at); at += 1) {
    if (keyAt(tokens, at) !== '–' || !RUSSIAN.ownSpeakers.has(keyAt(tokens, at + 1))) continue;
    return endsTail(tokens, at + 2)
      ? { start: at, end: at + 2, rule: 'citation: headline “… – X”', score: 0.8 }
      : null;
  }
  return null;
};

/** A bare country behind a dash is a topic or a score; a capital needs a sentence before it. */
function leastWords({ hit }: RussianPhrase): number {
  if (hit.type === 'country') return 0;
  return hit.type === 'capital' ? 5 : 3;
}

/** The dash before the name, its title or «опрос»; -1 where none is. */
function dashBefore(tokens: Tokens, phrase: RussianPhrase): number {
  const at = skipQuoteBefore(tokens, phrase.start);
  const word = keyAt(tokens, at);
  if (word === '–') return (phrase.cases & NOMINATIVE) === 0 ? -1 : at;
  if (RUSSIAN.tailNouns.has(word) && keyAt(tokens, at - 1) === '–') return at - 1;
  return phrase.hit.type === 'person' ? dashBeforeTitle(tokens, at) : -1;
}

/** «— командующий РВСН Каракаев» */
function dashBeforeTitle(tokens: Tokens, at: number): number {
  for (let start = at; start > at - LONGEST_TITLE; start -= 1) {
    const isPlain = isWord(tokens, start) || keyAt(tokens, start) === '"';
    if (!isPlain || RUSSIAN.verbs.has(keyAt(tokens, start))) return -1;
    if (keyAt(tokens, start - 1) === '–')
      return RUSSIAN.titles.has(keyAt(tokens, start)) ? start - 1 : -1;
  }
  return -1;
}

const LONGEST_TITLE = 16;

/** «хозяин встречи - президент N. N. Он»: an office with its holder, no comma, more text; names of channels, «[Наш город — Омск.]». */
function isApposition(tokens: Tokens, dash: number, phrase: RussianPhrase): boolean {
  const isStop = keyAt(tokens, phrase.end) === '.';
  const end = isStop ? phrase.end + 1 : phrase.end;
  if (keyAt(tokens, end) === ']') return true;
  const isTitled = phrase.start < phrase.hit.start && phrase.hit.type === 'person';
  return isTitled && isWord(tokens, dash - 1) && isStop && isWord(tokens, end);
}

function skipQuoteBefore(tokens: Tokens, start: number): number {
  let at = start - 1;
  while (keyAt(tokens, at) === '"' || RUSSIAN.modifiers.has(keyAt(tokens, at))) at -= 1;
  return at;
}

function endsTail(tokens: Tokens, from: number): boolean {
  let at = from;
  while (keyAt(tokens, at) === '"') at += 1;
  const key = keyAt(tokens, at);
  return (
    isBreak(tokens, at) ||
    /^[([]$/.test(key) ||
    (key === 'со' && keyAt(tokens, at + 1) === 'ссылкой') ||
    key === '<url>' ||
    key === '<at>' ||
    tokens.shapes[at] === 'tag'
  );
}

/** «X: …», «X о мосте: …», «X — о мосте» at the head of a line or sentence */
export const headFrame: RussianFrame = (tokens, phrase) => {
  if (!opensSegment(tokens, phrase.start) || !isSubject(tokens, phrase)) return null;
  const about = aboutCue(tokens, phrase);
  if (about) return about;
  // «Рейтер»: …
  const isQuoted = phrase.hit.type === 'outlet' && keyAt(tokens, phrase.end) === '"';
  const colon = colonAfter(tokens, isQuoted ? phrase.end + 1 : phrase.end);
  if (colon < 0 || !saysSomething(tokens, colon)) return null;
  const isPlace = isLand(phrase.hit);
  if (isPlace && keyAt(tokens, colon + 1) !== '"') return null;
  return { start: colon, end: colon + 1, rule: 'citation: headline “X: …”', score: 0.85 };
};

/** «Президент — о новом мосте» */
function aboutCue(tokens: Tokens, phrase: RussianPhrase): Cue | null {
  if (isLand(phrase.hit)) return null;
  for (let at = phrase.end; at < phrase.end + 7; at += 1) {
    if (keyAt(tokens, at) === '–') {
      const isAbout = /^(?:о|об|обо|про)$/.test(keyAt(tokens, at + 1));
      return isAbout
        ? { start: at, end: at + 2, rule: 'citation: headline “X – о …”', score: 0.75 }
        : null;
    }
    if (!isWord(tokens, at)) return null;
  }
  return null;
}

function opensSegment(tokens: Tokens, start: number): boolean {
  let at = start - 1;
  while (
    keyAt(tokens, at) === '"' ||
    tokens.shapes[at] === 'tag' ||
    /^[[\]]$/.test(keyAt(tokens, at))
  )
    at -= 1;
  return at < 0 || isBreak(tokens, at) || keyAt(tokens, at) === '–';
}

function colonAfter(tokens: Tokens, from: number): number {
  if (keyAt(tokens, from) === ':') return from;
  if (!/^(?:о|об|обо|про|на|в|после|по)$/.test(keyAt(tokens, from))) return -1;
  for (let at = from; at < from + 12; at += 1) {
    if (keyAt(tokens, at) === ':') return at;
    if (!isWord(tokens, at) && keyAt(tokens, at) !== '"') return -1;
    if (RUSSIAN.verbs.has(keyAt(tokens, at))) return -1;
  }
  return -1;
}

function saysSomething(tokens: Tokens, colon: number): boolean {
  const next = keyAt(tokens, colon + 1);
  // «ВЦИОМ: 73% россиян», but not «матч 12:30»
  const isNumber = /^\d+$/.test(next);
  const isCounted = isWord(tokens, colon + 2) || keyAt(tokens, colon + 2) === '%';
  return next !== '' && next !== '<url>' && (!isNumber || isCounted);
}

/** «(Синьхуа)», «/ТАСС/» behind a text; a credit for a picture is none for words */
export const creditFrame: RussianFrame = (tokens, phrase) => {
  if (phrase.hit.type !== 'outlet') return null;
  const open = keyAt(tokens, phrase.start - 1);
  const close = keyAt(tokens, phrase.end);
  const isEnclosed = (open === '(' && close === ')') || (open === '/' && close === '/');
  if (!isEnclosed || wordsBefore(tokens, phrase.start - 1) < 3) return null;
  for (let at = phrase.start - 2; at >= phrase.start - 4; at -= 1) {
    if (RUSSIAN.photoWords.has(keyAt(tokens, at))) return null;
  }
  // "Associated Press (AP)" names the same agency twice
  return {
    start: phrase.start - 1,
    end: phrase.end + 1,
    rule: 'citation: credit “(X)”',
    score: 0.8,
  };
};
