import type { ActivityLog } from '../domain/activity.ts';
import type { ActorEdit } from '../domain/actor.ts';
import type { Arrangement } from '../domain/arrangement.ts';
import type { Positions } from '../domain/case.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { KeptFigure } from '../domain/keptFigure.ts';
import type { RowProblem, SourceLedger } from '../domain/source.ts';
import { SHIPPED_WORDS, type WordLists } from '../domain/wordLists.ts';
import {
  caseAtRevision,
  checkRevision,
  committedImports,
  emptyCase,
  presentCase,
  type RecordPatch,
  removeImport,
} from './cases.ts';
import type { Database } from './database.ts';
import { holdImport, ifAbandoned, releaseImport } from './importLock.ts';
import type { StoredCase, StoredChunk, StoredImport } from './rows.ts';
import { importGone, StoreError } from './storeError.ts';

const PROBLEM_BATCH = 1_000;
/** Chunks a read of the database: some 40 MB at most. */
const CHUNK_BATCH = 16;

export interface Commit {
  /** not given: those that it had before it was taken out */
  readonly sources?: readonly SourceLedger[];
  readonly summary: RecordPatch;
  readonly now: number;
  /** revision of the case that the import was made for; another one is refused */
  readonly expectedRevision?: number;
}

/** What a case begins with, beside the posts of the import that makes it. */
export interface FirstContents {
  readonly name: string;
  readonly demonstration?: boolean;
  readonly sources: readonly SourceLedger[];
  readonly actorEdits?: readonly ActorEdit[];
  readonly judgements?: readonly Judgement[];
  readonly wordLists?: WordLists;
  readonly figures?: readonly KeptFigure[];
  readonly arrangement?: Arrangement;
  readonly activity?: ActivityLog;
  readonly positions?: Positions | null;
  readonly summary?: RecordPatch;
}

/**
 * A new import, held by this thread until it is committed or discarded. `caseId` null: into a case that is not
 * there before `commitNewCase` makes it.
 */
export async function beginImport(
  store: Database,
  into: string | null,
  now: number,
): Promise<string> {
  const id = crypto.randomUUID();
  const caseId = into ?? crypto.randomUUID();
  const release = await holdImport(id);
  try {
    await store.db.transaction('rw', store.cases, store.imports, async () => {
      if (into !== null) await presentCase(store, into);
      await store.imports.add({
        ...{ id, caseId, startedAt: now, revision: null, sources: [] },
        ...{ chunks: 0, posts: 0, bytes: 0, problems: 0 },
      });
    });
  } catch (cause) {
    release();
    throw cause;
  }
  return id;
}

export function addChunk(
  { db, imports, chunks }: Database,
  importId: string,
  bytes: Uint8Array,
  posts: number,
): Promise<void> {
  return db.transaction('rw', imports, chunks, async () => {
    const one = await openImport(imports.get(importId));
    await chunks.add({ importId, index: one.chunks, bytes: alone(bytes) });
    await imports.put({
      ...one,
      chunks: one.chunks + 1,
      posts: one.posts + posts,
      bytes: one.bytes + bytes.byteLength,
    });
  });
}

export function addProblems(
  store: Database,
  importId: string,
  found: readonly RowProblem[],
): Promise<void> {
  const { db, imports, problems } = store;
  return db.transaction('rw', imports, problems, async () => {
    const one = await openImport(imports.get(importId));
    for (let from = 0; from < found.length; from += PROBLEM_BATCH)
      await problems.add({
        importId,
        start: one.problems + from,
        problems: found.slice(from, from + PROBLEM_BATCH),
      });
    await imports.put({ ...one, problems: one.problems + found.length });
  });
}

/** Problems number `offset` and following of one import, committed or not. */
export async function problemsOf(
  { problems }: Database,
  importId: string,
  offset: number,
  limit: number,
): Promise<RowProblem[]> {
  const key = '[importId+start]';
  const first = await problems
    .where(key)
    .between([importId, 0], [importId, offset], true, true)
    .last();
  if (!first) return [];
  const batches = await problems
    .where(key)
    .between([importId, first.start], [importId, offset + limit])
    .toArray();
  return batches
    .flatMap((batch) => batch.problems)
    .slice(offset - first.start, offset - first.start + limit);
}

/** Problems of all committed imports of a case, in order of commit. */
export async function problemsOfCase(
  store: Database,
  caseId: string,
  offset: number,
  limit: number,
  expectedRevision: number | undefined,
): Promise<RowProblem[]> {
  const { db, cases, imports, problems } = store;
  return db.transaction('r', cases, imports, problems, async () => {
    if (expectedRevision !== undefined) await caseAtRevision(store, caseId, expectedRevision);
    const found: RowProblem[] = [];
    let skip = offset;
    for (const one of await committedImports(store, caseId)) {
      const wanted = limit - found.length;
      if (wanted <= 0) break;
      if (skip < one.problems) found.push(...(await problemsOf(store, one.id, skip, wanted)));
      skip = Math.max(0, skip - one.problems);
    }
    return found;
  });
}

/** Makes the import's posts part of the case: all of it or nothing. */
export async function commitImport(
  store: Database,
  importId: string,
  { sources, summary, now, expectedRevision }: Commit,
): Promise<StoredCase> {
  const { db, cases, imports } = store;
  const record = await db.transaction('rw', cases, imports, async () => {
    const one = await openImport(imports.get(importId));
    const before = await presentCase(store, one.caseId);
    checkRevision(before, expectedRevision);
    const revision = before.revision + 1;
    await imports.put({ ...one, revision, sources: sources ?? one.sources });
    const after: StoredCase = {
      ...before,
      posts: before.posts + one.posts,
      bytes: before.bytes + one.bytes,
      ...summary,
      id: before.id,
      createdAt: before.createdAt,
      changedAt: now,
      revision,
      deletedAt: null,
    };
    await cases.put(after);
    return after;
  });
  releaseImport(importId);
  return record;
}

