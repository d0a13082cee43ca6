import type { Positions } from '../../domain/case.ts';
import type { EdgeRows } from '../../graph/edges.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Far enough from its neighbours' middle to be seen apart, in units of which a picture has about 1,000. */
const ASIDE = 24;
/** Turns by the golden angle never fall on each other. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Stored places by actor id. An actor that came in after the layout (a wider window finds more) stands
 * beside the middle of its placed neighbours; before there is any layout all stand at 0, 0.
 */
export function placer(positions: Positions | null, edges: readonly EdgeRows[]): PlaceOf {
  if (positions === null) return () => ({ x: 0, y: 0 });
  const last = placers.get(positions);
  if (last?.edges === edges) return last.placeOf;
  const placeOf = placerFor(positions, edges);
  placers.set(positions, { edges, placeOf });
  return placeOf;
}

type PlaceOf = (id: string) => Place;

/** The same places and edges are asked for with every filter. */
const placers = new WeakMap<
  Positions,
  { readonly edges: readonly EdgeRows[]; readonly placeOf: PlaceOf }
>();

function placerFor(positions: Positions, edges: readonly EdgeRows[]): PlaceOf {
  const places = new Map<string, Place>();
  positions.ids.forEach((id, index) => {
    places.set(id, { x: positions.xy[index * 2] ?? 0, y: positions.xy[index * 2 + 1] ?? 0 });
  });
  if (places.size > 0) {
    for (const [id, place] of besideNeighbours(places, edges)) places.set(id, place);
  }
  return (id) => places.get(id) ?? { x: 0, y: 0 };
}

function besideNeighbours(
  places: ReadonlyMap<string, Place>,
  edges: readonly EdgeRows[],
): Map<string, Place> {
  const neighbours = new Map<string, Place[]>();
  const join = (id: string, other: string) => {
    if (places.has(id)) return;
    const near = neighbours.get(id) ?? [];
    const place = places.get(other);
    if (place) near.push(place);
    neighbours.set(id, near);
  };
  for (const { edge } of edges) {
    join(edge.amplifier, edge.source);
    join(edge.source, edge.amplifier);
  }
  const found = new Map<string, Place>();
  [...neighbours.keys()].sort().forEach((id, k) => {
    const near = neighbours.get(id) ?? [];
    const n = Math.max(1, near.length);
    const angle = GOLDEN_ANGLE * (k + 1);
    found.set(id, {
      x: near.reduce((sum, { x }) => sum + x, 0) / n + ASIDE * Math.cos(angle),
      y: near.reduce((sum, { y }) => sum + y, 0) / n + ASIDE * Math.sin(angle),
    });
  });
  return found;
}
