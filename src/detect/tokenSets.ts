import { visitTokens } from '../text/tokens.ts';
import { type Buckets, bucketsOf } from './buckets.ts';
import { createGrowingList } from './growing.ts';
import type { OrderedSets } from './similarityJoin.ts';

/** Fewer tokens than 5 words, or 8 character pairs, or a mix in that proportion, say nothing by themselves. */
const LEAST_WORDS = 5;
const LEAST_PAIRS = 8;

/** Distinct token sets, smallest first, and the rows that have each. */
export interface TextSets extends OrderedSets {
  /** rows by set, in input order */
  readonly members: Buckets;
}

/**
 * Reads texts as sets of numbered tokens, equal sets only once. Rows for which `textOf` gives null, and
 * texts too short to compare, are in none.
 */
export function textSets(
  rowCount: number,
  textOf: (row: number) => string | null,
  tick: (done: number) => void = () => {},
): TextSets {
  const reader = createSetReader();
  const rows = createGrowingList();
  const setOfRow = createGrowingList();
  const distinct = createDistinctSets();
  for (let row = 0; row < rowCount; row += 1) {
    tick(row);
    const text = textOf(row);
    const set = text === null ? null : reader.read(text);
    if (set === null) continue;
    rows.push(row);
    setOfRow.push(distinct.number(set));
  }
  const { sets, placeOf } = inOrder(distinct.starts(), distinct.tokens(), reader.tokenCount());
  const places = setOfRow.view().map((set) => placeOf[set] ?? 0);
  const members = bucketsOf(places, sets.count);
  const taken = rows.view();
  return {
    ...sets,
    members: { starts: members.starts, rows: members.rows.map((k) => taken[k] ?? 0) },
  };
}

/** Numbers tokens in order of appearance; gives each text's distinct ones in ascending order. */
function createSetReader() {
  const numbers = new Map<string, number>();
  const lastText: number[] = [];
  let texts = 0;
  const read = (text: string): Uint32Array | null => {
    const set: number[] = [];
    let enough = 0;
    texts += 1;
    visitTokens(text, (token, _start, _end, isWord) => {
      const known = numbers.get(token);
      const number = known ?? numbers.size;
      if (known === undefined) numbers.set(token, number);
      if (lastText[number] === texts) return;
      lastText[number] = texts;
      set.push(number);
      enough += isWord ? LEAST_PAIRS : LEAST_WORDS;
    });
    return enough >= LEAST_WORDS * LEAST_PAIRS ? Uint32Array.from(set).sort() : null;
  };
  return { read, tokenCount: () => numbers.size };
}

/** Gives equal sets the same number. */
function createDistinctSets() {
  const starts = [0];
  const tokens = createGrowingList();
  const firstByHash = new Map<number, number>();
  const nextSameHash: number[] = [];

  const equals = (number: number, set: Uint32Array) => {
    const from = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - from !== set.length) return false;
    const kept = tokens.view();
    return set.every((token, k) => kept[from + k] === token);
  };
  const add = (set: Uint32Array, hash: number) => {
    const number = starts.length - 1;
    for (const token of set) tokens.push(token);
    starts.push(tokens.length);
    nextSameHash[number] = firstByHash.get(hash) ?? -1;
    firstByHash.set(hash, number);
    return number;
  };
  return {
    number(set: Uint32Array): number {
      const hash = hashOf(set);
      let number = firstByHash.get(hash) ?? -1;
      while (number >= 0 && !equals(number, set)) number = nextSameHash[number] ?? -1;
      return number >= 0 ? number : add(set, hash);
    },
    starts: () => Uint32Array.from(starts),
    tokens: () => tokens.view(),
  };
}

/** FNV-1a over the numbers; only finds candidates, equality is checked. */
function hashOf(set: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (const token of set) hash = Math.imul(hash ^ token, 0x01000193);
  return hash;
}

/** Sets by size, tokens renumbered by rarity: what the prefix filter lives on. */
function inOrder(starts: Uint32Array, tokens: Uint32Array, tokenCount: number) {
  const count = starts.length - 1;
  const sizes = Uint32Array.from(
    { length: count },
    (_, s) => (starts[s + 1] ?? 0) - (starts[s] ?? 0),
  );
  const bySize = bucketsOf(sizes, largest(sizes) + 1).rows;
  const rank = rarityRank(tokens, tokenCount);
  const placeOf = new Uint32Array(count);
  const orderedStarts = new Uint32Array(count + 1);
  const ordered = new Uint32Array(tokens.length);
  bySize.forEach((set, place) => {
    const from = orderedStarts[place] ?? 0;
    const to = from + (sizes[set] ?? 0);
    const first = starts[set] ?? 0;
    for (let k = from; k < to; k += 1) ordered[k] = rank[tokens[first + k - from] ?? 0] ?? 0;
    ordered.subarray(from, to).sort();
    orderedStarts[place + 1] = to;
    placeOf[set] = place;
  });
  const sets: OrderedSets = { count, tokenCount, starts: orderedStarts, tokens: ordered };
  return { sets, placeOf };
}

function rarityRank(tokens: Uint32Array, tokenCount: number): Uint32Array {
  const frequency = new Uint32Array(tokenCount);
  for (const token of tokens) frequency[token] = (frequency[token] ?? 0) + 1;
  const byRarity = bucketsOf(frequency, largest(frequency) + 1).rows;
  const rank = new Uint32Array(tokenCount);
  byRarity.forEach((token, place) => {
    rank[token] = place;
  });
  return rank;
}

function largest(values: Uint32Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return most;
}
