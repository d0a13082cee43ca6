import type { Tokens } from './citationTokens.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

/** Sequences of words, each with a value; finds the longest that begins at a place. */
export interface TokenTrie<T> {
  /** The first value of a sequence stays; returns the one that holds. */
  add(words: readonly string[], value: T): T;
  longest(
    tokens: Tokens,
    at: number,
    accept?: (value: T, end: number) => boolean,
  ): { readonly end: number; readonly value: T } | null;
  /** first words of all sequences */
  heads(): Iterable<string>;
  all(): Iterable<{ readonly words: readonly string[]; readonly value: T }>;
}

export function createTokenTrie<T>(): TokenTrie<T> {
  const root: Node<T> = { next: new Map(), value: undefined };
  return {
    add(words, value) {
      let node = root;
      for (const word of words) {
        let next = node.next.get(word);
        if (!next) {
          next = { next: new Map(), value: undefined };
          node.next.set(word, next);
        }
        node = next;
      }
      node.value ??= value;
      return node.value;
    },
    longest(tokens, at, accept) {
      let found: { end: number; value: T } | null = null;
      let node = root.next.get(tokens.keys[at] ?? '');
      for (let end = at + 1; node; end += 1) {
        const { value } = node;
        if (value !== undefined && (!accept || accept(value, end))) found = { end, value };
        node = node.next.get(tokens.keys[end] ?? '');
      }
      return found;
    },
    heads: () => root.next.keys(),
    all: () => below(root, []),
  };
}

function* below<T>(
  { value, next }: Node<T>,
  words: readonly string[],
): Generator<{ readonly words: readonly string[]; readonly value: T }> {
  if (value !== undefined) yield { words, value };
  for (const [word, node] of next) yield* below(node, [...words, word]);
}
