/**
 * All names in one trie (Fredkin 1960, Trie memory, https://doi.org/10.1145/367390.367400): one walk from the
 * beginning of a word finds the longest name, however many names there are. Edges lie in one hash table over
 * whole numbers of 32 bits: symbols of many scripts would make plain tables of children large.
 */
export interface Trie {
  /** the child by a symbol; -1 where there is none. The root is 0 */
  child(node: number, symbol: number): number;
  /** whether entries end at a node */
  isEnd(node: number): boolean;
  /** entries that end at a node, in the order they were added */
  entriesAt(node: number): readonly number[];
}

const NONE: readonly number[] = [];
const MAX_SYMBOLS = 4096;
/** a node and a symbol make one number of 31 bits */
const MAX_NODES = 2 ** 31 / MAX_SYMBOLS;

export interface TrieBuilder {
  add(symbols: readonly number[], entry: number): void;
  build(): Trie;
}

/** `add` every name, then `build`. Throws a RangeError where names hold more than 4,095 distinct characters or make too many nodes. */
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
    build() {
      if (nodes > MAX_NODES)
        throw new RangeError(`expected at most ${MAX_NODES} nodes, found ${nodes}`);
      return packTrie(children, ends, nodes);
    },
  };
}

function packTrie(
  children: ReadonlyMap<number, number>,
  ends: ReadonlyMap<number, readonly number[]>,
  nodes: number,
): Trie {
  const bits = Math.max(4, Math.ceil(Math.log2(children.size * 3)));
  const shift = 32 - bits;
  const mask = 2 ** bits - 1;
  // a key and its child lie side by side: they are fetched together
  const table = new Int32Array(2 ** (bits + 1)).fill(-1);
  for (const [key, target] of children) {
    let slot = Math.imul(key, FIBONACCI) >>> shift;
    while (table[2 * slot] !== -1) slot = (slot + 1) & mask;
    table[2 * slot] = key;
    table[2 * slot + 1] = target;
  }
  const ended = new Uint8Array(nodes);
  for (const node of ends.keys()) ended[node] = 1;
  const first = new Int32Array(MAX_SYMBOLS).fill(-1);
  for (const [key, target] of children) if (key < MAX_SYMBOLS) first[key] = target;
  return {
    child(node, symbol) {
      if (node === 0) return first[symbol] ?? -1;
      const key = (node * MAX_SYMBOLS + symbol) | 0;
      let slot = Math.imul(key, FIBONACCI) >>> shift;
      for (;;) {
        const found = table[2 * slot];
        if (found === key) return table[2 * slot + 1] ?? -1;
        if (found === -1) return -1;
        slot = (slot + 1) & mask;
      }
    },
    isEnd: (node) => ended[node] === 1,
    entriesAt: (node) => ends.get(node) ?? NONE,
  };
}

/** Multiplying by it spreads numbers that lie close together (Fibonacci hashing). */
const FIBONACCI = 0x9e37_79b1;
