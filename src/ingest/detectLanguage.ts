import {
  BELARUSIAN,
  BLANK,
  classOf,
  DOTTED_I,
  KAZAKH,
  KYRGYZ,
  KYRGYZ_OR_MONGOLIAN,
  LETTER,
  MACEDONIAN,
  PERSIAN,
  RUSSIAN,
  SCRIPT_BITS,
  SCRIPTS,
  type Script,
  SERBIAN,
  UKRAINIAN,
  URDU,
} from './letterClasses.ts';
import { createWordCount, MOST_LETTERS, withLetter } from './smallWords.ts';
import { createUtf8Buffer, decodeUtf8 } from './utf8.ts';

/**
 * A cheap guess at the language: by script, by letters that only one language has, by small words. It reads UTF-8
 * as it stands; only where letters beyond ASCII belong to small words is a text made of it.
 */

/** UTF-16 units: the rest of a text is not looked at. */
const SAMPLE_LENGTH = 400;
/** Links and handles are in no language. */
const NO_LANGUAGE = /(?:https?:\/\/|@)\S+/g;
const BULGARIAN_WORD = /(?:^|\s)(?:със|във|който|това|ще)(?:\s|$)/i;
const LATIN = 1 + SCRIPTS.findIndex(([script]) => script === 'latin');
const AT = 0x40;
const COLON = 0x3a;
const SLASH = 0x2f;
const SPACE = 0x20;
const SCHEMES = ['https', 'http'].map((scheme) => [...scheme].map((char) => char.charCodeAt(0)));

const whole = createUtf8Buffer();
const words = createWordCount();
const counts = new Uint32Array(SCRIPTS.length + 1);

/** ISO 639-1, or undefined where the text does not tell. */
export function detectLanguage(text: string): string | undefined {
  const end = whole.encode(text.slice(0, SAMPLE_LENGTH));
  return languageOfBytes(whole.bytes, 0, end);
}

/** The same for a text that stands in `bytes` as valid UTF-8. */
export function languageOfBytes(bytes: Uint8Array, start: number, end: number): string | undefined {
  counts.fill(0);
  words.clear();
  const last = sampleEnd(bytes, start, end);
  const marks = countLetters(bytes, start, last);
  const script = scriptOfMost();
  if (script === null) return undefined;
  const sample = () =>
    decodeUtf8(bytes, start, last).slice(0, SAMPLE_LENGTH).replace(NO_LANGUAGE, ' ');
  switch (script) {
    case 'latin':
      if ((marks & LETTER) !== 0) countWords(sample());
      return words.language();
    case 'cyrillic':
      return cyrillic(marks, sample);
    case 'arabic':
      if ((marks & URDU) !== 0) return 'ur';
      return (marks & PERSIAN) !== 0 ? 'fa' : 'ar';
    default:
      return ONLY_LANGUAGE[script];
  }
}

const ONLY_LANGUAGE: Readonly<Record<Exclude<Script, 'latin' | 'cyrillic' | 'arabic'>, string>> = {
  kana: 'ja',
  han: 'zh',
  hangul: 'ko',
  greek: 'el',
  hebrew: 'he',
  devanagari: 'hi',
  thai: 'th',
  georgian: 'ka',
  armenian: 'hy',
};

function cyrillic(marks: number, sample: () => string): string {
  const has = (bit: number) => (marks & bit) !== 0;
  if (has(SERBIAN)) return has(MACEDONIAN) ? 'mk' : 'sr';
  if (has(KAZAKH)) return 'kk';
  if (has(BELARUSIAN)) return 'be';
  if (has(UKRAINIAN) || (has(DOTTED_I) && !has(RUSSIAN))) return 'uk';
  if (has(KYRGYZ_OR_MONGOLIAN)) return has(KYRGYZ) ? 'ky' : 'mn';
  return !has(RUSSIAN) && BULGARIAN_WORD.test(sample()) ? 'bg' : 'ru';
}

/** The letters of a word may lie in any alphabet: only as a text can they be put into lower case. */
function countWords(sample: string): void {
  words.clear();
  for (const word of sample.toLowerCase().split(/[^\p{L}\p{M}]+/u)) words.add(word);
}

/** The script with most letters, of several the first; null where there is no letter. */
function scriptOfMost(): Script | null {
  let best = 0;
  let answer: Script | null = null;
  SCRIPTS.forEach(([script, , weight], index) => {
    const count = (counts[index + 1] as number) * weight;
    if (count > best) {
      best = count;
      answer = script;
    }
  });
  return answer;
}