/**
 * Takes the newest import of a case out again: it is as it was before its commit, held by this thread, so that
 * `commitImport` can put it back until the thread ends or it is discarded.
 */
export async function withdrawImport(
  store: Database,
  importId: string,
  now: number,
  expectedRevision: number | undefined,
): Promise<StoredCase> {
  const { db, cases, imports } = store;
  const release = await holdImport(importId);
  try {
    return await db.transaction('rw', cases, imports, async () => {
      const one = await imports.get(importId);
      if (!one || one.revision === null) throw importGone();
      const before = await presentCase(store, one.caseId);
      checkRevision(before, expectedRevision);
      const newest = (await committedImports(store, one.caseId)).at(-1);
      // what came later was merged with these posts: without them it would miss some
      if (newest?.id !== importId)
        throw new StoreError('exists', 'Other files were added after these: take those out first.');
      await imports.put({ ...one, revision: null });
      const after: StoredCase = {
        ...before,
        posts: before.posts - one.posts,
        bytes: before.bytes - one.bytes,
        changedAt: now,
        revision: before.revision + 1,
      };
      await cases.put(after);
      return after;
    });
  } catch (cause) {
    release();
    throw cause;
  }
}

/** Makes the import a case of its own: the case is whole, or it is not there. */
export async function commitNewCase(
  store: Database,
  importId: string,
  given: FirstContents,
  now: number,
): Promise<StoredCase> {
  const { db, cases, details, imports } = store;
  const { name, demonstration = false, sources } = given;
  const { actorEdits = [], judgements = [], wordLists = SHIPPED_WORDS, positions = null } = given;
  const { figures = [], arrangement, activity } = given;
  const record = await db.transaction('rw', cases, details, imports, async () => {
    const one = await openImport(imports.get(importId));
    const { caseId, posts, bytes } = one;
    const made = emptyCase({ id: caseId, name, demonstration, now });
    const first: StoredCase = {
      ...{ ...made, posts, bytes, ...given.summary },
      ...{ id: caseId, createdAt: now, changedAt: now, revision: 1, deletedAt: null },
    };
    await imports.put({ ...one, revision: 1, sources });
    await cases.add(first);
    await details.add({
      ...{ caseId, actorEdits, judgements, wordLists, figures, positions },
      ...(arrangement && { arrangement }),
      ...(activity && { activity }),
    });
    return first;
  });
  releaseImport(importId);
  return record;
}

/** Forgets an import that is not committed; nothing happens where it is gone already. */
export async function discardImport(store: Database, importId: string): Promise<void> {
  const { db, imports, chunks, problems } = store;
  await db.transaction('rw', imports, chunks, problems, async () => {
    const one = await imports.get(importId);
    if (one && one.revision !== null)
      throw new StoreError('exists', 'This import is already part of its case.');
    await removeImport(store, importId);
  });
  releaseImport(importId);
}

/** Discards imports whose thread has ended before they were committed; gives their ids. */
export async function sweepImports(
  store: Database,
  activeIds: readonly string[],
): Promise<string[]> {
  const open = await store.imports.filter((one) => one.revision === null).primaryKeys();
  const swept: string[] = [];
  for (const id of open) {
    if (activeIds.includes(id)) continue;
    if (await ifAbandoned(id, () => discardIfOpen(store, id))) swept.push(id);
  }
  return swept;
}

/** It may have been committed between being listed and being locked. */
async function discardIfOpen(store: Database, id: string): Promise<void> {
  const one = await store.imports.get(id);
  if (one?.revision === null) await discardImport(store, id);
}

/** The bytes of all chunks of a case, in order of commit; a few are read at a time. */
export async function* postChunks(
  store: Database,
  caseId: string,
  expectedRevision: number | undefined,
): AsyncGenerator<Uint8Array> {
  const { db, cases, imports, chunks } = store;
  const unchanged = () => caseAtRevision(store, caseId, expectedRevision);
  const committed = await db.transaction('r', cases, imports, async () => {
    await unchanged();
    return committedImports(store, caseId);
  });
  for (const one of committed) {
    for (let from = 0; from < one.chunks; from += CHUNK_BATCH) {
      const to = Math.min(from + CHUNK_BATCH, one.chunks);
      const batch = await db.transaction('r', cases, chunks, async () => {
        await unchanged();
        return chunkBatch(store, one.id, from, to);
      });
      for (const chunk of batch) yield chunk.bytes;
    }
  }
}

async function chunkBatch(
  { chunks }: Database,
  importId: string,
  from: number,
  to: number,
): Promise<StoredChunk[]> {
  const key = '[importId+index]';
  const batch = await chunks.where(key).between([importId, from], [importId, to]).toArray();
  if (batch.length !== to - from)
    throw new StoreError(
      'damaged',
      `Some posts of this case are missing in the browser's storage: expected ${to - from} chunks, found ${batch.length}.`,
    );
  return batch;
}

async function openImport(found: PromiseLike<StoredImport | undefined>): Promise<StoredImport> {
  const one = await found;
  if (!one || one.revision !== null) throw importGone();
  return one;
}

/** A view would take its whole buffer into the database. */
function alone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
