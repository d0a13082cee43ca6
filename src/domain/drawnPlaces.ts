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
  const placeOf = lookup(positions);
  return nodes.map((node) => {
    const place = placeOf(node.id);
    return place < 0
      ? node
      : {
          ...node,
          x: positions.xy[place * 2] ?? node.x,
          y: positions.xy[place * 2 + 1] ?? node.y,
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
  const placeOf = lookup(positions);
  const moved = new Map<string, readonly [number, number]>();
  for (const [id, of] of members) moved.set(id, middle(of, positions, placeOf));
  for (const { id, x, y } of pins) moved.set(id, [x, y]);
  const added = [...moved.keys()].filter((id) => placeOf(id) < 0);
  const xy = new Float32Array(positions.xy.length + added.length * 2);
  xy.set(positions.xy);
  const write = (place: number, [x, y]: readonly [number, number]) => xy.set([x, y], place * 2);
  for (const [id, at] of moved) if (placeOf(id) >= 0) write(placeOf(id), at);
  added.forEach((id, k) => {
    write(positions.ids.length + k, moved.get(id) ?? [0, 0]);
  });
  return { ids: [...positions.ids, ...added], xy };
}

type PlaceOf = (id: string) => number;

const lookups = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Number of an actor among the places, −1 where it has none. Made once for one list: a filter moves nobody. */
function lookup({ ids }: Positions): PlaceOf {
  const known = lookups.get(ids) ?? new Map(ids.map((id, place) => [id, place]));
  lookups.set(ids, known);
  return (id) => known.get(id) ?? -1;
}

/** Who is amplified more pulls more, so that the group stands where its weight stood. */
function middle(
  members: readonly NetworkNode[],
  { xy }: Positions,
  placeOf: PlaceOf,
): readonly [number, number] {
  let [x, y, share] = [0, 0, 0];
  for (const member of members) {
    const place = placeOf(member.id);
    const own = member.amplified + 1;
    x += (place < 0 ? member.x : (xy[place * 2] ?? 0)) * own;
    y += (place < 0 ? member.y : (xy[place * 2 + 1] ?? 0)) * own;
    share += own;
  }
  return share > 0 ? [x / share, y / share] : [0, 0];
}
