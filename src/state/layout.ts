import type { Positions } from '../domain/case.ts';
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

export function positionsOf(nodes: readonly NetworkNode[]): Positions {
  return {
    ids: nodes.map((node) => node.id),
    xy: Float32Array.from(nodes.flatMap((node) => [node.x, node.y])),
  };
}

/** True where an actor has no place of its own yet. */
export function needsLayout(nodes: readonly NetworkNode[]): boolean {
  return nodes.some(
    ({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y) || (x === 0 && y === 0),
  );
}

/** The nodes where they lie now; filters never move them. */
export function placed(nodes: readonly NetworkNode[], positions: Positions): NetworkNode[] {
  const places = new Map(positions.ids.map((id, index) => [id, index]));
  return nodes.map((node) => {
    const index = places.get(node.id);
    if (index === undefined) return node;
    return {
      ...node,
      x: positions.xy[index * 2] ?? node.x,
      y: positions.xy[index * 2 + 1] ?? node.y,
    };
  });
}
