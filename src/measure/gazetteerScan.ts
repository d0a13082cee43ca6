import { BREAK, GAP, LETTER, OPEN, SILENT, type Symbols } from './gazetteerSymbols.ts';
import type { Trie } from './gazetteerTrie.ts';

/** Names that end at different places after one beginning, shortest first. */
export interface Candidates {
  readonly start: number;
  readonly count: number;
  readonly ends: readonly number[];
  readonly nodes: readonly number[];
  readonly inHashtag: boolean;
  /** the name follows a prefix within its word: антироссийский */
  readonly afterPrefix: boolean;
}

/** Takes one of the candidates and returns where it ends, or -1. */
export type Judge = (found: Candidates) => number;

const HASH = 35;
const AT = 64;
const DOT = 46;
const HYPHEN = 45;
const COLON = 58;
const SLASH = 47;
const UNDERSCORE = 95;
const SPACE = 32;

const HOST_END = /^(?:-[a-zа-я0-9]+)*((?:\.[a-zа-я0-9-]+)+)/;
const TOP_LEVELS: ReadonlySet<string> = new Set(
  (
    'com org net ru cn ir uk de fr info io gov edu tv int eu ua kz by me co ly be gl us jp kr su рф in tr es it pl ' +
    'news media online site ch at nl se no fi cz il sa ae qa eg za au ca br mx ar ge am az uz kg tj tm'
  ).split(' '),
);

/** Reads one text and hands every place where names begin to `judge`. URLs and @handles are passed over. */
export type Scan = (text: string, judge: Judge) => void;

export function createScan(trie: Trie, symbols: Symbols, prefixes: readonly string[]): Scan {
  const { foldedOf } = symbols;
  const cellOf = createCells(symbols);
  const kindOf = (unit: number): number => cellOf(unit) & KIND;
  const prefixesBy = byFirstUnit(prefixes);
  const ends: number[] = [];
  const nodes: number[] = [];
  const found = { start: 0, count: 0, ends, nodes, inHashtag: false, afterPrefix: false };
  /** the text that is read now, as cells: every unit is looked at some three times */
  let cells = new Int16Array(1024);

  const begin = (text: string): void => {
    if (text.length >= cells.length) cells = new Int16Array(text.length * 2);
    for (let i = 0; i < text.length; i += 1) cells[i] = cellOf(text.charCodeAt(i));
    // whoever reads on comes to a stop here, and need not ask for the end
    cells[text.length] = BREAK;
  };
  const kindAt = (at: number): number => (cells[at] ?? BREAK) & KIND;

  const skipWord = (text: string, from: number, inHashtag: boolean): number => {
    for (let i = from + 1; ; i += 1) {
      const kind = kindAt(i);
      if (kind !== LETTER && kind !== SILENT) return i;
      if (inHashtag && isSeam(text, i)) return i;
    }
  };

  const endsHere = (text: string, end: number, lastKind: number, inHashtag: boolean): boolean => {
    if (lastKind !== LETTER) return true;
    let next = end;
    while (kindAt(next) === SILENT) next += 1;
    return kindAt(next) !== LETTER || (inHashtag && isSeam(text, next));
  };

  /** #United_States: within a hashtag the low line is a gap. */
  const cellIn = (text: string, at: number, inHashtag: boolean): number =>
    inHashtag && text.charCodeAt(at) === UNDERSCORE ? cellOf(SPACE) : (cells[at] ?? BREAK);

  /** Every name that begins at `start`. */
  const walk = (text: string, start: number, inHashtag: boolean): number => {
    let node = 0;
    let count = 0;
    let wasGap = false;
    for (let i = start; i < text.length; i += 1) {
      const cell = cellIn(text, i, inHashtag);
      const kind = cell & KIND;
      if (kind === SILENT || (wasGap && isFiller(text, i, kind))) continue;
      wasGap = kind === GAP;
      node = trie.child(node, cell >> SYMBOL_SHIFT);
      if (node < 0) break;
      if (trie.isEnd(node) && endsHere(text, i + 1, kind, inHashtag)) {
        ends[count] = i + 1;
        nodes[count] = node;
        count += 1;
      }
    }
    return count;
  };

  const startsWith = (text: string, at: number, prefix: string): boolean => {
    for (let k = 0; k < prefix.length; k += 1) {
      if (foldedOf(text.charCodeAt(at + k)) !== prefix.charCodeAt(k)) return false;
    }
    return kindAt(at + prefix.length) === LETTER;
  };

  const judgeAt = (text: string, at: number, inHashtag: boolean, judge: Judge): number => {
    found.start = at;
    found.count = walk(text, at, inHashtag);
    found.inHashtag = inHashtag;
    return found.count > 0 && !isSite(text, ends[found.count - 1] ?? 0) ? judge(found) : -1;
  };

  const judgeAfterPrefix = (text: string, at: number, judge: Judge): number => {
    const unit = text.charCodeAt(at);
    if (unit < 0x400 || unit > 0x52f) return -1; // Cyrillic alone has such prefixes
    for (const prefix of prefixesBy.get(foldedOf(unit)) ?? NONE) {
      if (!startsWith(text, at, prefix)) continue;
      found.afterPrefix = true;
      const end = judgeAt(text, at + prefix.length, false, judge);
      found.afterPrefix = false;
      if (end >= 0) return end;
    }
    return -1;
  };

  /** Past the name, or else past the word, that begins here. */
  const afterWord = (text: string, at: number, inHashtag: boolean, judge: Judge): number => {
    let end = judgeAt(text, at, inHashtag, judge);
    if (end < 0) end = judgeAfterPrefix(text, at, judge);
    if (end <= at) end = kindAt(at) === OPEN ? at + 1 : skipWord(text, at, inHashtag);
    return isSite(text, end) ? skipAddress(text, end, kindOf) : end;
  };

  return (text, judge) => {
    begin(text);
    let i = 0;
    let inHashtag = false;
    while (i < text.length) {
      const kind = kindAt(i);
      if (kind === LETTER || kind === OPEN) {
        i = afterWord(text, i, inHashtag, judge);
      } else {
        const unit = text.charCodeAt(i);
        inHashtag = unit === HASH || (inHashtag && unit === UNDERSCORE);
        i = afterBreak(text, i, unit, kindOf);
      }
    }
  };
}

