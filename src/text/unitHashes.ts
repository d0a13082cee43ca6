import { foldCluster } from './fold.ts';
import { blankReferences } from './references.ts';
import {
  APOSTROPHE,
  CYRILLIC,
  classOf,
  IGNORED,
  joinsPrevious,
  LATIN,
  SEPARATOR,
  UNSPACED,
  WORD,
} from './script.ts';
import { visitBlanked, WORD_UNIT } from './units.ts';

/**
 * The folded units of a text (see `visitUnits`) as 32-bit numbers: equal units have equal numbers. Two
 * different units may share one, so what rests on equal numbers is compared again by the words themselves.
 * The lowest bit says what the unit is: 1 for a character of an unspaced script, 0 for a word.
 */
export interface UnitHashes {
  /** replaced by a longer one when it is full */
  codes: Uint32Array;
  length: number;
}

export function createUnitHashes(): UnitHashes {
  return { codes: new Uint32Array(1024), length: 0 };
}

export function isCharCode(code: number): boolean {
  return (code & 1) === 1;
}

/** Appends the units of a text. */
export function hashUnits(text: string, into: UnitHashes): void {
  const source = blankReferences(text);
  if (into.codes.length < into.length + source.length) grow(into, source.length);
  const before = into.length;
  if (hashPlain(source, into)) return;
  into.length = before;
  visitBlanked(source, (unit, _start, _end, kind) => {
    if (into.length === into.codes.length) grow(into, into.length);
    into.codes[into.length] = codeOf(unit, kind !== WORD_UNIT);
    into.length += 1;
  });
}

function grow(into: UnitHashes, more: number): void {
  const larger = new Uint32Array(Math.max(into.codes.length * 2, into.length + more));
  larger.set(into.codes.subarray(0, into.length));
  into.codes = larger;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, 31 bits, and what the unit is. */
function codeOf(unit: string, isChar: boolean): number {
  let hash = OFFSET;
  for (let at = 0; at < unit.length; at += 1) {
    hash = Math.imul(hash ^ unit.charCodeAt(at), PRIME);
  }
  return finished(hash, isChar);
}

function finished(hash: number, isChar: boolean): number {
  return ((hash << 1) | Number(isChar)) >>> 0;
}

/* Nearly all characters fold by themselves to one other; texts of nothing else need no strings at all. */

/** what a text cannot be read with character by character */
const HARD = 0x80;
const LEARNT = 0x100;
/** Class of each UTF-16 unit, with LEARNT; and what it folds to. */
const classOfUnit = new Uint16Array(0x10000);
const foldOfUnit = new Uint16Array(0x10000);

/** False: there is something in it that only `visitUnits` can read; what was appended is to be dropped. */
function hashPlain(source: string, into: UnitHashes): boolean {
  for (let at = 0; at < source.length; ) {
    const kind = kindAt(source, at);
    if (kind & WORD) {
      at = takeWord(source, at, into);
      if (at < 0) return false;
      continue;
    }
    if (kind === UNSPACED) into.codes[into.length++] = charCode(source.charCodeAt(at));
    if (kind === HARD) {
      if (!isPlainPair(source, at)) return false;
      at += 1;
    }
    at += 1;
  }
  return true;
}

/** Appends the word at `from`; gives where it ends, -1 where it must be folded as a whole. */
function takeWord(source: string, from: number, into: UnitHashes): number {
  let hash = OFFSET;
  let scripts = 0;
  let at = from;
  for (; at < source.length; at += 1) {
    const kind = kindAt(source, at);
    if (kind & WORD) {
      hash = Math.imul(hash ^ (foldOfUnit[source.charCodeAt(at)] ?? 0), PRIME);
      scripts |= kind;
    } else if (kind !== IGNORED && kind !== APOSTROPHE) break;
  }
  into.codes[into.length++] = finished(hash, false);
  return isMixed(scripts) ? -1 : at;
}

function kindAt(source: string, at: number): number {
  const unit = source.charCodeAt(at);
  return (classOfUnit[unit] || learn(unit)) & 0xff;
}

function charCode(unit: number): number {
  return finished(Math.imul(OFFSET ^ (foldOfUnit[unit] ?? 0), PRIME), true);
}

/** Words of Latin and Cyrillic letters are folded as a whole. */
function isMixed(scripts: number): boolean {
  return (scripts & LATIN) !== 0 && (scripts & CYRILLIC) !== 0;
}

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  const folded = foldCluster(char);
  const kinds = new Set([...folded].map(classOf));
  let kind = HARD;
  if (classOf(char) === IGNORED && !/[\u0300-\u06ff]/u.test(char)) kind = IGNORED;
  // Σ is lowered by its place in the word; a mark belongs to what stands before it
  else if (!joinsPrevious(char) && char !== 'Σ' && !isSurrogate(unit)) {
    if (kinds.size === 1 && kinds.has(SEPARATOR)) kind = SEPARATOR;
    else if (folded.length === 1) kind = simpleKind(classOf(folded));
  }
  classOfUnit[unit] = LEARNT | kind;
  foldOfUnit[unit] = folded.length === 1 ? folded.charCodeAt(0) : 0;
  return LEARNT | kind;
}

function simpleKind(kind: number): number {
  return kind & WORD || kind === UNSPACED || kind === APOSTROPHE || kind === IGNORED ? kind : HARD;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}

/** code points of two units: those that only separate, such as nearly all emoji */
const separates = new Map<number, boolean>();

function isPlainPair(source: string, at: number): boolean {
  const code = source.codePointAt(at) ?? 0;
  if (code <= 0xffff) return false;
  const known = separates.get(code);
  if (known !== undefined) return known;
  const char = String.fromCodePoint(code);
  const plain =
    !joinsPrevious(char) && [...foldCluster(char)].every((each) => classOf(each) === SEPARATOR);
  separates.set(code, plain);
  return plain;
}
