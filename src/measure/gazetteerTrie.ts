/**
 * All names in one trie (Fredkin 1960, Trie memory, https://doi.org/10.1145/367390.367400): one walk from the
 * beginning of a word finds the longest name, however many names there are. Edges lie in one hash table over
 * typed arrays: symbols of many scripts would make plain tables of children large.
 */
export interface Trie {
  /** the child by a symbol; -1 where there is none. The root is 0 */
  child(node: number, symbol: number): number;
  /** entries that end at a node, in the order they were added */
  entriesAt(node: number): readonly number[];
}

const NONE: readonly number[] = [];
const MAX_SYMBOLS = 4096;

export interface TrieBuilder {
  add(symbols: readonly number[], entry: number): void;
  build(): Trie;
}

/** `add` every name, then `build`. Throws a RangeError where names hold more than 4,095 distinct characters. */
export function createTrieBuilder(): TrieBuilder {
  const children = new Map<number, number>();
  const ends = new Map<number, number[]>();
  let nodes = 1;
  return {
    add(symbols, entry) {
      let node = 0;
      for (const symbol of symbols) {
        if (symbol >= MAX_SYMBOLS) throw new RangeError(`expected symbols below ${MAX_SYMBOLS}`);
        const key = node * MAX_SYMBOLS + symbol;
        const known = children.get(key);
        node = known ?? nodes;
        if (known === undefined) {
          children.set(key, nodes);
          nodes += 1;
        }
      }
      const here = ends.get(node);
      if (here) here.push(entry);
      else ends.set(node, [entry]);
    },
    build: () => packTrie(children, ends, nodes),
  };
}

function packTrie(
  children: ReadonlyMap<number, number>,
  ends: ReadonlyMap<number, readonly number[]>,
  nodes: number,
): Trie {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, children.size * 3)));
  const mask = size - 1;
  const keys = new Float64Array(size).fill(-1);
  const values = new Int32Array(size);
  for (const [key, value] of children) {
    let slot = hash(key) & mask;
    while (keys[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = key;
    values[slot] = value;
  }
  const ended = new Uint8Array(nodes);
  for (const node of ends.keys()) ended[node] = 1;
  const first = new Int32Array(MAX_SYMBOLS).fill(-1);
  for (const [key, value] of children) if (key < MAX_SYMBOLS) first[key] = value;
  return {
    child(node, symbol) {
      if (node === 0) return first[symbol] ?? -1;
      const key = node * MAX_SYMBOLS + symbol;
      let slot = hash(key) & mask;
      while (keys[slot] !== key) {
        if (keys[slot] === -1) return -1;
        slot = (slot + 1) & mask;
      }
      return values[slot] ?? -1;
    },
    entriesAt: (node) => (ended[node] ? (ends.get(node) ?? NONE) : NONE),
  };
}

/** Fibonacci hashing; keys stay below 2^53, so both halves take part. */
function hash(key: number): number {
  const low = key | 0;
  const high = (key / 0x1_0000_0000) | 0;
  return (Math.imul(low ^ Math.imul(high, 0x85eb_ca6b), 0x9e37_79b1) >>> 9) & 0x7f_ffff;
}
