import { type Activity, type ActivityLog, NO_ACTIVITY, withActivity } from '../domain/activity.ts';
import { NO_ARRANGEMENT } from '../domain/arrangement.ts';
import type { CaseContents, CaseRecord, Positions } from '../domain/case.ts';
import { SHIPPED_WORDS } from '../domain/wordLists.ts';
import type { Database } from './database.ts';
import type { StoredCase, StoredImport } from './rows.ts';
import { guarded, notThere, StoreError } from './storeError.ts';

export interface NewCase {
  readonly name: string;
  readonly now: number;
  readonly demonstration?: boolean;
  /** a fresh one where not given */
  readonly id?: string;
}

/** What a job may write into the line of a case: never its identity, its dates or the store's own fields. */
export type RecordPatch = Partial<Omit<CaseRecord, 'id' | 'createdAt' | 'changedAt'>>;

export interface CaseContentsInStore extends CaseContents {
  readonly record: StoredCase;
}

/** Newest change first. */
export async function listCases({ cases }: Database, deleted: boolean): Promise<StoredCase[]> {
  const all = await cases.toArray();
  return all
    .filter((record) => (record.deletedAt !== null) === deleted)
    .sort((a, b) => b.changedAt - a.changedAt);
}

/** The line of a case that holds nothing yet. */
export function emptyCase(given: NewCase): StoredCase {
  return {
    id: given.id ?? crypto.randomUUID(),
    name: given.name,
    createdAt: given.now,
    changedAt: given.now,
    ...{ posts: 0, actors: 0, edges: 0, from: null, to: null, bytes: 0 },
    demonstration: given.demonstration ?? false,
    thumbnail: null,
    revision: 0,
    deletedAt: null,
  };
}

const EMPTY_DETAIL = {
  actorEdits: [],
  judgements: [],
  wordLists: SHIPPED_WORDS,
  positions: null,
};

export async function createCase({ db, cases, details }: Database, given: NewCase) {
  const record = emptyCase(given);
  await db.transaction('rw', cases, details, async () => {
    if (await cases.get(record.id))
      throw new StoreError('exists', 'A case with this id is already in the store.');
    await cases.add(record);
    await details.add({ caseId: record.id, ...EMPTY_DETAIL });
  });
  return record;
}

/** The case, or a StoreError where it is not there or deleted. */
export async function presentCase({ cases }: Database, id: string): Promise<StoredCase> {
  const record = await cases.get(id);
  if (!record || record.deletedAt !== null) throw notThere();
  return record;
}

/** The case as it was known to whoever reads on; a StoreError where another tab has changed it since. */
export async function caseAtRevision(
  store: Database,
  id: string,
  expected: number | undefined,
): Promise<StoredCase> {
  const record = await presentCase(store, id);
  if (expected !== undefined && expected !== record.revision)
    throw new StoreError(
      'changed elsewhere',
      'This case was changed in another tab since it was opened here: open it again, then try once more. Nothing was lost.',
    );
  return record;
}

/** Refuses to write over what another tab has done since. */
export function checkRevision(record: StoredCase, expected: number | undefined): void {
  if (expected !== undefined && expected !== record.revision)
    throw new StoreError(
      'changed elsewhere',
      'This case was changed in another tab: reload it before changing it here. Nothing was overwritten.',
    );
}

export function changeCase(
  store: Database,
  id: string,
  change: (record: StoredCase) => StoredCase,
): Promise<StoredCase> {
  return store.db.transaction('rw', store.cases, async () => {
    const changed = change(await presentCase(store, id));
    await store.cases.put(changed);
    return changed;
  });
}

export function setDeleted(
  { db, cases }: Database,
  id: string,
  deletedAt: number | null,
): Promise<StoredCase> {
  return db.transaction('rw', cases, async () => {
    const record = await cases.get(id);
    if (!record) throw notThere();
    const changed = { ...record, deletedAt, revision: record.revision + 1 };
    await cases.put(changed);
    return changed;
  });
}

/** Imports that belong to the case, in order of commit. */
export async function committedImports({ imports }: Database, id: string): Promise<StoredImport[]> {
  const all = await imports.where('caseId').equals(id).toArray();
  return all
    .filter((one) => one.revision !== null)
    .sort((a, b) => (a.revision ?? 0) - (b.revision ?? 0));
}

export function readContents(store: Database, id: string): Promise<CaseContentsInStore> {
  const { db, cases, details, imports } = store;
  return db.transaction('r', cases, details, imports, async () => {
    const record = await presentCase(store, id);
    const detail = await details.get(id);
    const read = await committedImports(store, id);
    return {
      record,
      sources: read.flatMap((one) => one.sources),
      actorEdits: detail?.actorEdits ?? [],
      judgements: detail?.judgements ?? [],
      wordLists: detail?.wordLists ?? SHIPPED_WORDS,
      figures: detail?.figures ?? [],
      arrangement: detail?.arrangement ?? NO_ARRANGEMENT,
      activity: detail?.activity ?? NO_ACTIVITY,
      positions: detail?.positions ?? null,
    };
  });
}

/** What the analyst says of a case, beside its posts. */
export type Analysis = Partial<
  Pick<CaseContents, 'actorEdits' | 'judgements' | 'wordLists' | 'figures' | 'arrangement'>
>;

export function writeAnalysis(
  store: Database,
  id: string,
  analysis: Analysis,
  now: number,
  expectedRevision: number | undefined,
): Promise<StoredCase> {
  const { db, cases, details } = store;
  return db.transaction('rw', cases, details, async () => {
    const record = await presentCase(store, id);
    checkRevision(record, expectedRevision);
    const changed = { ...record, changedAt: now, revision: record.revision + 1 };
    await cases.put(changed);
    await details.update(id, analysis);
    return changed;
  });
}

/** A layout is no change of what the case holds: the revision stays. */
export function writePositions(store: Database, id: string, positions: Positions): Promise<void> {
  const { db, cases, details } = store;
  return db.transaction('rw', cases, details, async () => {
    await presentCase(store, id);
    await details.update(id, { positions });
  });
}

/** What was done is noted whatever another tab has done: the revision stays, and both lists become one. */
export function addActivity(store: Database, id: string, one: Activity): Promise<ActivityLog> {
  const { db, cases, details } = store;
  return db.transaction('rw', cases, details, async () => {
    await presentCase(store, id);
    const detail = await details.get(id);
    const activity = withActivity(detail?.activity ?? NO_ACTIVITY, one);
    await details.update(id, { activity });
    return activity;
  });
}

/** Removes for good all cases that were deleted before `olderThan`; gives their ids. */
export async function purgeDeleted(store: Database, olderThan: number): Promise<string[]> {
  const { db, cases, details, imports, chunks, problems } = store;
  const deleted = await guarded(() => listCases(store, true));
  const old = deleted.filter((record) => (record.deletedAt ?? olderThan) < olderThan);
  for (const { id } of old) {
    await db.transaction('rw', [cases, details, imports, chunks, problems], async () => {
      const importIds = await imports.where('caseId').equals(id).primaryKeys();
      for (const importId of importIds) await removeImport(store, importId);
      await details.delete(id);
      await cases.delete(id);
    });
  }
  return old.map((record) => record.id);
}

/** Within a transaction over imports, chunks and problems. */
export async function removeImport(
  { imports, chunks, problems }: Database,
  importId: string,
): Promise<void> {
  await chunks.where('[importId+index]').between([importId, 0], [importId, Infinity]).delete();
  await problems.where('[importId+start]').between([importId, 0], [importId, Infinity]).delete();
  await imports.delete(importId);
}
