import type { Ledger, LedgerCell } from '../../domain/ledger.ts';
import type { LedgerOrder } from '../../domain/measuresView.ts';
import { stateName } from '../words/states.ts';

/** The states of a ledger in the chosen order; those without a state are last in any. */
export function orderedStates(
  { states, cells }: Pick<Ledger, 'states' | 'cells'>,
  order: LedgerOrder,
): (string | null)[] {
  const together = cells.filter(({ kind }) => kind === null);
  const given = sums(together, (cell) => cell.amplifierState);
  const received = sums(together, (cell) => cell.sourceState);
  const place = new Map(states.map((state, k) => [state, k]));
  const compare = (a: string | null, b: string | null): number => {
    switch (order) {
      case 'most together':
        return 0;
      case 'amplifies most':
        return (given.get(b) ?? 0) - (given.get(a) ?? 0);
      case 'amplified most':
        return (received.get(b) ?? 0) - (received.get(a) ?? 0);
      case 'name':
        return stateName(a ?? '').localeCompare(stateName(b ?? ''), 'en');
      default:
        return order satisfies never;
    }
  };
  return [...states].sort(
    (a, b) =>
      Number(a === null) - Number(b === null) ||
      compare(a, b) ||
      (place.get(a) ?? 0) - (place.get(b) ?? 0),
  );
}

/** Counts between different states: what its actors do to each other says nothing of others. */
function sums(cells: readonly LedgerCell[], end: (cell: LedgerCell) => string | null) {
  const counts = new Map<string | null, number>();
  for (const cell of cells) {
    if (cell.amplifierState === cell.sourceState) continue;
    counts.set(end(cell), (counts.get(end(cell)) ?? 0) + cell.count);
  }
  return counts;
}
