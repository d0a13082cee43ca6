import { isAccent, isInvisible, withoutHidden } from '../text/hiddenCharacters.ts';

/**
 * A text as words and marks, with what newsroom English needs kept apart: possessive 's, spaced dashes,
 * quotation marks, line ends. Emoji and ornaments are left out. Offsets are UTF-16.
 */
export interface Tokens {
  readonly length: number;
  /** words in lower case; marks in one form each: `–` spaced dash, `~` joining dash, `"` any quotation mark */
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly shapes: readonly Shape[];
  /** no capital in the whole text: case says nothing */
  readonly isCaseless: boolean;
}

/** `tag`: a word behind #; `mark`: everything that is not a word */
export type Shape = 'lower' | 'initial' | 'caps' | 'tag' | 'mark';

const MARKS: ReadonlyMap<string, string> = new Map([
  ...[...',.:;!?…()[]/|&+%'].map((mark) => [mark, mark] as const),
  ...[...'"“”„«»‘’\'`‹›「」'].map((mark) => [mark, '"'] as const),
  ['\n', '\n'],
]);
/** A full stop behind these ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr gen col lt sen rep gov prof st jr sr no vs jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

export function tokenise(text: string): Tokens {
  const out: Columns = { keys: [], starts: [], ends: [], shapes: [] };
  let isCaseless = true;
  for (let at = 0; at < text.length; ) {
    const link = linkEnd(text, at);
    if (link > 0) {
      add(out, '<url>', at, link - at, 'mark');
      at = link;
      continue;
    }
    const word = wordFrom(text, at);
    if (!word) {
      at = addOther(out, text, at);
      continue;
    }
    isCaseless &&= !word.hasUpper;
    addWord(out, text, at, word);
    at = word.end;
  }
  return { ...out, length: out.keys.length, isCaseless };
}

/** End of the link that begins at a place; 0 where none does. */
export function linkEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 104 && code !== 119) return 0;
  const isLink =
    text.startsWith('https://', at) ||
    text.startsWith('http://', at) ||
    text.startsWith('www.', at);
  return isLink ? runEnd(text, at, /\S/) : 0;
}

interface Columns {
  readonly keys: string[];
  readonly starts: number[];
  readonly ends: number[];
  readonly shapes: Shape[];
}

interface Word {
  readonly end: number;
  readonly hasUpper: boolean;
  readonly hasLower: boolean;
  readonly hasStop: boolean;
  /** soft hyphens, joiners or accents of their own stand in it */
  readonly hasHidden: boolean;
}

const FULL_STOP = 46;
const HASH = 35;
/** . ' ’ & _ - join letters into one word */
const JOINTS: ReadonlySet<number> = new Set([FULL_STOP, 39, 0x2019, 38, 95, 45]);

/** The word, link or #tag that begins at a place; null where none does. */
function wordFrom(text: string, start: number): Word | null {
  const isTag = text.charCodeAt(start) === HASH;
  let at = isTag ? start + 1 : start;
  if (!isLetterAt(text, at)) return null;
  let hasUpper = false;
  let hasLower = false;
  let hasStop = false;
  let hasHidden = false;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLetterAt(text, at)) {
      if (isLowerAt(text, at, code)) hasLower = true;
      else if (code > 57) hasUpper = true;
    } else if (joins(text, at, code)) {
      hasStop ||= code === FULL_STOP;
      hasHidden ||= code > 127 && code !== 0x2019;
    } else break;
    at += 1;
  }
  return { end: at, hasUpper, hasLower, hasStop, hasHidden };
}

/** Letters go on behind it: "Moscow-based", «Бай\u00adден»; an accent belongs to the letter before it. */
function joins(text: string, at: number, code: number): boolean {
  if (isAccent(code)) return true;
  return (JOINTS.has(code) || isInvisible(code)) && isLetterAt(text, at + 1);
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiLetter(code);
  return code >= 0xaa && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isLowerAt(text: string, at: number, code: number): boolean {
  if (code < 128) return code >= 97;
  const letter = text.charAt(at);
  return letter === letter.toLowerCase();
}

/** A mark, a handle or a line's end; spaces and ornaments are passed over. Returns where to go on. */
function addOther(out: Columns, text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 32) return at + 1;
  if (code === 64 && (isLetterAt(text, at + 1) || text.charAt(at + 1) === '_')) {
    const end = runEnd(text, at + 1, /[\p{L}\p{N}_.]/u);
    add(out, '<at>', at, end - at, 'mark');
    return end;
  }
  const end = code === 45 ? runEnd(text, at, /-/) : at + 1;
  const mark = markOf(text, text.slice(at, end), at);
  const isDropped = mark === null || (mark === '.' && endsAbbreviation(out, text, at));
  if (!isDropped) add(out, mark, at, end - at, 'mark');
  return end;
}

