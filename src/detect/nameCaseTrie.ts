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
      const search: Search<T> = { tokens, at, accept, skip, best: null };
      walk(search, root, at, ANY_CASE, -1);
      return search.best;
    },
    heads: () => root.edges.keys(),
  };
}

interface Search<T> {
  readonly tokens: Tokens;
  readonly at: number;
  readonly accept: ((value: T, end: number) => boolean) | undefined;
  readonly skip: ((at: number) => number) | undefined;
  best: CaseMatch<T> | null;
}

function walk<T>(
  search: Search<T>,
  node: Node<T>,
  place: number,
  cases: number,
  skipped: number,
): void {
  keepLonger(search, node, place, cases, skipped);
  for (const edge of node.edges.get(search.tokens.keys[place] ?? '') ?? []) {
    const common = cases & edge.cases;
    if (common !== 0) walk(search, edge.node, place + 1, common, skipped);
  }
  if (!search.skip || skipped >= 0 || place === search.at) return;
  const behind = search.skip(place);
  if (behind > place) walk(search, node, behind, cases, place);
}

function keepLonger<T>(
  search: Search<T>,
  { value }: Node<T>,
  place: number,
  cases: number,
  skipped: number,
): void {
  // nothing may be passed over at the end
  if (value === undefined || skipped === place - 1) return;
  const best = search.best?.end ?? search.at;
  if (place < best || (place === best && !isUndeclined(search, place, cases))) return;
  if (search.accept && !search.accept(value, place)) return;
  search.best = { end: place, value, cases, skipped };
}

/** «ЕКА» is one abbreviation as it stands rather than another in the genitive. */
function isUndeclined<T>({ tokens, best }: Search<T>, place: number, cases: number): boolean {
  return cases === ANY_CASE && tokens.shapes[place - 1] === 'caps' && best?.cases !== ANY_CASE;
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
