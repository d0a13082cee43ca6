/**
 * What a character tells of the language that it is written in, as bits. The patterns say it; each character is
 * asked once, in blocks, since whole texts are read by it.
 */

/** Scripts, and what one of their letters weighs: one Han character or kana says as much as about two letters. */
export const SCRIPTS = [
  ['kana', /[\u3040-\u30ff]/, 6],
  ['han', /\p{Script=Han}/u, 2],
  ['hangul', /\p{Script=Hangul}/u, 1],
  ['cyrillic', /\p{Script=Cyrillic}/u, 1],
  ['arabic', /\p{Script=Arabic}/u, 1],
  ['latin', /\p{Script=Latin}/u, 1],
  ['greek', /\p{Script=Greek}/u, 1],
  ['hebrew', /\p{Script=Hebrew}/u, 1],
  ['devanagari', /\p{Script=Devanagari}/u, 1],
  ['thai', /\p{Script=Thai}/u, 1],
  ['georgian', /\p{Script=Georgian}/u, 1],
  ['armenian', /\p{Script=Armenian}/u, 1],
] as const;

export type Script = (typeof SCRIPTS)[number][0];

/** The lowest bits: 1 + index of the script, 0 for none. */
export const SCRIPT_BITS = 15;
export const BLANK = 1 << 4;
/** \p{L} or \p{M} */
export const LETTER = 1 << 5;
/* Letters that only some languages have. */
export const SERBIAN = 1 << 6;
export const MACEDONIAN = 1 << 7;
export const KAZAKH = 1 << 8;
export const BELARUSIAN = 1 << 9;
export const UKRAINIAN = 1 << 10;
export const DOTTED_I = 1 << 11;
export const RUSSIAN = 1 << 12;
export const KYRGYZ_OR_MONGOLIAN = 1 << 13;
export const KYRGYZ = 1 << 14;
export const URDU = 1 << 15;
export const PERSIAN = 1 << 16;

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [BLANK, /\s/],
  [LETTER, /[\p{L}\p{M}]/u],
  [SERBIAN, /[ђћџљњј]/i],
  [MACEDONIAN, /[ѓќѕ]/i],
  [KAZAKH, /[әғқңұһ]/i],
  [BELARUSIAN, /ў/i],
  [UKRAINIAN, /[їєґ]/i],
  [DOTTED_I, /і/i],
  [RUSSIAN, /[ыэё]/i],
  [KYRGYZ_OR_MONGOLIAN, /[өү]/i],
  [KYRGYZ, /[ңъ]/i],
  [URDU, /[ٹڈڑےں]/],
  [PERSIAN, /[پچژگیک]/],
];

const PLANE = 0x10000;
const BLOCK = 128;
const classes = new Uint32Array(PLANE);
const isKnown = new Uint8Array(PLANE / BLOCK);
const beyond = new Map<number, number>();

/** The bits of a code point. */
export function classOf(code: number): number {
  if (code >= PLANE) return classBeyond(code);
  if (isKnown[code >> 7] === 0) learnBlock(code & -BLOCK);
  return classes[code] as number;
}

const TWO_BYTES = 0x800;
let hasTwoBytes = false;

/** The classes of all code points of two bytes: what Cyrillic, Arabic and Greek are written in. */
export function classesOfTwoBytes(): Uint32Array {
  if (!hasTwoBytes) for (let first = 0; first < TWO_BYTES; first += BLOCK) learnBlock(first);
  hasTwoBytes = true;
  return classes;
}

function learnBlock(first: number): void {
  for (let code = first; code < first + BLOCK; code += 1) classes[code] = askedClass(code);
  isKnown[first >> 7] = 1;
}

function classBeyond(code: number): number {
  const known = beyond.get(code);
  if (known !== undefined) return known;
  const found = askedClass(code);
  beyond.set(code, found);
  return found;
}

function askedClass(code: number): number {
  const char = String.fromCodePoint(code);
  let found = 1 + SCRIPTS.findIndex(([, letters]) => letters.test(char));
  for (const [bit, pattern] of PATTERNS) if (pattern.test(char)) found |= bit;
  return found;
}