const KIND = 7;
const SYMBOL_SHIFT = 3;

/** Kind and symbol of a unit in one number, found once for each unit that is met. No symbol may be learned after. */
function createCells({ kindOf, symbolOf }: Symbols): (unit: number) => number {
  const cells = new Int16Array(0x10000).fill(-1);
  return (unit) => {
    const known = cells[unit] ?? 0;
    if (known >= 0) return known;
    const cell = kindOf(unit) | (symbolOf(unit) << SYMBOL_SHIFT);
    cells[unit] = cell;
    return cell;
  };
}

const NONE: readonly string[] = [];

function byFirstUnit(prefixes: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const map = new Map<number, string[]>();
  for (const prefix of prefixes) {
    const unit = prefix.charCodeAt(0);
    map.set(unit, [...(map.get(unit) ?? []), prefix]);
  }
  return map;
}

/** After a gap more of it says nothing, nor does the mark of a hashtag: "western #sahara". */
function isFiller(text: string, at: number, kind: number): boolean {
  return kind === GAP || text.charCodeAt(at) === HASH;
}

/** Past a separator: over a whole URL after "://", over a whole handle after "@". */
function afterBreak(
  text: string,
  at: number,
  unit: number,
  kindOf: (unit: number) => number,
): number {
  if (unit === COLON && text.charCodeAt(at + 1) === SLASH && text.charCodeAt(at + 2) === SLASH) {
    return skipAddress(text, at + 3, kindOf);
  }
  if (unit !== AT) return at + 1;
  let i = at + 1;
  while (i < text.length && isHandleUnit(text.charCodeAt(i), kindOf)) i += 1;
  return i;
}

function isHandleUnit(unit: number, kindOf: (unit: number) => number): boolean {
  if (unit === UNDERSCORE || unit === DOT) return true;
  const kind = kindOf(unit);
  return kind === LETTER || kind === OPEN;
}

/** To the end of an address: whitespace, a closing bracket, or a script that addresses do not have. */
function skipAddress(text: string, from: number, kindOf: (unit: number) => number): number {
  let i = from;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (unit <= 32 || kindOf(unit) === OPEN || ')]>"»”，。）'.includes(text.charAt(i))) return i;
    if (kindOf(unit) === BREAK && unit > 0x2000) return i;
    i += 1;
  }
  return i;
}

/**
 * Whether the dot or hyphen here joins the parts of a host name: china.org.cn, t.co/x, russia-insider.com. A sentence
 * begins with a capital or a space.
 */
function isSite(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== DOT && unit !== HYPHEN) return false;
  const next = text.charCodeAt(at + 1);
  if (!(next >= 97 && next <= 122) && !(next >= 0x430 && next <= 0x44f)) return false;
  const [, host = ''] = HOST_END.exec(text.slice(at, at + 60)) ?? [];
  return host.split('.').some((label) => TOP_LEVELS.has(label));
}

/** In a hashtag words meet without a gap: StandWithUkraine, Kazakhstan2022. */
function isSeam(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  const digitMeets = /\d/.test(before) !== /\d/.test(after);
  return digitMeets || (isLower(before) && isUpper(after)) || capitalWord(text, at, before, after);
}

/** USChina: the last capital of a run begins the next word. */
function capitalWord(text: string, at: number, before: string, after: string): boolean {
  return isUpper(before) && isUpper(after) && isLower(text.charAt(at + 1));
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}
