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
  readonly tokens: Uint32Array;
  readonly count: number;
  /** a word, and not one or two characters of an unspaced script */
  isWord(token: number): boolean;
}

const MIXED = LATIN | CYRILLIC;

export function createTokenNumbers(): TokenNumbers {
  const table = createTokenTable();
  const { room } = table;
  let tokens: Uint32Array = new Uint32Array(256);
  let length = 0;
  const push = (token: number) => {
    if (length === tokens.length) tokens = doubled(tokens);
    tokens[length] = token;
    length += 1;
  };

  /** Appends the word at `from`; gives where it ends. */
  const takeWord = (source: string, from: number): number => {
    const units = room.units;
    let end = room.start;
    let hash = OFFSET;
    let scripts = 0;
    let at = from;
    for (; at < source.length; at += 1) {
      const unit = source.charCodeAt(at);
      const kind = unitClass(unit);
      if (kind & WORD) {
        const folded = unitFold(unit);
        units[end] = folded;
        end += 1;
        hash = Math.imul(hash ^ folded, PRIME);
        scripts |= kind;
      } else if (kind !== IGNORED && kind !== APOSTROPHE) break;
    }
    // words of Latin and Cyrillic letters are folded as a whole
    if ((scripts & MIXED) !== MIXED) push(table.find(hash, end - room.start, true));
    else push(table.numberOf(foldHomoglyphs(table.textTo(end)), true));
    return at;
  };
  /** Appends the run of an unspaced script at `from`, in pairs; gives where it ends. */
  const takeRun = (source: string, from: number): number => {
    let char = 0;
    let paired = false;
    let at = from;
    for (; at < source.length; at += 1) {
      const unit = source.charCodeAt(at);
      const kind = unitClass(unit);
      if (kind === IGNORED) continue;
      if (kind !== UNSPACED) break;
      const next = unitFold(unit);
      if (char !== 0) push(table.numberOfChars(char, next));
      paired = char !== 0;
      char = next;
    }
    if (!paired) push(table.numberOfChars(char));
    return at;
  };
  /** False: there is something in it that only `visitTokens` can read. */
  const readPlain = (source: string): boolean => {
    for (let at = 0; at < source.length; ) {
      const kind = unitClass(source.charCodeAt(at));
      if (kind & WORD) at = takeWord(source, at);
      else if (kind === UNSPACED) at = takeRun(source, at);
      else if (kind !== HARD) at += 1;
      else if (isSeparatorPair(source, at)) at += 2;
      else return false;
    }
    return true;
  };
  return {
    get tokens() {
      return tokens;
    },
    get count() {
      return table.count();
    },
    isWord: table.isWord,
    read(text) {
      const source = blankReferences(text);
      table.makeRoom(source.length);
      length = 0;
      if (readPlain(source)) return length;
      length = 0;
      visitTokens(source, (token, _start, _end, isWord) => push(table.numberOf(token, isWord)));
      return length;
    },
  };
}

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const FIRST_SLOTS = 1 << 14;
const SLOT = 4;

/**
 * Tokens by their UTF-16 units: an open table whose units are compared, so that none is mistaken. The units of
 * the token at hand are written behind those of all others, where they stay if it is new.
 */
function createTokenTable() {
  /** four numbers a slot, side by side: hash, token + 1 (0: empty), start and length of its units */
  let slots = new Int32Array(FIRST_SLOTS * SLOT);
  let words = new Uint8Array(FIRST_SLOTS);
  let count = 0;
  const room = { units: new Uint16Array(FIRST_SLOTS * 8), start: 0 };

  /** whether the token of a slot is the one at hand */
  const isSame = (slot: number, hash: number, length: number) => {
    if (slots[slot] !== hash || slots[slot + 3] !== length) return false;
    const { units, start } = room;
    const from = slots[slot + 2] ?? 0;
    for (let k = 0; k < length; k += 1) if (units[from + k] !== units[start + k]) return false;
    return true;
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
  const enter = (slot: number, hash: number, length: number, isWord: boolean) => {
    slots[slot] = hash;
    slots[slot + 1] = count + 1;
    slots[slot + 2] = room.start;
    slots[slot + 3] = length;
    words[count] = Number(isWord);
    room.start += length;
    count += 1;
    if (count * 2 * SLOT > slots.length) enlarge();
    return count - 1;
  };
  /** Number of the token whose `length` units stand at the start of the room. */
  const find = (hash: number, length: number, isWord: boolean): number => {
    const last = slots.length - 1;
    let slot = (scattered(hash) * SLOT) & last;
    while (slots[slot + 1] !== 0) {
      if (isSame(slot, hash, length)) return (slots[slot + 1] ?? 0) - 1;
      slot = (slot + SLOT) & last;
    }
    return enter(slot, hash, length, isWord);
  };
  /** A text may have two units of tokens for each of its own: pairs overlap. */
  const makeRoom = (length: number) => {
    while (room.units.length < room.start + length * 2) room.units = doubled(room.units);
  };
  return {
    room,
    find,
    makeRoom,
    count: () => count,
    isWord: (token: number) => words[token] === 1,
    textTo: (end: number) => String.fromCharCode(...room.units.subarray(room.start, end)),
    numberOf(text: string, isWord: boolean): number {
      makeRoom(text.length);
      let hash = OFFSET;
      for (let at = 0; at < text.length; at += 1) {
        room.units[room.start + at] = text.charCodeAt(at);
        hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
      }
      return find(hash, text.length, isWord);
    },
    /** of one character, or of two */
    numberOfChars(first: number, second?: number): number {
      const { units, start } = room;
      units[start] = first;
      const hash = Math.imul(OFFSET ^ first, PRIME);
      if (second === undefined) return find(hash, 1, false);
      units[start + 1] = second;
      return find(Math.imul(hash ^ second, PRIME), 2, false);
    },
  };
}

/** The low bits of the hash hang on the last unit alone, and words of one ending are many. */
function scattered(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

function doubled<T extends Uint8Array | Uint16Array | Uint32Array>(from: T): T {
  const to = new (from.constructor as new (length: number) => T)(from.length * 2);
  to.set(from);
  return to;
}
