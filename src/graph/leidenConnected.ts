import type { ModularityGraph } from './modularityGraph.ts';

/**
 * Groups split into their connected parts, numbered in order of first node. Splitting what no link joins never lowers
 * modularity. Leiden's groups are connected but for the rare level at which refinement merges nothing.
 */
export function connectedGroups(
  graph: ModularityGraph,
  groups: Uint32Array,
): { groups: Uint32Array; count: number } {
  const part = new Int32Array(graph.order).fill(-1);
  const stack = new Uint32Array(graph.order);
  let count = 0;
  for (let root = 0; root < graph.order; root += 1) {
    if (part[root] !== -1) continue;
    part[root] = count;
    stack[0] = root;
    let height = 1;
    while (height > 0) {
      height -= 1;
      const node = stack[height] as number;
      const end = graph.starts[node + 1] as number;
      for (let k = graph.starts[node] as number; k < end; k += 1) {
        const next = graph.targets[k] as number;
        if (part[next] !== -1 || groups[next] !== groups[node]) continue;
        part[next] = count;
        stack[height] = next;
        height += 1;
      }
    }
    count += 1;
  }
  return { groups: Uint32Array.from(part), count };
}
