import {
  BELARUSIAN,
  BLANK,
  classesOfTwoBytes,
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
const WEIGHTS = SCRIPTS.map(([, , weight]) => weight);
const AT = 0x40;
const COLON = 0x3a;
const SLASH = 0x2f;
const SPACE = 0x20;
const THREE_BYTES = 0xe0;
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
  switch (script) {
    case 'latin':
      if ((marks & LETTER) !== 0) countWords(sampleOf(bytes, start, last));
      return words.language();
    case 'cyrillic':
      return cyrillic(marks, bytes, start, last);
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

function sampleOf(bytes: Uint8Array, start: number, end: number): string {
  return decodeUtf8(bytes, start, end).slice(0, SAMPLE_LENGTH).replace(NO_LANGUAGE, ' ');
}

function cyrillic(marks: number, bytes: Uint8Array, start: number, end: number): string {
  const has = (bit: number) => (marks & bit) !== 0;
  if (has(SERBIAN)) return has(MACEDONIAN) ? 'mk' : 'sr';
  if (has(KAZAKH)) return 'kk';
  if (has(BELARUSIAN)) return 'be';
  if (has(UKRAINIAN) || (has(DOTTED_I) && !has(RUSSIAN))) return 'uk';
  if (has(KYRGYZ_OR_MONGOLIAN)) return has(KYRGYZ) ? 'ky' : 'mn';
  return !has(RUSSIAN) && BULGARIAN_WORD.test(sampleOf(bytes, start, end)) ? 'bg' : 'ru';
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
  for (let k = 0; k < WEIGHTS.length; k += 1) {
    const count = (counts[k + 1] as number) * (WEIGHTS[k] as number);
    if (count > best) {
      best = count;
      answer = SCRIPTS[k]?.[0] ?? null;
    }
  }
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
const KINDS = new Uint8Array(256);
KINDS.fill(ASCII_LETTER, 0x41, 0x5b).fill(ASCII_LETTER, 0x61, 0x7b);

/** Counts the letters of each script and the small words of ASCII letters; answers what all other letters tell. */
function countLetters(bytes: Uint8Array, start: number, end: number): number {
  let marks = 0;
  for (let at = start; at < end; ) {
    const byte = bytes[at] as number;
    if (byte >= THREE_BYTES) {
      marks |= countWide(bytes, at);
      at += lengthOf(byte);
    } else if (byte > 0x7f) {
      const last = pairsEnd(bytes, at, end);
      marks |= countPairs(bytes, at, last);
      at = last;
    } else if (KINDS[byte] === ASCII_LETTER) at = afterWord(bytes, at, end);
    else at = byte === AT ? afterBody(bytes, at + 1, end) : at + 1;
  }
  return marks;
}

/** Counts the word, and passes over the link whose scheme it ends with. */
function afterWord(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let word = 0;
  for (; at < end && KINDS[bytes[at] as number] === ASCII_LETTER; at += 1)
    word = withLetter(word, bytes[at] as number);
  if (bytes[at] === COLON && at < end) {
    const scheme = schemeLength(bytes, at, at - start);
    const next = scheme === 0 ? at : afterBody(bytes, at + '://'.length, end);
    if (next > at + '://'.length) {
      countWord(wordOf(bytes, start, at - scheme), at - scheme - start);
      return next;
    }
  }
  countWord(word, at - start);
  return at;
}

function countWord(word: number, letters: number): void {
  counts[LATIN] = (counts[LATIN] as number) + letters;
  if (letters > 0 && letters <= MOST_LETTERS) words.addPacked(word);
}

function wordOf(bytes: Uint8Array, start: number, end: number): number {
  let word = 0;
  for (let at = start; at < end; at += 1) word = withLetter(word, bytes[at] as number);
  return word;
}

/** The end of the letters of two bytes that begin at `start`. */
function pairsEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (bytes[at] as number) > 0x7f && (bytes[at] as number) < THREE_BYTES) at += 2;
  return at;
}

/** Letters of one word mostly have one script: they are counted together. */
function countPairs(bytes: Uint8Array, start: number, end: number): number {
  const classes = classesOfTwoBytes();
  let marks = 0;
  let script = 0;
  let letters = 0;
  for (let at = start; at < end; at += 2) {
    const lead = (bytes[at] as number) & 0x1f;
    const found = classes[(lead << 6) | ((bytes[at + 1] as number) & 0x3f)] as number;
    marks |= found;
    if ((found & SCRIPT_BITS) !== script) {
      counts[script] = (counts[script] as number) + letters;
      script = found & SCRIPT_BITS;
      letters = 0;
    }
    letters += 1;
  }
  counts[script] = (counts[script] as number) + letters;
  return marks;
}

function countWide(bytes: Uint8Array, at: number): number {
  const found = at === halfAt ? 0 : classOf(codeAt(bytes, at));
  const script = found & SCRIPT_BITS;
  counts[script] = (counts[script] as number) + 1;
  return found;
}

/** Letters of `http` or `https` before a colon that two slashes follow; 0 where neither stands there. */
function schemeLength(bytes: Uint8Array, colon: number, letters: number): number {
  if (bytes[colon + 1] !== SLASH || bytes[colon + 2] !== SLASH) return 0;
  for (const scheme of SCHEMES) {
    const from = colon - scheme.length;
    if (scheme.length <= letters && scheme.every((code, k) => bytes[from + k] === code))
      return scheme.length;
  }
  return 0;
}

/** Where what stands behind @ or a scheme ends: at the next blank. */
function afterBody(bytes: Uint8Array, start: number, end: number): number {
  return start < end ? blankFrom(bytes, start, end) : start;
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
