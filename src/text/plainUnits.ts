import { foldCluster } from './fold.ts';
import {
  APOSTROPHE,
  classOf,
  IGNORED,
  joinsPrevious,
  SEPARATOR,
  UNSPACED,
  WORD,
} from './script.ts';

/**
 * Nearly all characters fold by themselves to one other. What is known of each UTF-16 unit lies in two tables, so
 * that texts of nothing else can be read number by number, without a string for every word (see `visitUnits`
 * for the rest).
 */

/** a unit that only `visitUnits` can read: marks, what folds to several characters, letters beyond the first plane */
export const HARD = 0x80;
const LEARNT = 0x100;

/** class of each unit (see script.ts, or HARD), with LEARNT; 0 is "not looked at yet" */
const classOfUnit = new Uint16Array(0x10000);
const foldOfUnit = new Uint16Array(0x10000);

/** WORD's bits, UNSPACED, SEPARATOR, IGNORED, APOSTROPHE or HARD. */
export function unitClass(unit: number): number {
  return (classOfUnit[unit] || learn(unit)) & 0xff;
}

/** What a unit of a class other than HARD folds to; only after `unitClass` was asked for it. */
export function unitFold(unit: number): number {
  return foldOfUnit[unit] ?? 0;
}

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  const folded = foldCluster(char);
  const kind = kindOf(char, folded);
  classOfUnit[unit] = LEARNT | kind;
  foldOfUnit[unit] = folded.length === 1 ? folded.charCodeAt(0) : 0;
  return LEARNT | kind;
}

function kindOf(char: string, folded: string): number {
  const unit = char.charCodeAt(0);
  // Σ is lowered by its place in the word; a mark belongs to what stands before it
  if (joinsPrevious(char) || char === 'Σ' || (unit >= 0xd800 && unit < 0xe000)) return HARD;
  const kinds = new Set(Array.from(folded, classOf));
  if (kinds.size === 1 && kinds.has(SEPARATOR)) return SEPARATOR;
  if (folded.length !== 1) return HARD;
  const kind = classOf(folded);
  return kind & WORD || kind === UNSPACED || kind === APOSTROPHE || kind === IGNORED ? kind : HARD;
}

/** whether a code point of two units only separates, such as nearly all emoji */
const separates = new Map<number, boolean>();

/** Whether the two units at `at` are one character that ends words and does nothing else. */
export function isSeparatorPair(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  if (code <= 0xffff) return false;
  const known = separates.get(code);
  if (known !== undefined) return known;
  const char = String.fromCodePoint(code);
  const separating =
    !joinsPrevious(char) &&
    Array.from(foldCluster(char), classOf).every((kind) => kind === SEPARATOR);
  separates.set(code, separating);
  return separating;
}
