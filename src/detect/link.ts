import type { ActorDirectory } from '../domain/actor.ts';
import { dictAt } from '../domain/column.ts';
import type { Evidence, Span } from '../domain/evidence.ts';
import { type PostTable, relationsAt } from '../domain/post.ts';
import { cleanUrl, hostOfClean } from '../text/url.ts';
import { followsSource } from './postIndex.ts';
import type { Scene } from './scene.ts';
import { type SocialTarget, socialTarget } from './socialUrl.ts';

interface LinkCounts {
  /** links to what the linking actor publishes itself, but for the post's own address: counted, never drawn */
  readonly selfAmplifications: number;
}

/**
 * Links to a post in the data, to an account or post on a social platform, or to the site of a known actor.
 * Links to what an actor publishes itself are only counted; left out is the link by which a quote, reply or
 * repost names its own target: that act is found elsewhere.
 */
export function detectLinks(
  scene: Scene,
  directory: ActorDirectory,
  emit: (piece: Evidence) => void,
): LinkCounts {
  const { posts, actorOfPost } = scene;
  const { starts, codes, values } = posts.links;
  const counts = { selfAmplifications: 0 };
  if (codes.length === 0) return counts;
  const resolve = createResolver(scene, directory);
  const follow = (row: number) => {
    const amplifier = actorOfPost[row] ?? 0;
    const related = relatedTo(scene, row, directory);
    const seen: string[] = [];
    for (const code of codes.subarray(starts[row], starts[row + 1])) {
      const target = resolve(code);
      if (!target || target.sourcePost === row || seen.includes(target.object)) continue;
      if (isRelated(target, related)) continue;
      seen.push(target.object);
      if (target.source === amplifier) {
        counts.selfAmplifications += 1;
        continue;
      }
      const span = linkSpan(posts.text[row] ?? '', values[code] ?? '');
      emit(pieceOf(posts, row, amplifier, target, span));
    }
  };
  for (const row of scene.order) if (starts[row] !== starts[row + 1]) follow(row);
  return counts;
}

interface LinkTarget {
  readonly source: number;
  readonly sourcePost: number;
  readonly rule: string;
  /** the cleaned address */
  readonly object: string;
  /** the link names one post, whether or not the data hold it */
  readonly postIds: readonly string[];
}

/** What a distinct address points to, by its code; worked out once each. */
function createResolver(
  scene: Scene,
  directory: ActorDirectory,
): (code: number) => LinkTarget | null {
  const { posts, actorOfPost, cleanLinks } = scene;
  const byUrl = postsByUrl(scene);
  const known: (LinkTarget | null | undefined)[] = [];

  const toPost = (sourcePost: number, object: string, postIds: readonly string[]): LinkTarget => ({
    source: actorOfPost[sourcePost] ?? 0,
    sourcePost,
    rule: 'links to the post',
    object,
    postIds,
  });

  const resolve = (code: number): LinkTarget | null => {
    const object = cleanLinks[code] ?? null;
    if (object === null) return null;
    const social = socialTarget(posts.links.values[code] ?? '') ?? socialTarget(object);
    const postIds = social?.postIds ?? [];
    const row = byUrl(code) ?? (social ? rowOf(scene, social) : -1);
    if (row >= 0) return toPost(row, object, postIds);
    if (social) return toAccount(social, object, directory);
    return toSite(object, directory);
  };

  return (code) => {
    let target = known[code];
    if (target === undefined) {
      target = resolve(code);
      known[code] = target;
    }
    return target;
  };
}

function toAccount(
  social: SocialTarget,
  object: string,
  directory: ActorDirectory,
): LinkTarget | null {
  if (!social.handle) return null;
  const what = social.postIds.length > 0 ? 'a post of' : 'the account';
  return {
    source: directory.ofHandle(social.platform, social.handle),
    sourcePost: -1,
    rule: `links to ${what} @${social.handle}`,
    object,
    postIds: social.postIds,
  };
}

function toSite(object: string, directory: ActorDirectory): LinkTarget | null {
  const site = hostOfClean(object);
  const source = directory.ofSite(site);
  if (source < 0) return null;
  return { source, sourcePost: -1, rule: `links to the site ${site}`, object, postIds: [] };
}

/**
 * The post that carries a linked address; undefined where none does. Where several carry it, the earliest
 * stands for it, whatever the order of the input. Only addresses that are linked to are looked up.
 */
