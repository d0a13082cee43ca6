/** What differs between two periods: as rates, for their lengths may differ (METHODS). */
import type { Kind } from '../../domain/kind.ts';
import type { NetworkEdge } from '../../domain/network.ts';

export interface PeriodRow {
  readonly amplifier: string;
  readonly source: string;
  readonly kind: Kind;
  readonly weights: readonly [number, number];
  /** pieces of evidence a day */
  readonly rates: readonly [number, number];
  /** drawn in one period only */
  readonly only: 'A' | 'B' | null;
}

export function edgeKey({
  amplifier,
  source,
  kind,
}: Pick<NetworkEdge, 'amplifier' | 'source' | 'kind'>): string {
  return JSON.stringify([amplifier, source, kind]);
}

/** Every edge of either, the greatest difference in rate first. */
export function periodRows(
  a: readonly NetworkEdge[],
  b: readonly NetworkEdge[],
  days: readonly [number, number],
): PeriodRow[] {
  const weights = new Map<string, [number, number]>();
  const put = (edges: readonly NetworkEdge[], side: 0 | 1) => {
    for (const edge of edges) {
      const key = edgeKey(edge);
      const pair = weights.get(key) ?? [0, 0];
      pair[side] = edge.weight;
      weights.set(key, pair);
    }
  };
  put(a, 0);
  put(b, 1);
  const edges = new Map([...a, ...b].map((edge) => [edgeKey(edge), edge]));
  const rows = [...edges].map(([key, { amplifier, source, kind }]): PeriodRow => {
    const [inA, inB] = weights.get(key) ?? [0, 0];
    const only = inB === 0 ? 'A' : inA === 0 ? 'B' : null;
    return {
      ...{ amplifier, source, kind, only },
      weights: [inA, inB],
      rates: [inA / days[0], inB / days[1]],
    };
  });
  const difference = ({ rates: [inA, inB] }: PeriodRow) => Math.abs(inA - inB);
  return rows.sort((x, y) => difference(y) - difference(x) || (edgeKey(x) < edgeKey(y) ? -1 : 1));
}

/** Keys of the edges that both periods hold. */
export function inBoth(a: readonly NetworkEdge[], b: readonly NetworkEdge[]): ReadonlySet<string> {
  const keys = new Set(a.map(edgeKey));
  return new Set(b.map(edgeKey).filter((key) => keys.has(key)));
}
