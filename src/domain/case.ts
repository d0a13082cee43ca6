import type { ActivityLog } from './activity.ts';
import type { ActorEdit } from './actor.ts';
import type { Arrangement } from './arrangement.ts';
import type { Judgement } from './judgement.ts';
import type { KeptFigure } from './keptFigure.ts';
import type { SourceLedger } from './source.ts';
import type { WordLists } from './wordLists.ts';

/** Where each actor of a case lies; network units, y up. */
export interface Positions {
  readonly ids: readonly string[];
  /** x, y alternating, one pair an id */
  readonly xy: Float32Array;
}

/** A small drawing for the list of cases: x, y in 0..1 with y up, r as a share of the smaller side. */
export interface Thumbnail {
  readonly nodes: readonly {
    readonly x: number;
    readonly y: number;
    readonly r: number;
    readonly state: string | null;
  }[];
  /** indices into nodes, two an edge */
  readonly edges: readonly number[];
}

/** A line in the list of cases. */
export interface CaseRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly posts: number;
  readonly actors: number;
  readonly edges: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly bytes: number;
  readonly demonstration: boolean;
  /** goes up with every change of what the case holds; the store's, absent elsewhere */
  readonly revision?: number;
  readonly thumbnail: Thumbnail | null;
}

/** What a case holds beside its posts. */
export interface CaseContents {
  readonly record: CaseRecord;
  readonly sources: readonly SourceLedger[];
  readonly actorEdits: readonly ActorEdit[];
  /** what the analyst holds of citations, edges, actors, posts and clusters */
  readonly judgements: readonly Judgement[];
  /** narratives and names of countries, as the analyst keeps them */
  readonly wordLists: WordLists;
  /** in the order in which they were kept; absent: none */
  readonly figures?: readonly KeptFigure[];
  /** pins and groups of actors; absent: none */
  readonly arrangement?: Arrangement;
  /** what was done; absent: nothing was noted */
  readonly activity?: ActivityLog;
  readonly positions: Positions | null;
}
