import type { NetworkEdge } from './network.ts';

/** Heaviest first; equal ones in order of their ends, so that the order is always the same. */
export function strongest(edges: readonly NetworkEdge[]): NetworkEdge[] {
  return [...edges].sort(byStrength);
}

/** The first of `strongest`, without sorting all: of 100,000 edges a list shows twenty. */
export function firstStrongest(edges: readonly NetworkEdge[], most: number): NetworkEdge[] {
  const first: NetworkEdge[] = [];
  for (const edge of edges) {
    const last = first[most - 1];
    if (last && byStrength(edge, last) >= 0) continue;
    const place = first.findIndex((one) => byStrength(edge, one) < 0);
    first.splice(place < 0 ? first.length : place, 0, edge);
    if (first.length > most) first.pop();
  }
  return first;
}

function byStrength(a: NetworkEdge, b: NetworkEdge): number {
  return (
    b.weight - a.weight ||
    compare(a.amplifier, b.amplifier) ||
    compare(a.source, b.source) ||
    compare(a.kind, b.kind)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
