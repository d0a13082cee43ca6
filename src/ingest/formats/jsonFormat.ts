import type { Emit } from '../draft.ts';
import type { Surroundings } from './jsonScan.ts';
import type { JsonObject } from './jsonValue.ts';

/** Reads one record: it may hold one row, or many (a page). Every row is emitted, as a draft or with a reason. */
export type JsonReader = (record: JsonObject, around: Surroundings, emit: Emit) => void;

export interface JsonFormat {
  /** in words, as the ledger has it */
  readonly name: string;
  /** paths at which its records may lie, see createPathScanner; the first that the file's head has is taken */
  readonly paths?: readonly string[];
  matches(record: JsonObject): boolean;
  /** what the records are instead of posts; null where they are posts */
  readonly notPosts?: string;
  /** A reader for one file; it may remember what it saw. */
  open(): JsonReader;
}

/** Emits a row that is no post. */
export function reject(emit: Emit, record: JsonObject, reason: string): void {
  emit({ reason, excerpt: () => JSON.stringify(record) });
}
