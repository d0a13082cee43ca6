/** Claims that something is named more than ever, and what the data say of them (METHODS §5). */
import type { ActorKind } from './actor.ts';
import type { Basis, DayRange } from './measure.ts';

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
