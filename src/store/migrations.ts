import type { Dexie } from 'dexie';

export const LATEST_VERSION = 1;

/**
 * Every shape the database ever had, oldest first. A released version is never edited:
 * add the next one, with an `upgrade` where rows must change.
 */
export function declareVersions(db: Dexie): void {
  db.version(1).stores({
    cases: 'id',
    details: 'caseId',
    imports: 'id, caseId',
    chunks: '[importId+index]',
    problems: '[importId+start]',
  });
}
