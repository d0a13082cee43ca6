import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTrieBuilder, type Trie } from '../../src/measure/gazetteerTrie.ts';

const anyNames = fc.array(
  fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
  {
    maxLength: 40,
  },
);

function trieOf(names: readonly (readonly number[])[]): Trie {
  const builder = createTrieBuilder();
  for (const [entry, symbols] of names.entries()) builder.add(symbols, entry);
  return builder.build();
}

/** The node that symbols lead to; -1 where they lead nowhere. */
function reached(trie: Trie, symbols: readonly number[]): number {
  let node = 0;
  for (const symbol of symbols) {
    if (node < 0) return -1;
    node = trie.child(node, symbol);
  }
  return node;
}

describe('the trie of names', () => {
  it('holds every name that was added, in the order of adding, and no other', () => {
    fc.assert(
      fc.property(anyNames, anyNames, (names, others) => {
        const trie = trieOf(names);
        for (const symbols of [...names, ...others]) {
          const key = symbols.join();
          const entries = names.flatMap((name, entry) => (name.join() === key ? [entry] : []));
          const node = reached(trie, symbols);
          expect(node < 0 ? [] : trie.entriesAt(node)).toEqual(entries);
          expect(node >= 0 && trie.isEnd(node)).toBe(entries.length > 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leads on just where some name goes on', () => {
    fc.assert(
      fc.property(
        anyNames,
        fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }),
        (names, path) => {
          const begins = names.some((name) => path.every((symbol, k) => name[k] === symbol));
          expect(reached(trieOf(names), path) >= 0).toBe(begins || path.length === 0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells apart names of many scripts, whose symbols are large', () => {
    const names = Array.from({ length: 3_000 }, (_, k) => [
      1 + (k % 4_095),
      4_095 - (k % 4_000),
      7,
    ]);
    const trie = trieOf(names);
    expect(names.every((name, entry) => trie.entriesAt(reached(trie, name)).includes(entry))).toBe(
      true,
    );
    expect(reached(trie, [1, 4_095, 8])).toBe(-1);
    expect(reached(trie, [0])).toBe(-1);
  });

  it('refuses a symbol that it has no room for', () => {
    expect(() => createTrieBuilder().add([4_096], 0)).toThrow(RangeError);
  });

  it('is empty without names', () => {
    expect(reached(trieOf([]), [1])).toBe(-1);
    expect(trieOf([]).isEnd(0)).toBe(false);
  });
});
