/** What a character does to the reading of a text. Word classes are bits, so that a word's scripts add up. */
export const SEPARATOR = 0;
export const LATIN = 1;
export const CYRILLIC = 2;
export const OTHER_WORD = 4;
export const UNSPACED = 8;
/** a combining mark: stays with what stands before it */
export const MARK = 16;
/** leaves no trace: zero-width characters, tatweel, vowel signs of Arabic */
export const IGNORED = 32;
/** leaves no trace inside a word (don’t, п’ять), ends one elsewhere */
export const APOSTROPHE = 64;

export const WORD = LATIN | CYRILLIC | OTHER_WORD;

/** Ranges of code points, both ends included. */
const IGNORED_RANGES: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad], // soft hyphen
  [0x0307, 0x0307], // the dot that lower case leaves of İ
  [0x034f, 0x034f],
  [0x0610, 0x061a], // Arabic signs, vowels, tatweel
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x180e, 0x180e],
  [0x200b, 0x200f], // zero width, direction marks
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0x20e3, 0x20e3], // keycap
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
];
const APOSTROPHE_CHAR = /['\u2019\u02bc\u2018\u05f3\u055a]/u;
/** Scripts that are written without spaces between words, and Hangul, where METHODS §3 asks for pairs. */
const UNSPACED_CHAR =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

/** Class of one character that is already folded. */
export function classOf(char: string): number {
  if (isIgnored(char.codePointAt(0) ?? 0)) return IGNORED;
  if (APOSTROPHE_CHAR.test(char)) return APOSTROPHE;
  if (/\p{M}/u.test(char)) return MARK;
  if (!/[\p{L}\p{N}]/u.test(char)) return SEPARATOR;
  if (UNSPACED_CHAR.test(char)) return UNSPACED;
  if (/\p{Script=Latin}/u.test(char)) return LATIN;
  return /\p{Script=Cyrillic}/u.test(char) ? CYRILLIC : OTHER_WORD;
}

/** Characters that NFKC may join to the one before: marks, Hangul vowels and finals, half-width voicing. */
export function joinsPrevious(char: string): boolean {
  return /[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f]/u.test(char);
}

function isIgnored(code: number): boolean {
  return IGNORED_RANGES.some(([first, last]) => code >= first && code <= last);
}
