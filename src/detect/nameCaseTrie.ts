import { ANY_CASE, type Forms } from '../text/russianCases.ts';
import type { Tokens } from './citationTokens.ts';

/** One word of a name: all its forms, under one identity. */
export interface CaseWord {
  readonly lemma: string;
  readonly forms: Forms;
  /** false: the word stands as it is in every case of the name (a genitive behind the head noun) */
  readonly declines: boolean;
}

export interface CaseMatch<T> {
  readonly end: number;
  readonly value: T;
  /** cases that all declined words agree on */
  readonly cases: number;
  /** place of a word that was passed over, -1 where none was */
  readonly skipped: number;
}

/** Sequences of declined words, each with a value; finds the longest that begins at a place, with its case. */
export interface CaseTrie<T> {
  /** The first value of a sequence stays; returns the one that holds. */
  add(words: readonly CaseWord[], value: T): T;
  /** `skip`: end of what may be passed over once behind the first word, or the place itself. */
  longest(
    tokens: Tokens,
    at: number,
    accept?: (value: T, end: number) => boolean,
    skip?: (at: number) => number,
  ): CaseMatch<T> | null;
  /** all forms of first words */
  heads(): Iterable<string>;
}

interface Node<T> {
  readonly edges: Map<string, Edge<T>[]>;
  readonly byLemma: Map<string, Node<T>>;
  value: T | undefined;
}

interface Edge<T> {
  readonly cases: number;
  readonly node: Node<T>;
}

export function createCaseTrie<T>(): CaseTrie<T> {
  const root = createNode<T>();
  return {
    add(words, value) {
      let node = root;
      for (const word of words) node = childOf(node, word);
      node.value ??= value;
      return node.value;
    },
    longest(tokens, at, accept, skip) {
      let best: CaseMatch<T> | null = null;
      const walk = (node: Node<T>, place: number, cases: number, skipped: number): void => {
        const { value } = node;
        const isLonger = place > (best?.end ?? at);
        if (value !== undefined && isLonger && (!accept || accept(value, place))) {
          best = { end: place, value, cases, skipped };
        }
        for (const edge of node.edges.get(tokens.keys[place] ?? '') ?? []) {
          const common = cases & edge.cases;
          if (common !== 0) walk(edge.node, place + 1, common, skipped);
        }
        if (!skip || skipped >= 0 || place === at) return;
        const behind = skip(place);
        if (behind > place) walk(node, behind, cases, place);
      };
      walk(root, at, ANY_CASE, -1);
      return isLeftOver(best) ? null : best;
    },
    heads: () => root.edges.keys(),
  };
}

/** Nothing may be passed over at the end. */
function isLeftOver<T>(match: CaseMatch<T> | null): boolean {
  return match !== null && match.skipped === match.end - 1;
}

function createNode<T>(): Node<T> {
  return { edges: new Map(), byLemma: new Map(), value: undefined };
}

function childOf<T>(node: Node<T>, { lemma, forms, declines }: CaseWord): Node<T> {
  const identity = declines ? lemma : `=${lemma}`;
  const known = node.byLemma.get(identity);
  if (known) return known;
  const child = createNode<T>();
  node.byLemma.set(identity, child);
  for (const [form, cases] of forms) {
    const edge = { cases: declines ? cases : ANY_CASE, node: child };
    const edges = node.edges.get(form);
    if (edges) edges.push(edge);
    else node.edges.set(form, [edge]);
  }
  return child;
}
