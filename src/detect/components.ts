import { rowNumbers } from './radix.ts';

/** Puts things together that are joined by any chain of pairs (union by size, with path halving). */
export interface Components {
  join(a: number, b: number): void;
  /** the same number for all things that hang together */
  of(thing: number): number;
}

export function createComponents(count: number): Components {
  const parent = rowNumbers(count);
  const size = new Uint32Array(count).fill(1);
  const of = (thing: number): number => {
    let at = thing;
    while (parent[at] !== at) {
      const above = parent[parent[at] ?? 0] ?? 0;
      parent[at] = above;
      at = above;
    }
    return at;
  };
  return {
    of,
    join(a, b) {
      const rootA = of(a);
      const rootB = of(b);
      if (rootA === rootB) return;
      const [small, large] =
        (size[rootA] ?? 0) < (size[rootB] ?? 0) ? [rootA, rootB] : [rootB, rootA];
      parent[small] = large;
      size[large] = (size[large] ?? 0) + (size[small] ?? 0);
    },
  };
}
