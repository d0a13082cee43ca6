import { Dexie, type Table } from 'dexie';
import { declareVersions, LATEST_VERSION } from './migrations.ts';
import type { CaseDetail, ProblemBatch, StoredCase, StoredChunk, StoredImport } from './rows.ts';
import { newerDatabase } from './storeError.ts';

/** Dexie's version n is the browser's 10 n. */
const BROWSER_VERSIONS = 10;

export interface Database {
  readonly db: Dexie;
  readonly cases: Table<StoredCase, string>;
  readonly details: Table<CaseDetail, string>;
  readonly imports: Table<StoredImport, string>;
  readonly chunks: Table<StoredChunk, [string, number]>;
  readonly problems: Table<ProblemBatch, [string, number]>;
}

/**
 * `other tab is older`: another tab still holds an older version and must be closed before this one can go on.
 * `this tab is older`: another tab has a newer version; this one has closed its store and must be reloaded.
 */
export type Blocked = 'other tab is older' | 'this tab is older';

export function openDatabase(name: string, onBlocked: (why: Blocked) => void): Database {
  const db = new Dexie(name);
  declareVersions(db);
  db.on('blocked', () => onBlocked('other tab is older'));
  db.on('versionchange', () => {
    db.close();
    onBlocked('this tab is older');
    // keeps Dexie from opening the newer database again and writing old rows into it
    return false;
  });
  db.on('ready', () => {
    if (db.backendDB().version > LATEST_VERSION * BROWSER_VERSIONS) throw newerDatabase();
  });
  return {
    db,
    cases: db.table('cases'),
    details: db.table('details'),
    imports: db.table('imports'),
    chunks: db.table('chunks'),
    problems: db.table('problems'),
  };
}
