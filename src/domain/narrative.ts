import type { ActorKind } from './actor.ts';

/**
 * Words that belong to a narrative. `*` stands for the rest of a word (`biolab*`), alone for up to three words, and
 * among Chinese characters for up to six of them. `-"…"` behind it: not where these words stand in the post as well.
 */
export interface NarrativePhrase {
  /** ISO 639-1; says whose words these are, the script decides where they match */
  readonly language: string;
  readonly phrase: string;
  /** a post with these words does not belong to the narrative, whatever else it says */
  readonly exclude: boolean;
}

/** A named set of phrases that an analyst edits. */
export interface Narrative {
  readonly name: string;
  readonly phrases: readonly NarrativePhrase[];
  /** why these phrases, and where they were met; empty where nobody has said */
  readonly reason: string;
  readonly source: string;
}

export type Codebook = readonly Narrative[];

/** Posts of one group on one day with data. No row: no posts, so nothing is known of that day. */
export interface NarrativeCount {
  readonly narrative: string;
  /** number of the group of actors */
  readonly group: number;
  readonly state: string | null;
  readonly kind: ActorKind;
  /** days since 1970-01-01 */
  readonly day: number;
  readonly posts: number;
  readonly ofPosts: number;
}
