import { KINDS, type Kind } from '../domain/kind.ts';
import type { LedgerCell } from '../domain/ledger.ts';
import { SECOND_MS } from '../domain/time.ts';
import { type LagTally, lagDistributions, pairKey } from './lags.ts';
import { ratioLimits } from './ledgerInterval.ts';
import type { Ratios } from './ledgerRatios.ts';

/** A cell for each pair of states and kind that has a count or an expected one, in the order of states and kinds. */
export function cellsOf(
  ratios: readonly Ratios[],
  states: readonly (string | null)[],
  postsOfState: Uint32Array,
  tallies: readonly LagTally[],
): LedgerCell[] {
  const lags = new Map(
    [...lagDistributions(tallies, false), ...lagDistributions(tallies, true)].map((lag) => [
      pairKey(lag.amplifierState, lag.sourceState, lag.kind),
      lag,
    ]),
  );
  const cells: LedgerCell[] = [];
  states.forEach((amplifierState, a) => {
    states.forEach((sourceState, s) => {
      for (const ratio of ratios) {
        const at = a * states.length + s;
        const count = ratio.counts[at] ?? 0;
        if (count === 0 && !((ratio.expected[at] ?? 0) > 0)) continue;
        const lag = lags.get(pairKey(amplifierState, sourceState, ratio.kind));
        cells.push({
          amplifierState,
          sourceState,
          kind: ratio.kind,
          ...countOf(count, postsOfState[a] ?? 0),
          ...ratioOf(ratio, at),
          ...lagOf(lag),
        });
      }
    });
  });
  return cells.sort(byPlace(states));
}

function countOf(count: number, amplifierPosts: number) {
  return {
    count,
    amplifierPosts,
    per1000: amplifierPosts > 0 ? (1000 * count) / amplifierPosts : null,
  };
}

function ratioOf({ expected, compared, variance, blocks }: Ratios, at: number) {
  const chance = expected[at] ?? Number.NaN;
  if (Number.isNaN(chance)) return { expected: null, ratio: null, low: null, high: null };
  const count = compared[at] ?? 0;
  const limits = ratioLimits(count, chance, variance[at] ?? 0, blocks);
  return {
    expected: chance,
    ratio: chance > 0 ? count / chance : null,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
  };
}

/** A lag in seconds is the middle of its interval: between two days of the same zone the number of days between. */
function lagOf(lag: ReturnType<typeof lagDistributions>[number] | undefined) {
  const orderable = lag?.minMs.length ?? 0;
  const pairs = orderable + (lag?.unordered ?? 0);
  const [lower, median, upper] = (lag?.quartiles ?? []).map(
    ({ minMs, maxMs }) => (minMs + maxMs) / 2 / SECOND_MS,
  );
  return {
    pairs,
    orderable,
    orderableShare: pairs > 0 ? orderable / pairs : null,
    medianLagSeconds: median ?? null,
    lowerQuartileSeconds: lower ?? null,
    upperQuartileSeconds: upper ?? null,
  };
}

function byPlace(states: readonly (string | null)[]) {
  const order = new Map(states.map((state, number) => [state, number]));
  const kindAt = (kind: Kind | null) => (kind === null ? KINDS.length : KINDS.indexOf(kind));
  return (a: LedgerCell, b: LedgerCell): number =>
    (order.get(a.amplifierState) ?? 0) - (order.get(b.amplifierState) ?? 0) ||
    (order.get(a.sourceState) ?? 0) - (order.get(b.sourceState) ?? 0) ||
    kindAt(a.kind) - kindAt(b.kind);
}
