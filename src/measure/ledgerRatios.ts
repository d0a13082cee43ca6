import type { Kind } from '../domain/kind.ts';
import {
  type DrawSettings,
  drawnVariances,
  type KindActs,
  observedCounts,
  type StateCounts,
} from './ledgerDraws.ts';
import { blocksIn } from './ledgerInterval.ts';

/** Of one kind or of all together, by cell; NaN where there is nothing to compare with. */
export interface Ratios {
  readonly kind: Kind | null;
  readonly counts: Float64Array;
  readonly expected: Float64Array;
  /** what the ratio is of: counts of kinds that have an expected count */
  readonly compared: Float64Array;
  readonly variance: Float64Array;
  readonly blocks: number;
}

interface KindTable extends KindActs {
  readonly kind: Kind;
}

/** Each kind beside what is expected of it, then all kinds together, each with the variance of drawn days. */
export function ratiosOf(tables: readonly KindTable[], drawing: DrawSettings): Ratios[] {
  const observed = tables.map(observedCounts);
  const cells = (tables[0]?.table.states ?? 0) ** 2;
  const isOpen = (kind: number, cell: number) => tables[kind]?.table.isOpen[cell] === 1;
  const all = sumOver(observed, cells, isOpen);
  const together = {
    ratio: all.compared.map((count, cell) => count / (all.expected[cell] ?? Number.NaN) || 0),
    counts: isOpen,
  };
  const variances = drawnVariances(tables, observed, together, drawing);
  const blocks = blocksIn(drawing.days);
  const ofKinds = tables.map(({ kind }, k): Ratios => {
    const { counts, expected } = observed[k] ?? NO_COUNTS;
    return {
      kind,
      counts,
      expected: expected.map((value, cell) => (isOpen(k, cell) ? value : Number.NaN)),
      compared: counts,
      variance: variances.ofKind[k] ?? new Float64Array(cells),
      blocks,
    };
  });
  return [...ofKinds, { kind: null, ...all, variance: variances.ofAll, blocks }];
}

const NO_COUNTS = { counts: new Float64Array(), expected: new Float64Array() };

function sumOver(
  observed: readonly StateCounts[],
  cells: number,
  isOpen: (kind: number, cell: number) => boolean,
) {
  const counts = new Float64Array(cells);
  const compared = new Float64Array(cells);
  const expected = new Float64Array(cells).fill(Number.NaN);
  observed.forEach((seen, kind) => {
    for (let cell = 0; cell < cells; cell += 1) {
      const count = seen.counts[cell] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + count;
      if (!isOpen(kind, cell)) continue;
      compared[cell] = (compared[cell] ?? 0) + count;
      const before = expected[cell] ?? Number.NaN;
      expected[cell] = (Number.isNaN(before) ? 0 : before) + (seen.expected[cell] ?? 0);
    }
  });
  return { counts, compared, expected };
}
