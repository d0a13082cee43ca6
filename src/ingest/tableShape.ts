import type { Role } from '../domain/importPlan.ts';
import type { Draft } from './draft.ts';

/** A table that a known program writes: its columns by role, and what names alone do not tell. */
export interface TableShape {
  /** format in words */
  readonly name: string;
  /** plain names of columns that tell it from others */
  readonly has: readonly string[];
  readonly platform?: string;
  /** plain names by role, best first; only these are used */
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** plain name of a column that says yes where the row passes a post on, whatever names that post */
  readonly repostFlag?: string;
  /** Completes a draft from further cells, by plain name; empty text where there is no such column. */
  readonly adjust?: (draft: Draft, cell: (name: string) => string) => void;
}
