import type { NetworkEdge, NetworkNode } from '../../domain/network.ts';
import { strongest } from '../../domain/strongest.ts';
import type { Selection } from '../../domain/view.ts';

export function selectionOf({
  amplifier,
  source,
  kind,
}: Pick<NetworkEdge, 'amplifier' | 'source' | 'kind'>): Selection {
  return { type: 'edge', amplifier, source, kind };
}

export function isSelected(edge: NetworkEdge, selection: Selection | null | undefined): boolean {
  return (
    selection?.type === 'edge' &&
    selection.amplifier === edge.amplifier &&
    selection.source === edge.source &&
    selection.kind === edge.kind
  );
}

/** "edge 3 of 118 from RT": place among what the same amplifier amplifies. Null where it is hidden. */
export function placeOf(
  edges: readonly NetworkEdge[],
  selection: Selection,
): { place: number; of: number } | null {
  if (selection.type !== 'edge') return null;
  const own = strongest(edges.filter((edge) => edge.amplifier === selection.amplifier));
  const index = own.findIndex((edge) => isSelected(edge, selection));
  return index < 0 ? null : { place: index + 1, of: own.length };
}

/** Labels by actor id, of what is drawn: a picture, or what stands in it for several. */
export function labelsOf(
  drawn: { readonly nodes: readonly Pick<NetworkNode, 'id' | 'label'>[] } | null,
): ReadonlyMap<string, string> {
  return new Map(drawn?.nodes.map(({ id, label }) => [id, label]));
}
