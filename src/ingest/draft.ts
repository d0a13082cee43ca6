import type { Relation } from '../domain/post.ts';
import type { ReadTime } from './time.ts';

/** A record as its format understood it: not yet checked, not yet a post. */
export interface Draft {
  /** undefined where the source gives none */
  id?: string | undefined;
  /** empty where the source does not tell */
  platform: string;
  handle: string;
  name?: string | undefined;
  /** as it stands, or read already */
  at: string | ReadTime;
  text: string;
  context?: string | undefined;
  lang?: string | undefined;
  url?: string | undefined;
  /** undefined: to be taken from the text */
  links?: readonly string[] | undefined;
  hashtags?: readonly string[] | undefined;
  mentions?: readonly string[] | undefined;
  media?: readonly string[] | undefined;
  objects?: readonly string[] | undefined;
  relations: Relation[];
}

/** What became of one row: a draft, or the reason why it is no post. `note`: kept, but to be reported. */
export type Outcome =
  | { readonly draft: Draft; readonly excerpt: () => string; readonly note?: string | undefined }
  | { readonly reason: string; readonly excerpt: () => string };

export type Emit = (outcome: Outcome) => void;

/** Adds what is known of another post; nothing where nothing is known of it. */
export function relate(
  draft: Draft,
  kind: Relation['kind'],
  postId: string | undefined,
  handle: string | undefined,
): void {
  if (!postId && !handle) return;
  draft.relations.push({ kind, ...(postId && { postId }), ...(handle && { handle }) });
}
