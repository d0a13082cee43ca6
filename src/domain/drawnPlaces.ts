/** Where what is drawn lies: the layout's places, the analyst's pins over them, and the middle of each group. */
import type { Positions } from './case.ts';
import type { NetworkNode } from './network.ts';
import type { Pin } from './networkView.ts';

export function positionsOf(nodes: readonly NetworkNode[]): Positions {
  return {
    ids: nodes.map((node) => node.id),
    xy: Float32Array.from(nodes.flatMap((node) => [node.x, node.y])),
  };
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

/** Where everything lies that is drawn; `members`: of each node that stands for several actors. */
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
