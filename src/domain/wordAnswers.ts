/** What is asked and answered about words: narratives, topics and the names of countries. */
import type { ActorKind } from './actor.ts';
import type { GazetteerName } from './countryNames.ts';
import type { Basis, DayRange } from './measure.ts';
import type { Codebook } from './narrative.ts';
import type { NarrativeSeries, NarrativeTotal } from './narrativeAnswer.ts';
import type { Topic, TopicKind } from './topic.ts';

export type NarrativesBy = 'state' | 'actor';

export interface NarrativesRequest {
  /** null = the narrative with the most posts */
  readonly narrative: string | null;
  readonly by: NarrativesBy;
  /** null = all days of the data */
  readonly range: DayRange | null;
}

export interface NarrativesAnswer {
  /** the narratives of the case: those that the app ships, where it has none of its own */
  readonly codebook: Codebook;
  /** the one that is shown; null where the codebook is empty */
  readonly narrative: string | null;
  readonly range: DayRange | null;
  /** every narrative by state; those without posts have no row */
  readonly totals: readonly NarrativeTotal[];
  /** of the one that is shown: by state, or by the actors with most posts of it */
  readonly series: readonly NarrativeSeries[];
  /** of the one that is shown: by state and kind of actor, or by actor */
  readonly rows: readonly NarrativeTotal[];
}

/** Topics as `measure/topics` counts them, and persons and bodies that are named. */
export type TopicList = TopicKind | 'named';

export interface TopicsRequest {
  /** null: unlabelled actors; absent: all */
  readonly state?: string | null;
  readonly range: DayRange | null;
}

export interface TopicRow extends Topic {
  /** as people read it: #tag, the beginning of a shared post, the name of an actor */
  readonly label: string;
}

export interface TopicsAnswer extends Readonly<Record<TopicList, readonly TopicRow[]>> {
  readonly range: DayRange | null;
  readonly basis: Basis;
}

/** What the posts behind a number have in common. */
export type PostsAbout =
  | { readonly type: 'country'; readonly country: string }
  | { readonly type: 'narrative'; readonly narrative: string }
  | { readonly type: 'topic'; readonly list: TopicList; readonly value: string };

export interface PostsBehindRequest {
  readonly about: PostsAbout;
  /** as people read it */
  readonly label: string;
  /** null: unlabelled actors; absent: any */
  readonly state?: string | null;
  readonly actorKind: ActorKind | null;
  /** an actor's id; absent: any */
  readonly actor?: string;
  readonly range: DayRange | null;
  readonly offset: number;
  readonly limit: number;
}

/** Names of one country in all languages, as the case has them, and those that the app ships. */
export interface CountryNames {
  readonly country: string;
  readonly names: readonly GazetteerName[];
  readonly shipped: readonly GazetteerName[];
}
