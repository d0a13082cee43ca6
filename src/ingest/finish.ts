import type { Post, Relation } from '../domain/post.ts';
import { detectLanguage } from './detectLanguage.ts';
import type { Draft } from './draft.ts';
import { extractHashtags, extractLinks, extractMentions, repostedHandle } from './entities.ts';
import { normalLanguage } from './language.ts';
import { hostOf, platformByUrl } from './platform.ts';
import { type DayOrder, implausible, offsetFault, parseTime, type ReadTime } from './time.ts';

/** What holds for all rows of one file. */
export interface FileFacts {
  /** IANA zone for times without one */
  readonly timeZone: string;
  readonly dayOrder: DayOrder | undefined;
  /** UTC milliseconds, where a clock was passed in */
  readonly now: number | undefined;
  /** ids cannot be relied on: every row gets one of its own */
  readonly withoutIds: boolean;
  /** first 8 digits of the file's SHA-256, for ids of rows without one */
  readonly shortHash: string;
}

export type Unhashed = Omit<Post, 'origin'>;

/** A checked post, and whether its id stands in the source; or the reason why the row is none. */
export type Finished =
  | { readonly post: Writable<Unhashed>; readonly ownId: boolean }
  | { readonly reason: string };

/** One for all posts: many have no media, and none is ever changed. */
const NONE: readonly string[] = [];
/** Platforms whose handles hold dots. */
export const DOTTED = new Set(['bluesky', 'mastodon']);
/** Ids that passed through a spreadsheet: 1.23E+18. */
export const ROUNDED_ID = /^\d+(?:[.,]\d+)?E\+?\d+$/i;

export function finishPost(draft: Draft, row: number, facts: FileFacts): Finished {
  const platform = draft.platform || platformByUrl(draft.url ?? '') || 'web';
  const handle = cleanHandle(draft.handle, platform);
  if (handle === '') {
    return { reason: 'no author: the account, channel or site is not given' };
  }
  const time = timeOf(draft, facts);
  if (typeof time === 'string') return { reason: time };

  const ownId = draft.id !== undefined && !facts.withoutIds && !ROUNDED_ID.test(draft.id);
  const text = draft.text.includes('\0') ? draft.text.replaceAll('\0', '') : draft.text;
  const relations = platform === 'x' ? withRepost(draft.relations, text) : draft.relations;
  const post: Writable<Unhashed> = {
    id: ownId ? (draft.id ?? '') : `${facts.shortHash}:${row}`,
    platform,
    handle,
    at: time.at,
    precision: time.precision,
    zoneKnown: time.zoneKnown,
    text,
    links: draft.links ?? extractLinks(text),
    hashtags: draft.hashtags?.map(withoutSign) ?? extractHashtags(text),
    mentions: mentionsOf(draft, text, platform, relations),
    media: draft.media ?? NONE,
    objects: draft.objects ?? NONE,
    relations,
  };
  addOptional(post, draft);
  return { post, ownId };
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Fields that a post has only where they say something. */
function addOptional(post: Writable<Unhashed>, draft: Draft): void {
  const { name, context, url } = draft;
  const lang = draft.lang === undefined ? detectLanguage(post.text) : normalLanguage(draft.lang);
  if (name && name !== post.handle) post.name = name;
  if (context) post.context = context;
  if (lang) post.lang = lang;
  if (url) post.url = url;
}

function timeOf(draft: Draft, facts: FileFacts): ReadTime | string {
  const written = draft.at;
  if (typeof written === 'string' && written === '') return 'no time: the cell is empty';
  const time =
    typeof written === 'string' ? parseTime(written, facts.timeZone, facts.dayOrder) : written;
  if (time === null) {
    const why = offsetFault(String(written)) ?? 'time not understood';
    return `${why}: “${String(written).slice(0, 60)}”`;
  }
  const reason = implausible(time.at, facts.now);
  if (reason === null) return time;
  return `${reason}: ${typeof written === 'string' ? written : new Date(time.at).toISOString()}`;
}

/** Without @; of an address of an account its name, of another address the host. */
export function cleanHandle(written: string, platform: string): string {
  const handle = withoutAt(written.trim());
  if (!handle.includes('/')) return handle;
  const host = hostOf(handle);
  if (host === undefined) return handle;
  if (platform === 'web') return host;
  const account = /^(?:https?:)?\/\/[^/]+\/(?:profile\/|s\/|@)?([^/?#]+)/i.exec(handle)?.[1];
  return account ?? host;
}

/** `RT @name: …` is how X passes a post on where no field says so. */
function withRepost(relations: Relation[], text: string): Relation[] {
  const handle = repostedHandle(text);
  if (handle === undefined) return relations;
  const known = relations.find(({ kind }) => kind === 'repost');
  if (known === undefined) return [{ kind: 'repost', handle }, ...relations];
  if (known.handle !== undefined) return relations;
  return relations.map((relation) => (relation === known ? { ...relation, handle } : relation));
}

/** The account whose post is passed on is named by the repost itself: it is not mentioned. */
function mentionsOf(
  draft: Draft,
  text: string,
  platform: string,
  relations: readonly Relation[],
): readonly string[] {
  const found = draft.mentions ?? extractMentions(text, DOTTED.has(platform));
  if (found.length === 0) return found;
  const reposted = relations.find(({ kind }) => kind === 'repost')?.handle?.toLowerCase();
  return found
    .map(withoutAt)
    .filter((handle) => handle !== '' && handle.toLowerCase() !== reposted);
}

function withoutAt(handle: string): string {
  return handle.startsWith('@') || handle.startsWith('＠') ? handle.slice(1) : handle;
}

function withoutSign(tag: string): string {
  return tag.startsWith('#') || tag.startsWith('＃') ? tag.slice(1) : tag;
}
