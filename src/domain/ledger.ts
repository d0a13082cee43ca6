/** What states amplify of each other, and how soon (METHODS §6). */
import type { Kind } from './kind.ts';
import type { DayRange } from './measure.ts';
import type { LagBounds } from './time.ts';

/** What one state's actors amplify of another's. States null: none or unknown. */
export interface LedgerCell {
  readonly amplifierState: string | null;
  readonly sourceState: string | null;
  /** null: all directed kinds together */
  readonly kind: Kind | null;
  /** sum of the weights of the edges */
  readonly count: number;
  readonly amplifierPosts: number;
  /** null: the amplifier's actors have no posts */
  readonly per1000: number | null;
  /** what activity alone would give; null: there is nothing to compare with */
  readonly expected: number | null;
  readonly ratio: number | null;
  /** 95 % */
  readonly low: number | null;
  readonly high: number | null;
  /** pairs of posts, and how many of them can be ordered; amplifications whose source post is not in the data have none */
  readonly pairs: number;
  readonly orderable: number;
  readonly orderableShare: number | null;
  /** over orderable pairs only */
  readonly medianLagSeconds: number | null;
  readonly lowerQuartileSeconds: number | null;
  readonly upperQuartileSeconds: number | null;
}

export interface Ledger {
  readonly range: DayRange | null;
  readonly days: number;
  /** in order of the amplifications that they take part in; null last */
  readonly states: readonly (string | null)[];
  /** cells with a count or an expected count; by amplifier, source, kind */
  readonly cells: readonly LedgerCell[];
  /** how the interval was drawn */
  readonly blockDays: number;
  readonly draws: number;
  readonly seed: number;
}

export interface LagDistribution {
  readonly amplifierState: string | null;
  readonly sourceState: string | null;
  readonly kind: Kind | null;
  /** lags of the pairs that can be ordered, as intervals, by their middles */
  readonly minMs: Float64Array;
  readonly maxMs: Float64Array;
  readonly quartiles: readonly [LagBounds, LagBounds, LagBounds] | null;
  readonly unordered: number;
  /** amplifications whose source post is not in the data */
  readonly withoutSource: number;
}

/** Of pairs of posts between two states, in either direction: whose post was first. `a` < `b`; null last. */
export interface FirstOfPair {
  readonly a: string | null;
  readonly b: string | null;
  readonly aFirst: number;
  readonly bFirst: number;
  readonly unordered: number;
}
