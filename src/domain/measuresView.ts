/** What the measures screen shows: which country, against which days, which claim. */
import { ANY_OTHER, type DayRange } from './measure.ts';

export const MENTION_UNITS = ['per 1,000 posts', 'posts'] as const;
export type MentionUnit = (typeof MENTION_UNITS)[number];

export interface MeasuresView {
  /** alpha-3; null = the country that is named most */
  readonly country: string | null;
  /** drawn beside it */
  readonly beside: string | null;
  readonly unit: MentionUnit;
  /** length of the windows in which surges are looked for */
  readonly windowDays: number;
  /** null = the first half of the days that the data span */
  readonly baseline: DayRange | null;
  /** the claim: first `recordDays` days in which `recordOf` name `recordSubject` more than `recordThan` */
  readonly recordDays: number;
  /** null = the state with the most posts */
  readonly recordOf: string | null;
  readonly recordSubject: string;
  /** null = that state itself */
  readonly recordThan: string | null;
  /** last day of the first of two periods whose ledgers stand side by side; null = one ledger */
  readonly splitAfter: number | null;
}

export const DEFAULT_MEASURES: MeasuresView = {
  country: null,
  beside: null,
  unit: 'per 1,000 posts',
  windowDays: 7,
  baseline: null,
  recordDays: 7,
  recordOf: null,
  recordSubject: ANY_OTHER,
  recordThan: null,
  splitAfter: null,
};
