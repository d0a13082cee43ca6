import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createDictionary, dictAt, type ListColumn } from '../domain/column.ts';
import { type PostTable, relationsAt } from '../domain/post.ts';
import { normaliseText } from '../text/normalise.ts';
import { cleanUrl, siteOf } from '../text/url.ts';
import { createGrowingList } from './growing.ts';

/** Who shared what: one row for each thing that a post shares, never twice for one post. */
export interface Shares {
  readonly post: Uint32Array;
  /** index into `objects` */
  readonly object: Uint32Array;
  readonly objects: readonly SharedObject[];
}

export interface SharedObject {
  /** a clean URL, `#tag`, `repost:{platform}:{id}`, `repost-text:{hash}`, `media:…`, or the given name */
  readonly name: string;
  /** what two posts have that share it */
  readonly rule: string;
}

const RULES = {
  url: 'same URL',
  hashtag: 'same hashtag',
  repost: 'same reposted post',
  repostText: 'same reposted text',
  media: 'same media',
  given: 'same object',
} as const;

/** All shares of all posts (DESIGN §3, object). `tick` is called before each post. */
export function sharesOf(posts: PostTable, tick: (row: number) => void = () => {}): Shares {
  const postOfShare = createGrowingList();
  const objectOfShare = createGrowingList();
  // the rule stands before the name: a hashtag and a given object of that name are two things
  const objects = createDictionary();
  const readers = readersOf(posts);
  const seen = new Set<number>();
  for (let row = 0; row < posts.length; row += 1) {
    tick(row);
    seen.clear();
    const share = (rule: string, name: string | null) => {
      const object = name ? objects.code(`${rule}\n${name}`) : -1;
      if (object < 0 || seen.has(object)) return;
      seen.add(object);
      postOfShare.push(row);
      objectOfShare.push(object);
    };
    for (const read of readers) read(row, share);
  }
  return {
    post: postOfShare.view(),
    object: objectOfShare.view(),
    objects: objects.values.map((key) => {
      const [rule = ''] = key.split('\n', 1);
      return { rule, name: key.slice(rule.length + 1) };
    }),
  };
}

type Share = (rule: string, name: string | null) => void;
type Reader = (row: number, share: Share) => void;

function readersOf(posts: PostTable): Reader[] {
  const { hashtags, media, objects } = posts;
  return [
    linkReader(posts),
    (row, share) => readRepost(posts, row, share),
    valueReader(hashtags, RULES.hashtag, hashtagName),
    valueReader(media, RULES.media, (file) => `media:${cleanUrl(file) ?? file}`),
    valueReader(objects, RULES.given, (name) => name),
  ];
}

/** Each distinct value is named once. */
function namesOf(column: ListColumn, nameOf: (value: string) => string | null) {
  const names: (string | null)[] = column.values.map((value) =>
    value === '' ? null : nameOf(value),
  );
  return (row: number, take: (name: string | null) => void) => {
    const end = column.starts[row + 1] ?? 0;
    for (let k = column.starts[row] ?? 0; k < end; k += 1)
      take(names[column.codes[k] ?? 0] ?? null);
  };
}

function valueReader(
  column: ListColumn,
  rule: string,
  nameOf: (value: string) => string | null,
): Reader {
  const read = namesOf(column, nameOf);
  return (row, share) => read(row, (name) => share(rule, name));
}

function hashtagName(tag: string): string | null {
  const bare = tag
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^#+|#+$/g, '');
  return bare === '' ? null : `#${bare}`;
}

/** Links, but for a post's own address and the front page of its own site: those say who it is. */
function linkReader(posts: PostTable): Reader {
  const read = namesOf(posts.links, cleanUrl);
  return (row, share) => {
    if (posts.links.starts[row] === posts.links.starts[row + 1]) return;
    const own = ownAddresses(posts, row);
    read(row, (name) => {
      if (name === null || own.includes(name)) return;
      share(RULES.url, name);
    });
  };
}

function ownAddresses(posts: PostTable, row: number): (string | null)[] {
  const url = posts.url[row] ?? '';
  const own = [cleanUrl(url)];
  if (dictAt(posts.platform, row) === 'web') {
    for (const site of [siteOf(url), siteOf(dictAt(posts.handle, row))]) {
      if (site !== null) own.push(`https://${site}`);
    }
  }
  return own;
}

/** What a repost passes on: the post where its id is known, else the words. */
function readRepost(posts: PostTable, row: number, share: Share): void {
  if (posts.relations.starts[row] === posts.relations.starts[row + 1]) return;
  for (const { kind, postId } of relationsAt(posts, row)) {
    if (kind !== 'repost') continue;
    if (postId) share(RULES.repost, `repost:${dictAt(posts.platform, row)}:${postId}`);
    else share(RULES.repostText, textName(posts.text[row] ?? ''));
  }
}

/** 16 hex digits of the SHA-256 of the text as it is compared; null where nothing is left to compare. */
function textName(text: string): string | null {
  const normal = normaliseText(text);
  return normal === ''
    ? null
    : `repost-text:${bytesToHex(sha256(utf8ToBytes(normal))).slice(0, 16)}`;
}
