import type { ActorGroup, Basis, DayRange } from './measure.ts';

/** Posts of a narrative by those who publish them: a state's actors, those of one kind, or one actor. */
export interface NarrativeGroup extends ActorGroup {
  readonly narrative: string;
  /** null: all actors of the state, or of its kind */
  readonly actor: { readonly id: string; readonly label: string } | null;
}

/** One number a day of `range`. A day with `ofPosts` 0 has no data: it is a gap, never a zero. */
export interface NarrativeSeries extends NarrativeGroup {
  readonly range: DayRange;
  readonly posts: Uint32Array;
  readonly ofPosts: Uint32Array;
}

/** The same over the whole range. */
export interface NarrativeTotal extends NarrativeGroup, Basis {
  readonly posts: number;
}
