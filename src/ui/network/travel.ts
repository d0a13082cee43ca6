/** Travel along edges with the arrow keys: where one stands, which edge is pointed at, and what is said. */

import type { Foldable } from '../../domain/folded.ts';
import { UNDIRECTED_KINDS } from '../../domain/kind.ts';
import type { NetworkEdge } from '../../domain/network.ts';
import type { Selection } from '../../domain/view.ts';
import { t } from '../../state/language.ts';
import { isSelected, labelsOf, selectionOf } from '../words/edges.ts';
import { edgeSentence } from '../words/kinds.ts';

export interface Travel {
  /** the actor one stands at; null before the first key */
  readonly at: string | null;
  /** place among its edges, heaviest first; null: at the actor itself */
  readonly edge: number | null;
}

export type TravelKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home';

export const NOWHERE: Travel = { at: null, edge: null };

/** Edges at an actor, heaviest first; of equal weight those that it amplifies, then by the other end. */
export function edgesAt({ edges }: Foldable, id: string): NetworkEdge[] {
  const other = (edge: NetworkEdge) => (edge.amplifier === id ? edge.source : edge.amplifier);
  const rank = (edge: NetworkEdge) => (edge.amplifier === id ? 0 : 1);
  return edges
    .filter(({ amplifier, source }) => amplifier === id || source === id)
    .sort((a, b) => b.weight - a.weight || rank(a) - rank(b) || (other(a) < other(b) ? -1 : 1));
}

/** Where one stands after something was chosen by other means. */
export function travelOf(drawn: Foldable, selection: Selection | null, before: Travel): Travel {
  switch (selection?.type) {
    case 'actor':
      return { at: selection.id, edge: null };
    case 'edge': {
      const { amplifier, source } = selection;
      const at = before.at === source ? source : amplifier;
      const edge = edgesAt(drawn, at).findIndex((each) => isSelected(each, selection));
      return { at, edge: edge < 0 ? null : edge };
    }
    default:
      return before;
  }
}

/** Down and up go through the edges of an actor, right along the edge to its other end, left back to the actor. */
export function travelled(drawn: Foldable, { at, edge }: Travel, key: TravelKey): Travel {
  const first = mostAmplified(drawn);
  const isThere = at !== null && drawn.nodes.some(({ id }) => id === at);
  if (!isThere || key === 'Home') return { at: first, edge: null };
  const edges = edgesAt(drawn, at);
  switch (key) {
    case 'ArrowDown':
      return { at, edge: edges.length === 0 ? null : ((edge ?? -1) + 1) % edges.length };
    case 'ArrowUp':
      return {
        at,
        edge: edges.length === 0 ? null : ((edge ?? 0) - 1 + edges.length) % edges.length,
      };
    case 'ArrowRight': {
      const along = edges[edge ?? 0];
      if (!along) return { at, edge: null };
      return { at: along.amplifier === at ? along.source : along.amplifier, edge: null };
    }
    case 'ArrowLeft':
      return { at, edge: null };
    default:
      return key satisfies never;
  }
}

export function selectionAt(drawn: Foldable, { at, edge }: Travel): Selection | null {
  if (at === null) return null;
  const found = edge === null ? undefined : edgesAt(drawn, at)[edge];
  return found ? selectionOf(found) : { type: 'actor', id: at };
}

/** "Edge 2 of 12: RT cites Xinhua, 14 pieces of evidence." */
export function travelWords(drawn: Foldable, { at, edge }: Travel): string {
  const labels = labelsOf(drawn);
  const name = (id: string) => labels.get(id) ?? id;
  if (at === null) return t('Nobody is drawn.');
  const edges = edgesAt(drawn, at);
  const found = edge === null ? undefined : edges[edge];
  if (!found) {
    const node = drawn.nodes.find(({ id }) => id === at);
    return t(
      '{name}: {edges, plural, one {# edge} other {# edges}}, amplified {times, plural, one {# time} other {# times}}. Down goes through the edges.',
      { name: name(at), edges: edges.length, times: node?.amplified ?? 0 },
    );
  }
  const values = {
    place: String((edge ?? 0) + 1),
    all: String(edges.length),
    sentence: edgeSentence(found.kind, name(found.amplifier), name(found.source)),
    n: found.weight,
  };
  return UNDIRECTED_KINDS.has(found.kind)
    ? t(
        'Edge {place} of {all}: {sentence}, without a direction, {n, plural, one {# piece} other {# pieces}} of evidence. Enter reads it, right goes to the other end.',
        values,
      )
    : t(
        'Edge {place} of {all}: {sentence}, {n, plural, one {# piece} other {# pieces}} of evidence. Enter reads it, right goes to the other end.',
        values,
      );
}

function mostAmplified({ nodes }: Foldable): string | null {
  const [first, ...rest] = nodes;
  if (!first) return null;
  return rest.reduce((a, b) => (b.amplified > a.amplified ? b : a), first).id;
}
