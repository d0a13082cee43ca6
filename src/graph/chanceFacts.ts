import type { ChanceFacts } from '../domain/network.ts';
import type { Filters } from '../domain/view.ts';
import type { KindChance } from '../measure/chance.ts';
import { type CountedNetwork, isBeyondChance } from './counted.ts';
import type { EdgeRows } from './edges.ts';

/**
 * What chance says of each kind's edges under least weight and greatest q, before kinds and actors are hidden. With a
 * greatest q the expected number is a bound: so many comparisons would by chance reach the largest p that is left.
 */
export function chanceFacts(
  { edges, chances }: CountedNetwork,
  filters: Pick<Filters, 'minWeight' | 'maxQ' | 'keepActs'>,
): ChanceFacts[] {
  return chances.map((ofKind) => {
    const left = edges.filter(
      ({ edge }) =>
        edge.kind === ofKind.kind &&
        edge.weight >= filters.minWeight &&
        isBeyondChance(edge, filters),
    );
    const comparable = left.filter(({ edge }) => edge.q !== null);
    const isBound = filters.maxQ !== null;
    return {
      kind: ofKind.kind,
      edges: left.length,
      comparable: comparable.length,
      expected: isBound ? bound(ofKind, comparable) : ofKind.expectedEdges(filters.minWeight),
      isBound,
      family: ofKind.family,
      familyExact: ofKind.familyExact,
    };
  });
}

function bound({ family, isShuffled }: KindChance, edges: readonly EdgeRows[]): number | null {
  if (!isShuffled) return null;
  return edges.reduce((most, { edge }) => Math.max(most, edge.p ?? 0), 0) * family;
}
