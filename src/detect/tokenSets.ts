import { sortBetween } from '../domain/sortBetween.ts';
import { createTokenNumbers } from '../text/tokenNumbers.ts';
import { type Buckets, bucketsOf } from './buckets.ts';
import { createGrowingList } from './growing.ts';
import type { PostUnits } from './postUnits.ts';
import type { OrderedSets } from './similarityJoin.ts';

/**
 * Fewer different tokens than 3 words, or 4 pairs of characters (5 characters in a row), or a mix in that proportion,
 * are not compared: one or two words agree by chance wherever many write. Of all others no pair is missed.
 */
export const LEAST_WORDS = 3;
export const LEAST_PAIRS = 4;

/** Distinct token sets, smallest first, and the rows that have each. */
export interface TextSets extends OrderedSets {
  /** rows that are in a set, as they came, and the set of each */
  readonly rows: Uint32Array;
  readonly setOfRow: Uint32Array;
  /** rows by set, as they came */
  readonly members: Buckets;
}

export function membersOf({ members }: TextSets, set: number): Uint32Array {
  return members.rows.subarray(members.starts[set], members.starts[set + 1]);
}

export function firstOf({ members }: TextSets, set: number): number {
  return members.rows[members.starts[set] ?? 0] ?? 0;
}

export function sizeOf({ members }: TextSets, set: number): number {
  return (members.starts[set + 1] ?? 0) - (members.starts[set] ?? 0);
}

/**
 * Reads the texts of `order` as sets of numbered tokens, equal sets only once. Texts too short to compare are in
 * none. `tick` is called before each row with the number of those done.
 */
export function textSets(
  order: Uint32Array,
  { codes, starts }: PostUnits,
  tick: (done: number) => void = () => {},
): TextSets {
  const reader = createSetReader();
  const taken = createGrowingList(order.length);
  const numbers = createGrowingList(order.length);
  const distinct = createDistinctSets(order.length * TOKENS_OF_MOST_TEXTS);
  for (let k = 0; k < order.length; k += 1) {
    tick(k);
    const row = order[k] ?? 0;
    const size = reader.read(codes, starts[row] ?? 0, starts[row + 1] ?? 0);
    if (size === 0) continue;
    taken.push(row);
    numbers.push(distinct.number(reader.tokens(), size));
  }
  const { sets, placeOf } = bySizeAndRarity(distinct.starts(), distinct.tokens(), reader.count());
  const rows = taken.view();
  const setOfRow = numbers.view().map((set) => placeOf[set] ?? 0);
  const members = bucketsOf(setOfRow, sets.count);
  return {
    ...sets,
    rows,
    setOfRow,
    members: { starts: members.starts, rows: members.rows.map((k) => rows[k] ?? 0) },
  };
}

/**
 * Gives each text's distinct tokens in ascending order: how many they are; they stand in `tokens` until the next
 * text. 0 where they are too few to say anything.
 */
function createSetReader() {
  const numbers = createTokenNumbers();
  let lastText: Uint32Array = new Uint32Array(1024);
  let texts = 0;
  const read = (codes: Uint32Array, from: number, to: number): number => {
    const length = numbers.read(codes, from, to);
    const { tokens } = numbers;
    if (lastText.length < numbers.count) lastText = longer(lastText, numbers.count * 2);
    let distinct = 0;
    let enough = 0;
    texts += 1;
    for (let k = 0; k < length; k += 1) {
      const token = tokens[k] ?? 0;
      if (lastText[token] === texts) continue;
      lastText[token] = texts;
      tokens[distinct++] = token;
      enough += numbers.isWord(token) ? LEAST_PAIRS : LEAST_WORDS;
    }
    if (enough < LEAST_WORDS * LEAST_PAIRS) return 0;
    sortBetween(tokens, 0, distinct);
    return distinct;
  };
  return { read, count: () => numbers.count, tokens: () => numbers.tokens };
}

