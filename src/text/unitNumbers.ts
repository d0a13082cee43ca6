import { foldHomoglyphs } from './homoglyph.ts';
import { HARD, isSeparatorPair, unitClass, unitFold } from './plainUnits.ts';
import { blankReferences } from './references.ts';
import { APOSTROPHE, CYRILLIC, IGNORED, LATIN, UNSPACED, WORD } from './script.ts';
import { GLUED_CHAR, visitBlanked, WORD_UNIT } from './units.ts';

/**
 * Numbers the units of texts (see `visitUnits`): equal units get equal numbers, others never do. Hardly any text
 * needs a string for each word on the way. A code is a unit's number, shifted, with what it is in the bit below
 * (1: a character of an unspaced script) and in the highest (1: glued to the character before it).
 */
export interface UnitNumbers {
  /** replaced by a longer one when it is full */
  codes: Uint32Array;
  length: number;
  /** Appends the codes of a text. */
  append(text: string): void;
}

const GLUED = 0x80000000;

export function isGlued(code: number): boolean {
  return code >= GLUED;
}

export function isCharUnit(code: number): boolean {
  return (code & 1) === 1;
}

/** Below the number of different units. */
export function unitNumber(code: number): number {
  return (code & ~GLUED) >>> 1;
}

const MIXED = LATIN | CYRILLIC;

export function createUnitNumbers(): UnitNumbers {
  const table = createUnitTable();
  const { room } = table;
  const into = { codes: new Uint32Array(1024), length: 0, append };
  const push = (code: number) => {
    into.codes[into.length] = code;
    into.length += 1;
  };
  const pushWord = (number: number) => push(number << 1);

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
    if ((scripts & MIXED) !== MIXED) pushWord(table.find(hash, end - room.start));
    else pushWord(table.numberOf(foldHomoglyphs(table.textTo(end))));
    return at;
  };
  /** Appends the run of an unspaced script at `from`; gives where it ends. */
  const takeRun = (source: string, from: number): number => {
    let glued = 0;
    let at = from;
    for (; at < source.length; at += 1) {
      const unit = source.charCodeAt(at);
      const kind = unitClass(unit);
      if (kind === IGNORED) continue;
      if (kind !== UNSPACED) break;
      push((table.numberOfChar(unitFold(unit)) << 1) | glued | 1);
      glued = GLUED;
    }
    return at;
  };
  /** False: there is something in it that only `visitUnits` can read. */
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
  function append(text: string): void {
    const source = blankReferences(text);
    table.makeRoom(source.length);
    makeRoom(into, source.length);
    const before = into.length;
    if (readPlain(source)) return;
    into.length = before;
    visitBlanked(source, (unit, _start, _end, kind) => {
      makeRoom(into, 1);
      const number = table.numberOf(unit) << 1;
      if (kind === WORD_UNIT) push(number);
      else push(number | 1 | (kind === GLUED_CHAR ? GLUED : 0));
    });
  }
  return into;
}

/** Long lists grow by a quarter: twice as much as all that is written would be missed elsewhere. */
const LONG = 1 << 22;

function makeRoom(into: UnitNumbers, more: number): void {
  const { codes, length } = into;
  if (codes.length >= length + more) return;
  const larger = new Uint32Array(
    Math.max(
      length + more,
      codes.length < LONG ? codes.length * 2 : Math.ceil(codes.length * 1.25),
    ),
  );
  larger.set(codes.subarray(0, length));
  into.codes = larger;
}

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const FIRST_SLOTS = 1 << 14;
const SLOT = 4;

/**
 * Units by their UTF-16 letters: an open table whose letters are compared, so that none is mistaken. The letters of
 * the unit at hand are written behind those of all others, where they stay if it is new.
 */
function createUnitTable() {
  /** four numbers a slot, side by side: hash, number + 1 (0: empty), start and length of its letters */
  let slots = new Int32Array(FIRST_SLOTS * SLOT);
  /** number + 1 of each character of an unspaced script; 0: not met yet */
  const chars = new Uint32Array(0x10000);
  let count = 0;
  const room = { units: new Uint16Array(FIRST_SLOTS * 8), start: 0 };

  /** whether the unit of a slot is the one at hand */
  const isSame = (slot: number, hash: number, length: number) => {
    if (slots[slot] !== hash || slots[slot + 3] !== length) return false;
    const { units, start } = room;
    const from = slots[slot + 2] ?? 0;
    for (let k = 0; k < length; k += 1) if (units[from + k] !== units[start + k]) return false;
    return true;
  };
  const enlarge = () => {
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
  const enter = (slot: number, hash: number, length: number) => {
    slots[slot] = hash;
    slots[slot + 1] = count + 1;
    slots[slot + 2] = room.start;
    slots[slot + 3] = length;
    room.start += length;
    count += 1;
    if (count * 2 * SLOT > slots.length) enlarge();
    return count - 1;
  };
  /** Number of the unit whose `length` letters stand at the start of the room. */
  const find = (hash: number, length: number): number => {
    const last = slots.length - 1;
    let slot = (scattered(hash) * SLOT) & last;
    while (slots[slot + 1] !== 0) {
      if (isSame(slot, hash, length)) return (slots[slot + 1] ?? 0) - 1;
      slot = (slot + SLOT) & last;
    }
    return enter(slot, hash, length);
  };
  const makeRoom = (length: number) => {
    while (room.units.length < room.start + length) room.units = doubled(room.units);
  };
  return {
    room,
    find,
    makeRoom,
    textTo: (end: number) => String.fromCharCode(...room.units.subarray(room.start, end)),
    numberOf(text: string): number {
      makeRoom(text.length);
      let hash = OFFSET;
      for (let at = 0; at < text.length; at += 1) {
        room.units[room.start + at] = text.charCodeAt(at);
        hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
      }
      return find(hash, text.length);
    },
    /** of one UTF-16 unit: looked up once, as there are few of them and they are many */
    numberOfChar(char: number): number {
      const known = chars[char] ?? 0;
      if (known > 0) return known - 1;
      room.units[room.start] = char;
      const number = find(Math.imul(OFFSET ^ char, PRIME), 1);
      chars[char] = number + 1;
      return number;
    },
  };
}

/** The low bits of the hash hang on the last unit alone, and words of one ending are many. */
function scattered(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

function doubled(from: Uint16Array): Uint16Array<ArrayBuffer> {
  const to = new Uint16Array(from.length * 2);
  to.set(from);
  return to;
}
