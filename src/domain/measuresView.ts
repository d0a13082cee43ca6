/** What the measures screen shows: which country, against which days, which claim. */
import type { Kind } from './kind.ts';
import type { DayRange } from './measure.ts';
import { ANY_OTHER } from './record.ts';

export const MENTION_UNITS = ['per 1,000 posts', 'posts'] as const;
export type MentionUnit = (typeof MENTION_UNITS)[number];

/** Small multiples of the posts that name a country. */
export const MENTION_GROUPS = ['state', 'state and kind'] as const;
export type MentionGroups = (typeof MENTION_GROUPS)[number];

export const NARRATIVE_GROUPS = ['state', 'actor'] as const;
export type NarrativeGroups = (typeof NARRATIVE_GROUPS)[number];

/** By what the states of the ledger are ordered. */
export const LEDGER_ORDERS = ['most together', 'amplifies most', 'amplified most', 'name'] as const;
export type LedgerOrder = (typeof LEDGER_ORDERS)[number];

export interface MeasuresView {
  /** alpha-3; null = the country that is named most */
  readonly country: string | null;
  /** drawn beside it */
  readonly beside: string | null;
  readonly unit: MentionUnit;
  readonly mentionsBy: MentionGroups;
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
  /** null = all directed kinds together */
  readonly ledgerKind: Kind | null;
  readonly ledgerOrder: LedgerOrder;
  /** name of a narrative; null = the one with the most posts */
  readonly narrative: string | null;
  readonly narrativesBy: NarrativeGroups;
  /** whose topics; null = of all actors, the empty text of those without a state */
  readonly topicsOf: string | null;
}

export const DEFAULT_MEASURES: MeasuresView = {
  country: null,
  beside: null,
  unit: 'per 1,000 posts',
  mentionsBy: 'state',
  windowDays: 7,
  baseline: null,
  recordDays: 7,
  recordOf: null,
  recordSubject: ANY_OTHER,
  recordThan: null,
  splitAfter: null,
  ledgerKind: null,
  ledgerOrder: 'most together',
  narrative: null,
  narrativesBy: 'state',
  topicsOf: null,
};
