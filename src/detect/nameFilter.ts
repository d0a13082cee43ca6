/**
 * Sets aside most texts without names before a single string is made of them: a Bloom filter with one hash
 * (Bloom 1970, doi:10.1145/362686.362692) over the first words of names, or the first two where no name is shorter.
 * Wrong on the side of caution only.
 */

import { linkEnd } from './citationTokens.ts';

/** How a name begins. */
export interface Opening {
  readonly first: string;
  /** the next word; null where the first one is all */
  readonly second: string | null;
  readonly written: Written;
}

/** `initial`: with a capital, `caps`: in capitals; behind # and in texts without capitals that does not matter. */
export type Written = 'any' | 'initial' | 'caps';

const FILTER_BITS = 20;
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** The first word is all there is; in pairs the same flags are four bits further up. */
const ALONE: Readonly<Record<Written, number>> = { any: 1, initial: 2, caps: 4 };
const INITIAL = ALONE.initial;
/** Shorter names in capitals need them in texts without capitals too: "us" is a pronoun. */
export const LEAST_CAPS = 4;
const PAIR_SHIFT = 4;
const ALONE_MASK = (1 << PAIR_SHIFT) - 1;

/** False: no name of the openings stands in the text. */
export function createNameFilter(openings: Iterable<Opening>): (text: string) => boolean {
  const bits = new Uint8Array(1 << FILTER_BITS);
  for (const opening of openings) addOpening(bits, opening);
  return (text) => mayBegin(text, bits);
}

function addOpening(bits: Uint8Array, { first, second, written }: Opening): void {
  const flag = ALONE[written];
  const head = wordHash(first, 0, wordEnd(first, 0), BASIS);
  const isPair = second !== null && isPlain(first) && isPlain(second);
  set(bits, head, isPair ? flag << PAIR_SHIFT : flag);
  if (isPair) set(bits, wordHash(second, 0, second.length, head), flag << PAIR_SHIFT);
}

function set(bits: Uint8Array, hash: number, flags: number): void {
  const at = folded(hash);
  bits[at] = (bits[at] ?? 0) | flags;
}

/** Letters and digits of ASCII alone: "al-jazeera" is one word of a name, and two of the filter. */
function isPlain(word: string): boolean {
  return word !== '' && wordEnd(word, 0) === word.length;
}

function mayBegin(text: string, bits: Uint8Array): boolean {
  let hasCapital = false;
  let isPending = false;
  for (let at = 0; at < text.length; ) {
    const next = pastOther(text, at);
    if (next === UNREAD) return true;
    if (next > at) {
      at = next;
      continue;
    }
    const end = wordEnd(text, at);
    const flags = flagsAt(text, at, end, bits);
    if (isDotted(text, end) || isWrittenSo(text, at, end, flags)) return true;
    isPending ||= (flags & INITIAL) !== 0 || (flags !== 0 && end - at >= LEAST_CAPS);
    hasCapital ||= (at === 0 || text.charCodeAt(at - 1) === SPACE) && hasUpper(text, at, end);
    at = end;
  }
  return isPending && !hasCapital;
}

const UNREAD = -1;

/** Behind the mark, handle or link at a place; the place itself where a word begins, UNREAD at other letters. */
function pastOther(text: string, at: number): number {
  const code = lowerCode(text, at);
  if (isLetter(code)) return linkEnd(text, at) || at;
  if (code > 127 && !isMark(code)) return UNREAD;
  return code === AT ? handleEnd(text, at) : at + 1;
}

/** How the names are written that may begin with this word, alone or with the next one. */
function flagsAt(text: string, at: number, end: number, bits: Uint8Array): number {
  const hash = wordHash(text, at, end, BASIS);
  const found = bits[folded(hash)] ?? 0;
  const pairs = found >>> PAIR_SHIFT;
  if (pairs === 0) return found;
  const next = nextWord(text, end);
  if (next === text.length) return found & ALONE_MASK;
  const both = bits[folded(wordHash(text, next, wordEnd(text, next), hash))] ?? 0;
  return (found & ALONE_MASK) | (pairs & (both >>> PAIR_SHIFT));
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLetter(lowerCode(text, at))) at += 1;
  return at;
}

function isWrittenSo(text: string, at: number, end: number, flags: number): boolean {
  if (flags === 0) return false;
  if (flags & ALONE.any || text.charCodeAt(at - 1) === HASH) return true;
  if (isLower(text.charCodeAt(at))) return false;
  return (flags & ALONE.initial) !== 0 || isInCapitals(text, at, end);
}

/** "RT @name" is an act of passing on, not the outlet. */
function isInCapitals(text: string, at: number, end: number): boolean {
  for (let place = at; place < end; place += 1) if (isLower(text.charCodeAt(place))) return false;
  return text.charCodeAt(end) !== SPACE || text.charCodeAt(end + 1) !== AT;
}

function hasUpper(text: string, at: number, end: number): boolean {
  for (let place = at; place < end; place += 1) {
    const code = text.charCodeAt(place);
    if (code >= 65 && code <= 90) return true;
  }
  return false;
}

/** Handles are no names, whatever they hold; beyond ASCII the tokeniser decides. */
function handleEnd(text: string, at: number): number {
  let end = at + 1;
  while (isLetter(lowerCode(text, end)) || text.charCodeAt(end) === UNDERSCORE) end += 1;
  return end;
}

const UNDERSCORE = 95;
const SPACE = 32;
const HASH = 35;
const AT = 64;

function wordEnd(text: string, from: number): number {
  let at = from;
  while (isLetter(lowerCode(text, at))) at += 1;
  return at;
}

/** FNV-1a, going on from the hash of the word before. */
function wordHash(text: string, start: number, end: number, basis: number): number {
  let hash = basis;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ lowerCode(text, at), PRIME);
  return hash;
}

function folded(hash: number): number {
  return (hash ^ (hash >>> FILTER_BITS)) & ((1 << FILTER_BITS) - 1);
}

function lowerCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** "U.S.": left to the tokeniser, like letters beyond ASCII. */
function isDotted(text: string, end: number): boolean {
  return text.charAt(end) === '.' && isLetter(lowerCode(text, end + 1));
}

/** Dashes, curly quotation marks, the ellipsis and surrogates (emoji). */
function isMark(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0xd800 && code <= 0xdfff);
}
