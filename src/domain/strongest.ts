import type { NetworkEdge } from './network.ts';

/** Heaviest first; equal ones in order of their ends, so that the order is always the same. */
export function strongest(edges: readonly NetworkEdge[]): NetworkEdge[] {
  return [...edges].sort(
    (a, b) =>
      b.weight - a.weight ||
      compare(a.amplifier, b.amplifier) ||
      compare(a.source, b.source) ||
      compare(a.kind, b.kind),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
