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

const PIECES =
  /https?:\/\/\S+|www\.\S+|@[\p{L}\p{N}_.]+|#?[\p{L}\p{N}]+(?:[.'’&_-][\p{L}\p{N}]+)*|\n|--+|[^\s\p{L}\p{N}]/gu;
const IS_URL = /^(?:https?:|www\.)/;
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
  const out = {
    keys: [] as string[],
    starts: [] as number[],
    ends: [] as number[],
    shapes: [] as Shape[],
  };
  for (const match of text.matchAll(PIECES)) {
    addPiece(out, text, match[0], match.index);
  }
  return { ...out, length: out.keys.length, isCaseless: !/\p{Lu}/u.test(text) };
}

interface Columns {
  readonly keys: string[];
  readonly starts: number[];
  readonly ends: number[];
  readonly shapes: Shape[];
}

function addPiece(out: Columns, text: string, piece: string, start: number): void {
  if (/^#?[\p{L}\p{N}]/u.test(piece) && !IS_URL.test(piece)) {
    addWord(out, piece, start);
    return;
  }
  const mark = IS_URL.test(piece) ? '<url>' : markOf(text, piece, start);
  const isDropped = mark === null || (mark === '.' && endsAbbreviation(out, start));
  if (!isDropped) add(out, mark, start, piece.length, 'mark');
}

function addWord(out: Columns, piece: string, start: number): void {
  const plain = piece.replace(/’/g, "'");
  const possessive = /'s$/i.test(plain) ? 2 : 0;
  const word = plain.slice(0, plain.length - possessive);
  const bare = word.replace(/^#/, '');
  const key = /^(?:\p{L}\.)+\p{L}$/u.test(bare) ? bare.replace(/\./g, '') : bare;
  add(out, key.toLowerCase(), start, word.length, shapeOf(word));
  if (possessive) add(out, "'s", start + word.length, possessive, 'mark');
}

function shapeOf(word: string): Shape {
  if (word.startsWith('#')) return 'tag';
  if (!/^[\p{Lu}\p{N}]/u.test(word)) return 'lower';
  return word.length > 1 && word === word.toUpperCase() ? 'caps' : 'initial';
}

/** Dashes count as such where a space stands beside them; between letters they join. */
function markOf(text: string, piece: string, start: number): string | null {
  if (piece.startsWith('@') && piece.length > 1) return '<at>';
  if (!/^[-–—―−]/.test(piece)) return MARKS.get(piece) ?? null;
  const before = text.charAt(start - 1);
  const after = text.charAt(start + piece.length);
  const isFree = (side: string) => side === '' || /\s/.test(side);
  if (isFree(before) && isFree(after)) return '–';
  return piece === '—' || isFree(before) || isFree(after) ? '–' : '~';
}

function endsAbbreviation(out: Columns, start: number): boolean {
  const last = out.keys.length - 1;
  if (out.ends[last] !== start || out.shapes[last] === 'mark') return false;
  const key = out.keys[last] ?? '';
  const written = start - (out.starts[last] ?? 0);
  // single letters are initials; "U.S." was written with more characters than its key has
  return ABBREVIATIONS.has(key) || key.length === 1 || written > key.length + 1;
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