function runEnd(text: string, from: number, kind: RegExp): number {
  let at = from;
  while (at < text.length && kind.test(text.charAt(at))) at += 1;
  return at;
}

function addWord(out: Columns, text: string, start: number, word: Word): void {
  const written = text.slice(start, word.end);
  if (written === 's' && joinsStray(out, start)) return;
  const possessive = /['’]s$/i.test(written) ? 2 : 0;
  const end = word.end - possessive;
  const isTag = written.startsWith('#');
  add(
    out,
    keyOf(text.slice(isTag ? start + 1 : start, end), word),
    start,
    end - start,
    shapeOf(text, start, end, word),
  );
  if (possessive) add(out, "'s", end, possessive, 'mark');
}

/** In lower case, "U.S." without its stops, apostrophes in one form. */
function keyOf(asWritten: string, word: Word): string {
  const written = word.hasHidden ? withoutHidden(asWritten) : asWritten;
  const key = word.hasUpper ? written.toLowerCase() : written;
  if (word.hasStop && /^(?:\p{L}\.)+\p{L}$/u.test(key)) return key.replace(/\./g, '');
  return key.includes('’') ? key.replace(/’/g, "'") : key;
}

/** "NAME ’s", with a stray space, is possessive too. */
function joinsStray(out: Columns, start: number): boolean {
  const last = out.keys.length - 1;
  if (out.keys[last] !== '"' || out.ends[last] !== start) return false;
  out.keys[last] = "'s";
  out.ends[last] = start + 1;
  return true;
}

function shapeOf(text: string, start: number, end: number, word: Word): Shape {
  const first = text.charCodeAt(start);
  if (first === HASH) return 'tag';
  if (isLowerAt(text, start, first) && first > 57) return 'lower';
  // the s of "US's" is no lower-case letter of the name
  const isCaps = !word.hasLower || !/\p{Ll}/u.test(text.slice(start, end));
  return isCaps && end - start > 1 ? 'caps' : 'initial';
}

/** Dashes count as such where a space stands beside them; between letters they join. */
function markOf(text: string, piece: string, start: number): string | null {
  if (!/^[-–—―−]/.test(piece)) return MARKS.get(piece) ?? null;
  const before = text.charAt(start - 1);
  const after = text.charAt(start + piece.length);
  const isFree = (side: string) => side === '' || /\s/.test(side);
  if (isFree(before) && isFree(after)) return '–';
  return piece === '—' || isFree(before) || isFree(after) ? '–' : '~';
}

function endsAbbreviation(out: Columns, text: string, start: number): boolean {
  const last = out.keys.length - 1;
  if (out.ends[last] !== start || out.shapes[last] === 'mark') return false;
  const key = out.keys[last] ?? '';
  const written = text.slice(out.starts[last], start);
  // single letters are initials; "U.S." was written with more characters than its key has
  const isStopped =
    written.length > key.length && written.includes('.') && out.shapes[last] !== 'tag';
  return ABBREVIATIONS.has(key) || key.length === 1 || isStopped;
}

function add(out: Columns, key: string, start: number, length: number, shape: Shape): void {
  out.keys.push(key);
  out.starts.push(start);
  out.ends.push(start + length);
  out.shapes.push(shape);
}

/** The key at a place; empty text beyond both ends. */
export function keyAt(tokens: Tokens, at: number): string {
  return tokens.keys[at] ?? '';
}

export function isWord(tokens: Tokens, at: number): boolean {
  return (tokens.shapes[at] ?? 'mark') !== 'mark';
}

/** A word that begins with a capital, or any word where the text has none. */
export function isCapital(tokens: Tokens, at: number): boolean {
  const shape = tokens.shapes[at];
  return shape === 'initial' || shape === 'caps' || (tokens.isCaseless && shape === 'lower');
}

const BREAKS: ReadonlySet<string> = new Set(['', '.', '!', '?', '…', '\n', ';', '|']);

/** The end of a sentence, a line or the text. */
export function isBreak(tokens: Tokens, at: number): boolean {
  return BREAKS.has(keyAt(tokens, at));
}
