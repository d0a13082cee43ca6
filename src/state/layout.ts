import type { NetworkNode } from '../domain/network.ts';
import type { LayoutInput, Picture } from '../workers/contract.ts';

/** Fixed, so that the same case always falls into the same picture. */
const LAYOUT_SEED = 1;

export function layoutInputOf({ nodes, edges }: Picture): LayoutInput {
  const places = new Map(nodes.map((node, index) => [node.id, index]));
  const ends: number[] = [];
  const weights: number[] = [];
  for (const edge of edges) {
    const from = places.get(edge.amplifier);
    const to = places.get(edge.source);
    if (from === undefined || to === undefined) continue;
    ends.push(from, to);
    weights.push(edge.weight);
  }
  return {
    ids: nodes.map((node) => node.id),
    amplified: Float32Array.from(nodes, (node) => node.amplified),
    edges: Uint32Array.from(ends),
    weights: Float32Array.from(weights),
    clusters: Uint32Array.from(nodes, (node) => node.cluster),
    states: nodes.map((node) => node.state),
    seed: LAYOUT_SEED,
  };
}

/** True where an actor has no place of its own yet. */
export function needsLayout(nodes: readonly NetworkNode[]): boolean {
  return nodes.some(
    ({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y) || (x === 0 && y === 0),
  );
}
