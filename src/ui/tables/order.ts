import type { NetworkEdge, NetworkNode } from '../../domain/network.ts';
import type { ActorColumn, EdgeColumn, TableOrder } from '../../state/model.ts';

type Cell = string | number | null;

export function orderedEdges(
  edges: readonly NetworkEdge[],
  labels: ReadonlyMap<string, string>,
  order: TableOrder<EdgeColumn>,
): NetworkEdge[] {
  const cell = (edge: NetworkEdge): Cell => {
    switch (order.column) {
      case 'amplifier':
      case 'source':
        return labels.get(edge[order.column]) ?? edge[order.column];
      case 'lag':
        return edge.medianLagSeconds;
      case 'kind':
      case 'weight':
      case 'first':
      case 'last':
        return edge[order.column];
      default:
        return order.column satisfies never;
    }
  };
  return ordered(edges, cell, order.descending);
}

export function orderedNodes(
  nodes: readonly NetworkNode[],
  order: TableOrder<ActorColumn>,
): NetworkNode[] {
  return ordered(nodes, (node) => node[order.column], order.descending);
}

/** Stable; what is not known stands last in both directions. */
function ordered<T>(rows: readonly T[], cell: (row: T) => Cell, descending: boolean): T[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [cell(a), cell(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * compare(x, y);
  });
}

function compare(x: string | number, y: string | number): number {
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  return String(x).localeCompare(String(y), 'en');
}
