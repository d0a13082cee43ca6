import { foldHomoglyphs } from './homoglyph.ts';
import { HARD, isSeparatorPair, unitClass, unitFold } from './plainUnits.ts';
import { blankReferences } from './references.ts';
import { APOSTROPHE, CYRILLIC, IGNORED, LATIN, UNSPACED, WORD } from './script.ts';
import { visitTokens } from './tokens.ts';

/**
 * Numbers the tokens of texts (see `visitTokens`): equal tokens get equal numbers, others never do. A number may
 * stand for no token that any text has. Hardly any text needs a string for each word on the way.
 */
export interface TokenNumbers {
  /** Reads a text: how many tokens it has; they stand in `tokens` until the next call. */
  read(text: string): number;
  /** replaced by a longer one when it is full */
  tokens: Uint32Array;
  readonly count: number;
  /** a word, and not one or two characters of an unspaced script */
  isWord(token: number): boolean;
}

const MIXED = LATIN | CYRILLIC;

export function createTokenNumbers(): TokenNumbers {
  const table = createTokenTable();
  let length = 0;
  const push = (token: number) => {
    if (length === numbers.tokens.length) numbers.tokens = doubled(numbers.tokens);
    numbers.tokens[length] = token;
    length += 1;
  };
  const readPlain = createPlainReader(table, push);
  const numbers: TokenNumbers = {
    tokens: new Uint32Array(256),
    get count() {
      return table.count();
    },
    isWord: table.isWord,
    read(text) {
      const source = blankReferences(text);
      length = 0;
      if (!readPlain(source)) {
        length = 0;
        visitTokens(source, (token, _start, _end, isWord) => push(table.numberOf(token, isWord)));
      }
      return length;
    },
  };
  return numbers;
}

/** The reader answers false where there is something in a text that only `visitTokens` can read. */
function createPlainReader(table: TokenTable, push: (token: number) => void) {
  /** of the word at hand; 0 is none */
  let scripts = 0;
  /** the last character of an unspaced script, while its run goes on; 0 is none */
  let char = 0;
  let paired = false;

  const endWord = () => {
    if (scripts !== 0) push(table.finishWord(scripts));
    scripts = 0;
  };
  const endRun = () => {
    if (char !== 0 && !paired) push(table.finishChar(char));
    char = 0;
  };
  const takeChar = (next: number) => {
    endWord();
    if (char !== 0) push(table.finishPair(char, next));
    paired = char !== 0;
    char = next;
  };
  return (source: string): boolean => {
    table.begin();
    scripts = 0;
    char = 0;
    for (let at = 0; at < source.length; at += 1) {
      const unit = source.charCodeAt(at);
      const kind = unitClass(unit);
      if (kind & WORD) {
        endRun();
        table.add(unitFold(unit));
        scripts |= kind;
      } else if (kind === UNSPACED) takeChar(unitFold(unit));
      else if (!leavesNoTrace(kind, scripts !== 0)) {
        const width = separatorWidth(source, at, kind);
        if (width === 0) return false;
        at += width - 1;
        endWord();
        endRun();
      }
    }
    endWord();
    endRun();
    return true;
  };
}

function leavesNoTrace(kind: number, isInWord: boolean): boolean {
  return kind === IGNORED || (kind === APOSTROPHE && isInWord);
}

/** 0 where it is none. */
function separatorWidth(source: string, at: number, kind: number): number {
  if (kind !== HARD) return 1;
  return isSeparatorPair(source, at) ? 2 : 0;
}

type TokenTable = ReturnType<typeof createTokenTable>;

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const FIRST_SLOTS = 1 << 14;
const SLOT = 4;

/** Tokens by their UTF-16 units: an open table of numbers whose units are compared, so that none is mistaken. */
function createTokenTable() {
  /** four numbers a slot, side by side: hash, token + 1 (0: empty), start and length of its units in the pool */
  let slots = new Int32Array(FIRST_SLOTS * SLOT);
  let words = new Uint8Array(FIRST_SLOTS);
  let pool = new Uint16Array(FIRST_SLOTS * 8);
  let count = 0;
  /** end of the units of all tokens; the one at hand is written behind it */
  let kept = 0;
  let end = 0;
  let hash = OFFSET;

  const begin = () => {
    end = kept;
    hash = OFFSET;
  };
  const add = (unit: number) => {
    if (end === pool.length) pool = doubled(pool);
    pool[end] = unit;
    end += 1;
    hash = Math.imul(hash ^ unit, PRIME);
  };
  /** whether the token of a slot has the units at hand */
  const isSame = (slot: number) => {
    if (slots[slot] !== hash || slots[slot + 3] !== end - kept) return false;
    const from = (slots[slot + 2] ?? 0) - kept;
    for (let k = kept; k < end; k += 1) if (pool[from + k] !== pool[k]) return false;
    return true;
  };
  /** the slot that has the token at hand, or the empty one where it belongs */
  const slotOf = () => {
    const last = slots.length - 1;
    let slot = (scattered(hash) * SLOT) & last;
    while (slots[slot + 1] !== 0 && !isSame(slot)) slot = (slot + SLOT) & last;
    return slot;
  };
  const enlarge = () => {
    words = doubled(words);
    const from = slots;
    slots = new Int32Array(from.length * 2);
    const last = slots.length - 1;
    for (let old = 0; old < from.length; old += SLOT) {
      if (from[old + 1] === 0) continue;
      let slot = (scattered(from[old] ?? 0) * SLOT) & last;
      while (slots[slot + 1] !== 0) slot = (slot + SLOT) & last;
      slots.set(from.subarray(old, old + SLOT), slot);
    }
  };
  /** Number of the units at hand, which are then done with. */
  const finish = (isWord: boolean): number => {
    const slot = slotOf();
    let token = (slots[slot + 1] ?? 0) - 1;
    if (token < 0) {
      token = count;
      slots[slot] = hash;
      slots[slot + 1] = token + 1;
      slots[slot + 2] = kept;
      slots[slot + 3] = end - kept;
      words[token] = Number(isWord);
      kept = end;
      count += 1;
      if (count * 2 * SLOT > slots.length) enlarge();
    }
    begin();
    return token;
  };
  const numberOf = (text: string, isWord: boolean): number => {
    begin();
    for (let at = 0; at < text.length; at += 1) add(text.charCodeAt(at));
    return finish(isWord);
  };
  return {
    begin,
    add,
    numberOf,
    count: () => count,
    isWord: (token: number) => words[token] === 1,
    /** Words of Latin and Cyrillic letters are folded as a whole. */
    finishWord(scripts: number): number {
      if ((scripts & MIXED) !== MIXED) return finish(true);
      return numberOf(foldHomoglyphs(String.fromCharCode(...pool.subarray(kept, end))), true);
    },
    finishChar(char: number): number {
      add(char);
      return finish(false);
    },
    finishPair(first: number, second: number): number {
      add(first);
      add(second);
      return finish(false);
    },
  };
}

/** The low bits of the hash hang on the last unit alone. */
function scattered(hash: number): number {
  return hash ^ (hash >>> 15);
}

function doubled<T extends Uint8Array | Uint16Array | Uint32Array>(from: T): T {
  const to = new (from.constructor as new (length: number) => T)(from.length * 2);
  to.set(from);
  return to;
}
