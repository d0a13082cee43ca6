/**
 * Clusters as discs that stand apart, for pictures of so many actors that only clusters can be told from each other:
 * each cluster's members fill a disc, in which who was nearer the middle stays nearer and the order around it stays;
 * then the clusters fill a disc in the same way.
 * The idea of a circle for each group, packed by their places: Wang et al. 2006, doi:10.1145/1124772.1124851.
 */
import type { Places } from './places.ts';
import { separate } from './separate.ts';

/** Discs at random fill about this share of the plane before they jam; few and of many sizes fill more. */
const FILLED = { actors: 0.6, clusters: 0.75 } as const;
/** Places are kept as 32-bit floats, and a cluster is moved as a whole afterwards. */
const SLACK = 1.001;
/** Gap between two clusters: a share of their radii, and so many units. */
const GAP_SHARE = 0.06;
const GAP = 6;

/** Moves actors (x, y alternating) until no two overlap and no two clusters do. Same input, same places. */
export function packClusters(
  places: Places,
  clusters: ArrayLike<number>,
  clusterCount: number,
  reaches: Float64Array,
): void {
  const groups = membersOf(clusters, clusterCount, reaches.length);
  const middles = new Float32Array(clusterCount * 2);
  const locals = groups.map((members, cluster) => {
    const disc = filledDisc(places, members, reaches, FILLED.actors);
    middles.set([disc.middle.x, disc.middle.y], cluster * 2);
    return disc;
  });
  const discs = Float64Array.from(locals, ({ radius }) => radius * (1 + GAP_SHARE) + GAP);
  const all = groups.map((_, cluster) => cluster);
  middles.set(filledDisc(middles, all, discs, FILLED.clusters).places);
  groups.forEach((members, cluster) => {
    const local = locals[cluster]?.places ?? new Float32Array();
    members.forEach((node, k) => {
      places[node * 2] = (middles[cluster * 2] as number) + (local[k * 2] as number);
      places[node * 2 + 1] = (middles[cluster * 2 + 1] as number) + (local[k * 2 + 1] as number);
    });
  });
}

function membersOf(clusters: ArrayLike<number>, count: number, order: number): number[][] {
  const groups = Array.from({ length: count }, (): number[] => []);
  for (let node = 0; node < order; node += 1) groups[clusters[node] ?? 0]?.push(node);
  return groups;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function middleOf(places: Places, members: readonly number[]): Point {
  const n = Math.max(1, members.length);
  const mean = (axis: 0 | 1) =>
    members.reduce((sum, node) => sum + (places[node * 2 + axis] ?? 0), 0) / n;
  return { x: mean(0), y: mean(1) };
}

/** Members around 0, 0 without overlap, the radius of the disc that holds them all, and where their middle was. */
function filledDisc(
  places: Places,
  members: readonly number[],
  reaches: Float64Array,
  filled: number,
): { readonly places: Float32Array; readonly radius: number; readonly middle: Point } {
  const middle = middleOf(places, members);
  const own = Float64Array.from(members, (node) => (reaches[node] ?? 0) * SLACK);
  const away = members.map((node) => ({
    x: (places[node * 2] ?? 0) - middle.x,
    y: (places[node * 2 + 1] ?? 0) - middle.y,
  }));
  const outward = ranked(away.map(({ x, y }) => Math.hypot(x, y)));
  const around = ranked(away.map(({ x, y }) => Math.atan2(y, x)));
  const angles = new Float64Array(members.length);
  // as many in every direction: a disc is filled, not half of it
  around.forEach((k, rank) => {
    angles[k] = 2 * Math.PI * ((rank + 0.5) / members.length - 0.5);
  });
  const local = new Float32Array(members.length * 2);
  let area = 0;
  for (const k of outward) {
    const reach = own[k] ?? 0;
    const distance = area === 0 ? 0 : Math.sqrt((area + reach ** 2 / 2) / filled);
    area += reach ** 2;
    local[k * 2] = distance * Math.cos(angles[k] as number);
    local[k * 2 + 1] = distance * Math.sin(angles[k] as number);
  }
  separate(local, own);
  return { places: local, radius: radiusOf(local, own), middle };
}

/** Indices in order of their values; equal ones as they stand. */
function ranked(values: readonly number[]): number[] {
  return [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}

function radiusOf(local: Float32Array, reaches: Float64Array): number {
  return reaches.reduce(
    (most, reach, k) =>
      Math.max(most, Math.hypot(local[k * 2] as number, local[k * 2 + 1] as number) + reach),
    0,
  );
}