function longer(from: Uint32Array, length: number): Uint32Array {
  const to = new Uint32Array(length);
  to.set(from);
  return to;
}

const FIRST_SLOTS = 1 << 12;
const TOKENS_OF_MOST_TEXTS = 12;

/** Gives equal sets the same number; an open table whose sets are compared. */
function createDistinctSets(expectedTokens: number) {
  const starts = createGrowingList();
  const tokens = createGrowingList(expectedTokens);
  let slots = new Int32Array(FIRST_SLOTS);
  let hashes: Uint32Array = new Uint32Array(FIRST_SLOTS);
  let count = 0;
  starts.push(0);

  const equals = (number: number, set: Uint32Array, size: number) => {
    const from = starts.at(number);
    if (starts.at(number + 1) - from !== size) return false;
    for (let k = 0; k < size; k += 1) if (tokens.at(from + k) !== set[k]) return false;
    return true;
  };
  const enlarge = () => {
    slots = new Int32Array(slots.length * 2);
    hashes = longer(hashes, hashes.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < count; number += 1) {
      let slot = (hashes[number] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
  };
  return {
    /** `set`: its first `size` numbers */
    number(set: Uint32Array, size: number): number {
      const hash = hashOf(set, size);
      const mask = slots.length - 1;
      let slot = hash & mask;
      let number = (slots[slot] ?? 0) - 1;
      while (number >= 0 && !(hashes[number] === hash && equals(number, set, size))) {
        slot = (slot + 1) & mask;
        number = (slots[slot] ?? 0) - 1;
      }
      if (number >= 0) return number;
      for (let k = 0; k < size; k += 1) tokens.push(set[k] ?? 0);
      starts.push(tokens.length);
      slots[slot] = count + 1;
      hashes[count] = hash;
      count += 1;
      if (count * 2 > slots.length) enlarge();
      return count - 1;
    },
    starts: () => starts.view(),
    tokens: () => tokens.view(),
  };
}

/** FNV-1a over the numbers, then mixed; only finds candidates, equality is checked. */
function hashOf(set: Uint32Array, size: number): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < size; k += 1) hash = Math.imul(hash ^ (set[k] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Sets by size, tokens renumbered by rarity: what the prefix filter lives on. */
function bySizeAndRarity(starts: Uint32Array, tokens: Uint32Array, tokenCount: number) {
  const count = starts.length - 1;
  const sizes = new Uint32Array(count);
  for (let set = 0; set < count; set += 1) sizes[set] = (starts[set + 1] ?? 0) - (starts[set] ?? 0);
  const bySize = bucketsOf(sizes, largest(sizes) + 1).rows;
  const rank = rarityRank(tokens, tokenCount);
  const placeOf = new Uint32Array(count);
  const orderedStarts = new Uint32Array(count + 1);
  const ordered = new Uint32Array(tokens.length);
  for (let place = 0; place < count; place += 1) {
    const set = bySize[place] ?? 0;
    const from = orderedStarts[place] ?? 0;
    const to = from + (sizes[set] ?? 0);
    const first = (starts[set] ?? 0) - from;
    for (let k = from; k < to; k += 1) ordered[k] = rank[tokens[first + k] ?? 0] ?? 0;
    sortBetween(ordered, from, to);
    orderedStarts[place + 1] = to;
    placeOf[set] = place;
  }
  const sets: OrderedSets = { count, tokenCount, starts: orderedStarts, tokens: ordered };
  return { sets, placeOf };
}

function rarityRank(tokens: Uint32Array, tokenCount: number): Uint32Array {
  const frequency = new Uint32Array(tokenCount);
  for (const token of tokens) frequency[token] = (frequency[token] ?? 0) + 1;
  const byRarity = bucketsOf(frequency, largest(frequency) + 1).rows;
  const rank = new Uint32Array(tokenCount);
  for (let place = 0; place < tokenCount; place += 1) rank[byRarity[place] ?? 0] = place;
  return rank;
}

function largest(values: Uint32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
