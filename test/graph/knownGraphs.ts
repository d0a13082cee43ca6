import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type ModularityGraph, modularityGraph } from '../../src/graph/modularityGraph.ts';

/** from, to, weight; index by index */
export type Link = readonly [number, number, number];

export function graphOf(order: number, links: readonly Link[], directed = false): ModularityGraph {
  return modularityGraph(order, {
    from: Uint32Array.from(links, ([from]) => from),
    to: Uint32Array.from(links, ([, to]) => to),
    weight: Float64Array.from(links, ([, , weight]) => weight),
    oneWay: directed ? new Uint8Array(links.length).fill(1) : null,
  });
}

/** Friends in a karate club (Zachary 1977, doi:10.1086/jar.33.4.3629752): 34 members, 78 pairs. */
const KARATE_ROWS: readonly (readonly number[])[] = [
  [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  [2, 3, 7, 13, 17, 19, 21, 30],
  [3, 7, 8, 9, 13, 27, 28, 32],
  [7, 12, 13],
  [6, 10],
  [6, 10, 16],
  [16],
  [],
  [30, 32, 33],
  [33],
  [],
  [],
  [],
  [33],
  [32, 33],
  [32, 33],
  [],
  [],
  [32, 33],
  [33],
  [32, 33],
  [],
  [32, 33],
  [25, 27, 29, 32, 33],
  [25, 27, 31],
  [31],
  [29, 33],
  [33],
  [31, 33],
  [32, 33],
  [32, 33],
  [32, 33],
  [33],
];

export const KARATE: readonly Link[] = KARATE_ROWS.flatMap((row, from) =>
  row.map((to): Link => [from, to, 1]),
);
/** The highest modularity that any partition of it has (Brandes et al. 2008, doi:10.1109/TKDE.2007.190689). */
export const KARATE_BEST = 0.41979;

/** Cliques in a ring, each joined to the next by one link. */
export function ringOfCliques(cliques: number, size: number): Link[] {
  const links: Link[] = [];
  for (let clique = 0; clique < cliques; clique += 1) {
    const first = clique * size;
    for (let a = 0; a < size; a += 1) {
      for (let b = a + 1; b < size; b += 1) links.push([first + a, first + b, 1]);
    }
    links.push([first, (((clique + 1) % cliques) * size + 1) % (cliques * size), 1]);
  }
  return links;
}

/** Groups of one size; `inside` and `outside` are the chances of a link within and between them. */
export function plantedLinks(
  groups: number,
  size: number,
  inside: number,
  outside: number,
  seed: number,
): Link[] {
  const random = xoroshiro128plus(seed);
  const links: Link[] = [];
  for (let a = 0; a < groups * size; a += 1) {
    for (let b = a + 1; b < groups * size; b += 1) {
      const same = Math.floor(a / size) === Math.floor(b / size);
      if ((random.next() >>> 0) / 2 ** 32 < (same ? inside : outside)) links.push([a, b, 1]);
    }
  }
  return links;
}

/** Groups as lists of members, in order of first member: equal for equal partitions whatever their names. */
export function parts(groups: ArrayLike<number>): number[][] {
  const found = new Map<number, number[]>();
  for (let node = 0; node < groups.length; node += 1) {
    const group = groups[node] ?? 0;
    found.set(group, [...(found.get(group) ?? []), node]);
  }
  return [...found.values()];
}