function postsByUrl({ posts, order, cleanLinks }: Scene): (code: number) => number | undefined {
  const wanted = new Set(cleanLinks);
  const numbers = new Set(cleanLinks.map((link) => LAST_NUMBER.exec(link ?? '')?.[1]));
  const rows = new Map<string, number>();
  for (const row of order) {
    const url = posts.url[row] ?? '';
    const number = NUMBERED_POST.exec(url)?.[1];
    if (url === '' || (number !== undefined && !numbers.has(number))) continue;
    const clean = cleanUrl(url);
    if (clean !== null && wanted.has(clean) && !rows.has(clean)) rows.set(clean, row);
  }
  return (code) => rows.get(cleanLinks[code] ?? '');
}

/** Addresses of posts whose last part stays as it is when they are cleaned: most need not be, as nobody links there. */
const NUMBERED_POST = /^https:\/\/(?:(?:x|twitter)\.com\/\w+\/status|t\.me\/(?:s\/)?\w+)\/(\d+)$/;
const LAST_NUMBER = /\/(\d+)$/;

function rowOf({ posts, index }: Scene, social: SocialTarget): number {
  for (const id of social.postIds) {
    const row = index.find(social.platform, id);
    // numbers of Telegram messages start anew in each channel: the channel has to be the same
    if (row >= 0 && (social.platform !== 'telegram' || hasHandle(posts, row, social))) return row;
  }
  return -1;
}

function hasHandle(posts: PostTable, row: number, social: SocialTarget): boolean {
  return dictAt(posts.handle, row).toLowerCase() === social.handle.toLowerCase();
}

interface Related {
  readonly rows: ReadonlySet<number>;
  readonly ids: ReadonlySet<string>;
  readonly actors: ReadonlySet<number>;
  /** what an author links to on its own behalf stays its own when it is passed on */
  readonly reposted: ReadonlySet<number>;
}

const NOTHING: Related = {
  rows: new Set(),
  ids: new Set(),
  actors: new Set(),
  reposted: new Set(),
};

function relatedTo(
  { posts, actorOfPost, index }: Scene,
  row: number,
  directory: ActorDirectory,
): Related {
  const relations = relationsAt(posts, row);
  if (relations.length === 0) return NOTHING;
  const platform = dictAt(posts.platform, row);
  const rows = new Set<number>();
  const ids = new Set<string>();
  const actors = new Set<number>();
  const reposted = new Set<number>();
  for (const { kind, postId, handle } of relations) {
    if (postId) ids.add(postId);
    const found = postId ? index.find(platform, postId) : -1;
    if (found >= 0) rows.add(found);
    const byHandle = handle ? directory.ofHandle(platform, handle) : -1;
    const actor = found >= 0 ? (actorOfPost[found] ?? -1) : byHandle;
    actors.add(actor);
    if (kind === 'repost') reposted.add(actor);
  }
  return { rows, ids, actors, reposted };
}

function isRelated(target: LinkTarget, related: Related): boolean {
  if (target.sourcePost >= 0 && related.rows.has(target.sourcePost)) return true;
  if (target.postIds.some((id) => related.ids.has(id))) return true;
  if (related.reposted.has(target.source)) return true;
  // an address of the quoted account's post, where the quote names the account alone
  return target.postIds.length > 0 && related.ids.size === 0 && related.actors.has(target.source);
}

function pieceOf(
  posts: PostTable,
  row: number,
  amplifier: number,
  target: LinkTarget,
  span: Span | undefined,
): Evidence {
  return {
    kind: 'link',
    amplifier,
    source: target.source,
    amplifierPost: row,
    sourcePost: target.sourcePost,
    score: 1,
    ...(span && { amplifierSpan: span }),
    rule: target.rule,
    object: target.object,
    orderable: followsSource(posts, row, target.sourcePost),
    common: false,
  };
}

/** Place of the address in the text; texts often leave out `https://` or `www.`. */
export function linkSpan(text: string, link: string): Span | undefined {
  const bare = link.replace(/^https?:\/\//i, '');
  for (const form of [link, bare, bare.replace(/^www\./i, '')]) {
    const start = text.indexOf(form);
    if (form && start >= 0) return { start, end: start + form.length };
  }
  return undefined;
}
