import { isCharUnit, isGlued, unitNumber } from './unitNumbers.ts';

/**
 * Numbers the tokens of texts (see `visitTokens`) by the codes of their units (see `UnitNumbers`): equal tokens get
 * equal numbers, others never do.
 */
export interface TokenNumbers {
  /** Reads `codes[from ..< to]`: how many tokens they make; these stand in `tokens` until the next call. */
  read(codes: Uint32Array, from: number, to: number): number;
  readonly tokens: Uint32Array;
  readonly count: number;
  /** a word, and not one or two characters of an unspaced script */
  isWord(token: number): boolean;
}

export function createTokenNumbers(): TokenNumbers {
  let tokens: Uint32Array = new Uint32Array(256);
  /** token + 1 of each unit by itself; 0: none yet */
  let alone: Uint32Array = new Uint32Array(1024);
  let words = new Uint8Array(1024);
  let count = 0;
  const enter = (isWord: boolean) => {
    if (count === words.length) words = doubledBytes(words);
    words[count] = Number(isWord);
    count += 1;
    return count - 1;
  };
  const pairs = createPairTable(() => enter(false));

  const numberOf = (code: number): number => {
    const unit = unitNumber(code);
    while (unit >= alone.length) alone = doubled(alone);
    const known = alone[unit] ?? 0;
    if (known > 0) return known - 1;
    const token = enter(!isCharUnit(code));
    alone[unit] = token + 1;
    return token;
  };
  return {
    get tokens() {
      return tokens;
    },
    get count() {
      return count;
    },
    isWord: (token) => words[token] === 1,
    read(codes, from, to) {
      while (tokens.length < to - from) tokens = doubled(tokens);
      let length = 0;
      for (let at = from; at < to; at += 1) {
        const code = codes[at] ?? 0;
        if (isGlued(code)) {
          tokens[length++] = pairs.numberOf(unitNumber(codes[at - 1] ?? 0), unitNumber(code));
          continue;
        }
        // the first of several characters has no token of its own
        const isAlone = at + 1 === to || !isGlued(codes[at + 1] ?? 0);
        if (isAlone) tokens[length++] = numberOf(code);
      }
      return length;
    },
  };
}

const FIRST_SLOTS = 1 << 12;
const SLOT = 3;

/** An open table of pairs; `enter` gives the number of a new one. */
function createPairTable(enter: () => number) {
  /** three numbers a slot, side by side: first, second, token + 1 (0: empty) */
  let slots = new Uint32Array(FIRST_SLOTS * SLOT);
  let size = FIRST_SLOTS;
  let count = 0;

  /** where the pair stands, or the empty slot where it belongs */
  const slotOf = (first: number, second: number): number => {
    let place = hashOf(first, second) & (size - 1);
    for (;;) {
      const slot = place * SLOT;
      if (slots[slot + 2] === 0 || (slots[slot] === first && slots[slot + 1] === second))
        return slot;
      place = (place + 1) & (size - 1);
    }
  };
  const enlarge = () => {
    const from = slots;
    size *= 2;
    slots = new Uint32Array(size * SLOT);
    for (let old = 0; old < from.length; old += SLOT) {
      if (from[old + 2] === 0) continue;
      slots.set(from.subarray(old, old + SLOT), slotOf(from[old] ?? 0, from[old + 1] ?? 0));
    }
  };
  return {
    numberOf(first: number, second: number): number {
      const slot = slotOf(first, second);
      const known = slots[slot + 2] ?? 0;
      if (known > 0) return known - 1;
      const token = enter();
      slots[slot] = first;
      slots[slot + 1] = second;
      slots[slot + 2] = token + 1;
      count += 1;
      if (count * 2 > size) enlarge();
      return token;
    },
  };
}

function hashOf(first: number, second: number): number {
  const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function doubled(from: Uint32Array): Uint32Array {
  const to = new Uint32Array(from.length * 2);
  to.set(from);
  return to;
}

function doubledBytes(from: Uint8Array): Uint8Array<ArrayBuffer> {
  const to = new Uint8Array(from.length * 2);
  to.set(from);
  return to;
}
