import type { Dexie } from 'dexie';
import { SHIPPED_WORDS } from '../domain/wordLists.ts';
import type { CaseDetail } from './rows.ts';

export const LATEST_VERSION = 4;

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
  // a tab of the first version would save case files without the analyst's judgements: it has to close
  db.version(2).upgrade((transaction) =>
    transaction
      .table<CaseDetail, string>('details')
      .toCollection()
      .modify((detail: { judgements?: CaseDetail['judgements'] }) => {
        detail.judgements ??= [];
      }),
  );
  // for the same reason: a tab of the second version would save case files without what came after it
  db.version(3).upgrade((transaction) =>
    transaction
      .table<CaseDetail, string>('details')
      .toCollection()
      .modify((detail: { wordLists?: CaseDetail['wordLists'] }) => {
        detail.wordLists ??= SHIPPED_WORDS;
      }),
  );
  // for the same reason: pins, groups and the list of what was done; absent where there are none
  db.version(4);
}
