/**
 * Answers of the measures (METHODS §5, §6), as the screen draws them and the command line prints them.
 * Days are whole numbers since 1970-01-01, each post on the day that it is dated; ranges include both ends.
 */
import type { ActorKind } from './actor.ts';
import type { Kind } from './kind.ts';
import type { LagBounds } from './time.ts';

export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Whose posts. State null: none or unknown. Kind null: all kinds of actors together. */
export interface ActorGroup {
  readonly state: string | null;
  readonly kind: ActorKind | null;
}

/** What stands behind a count: of how many posts, of how many actors, over how many days with data. */
export interface Basis {
  readonly ofPosts: number;
  readonly actors: number;
  /** days with at least one post, of `ofDays` days of the range */
  readonly days: number;
  readonly ofDays: number;
}

/* ── coverage ── */

export interface ActorCoverage {
  readonly id: string;
  readonly label: string;
  readonly state: string | null;
  readonly kind: ActorKind;
  readonly posts: number;
  readonly days: number;
  /** first and last day with a post */
  readonly range: DayRange;
  /** days between them without any */
  readonly gaps: readonly DayRange[];
  /** posts a day over the whole range of the data; null beyond the first 500 actors */
  readonly perDay: Uint32Array | null;
}

export interface StateCoverage {
  readonly state: string | null;
  readonly posts: number;
  readonly actors: number;
  readonly days: number;
  readonly range: DayRange;
  readonly gaps: readonly DayRange[];
  readonly perDay: Uint32Array;
  /** how many of its actors have posts on each day */
  readonly actorsPerDay: Uint32Array;
}

/** An actor whose posts begin after the data do, or end before: counts before and after are of other sets of actors. */
export interface ActorSetChange {
  readonly id: string;
  readonly label: string;
  readonly state: string | null;
  /** first day with, or first day without */
  readonly day: number;
  readonly change: 'begins' | 'ends';
}

/** A file that holds less than was published. */
export interface TruncatedSource {
  readonly file: string;
  /** `texts`: cut at about `length` characters; `rows`: a file of exactly as many rows as collectors stop at */
  readonly what: 'texts' | 'rows';
  readonly length: number;
  /** posts that it touches, of all of the file */
  readonly posts: number;
  readonly ofPosts: number;
}

export interface CoverageReport {
  /** null: no posts at all */
  readonly range: DayRange | null;
  readonly posts: number;
  readonly days: number;
  /** days on which nobody has a post */
  readonly gaps: readonly DayRange[];
  /** most posts first */
  readonly actors: readonly ActorCoverage[];
  readonly states: readonly StateCoverage[];
  readonly changes: readonly ActorSetChange[];
  readonly truncated: readonly TruncatedSource[];
}

/* ── mentions ── */

/** Posts that name a country, one number a day of `range`. A day with `ofPosts` 0 has no data: it is a gap, never a zero. */
export interface MentionSeries extends ActorGroup {
  readonly country: string;
  readonly range: DayRange;
  readonly posts: Uint32Array;
  readonly ofPosts: Uint32Array;
}

/** The same over the whole range: a bar. */
export interface MentionTotal extends ActorGroup, Basis {
  readonly country: string;
  readonly posts: number;
}

/* ── rates and surges ── */

/** Posts in a window. `perDay` is over days with data; null where there are none: it cannot be said. */
export interface Rate {
  readonly posts: number;
  readonly ofPosts: number;
  readonly days: number;
  readonly perDay: number | null;
  readonly per1000: number | null;
}

/** How many times as often. `ratio` null: the other is nought, or one has no data. `high` null: no upper bound. */
export interface RatioInterval {
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** two-sided; null: cannot be said */
  readonly p: number | null;
}

/** Two windows side by side, as posts per day with data. */
export interface RateComparison extends RatioInterval {
  readonly first: Rate;
  readonly second: Rate;
  /** they differ in length: only rates compare */
  readonly unequalWindows: boolean;
  readonly dispersion: number;
}

export interface SurgeRow extends ActorGroup, RatioInterval {
  readonly country: string;
  readonly window: DayRange;
  /** posts of the actors that have posts in window and baseline alike; the ratio is that of `per1000` */
  readonly inWindow: Rate;
  readonly inBaseline: Rate;
  readonly actors: number;
  /** variance of a baseline day as a multiple of what independent posts would have; at least 1 */
  readonly dispersion: number;
  readonly q: number | null;
}

/** A window of a group of which nothing can be said. */
export interface UnsaidWindow extends ActorGroup {
  readonly range: DayRange;
  readonly why: 'no posts in the window' | 'no posts in the baseline' | 'no actor in both';
}

export interface SurgeReport {
  readonly baseline: DayRange;
  readonly windowDays: number;
  /** window and baseline differ in length: only rates compare */
  readonly unequalWindows: boolean;
  /** comparisons that q takes into account: countries × groups × windows */
  readonly looked: number;
  /** least q first; of overlapping windows of one group and country only the strongest */
  readonly rows: readonly SurgeRow[];
  readonly unsaid: readonly UnsaidWindow[];
}

/* ── records ── */

export type Holds = 'yes' | 'no' | 'cannot be said';

/** "First `days` days in which `of` name `subject` more than `than`." */
export interface RecordQuestion {
  readonly of: {
    readonly states: readonly (string | null)[];
    /** null: all kinds */
    readonly kinds: readonly ActorKind[] | null;
  };
  readonly days: number;
  /** a country, or any country but `than` */
  readonly subject: string;
  readonly than: string;
  /** null: all that the data hold of them */
  readonly range: DayRange | null;
}

export const ANY_OTHER = 'any-other';

export interface RecordWindow {
  readonly range: DayRange;
  /** the country of the subject that is named most */
  readonly country: string | null;
  readonly posts: number;
  readonly thanPosts: number;
  readonly ofPosts: number;
}

export interface RecordAnswer {
  readonly holds: Holds;
  /** the claim is made of windows within these days */
  readonly searched: DayRange;
  /** the record; null where none is found or none can be named */
  readonly window: RecordWindow | null;
  /** of the windows before the record (of all, where there is none) the one that came nearest */
  readonly runnerUp: RecordWindow | null;
  /** days without data that stand in the way */
  readonly gaps: readonly DayRange[];
}

export interface RecordReport {
  readonly question: RecordQuestion;
  /** null: no posts of these actors */
  readonly searched: DayRange | null;
  readonly basis: Basis;
  /** all gaps in the range, also those after the record */
  readonly gaps: readonly DayRange[];
  /** one, or two where a gap lies before the record: from the day after it, and from the start */
  readonly answers: readonly RecordAnswer[];
  /** posts that name the subject minus posts that name `than`, one a window by its first day; NaN: a gap lies in it */
  readonly margins: Float64Array;
}

/* ── the ledger between states ── */

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

/* ── leads and lags ── */

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
