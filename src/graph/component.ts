import type { NetworkEdge } from '../domain/network.ts';

/** Number of actors in the largest part of a network that hangs together; 0 of none. */
export function largestComponent(
  edges: readonly Pick<NetworkEdge, 'amplifier' | 'source'>[],
): number {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    for (let above = parents.get(at); above !== undefined && above !== at; ) {
      const next = parents.get(above) ?? above;
      parents.set(at, next);
      at = above;
      above = next;
    }
    return at;
  };
  for (const { amplifier, source } of edges) {
    for (const id of [amplifier, source]) if (!parents.has(id)) parents.set(id, id);
    const a = rootOf(amplifier);
    const b = rootOf(source);
    if (a !== b) parents.set(a, b);
  }
  const sizes = new Map<string, number>();
  for (const id of parents.keys()) sizes.set(rootOf(id), (sizes.get(rootOf(id)) ?? 0) + 1);
  let largest = 0;
  for (const size of sizes.values()) largest = Math.max(largest, size);
  return largest;
}
