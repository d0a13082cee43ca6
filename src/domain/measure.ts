/**
 * Answers of the measures (METHODS §5, §6), as the screen draws them and the command line prints them.
 * Days are whole numbers since 1970-01-01, each post on the day that it is dated; ranges include both ends.
 */
import type { ActorKind } from './actor.ts';

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
