import { dictAt, type ListColumn } from '../domain/column.ts';
import type { PostTable } from '../domain/post.ts';
import type { ObjectType } from '../domain/settings.ts';
import { cleanUrl, hostOfClean, siteOf } from '../text/url.ts';
import { createGrowingList } from './growing.ts';
import { isRepost } from './repost.ts';
import type { Scene } from './scene.ts';
import { createObjects, type Objects } from './shareNumbers.ts';
import { createTextNumbers, hashName } from './shareTexts.ts';

/** Who shared what: one row for each thing that a post shares, never twice for one post; in order of time. */
export interface Shares {
  readonly post: Uint32Array;
  /** number of the object */
  readonly object: Uint32Array;
  readonly objectCount: number;
  /** a clean URL, `#tag`, `repost:{platform}:{id}`, `repost-text:{hash}`, `media:…`, a host, `text:{hash}`, or the given name */
  nameOf(object: number): string;
  /** what two posts have that share it */
  ruleOf(object: number): string;
}

/** All shares of all posts. `tick` is called before each post with the number of those done. */
export function sharesOf(
  scene: Scene,
  types: readonly ObjectType[],
  tick: (done: number) => void = () => {},
): Shares {
  const { order } = scene;
  const objects = createObjects();
  const readers = types.map((type) => READERS[type](scene, objects));
  const postOfShare = createGrowingList();
  const objectOfShare = createGrowingList();
  let row = 0;
  /** where the shares of this row begin */
  let first = 0;
  const share = (object: number) => {
    if (object < 0 || objectOfShare.includes(object, first)) return;
    postOfShare.push(row);
    objectOfShare.push(object);
  };
  for (let k = 0; k < order.length; k += 1) {
    tick(k);
    row = order[k] ?? 0;
    first = objectOfShare.length;
    for (const read of readers) read(row, share);
  }
  return {
    post: postOfShare.view(),
    object: objectOfShare.view(),
    objectCount: objects.count(),
    nameOf: objects.nameOf,
    ruleOf: objects.ruleOf,
  };
}

/** Hands on the numbers of the objects that a post shares; -1 is none. */
type Reader = (row: number, share: (object: number) => void) => void;

const READERS: Readonly<Record<ObjectType, (scene: Scene, objects: Objects) => Reader>> = {
  url: urlReader,
  hashtag: ({ posts }, objects) =>
    valueReader(posts.hashtags, namesOf(posts.hashtags, hashtagName), objects.open('same hashtag')),
  repost: repostReader,
  media: ({ posts }, objects) =>
    valueReader(posts.media, namesOf(posts.media, mediaName), objects.open('same media')),
  given: ({ posts }, objects) =>
    valueReader(posts.objects, posts.objects.values, objects.open('same object')),
  domain: domainReader,
  text: textReader,
};

/** Each distinct value is named once. */
function namesOf(column: ListColumn, nameOf: (value: string) => string | null) {
  return column.values.map((value) => (value === '' ? null : nameOf(value)));
}

/** Shares of a list column; a value without a name is none. */
function valueReader(
  column: ListColumn,
  names: readonly (string | null)[],
  numberOf: (name: string) => number,
): Reader {
  const { starts, codes } = column;
  const numbers = Int32Array.from(names, (name) => (name ? numberOf(name) : -1));
  return (row, share) => {
    const end = starts[row + 1] ?? 0;
    for (let k = starts[row] ?? 0; k < end; k += 1) share(numbers[codes[k] ?? 0] ?? -1);
  };
}

function hashtagName(tag: string): string | null {
  const bare = tag
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^#+|#+$/g, '');
  return bare === '' ? null : `#${bare}`;
}

function mediaName(file: string): string {
  return `media:${cleanUrl(file) ?? file}`;
}

/** Links, but for a post's own address and the front page of its own site: those say who it is. */
function urlReader({ posts, cleanLinks }: Scene, objects: Objects): Reader {
  const { starts, codes } = posts.links;
  const numberOf = objects.open('same URL');
  const numbers = Int32Array.from(cleanLinks, (link) => (link === null ? -1 : numberOf(link)));
  return (row, share) => {
    const end = starts[row + 1] ?? 0;
    const begin = starts[row] ?? 0;
    if (begin === end) return;
    const own = ownAddresses(posts, row);
    for (let k = begin; k < end; k += 1) {
      const code = codes[k] ?? 0;
      if (!own.includes(cleanLinks[code] ?? null)) share(numbers[code] ?? -1);
    }
  };
}

function ownAddresses(posts: PostTable, row: number): (string | null)[] {
  const url = posts.url[row] ?? '';
  const own = [url === '' ? null : cleanUrl(url)];
  for (const site of ownSites(posts, row)) own.push(`https://${site}`);
  return own;
}

/** Sites of a post on the web; a post on a platform is not the platform's. */
function ownSites(posts: PostTable, row: number): string[] {
  if (dictAt(posts.platform, row) !== 'web') return [];
  return [siteOf(posts.url[row] ?? ''), siteOf(dictAt(posts.handle, row))].filter(
    (site) => site !== null,
  );
}

/** Sites that a post links to, but for its own. */
function domainReader({ posts, cleanLinks }: Scene, objects: Objects): Reader {
  const { starts, codes } = posts.links;
  const sites = cleanLinks.map((link) => (link === null ? null : hostOfClean(link)));
  const numberOf = objects.open('same site');
  const numbers = Int32Array.from(sites, (site) => (site === null ? -1 : numberOf(site)));
  return (row, share) => {
    const end = starts[row + 1] ?? 0;
    const begin = starts[row] ?? 0;
    if (begin === end) return;
    const own = ownSites(posts, row);
    for (let k = begin; k < end; k += 1) {
      const code = codes[k] ?? 0;
      if (!own.includes(sites[code] ?? '')) share(numbers[code] ?? -1);
    }
  };
}

/** What a repost passes on: the post where its id is known, else the words. */
function repostReader({ posts }: Scene, objects: Objects): Reader {
  const { starts, codes, values } = posts.relations;
  const posted = objects.open('same reposted post');
  const worded = createTextNumbers(objects.open('same reposted text', hashName('repost-text')));
  return (row, share) => {
    const end = starts[row + 1] ?? 0;
    for (let k = starts[row] ?? 0; k < end; k += 3) {
      if (values[codes[k] ?? 0] !== 'repost') continue;
      const id = values[codes[k + 1] ?? 0] ?? '';
      if (id === '') share(worded(posts.text[row] ?? ''));
      else share(posted(`repost:${dictAt(posts.platform, row)}:${id}`));
    }
  };
}

/** The whole text as it is compared; what a repost passes on is an object of its own. */
function textReader({ posts }: Scene, objects: Objects): Reader {
  const worded = createTextNumbers(objects.open('same text', hashName('text')));
  return (row, share) => {
    if (!isRepost(posts, row)) share(worded(posts.text[row] ?? ''));
  };
}
