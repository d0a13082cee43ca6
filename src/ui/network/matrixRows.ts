/** The drawn edges as a table: who amplifies in rows, who is amplified in columns. */

import type { Foldable } from '../../domain/folded.ts';
import { UNDIRECTED_KINDS } from '../../domain/kind.ts';
import type { NetworkEdge, NetworkNode } from '../../domain/network.ts';
import type { MatrixOrder } from '../../domain/networkView.ts';
import { inLegendOrder } from '../words/states.ts';

/** More rows than this are neither read nor drawn in time; how many were left out is said. */
export const MOST_ROWS = 200;

export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
  /** one a kind, heaviest first */
  readonly edges: readonly NetworkEdge[];
}

export interface Matrix {
  /** rows and columns, in the same order */
  readonly actors: readonly NetworkNode[];
  readonly leftOut: number;
  /** by `row * actors.length + column`; empty ones are not there */
  readonly cells: ReadonlyMap<number, MatrixCell>;
  readonly most: number;
  /** some edges have no direction: they stand in both cells */
  readonly hasUndirected: boolean;
}

/** The actors with most weight at them, ordered; and what is between them. */
export function matrixOf({ nodes, edges }: Foldable, order: MatrixOrder): Matrix {
  const weights = weightsAt(edges);
  const weight = ({ id }: NetworkNode) => weights.get(id) ?? 0;
  const heaviest = nodes
    .filter((node) => weight(node) > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
  const kept = heaviest.slice(0, MOST_ROWS);
  const actors = inOrder(kept, order);
  const places = new Map(actors.map(({ id }, place) => [id, place]));
  const cells = cellsOf(edges, places);
  return {
    actors,
    cells,
    leftOut: heaviest.length - kept.length,
    most: Math.max(1, ...[...cells.values()].map((cell) => cell.weight)),
    hasUndirected: edges.some(({ kind }) => UNDIRECTED_KINDS.has(kind)),
  };
}

function weightsAt(edges: readonly NetworkEdge[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { amplifier, source, weight } of edges) {
    weights.set(amplifier, (weights.get(amplifier) ?? 0) + weight);
    weights.set(source, (weights.get(source) ?? 0) + weight);
  }
  return weights;
}

/** Takes them by weight; sorting is stable. */
function inOrder(actors: readonly NetworkNode[], order: MatrixOrder): NetworkNode[] {
  switch (order) {
    case 'weight':
      return [...actors];
    case 'cluster':
      return [...actors].sort((a, b) => a.cluster - b.cluster);
    case 'state': {
      const codes = inLegendOrder([...new Set(actors.map(({ state }) => state ?? ''))]);
      const rank = new Map(codes.map((code, k) => [code, k]));
      const rankOf = ({ state }: NetworkNode) => rank.get(state ?? '') ?? 0;
      return [...actors].sort((a, b) => rankOf(a) - rankOf(b));
    }
    default:
      return order satisfies never;
  }
}

function cellsOf(
  edges: readonly NetworkEdge[],
  places: ReadonlyMap<string, number>,
): Map<number, MatrixCell> {
  const found = new Map<number, NetworkEdge[]>();
  const put = (row: number, column: number, edge: NetworkEdge) => {
    const key = row * places.size + column;
    const there = found.get(key);
    if (there) there.push(edge);
    else found.set(key, [edge]);
  };
  for (const edge of edges) {
    const [row, column] = [places.get(edge.amplifier), places.get(edge.source)];
    if (row === undefined || column === undefined) continue;
    put(row, column, edge);
    if (UNDIRECTED_KINDS.has(edge.kind)) put(column, row, edge);
  }
  return new Map(
    [...found].map(([key, of]) => {
      const sorted = of.sort((a, b) => b.weight - a.weight);
      const weight = sorted.reduce((sum, edge) => sum + edge.weight, 0);
      const cell = {
        ...{ row: Math.floor(key / places.size), column: key % places.size },
        ...{ weight, edges: sorted },
      };
      return [key, cell];
    }),
  );
}

export function cellAt(matrix: Matrix, row: number, column: number): MatrixCell | null {
  return matrix.cells.get(row * matrix.actors.length + column) ?? null;
}
