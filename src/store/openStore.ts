import type { Activity, ActivityLog } from '../domain/activity.ts';
import type { ActorEdit } from '../domain/actor.ts';
import type { Arrangement } from '../domain/arrangement.ts';
import type { Positions } from '../domain/case.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { KeptFigure } from '../domain/keptFigure.ts';
import type { RowProblem, SourceLedger } from '../domain/source.ts';
import type { WordLists } from '../domain/wordLists.ts';
import * as casesOf from './cases.ts';
import { type Blocked, type Database, openDatabase } from './database.ts';
import * as importsOf from './imports.ts';
import type { StoredCase } from './rows.ts';
import { guarded } from './storeError.ts';
import { type CaseChange, openChangeChannel } from './watch.ts';

export interface StoreOptions {
  /** one name for a page and its workers, so that they don't hear their own changes */
  readonly tab?: string;
  readonly onBlocked?: (why: Blocked) => void;
}

/**
 * All cases on this machine. Every call rejects with a StoreError whose message can be shown as it is;
 * a call that rejects has changed nothing. Times are UTC milliseconds.
 */
export interface Store {
  listCases(): Promise<StoredCase[]>;
  listDeleted(): Promise<StoredCase[]>;
  createCase(given: casesOf.NewCase): Promise<StoredCase>;
  renameCase(id: string, name: string, now: number): Promise<StoredCase>;
  /** Hides the case; `restoreCase` brings it back until `purgeDeleted`. */
  deleteCase(id: string, now: number): Promise<void>;
  restoreCase(id: string): Promise<StoredCase>;
  /** Removes cases deleted before this time for good; gives their ids. */
  purgeDeleted(olderThan: number): Promise<string[]>;
  contents(id: string): Promise<casesOf.CaseContentsInStore>;

  /** The thread that begins an import holds it until commit, discard or its own end. */
  beginImport(caseId: string, now: number): Promise<string>;
  /** Into a case that is not in the list before `commitNewCase`: a killed thread leaves none behind. */
  beginNewCase(now: number): Promise<string>;
  addChunk(importId: string, bytes: Uint8Array, posts: number): Promise<void>;
  addProblems(importId: string, problems: readonly RowProblem[]): Promise<void>;
  problemsOf(importId: string, offset: number, limit: number): Promise<RowProblem[]>;
  problemsOfCase(
    caseId: string,
    offset: number,
    limit: number,
    expectedRevision?: number,
  ): Promise<RowProblem[]>;
  /**
   * Makes the import part of its case in one transaction. Posts and bytes are added to the record;
   * `summary` says the rest and wins. `expectedRevision`: refused where the case has another one by now.
   */
  commitImport(
    importId: string,
    sources: readonly SourceLedger[],
    summary: casesOf.RecordPatch,
    now: number,
    expectedRevision?: number,
  ): Promise<StoredCase>;
  /** Makes the case and all that it holds in one transaction. */
  commitNewCase(importId: string, given: importsOf.FirstContents, now: number): Promise<StoredCase>;
  /**
   * Takes the newest import of a case out again. The thread that does it holds it, so that `readmitImport`
   * can put it back; once the thread has ended, the next `sweepImports` removes it for good.
   */
  withdrawImport(importId: string, now: number, expectedRevision?: number): Promise<StoredCase>;
  readmitImport(importId: string, now: number, expectedRevision?: number): Promise<StoredCase>;
  discardImport(importId: string): Promise<void>;
  /** Removes what killed imports left behind, except those in `activeIds`; gives their ids. */
  sweepImports(activeIds: readonly string[]): Promise<string[]>;

  /**
   * Bytes of `decodePosts`, in order of commit. `expectedRevision`: refused, at the start or on the way,
   * where the case has another one.
   */
  postChunks(caseId: string, expectedRevision?: number): AsyncGenerator<Uint8Array>;
  setActorEdits(
    caseId: string,
    edits: readonly ActorEdit[],
    now: number,
    expectedRevision?: number,
  ): Promise<StoredCase>;
  setJudgements(
    caseId: string,
    judgements: readonly Judgement[],
    now: number,
    expectedRevision?: number,
  ): Promise<StoredCase>;
  setWordLists(
    caseId: string,
    wordLists: WordLists,
    now: number,
    expectedRevision?: number,
  ): Promise<StoredCase>;
  setFigures(
    caseId: string,
    figures: readonly KeptFigure[],
    now: number,
    expectedRevision?: number,
  ): Promise<StoredCase>;
  setArrangement(
    caseId: string,
    arrangement: Arrangement,
    now: number,
    expectedRevision?: number,
  ): Promise<StoredCase>;
  /** Notes what was done, whatever revision the case has; gives the whole list. */
  addActivity(caseId: string, one: Activity): Promise<ActivityLog>;
  setPositions(caseId: string, positions: Positions): Promise<void>;
  /** For counts and thumbnails that were worked out again; the revision stays. */
  updateRecord(caseId: string, patch: casesOf.RecordPatch): Promise<StoredCase>;

