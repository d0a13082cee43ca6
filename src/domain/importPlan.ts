/** What a column means. One column may serve one role. */
export const ROLES = [
  'id',
  'handle',
  'name',
  'at',
  'text',
  'url',
  'lang',
  'platform',
  'links',
  'hashtags',
  'mentions',
  'media',
  'object',
  'context',
  'repostOf',
  'repostHandle',
  'quoteOf',
  'quoteHandle',
  'replyTo',
  'replyHandle',
  'relayOf',
] as const;
export type Role = (typeof ROLES)[number];

/** How a file would be read, before it is read. */
export interface FilePlan {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly bytes: number;
  /** for tables only */
  readonly columns: readonly string[];
  readonly preview: readonly (readonly string[])[];
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  /** roles that are needed and not found; the file cannot be read before they are chosen */
  readonly missing: readonly Role[];
  /** why it cannot be read at all; null where it can */
  readonly problem: string | null;
}

export interface FileChoice {
  /** which column has which role, where the user chose */
  readonly roles?: Readonly<Partial<Record<Role, string>>>;
  /** IANA zone for times without one */
  readonly timeZone: string;
}
