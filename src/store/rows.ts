import type { ActivityLog } from '../domain/activity.ts';
import type { ActorEdit } from '../domain/actor.ts';
import type { Arrangement } from '../domain/arrangement.ts';
import type { CaseRecord, Positions } from '../domain/case.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { KeptFigure } from '../domain/keptFigure.ts';
import type { RowProblem, SourceLedger } from '../domain/source.ts';
import type { WordLists } from '../domain/wordLists.ts';

/** A case in the list, with what the store needs to know of it. */
export interface StoredCase extends CaseRecord {
  /** goes up with every change of what the case holds; a writer says which one it has seen */
  readonly revision: number;
  /** when it was deleted; null while it is in the list */
  readonly deletedAt: number | null;
}

/** What a case holds beside its posts and its sources. */
export interface CaseDetail {
  readonly caseId: string;
  readonly actorEdits: readonly ActorEdit[];
  readonly judgements: readonly Judgement[];
  readonly wordLists: WordLists;
  /** absent: none was ever kept */
  readonly figures?: readonly KeptFigure[];
  /** absent: nothing was ever arranged by hand */
  readonly arrangement?: Arrangement;
  /** absent: nothing was noted yet */
  readonly activity?: ActivityLog;
  readonly positions: Positions | null;
}

/** Files that were, or are being, read together. Its chunks belong to the case once it is committed. */
export interface StoredImport {
  readonly id: string;
  readonly caseId: string;
  readonly startedAt: number;
  /** revision of the case that it made; null while it is being read */
  readonly revision: number | null;
  readonly sources: readonly SourceLedger[];
  readonly chunks: number;
  readonly posts: number;
  readonly bytes: number;
  readonly problems: number;
}

/** Some thousand posts as `encodePosts` gives them. */
export interface StoredChunk {
  readonly importId: string;
  readonly index: number;
  readonly bytes: Uint8Array;
}

/** Problems in batches; `start` is the number of the first one within its import. */
export interface ProblemBatch {
  readonly importId: string;
  readonly start: number;
  readonly problems: readonly RowProblem[];
}
