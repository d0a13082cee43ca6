import { KINDS, type Kind } from './kind.ts';
import { DAY_MS, SECOND_MS } from './time.ts';

/** Things that posts can share (DESIGN §3, object). `given`: named as shared by the source itself. */
export const OBJECT_TYPES = [
  'url',
  'hashtag',
  'repost',
  'media',
  'given',
  'domain',
  'text',
] as const;

export type ObjectType = (typeof OBJECT_TYPES)[number];

/** Sites and whole texts are shared by so many that they are looked at only where asked for. */
export const DEFAULT_OBJECTS: readonly ObjectType[] = OBJECT_TYPES.filter(
  (type) => type !== 'domain' && type !== 'text',
);

export function isObjectType(value: string): value is ObjectType {
  return (OBJECT_TYPES as readonly string[]).includes(value);
}

/** What a run of detection was told. Kept in the case and in every export, so that it can be repeated. */
export interface DetectSettings {
  readonly kinds: readonly Kind[];
  /** longest lag that counts, per kind that has one; null = no window */
  readonly windowMs: {
    readonly coShare: number | null;
    readonly copy: number | null;
    readonly passage: number | null;
  };
  /** least Jaccard similarity of a copy */
  readonly similarity: number;
  /** co-share: accounts with fewer shares than this are left out (METHODS §2, first rule) */
  readonly minParticipation: number;
  /** co-share: what counts as a shared object */
  readonly objects: readonly ObjectType[];
}

export const DEFAULT_SETTINGS: DetectSettings = {
  kinds: KINDS,
  windowMs: { coShare: 60 * SECOND_MS, copy: 3 * DAY_MS, passage: 7 * DAY_MS },
  similarity: 0.8,
  minParticipation: 1,
  objects: DEFAULT_OBJECTS,
};

/** The windows of the kinds that have one: this one for all of them; null: each kind's own. */
export function windowsOf(windowMs: number | null): DetectSettings['windowMs'] {
  if (windowMs === null) return DEFAULT_SETTINGS.windowMs;
  return { coShare: windowMs, copy: windowMs, passage: windowMs };
}

/** The window of a kind; null where it has none, or none was set. */
export function windowOf({ windowMs }: DetectSettings, kind: Kind): number | null {
  switch (kind) {
    case 'co-share':
      return windowMs.coShare;
    case 'copy':
      return windowMs.copy;
    case 'passage':
      return windowMs.passage;
    default:
      return null;
  }
}
