/** Edges between what is drawn as one: joined pair by pair. What is summed and what is not: `folded.ts`. */
import { isFoldId } from './foldNames.ts';
import { KINDS, UNDIRECTED_KINDS } from './kind.ts';
import type { NetworkEdge } from './network.ts';

/** `allKinds`: one arrow a pair for all directed kinds, in the kind that weighs most; else one a kind. */
export function foldEdges(
  edges: readonly NetworkEdge[],
  homeOf: (id: string) => string,
  allKinds: boolean,
): { readonly shown: NetworkEdge[]; readonly inside: number } {
  const bundles = new Map<number, NetworkEdge[]>();
  // a number for each node: texts as keys would cost more than all the rest
  const homes: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const home = homeOf(id);
    const number = numbers.get(home) ?? homes.push(home) - 1;
    numbers.set(home, number).set(id, number);
    return number;
  };
  let inside = 0;
  for (const edge of edges) {
    const a = numberOf(edge.amplifier);
    const b = numberOf(edge.source);
    if (a === b) {
      inside += 1;
      continue;
    }
    const isTwoWay = UNDIRECTED_KINDS.has(edge.kind);
    const kind = isTwoWay || !allKinds ? KINDS.indexOf(edge.kind) + 1 : 0;
    // without a direction the ends stand in order of id
    const isTurned = isTwoWay && (homes[a] ?? '') > (homes[b] ?? '');
    const pair = isTurned ? b * MOST_NODES + a : a * MOST_NODES + b;
    const key = pair * (KINDS.length + 1) + kind;
    const bundle = bundles.get(key);
    if (bundle) bundle.push(edge);
    else bundles.set(key, [edge]);
  }
  const shown = [...bundles.values()].map((bundle) => joined(bundle, homeOf));
  return { shown, inside };
}

/** More than a case can hold; two of them and a kind fit into a number. */
const MOST_NODES = 2 ** 24;

/** Without a direction the ends stand in order of id. */
export function endsOf(
  { amplifier, source, kind }: Pick<NetworkEdge, 'amplifier' | 'source' | 'kind'>,
  homeOf: (id: string) => string,
): [string, string] {
  const [a, b] = [homeOf(amplifier), homeOf(source)];
  return UNDIRECTED_KINDS.has(kind) && a > b ? [b, a] : [a, b];
}

function joined(bundle: readonly NetworkEdge[], homeOf: (id: string) => string): NetworkEdge {
  const [only] = bundle;
  const heaviest = bundle.reduce((a, b) => (b.weight > a.weight ? b : a));
  const [amplifier, source] = endsOf(heaviest, homeOf);
  if (only && bundle.length === 1)
    return { ...only, amplifier, source, ...statistics(only, [amplifier, source]) };
  const expected = bundle.map((edge) => edge.expected);
  return {
    ...{ amplifier, source, kind: heaviest.kind },
    weight: bundle.reduce((sum, { weight }) => sum + weight, 0),
    expected: expected.includes(null)
      ? null
      : expected.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    ...{ p: null, q: null, medianLagSeconds: null },
    first: bundle.reduce((least, { first }) => earlier(least, first), heaviest.first),
    last: bundle.reduce((most, { last }) => later(most, last), heaviest.last),
  };
}

/** ISO times stand in the order of time. */
function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a < b ? b : a;
}

/** An edge between two actors keeps its own; one at a group is of the group, whose p and q nobody worked out. */
function statistics({ p, q }: NetworkEdge, ends: readonly string[]) {
  return ends.some(isFoldId) ? { p: null, q: null } : { p, q };
}