/** Where the pair of units stands of which the sample holds only one half: that is no letter. */
let halfAt = -1;

function sampleEnd(bytes: Uint8Array, start: number, end: number): number {
  halfAt = -1;
  if (end - start <= SAMPLE_LENGTH) return end;
  let units = 0;
  for (let at = start; at < end; ) {
    if (units >= SAMPLE_LENGTH) return at;
    const length = lengthOf(bytes[at] as number);
    if (length === 4 && units + 1 === SAMPLE_LENGTH) halfAt = at;
    units += length === 4 ? 2 : 1;
    at += length;
  }
  return end;
}

const ASCII_LETTER = 1;
const SIGN = 2;
const WIDE = 3;
const KINDS = new Uint8Array(256).fill(WIDE, 0x80);
KINDS.fill(ASCII_LETTER, 0x41, 0x5b).fill(ASCII_LETTER, 0x61, 0x7b);
KINDS[AT] = SIGN;
KINDS[COLON] = SIGN;

/** Counts the letters of each script and the small words of ASCII letters; answers what all other letters tell. */
function countLetters(bytes: Uint8Array, start: number, end: number): number {
  let marks = 0;
  let latin = 0;
  let word = 0;
  let letters = 0;
  for (let at = start; at < end; ) {
    const byte = bytes[at] as number;
    const kind = KINDS[byte] as number;
    if (kind === ASCII_LETTER) {
      word = withLetter(word, byte);
      letters += 1;
      at += 1;
      continue;
    }
    const next = kind === SIGN ? afterReference(bytes, at, end, letters) : at + 1;
    if (next > at + 1 && byte === COLON) {
      const schemeAt = at - schemeLength(bytes, at, letters);
      [word, letters] = [wordOf(bytes, at - letters, schemeAt), schemeAt - (at - letters)];
    }
    latin += letters;
    countWord(word, letters);
    word = 0;
    letters = 0;
    if (kind === WIDE) marks |= countWide(bytes, at);
    at = kind === WIDE ? at + lengthOf(byte) : next;
  }
  counts[LATIN] = (counts[LATIN] as number) + latin + letters;
  countWord(word, letters);
  return marks;
}

function countWord(word: number, letters: number): void {
  if (letters > 0 && letters <= MOST_LETTERS) words.addPacked(word);
}

function wordOf(bytes: Uint8Array, start: number, end: number): number {
  let word = 0;
  for (let at = start; at < end; at += 1) word = withLetter(word, bytes[at] as number);
  return word;
}

function countWide(bytes: Uint8Array, at: number): number {
  const found = at === halfAt ? 0 : classOf(codeAt(bytes, at));
  const script = found & SCRIPT_BITS;
  counts[script] = (counts[script] as number) + 1;
  return found;
}

/** Where the handle behind @, or the link behind the colon of its scheme ends; the next byte where there is none. */
function afterReference(bytes: Uint8Array, at: number, end: number, letters: number): number {
  const isLink = bytes[at] === COLON;
  const hasSlashes = bytes[at + 1] === SLASH && bytes[at + 2] === SLASH;
  if (isLink && (!hasSlashes || schemeLength(bytes, at, letters) === 0)) return at + 1;
  const body = at + (isLink ? 3 : 1);
  if (body >= end) return at + 1;
  const next = blankFrom(bytes, body, end);
  return next === body ? at + 1 : next;
}

/** Letters of `http` or `https` before the colon; 0 where neither stands there. */
function schemeLength(bytes: Uint8Array, colon: number, letters: number): number {
  for (const scheme of SCHEMES) {
    const from = colon - scheme.length;
    if (scheme.length <= letters && scheme.every((code, k) => bytes[from + k] === code))
      return scheme.length;
  }
  return 0;
}

function blankFrom(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const byte = bytes[at] as number;
    const isBlank =
      byte < 0x80
        ? byte === SPACE || (byte > 8 && byte < 14)
        : (classOf(codeAt(bytes, at)) & BLANK) !== 0;
    if (isBlank) break;
    at += lengthOf(byte);
  }
  return at;
}

function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function codeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  const second = (bytes[at + 1] as number) & 0x3f;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second;
  const third = (bytes[at + 2] as number) & 0x3f;
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | (second << 6) | third;
  return ((lead & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] as number) & 0x3f);
}