  /** Calls back when another tab changes the case, until the returned function is called. */
  watchCase(caseId: string, onChanged: (change: CaseChange) => void): () => void;
  close(): void;
}

export function openStore(name = 'antiphon', options: StoreOptions = {}): Store {
  const store = openDatabase(name, options.onBlocked ?? (() => undefined));
  const channel = openChangeChannel(name, options.tab ?? crypto.randomUUID());
  const told = async (work: () => Promise<StoredCase>): Promise<StoredCase> => {
    const record = await guarded(work);
    channel.tell(record.id, record.revision);
    return record;
  };
  return {
    ...caseCalls(store, told),
    ...importCalls(store, told),
    watchCase: channel.watch,
    close() {
      channel.close();
      store.db.close();
    },
  };
}

type Told = (work: () => Promise<StoredCase>) => Promise<StoredCase>;

function caseCalls(store: Database, told: Told) {
  return {
    listCases: () => guarded(() => casesOf.listCases(store, false)),
    listDeleted: () => guarded(() => casesOf.listCases(store, true)),
    createCase: (given) => guarded(() => casesOf.createCase(store, given)),
    renameCase: (id, name, now) =>
      told(() => casesOf.changeCase(store, id, (record) => ({ ...record, name, changedAt: now }))),
    async deleteCase(id, now) {
      await told(() => casesOf.setDeleted(store, id, now));
    },
    restoreCase: (id) => told(() => casesOf.setDeleted(store, id, null)),
    purgeDeleted: (olderThan) => guarded(() => casesOf.purgeDeleted(store, olderThan)),
    contents: (id) => guarded(() => casesOf.readContents(store, id)),
    setActorEdits: (id, actorEdits, now, expected) =>
      told(() => casesOf.writeAnalysis(store, id, { actorEdits }, now, expected)),
    setJudgements: (id, judgements, now, expected) =>
      told(() => casesOf.writeAnalysis(store, id, { judgements }, now, expected)),
    setWordLists: (id, wordLists, now, expected) =>
      told(() => casesOf.writeAnalysis(store, id, { wordLists }, now, expected)),
    setFigures: (id, figures, now, expected) =>
      told(() => casesOf.writeAnalysis(store, id, { figures }, now, expected)),
    setArrangement: (id, arrangement, now, expected) =>
      told(() => casesOf.writeAnalysis(store, id, { arrangement }, now, expected)),
    addActivity: (id, one) => guarded(() => casesOf.addActivity(store, id, one)),
    setPositions: (id, positions) => guarded(() => casesOf.writePositions(store, id, positions)),
    updateRecord: (id, patch) =>
      told(() => casesOf.changeCase(store, id, (record) => ({ ...record, ...patch }))),
  } satisfies Partial<Store>;
}

function importCalls(store: Database, told: Told) {
  return {
    beginImport: (caseId, now) => guarded(() => importsOf.beginImport(store, caseId, now)),
    beginNewCase: (now) => guarded(() => importsOf.beginImport(store, null, now)),
    addChunk: (id, bytes, posts) => guarded(() => importsOf.addChunk(store, id, bytes, posts)),
    addProblems: (id, problems) => guarded(() => importsOf.addProblems(store, id, problems)),
    problemsOf: (id, offset, limit) =>
      guarded(() => importsOf.problemsOf(store, id, offset, limit)),
    problemsOfCase: (caseId, offset, limit, expected) =>
      guarded(() => importsOf.problemsOfCase(store, caseId, offset, limit, expected)),
    commitImport: (id, sources, summary, now, expectedRevision) =>
      told(() =>
        importsOf.commitImport(store, id, {
          ...{ sources, summary, now },
          ...(expectedRevision !== undefined && { expectedRevision }),
        }),
      ),
    commitNewCase: (id, given, now) => told(() => importsOf.commitNewCase(store, id, given, now)),
    withdrawImport: (id, now, expected) =>
      told(() => importsOf.withdrawImport(store, id, now, expected)),
    readmitImport: (id, now, expectedRevision) =>
      told(() =>
        importsOf.commitImport(store, id, {
          ...{ summary: {}, now },
          ...(expectedRevision !== undefined && { expectedRevision }),
        }),
      ),
    discardImport: (id) => guarded(() => importsOf.discardImport(store, id)),
    sweepImports: (activeIds) => guarded(() => importsOf.sweepImports(store, activeIds)),
    async *postChunks(caseId, expected) {
      const chunks = importsOf.postChunks(store, caseId, expected);
      for (;;) {
        const next = await guarded(() => chunks.next());
        if (next.done) return;
        yield next.value;
      }
    },
  } satisfies Partial<Store>;
}
