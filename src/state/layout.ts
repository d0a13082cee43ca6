import type { Positions } from '../domain/case.ts';
import type { NetworkNode } from '../domain/network.ts';
import type { Pin } from '../domain/networkView.ts';
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

/** Where everything lies that is drawn: the layout's places, the analyst's pins over them, and the middle of each group. */
export function drawnPlaces(
  positions: Positions,
  pins: readonly Pin[],
  members: ReadonlyMap<string, readonly NetworkNode[]>,
): Positions {
  // a running layout asks at every step
  if (pins.length === 0 && members.size === 0) return positions;
  const places = new Map<string, readonly [number, number]>();
  positions.ids.forEach((id, k) => {
    places.set(id, [positions.xy[2 * k] ?? 0, positions.xy[2 * k + 1] ?? 0]);
  });
  for (const [id, of] of members) places.set(id, middle(of, places));
  for (const { id, x, y } of pins) places.set(id, [x, y]);
  return { ids: [...places.keys()], xy: Float32Array.from([...places.values()].flat()) };
}

/** Who is amplified more pulls more, so that the group stands where its weight stood. */
function middle(
  members: readonly NetworkNode[],
  places: ReadonlyMap<string, readonly [number, number]>,
): readonly [number, number] {
  let [x, y, share] = [0, 0, 0];
  for (const { id, amplified, ...own } of members) {
    const [px, py] = places.get(id) ?? [own.x, own.y];
    x += px * (amplified + 1);
    y += py * (amplified + 1);
    share += amplified + 1;
  }
  return share > 0 ? [x / share, y / share] : [0, 0];
}
