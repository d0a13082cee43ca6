import { MINUTE_MS } from '../../domain/time.ts';
import { type Draft, type Emit, relate } from '../draft.ts';
import { parseTime } from '../time.ts';
import { type JsonFormat, type JsonReader, reject } from './jsonFormat.ts';
import { type JsonObject, objectAt, objectsAt, textAt, textsAt } from './jsonValue.ts';

const POST = 'app.bsky.feed.post';
const REPOST = 'app.bsky.feed.repost';
/** A clock may run fast; more than this, and the time at which the post was seen is believed instead. */
const CLOCK_SLACK_MS = 5 * MINUTE_MS;

/** Bluesky: views of posts and feeds as its API answers, and events of Jetstream. A reposted post in a feed is two rows. */
export const BLUESKY: JsonFormat = {
  name: 'Bluesky posts',
  paths: ['feed[]', 'posts[]'],
  matches: (record) => isEvent(record) || isView(record) || isView(objectAt(record, 'post')),
  open: openBluesky,
};

function isEvent(record: JsonObject): boolean {
  return (
    textAt(record, 'did') !== undefined && record.kind !== undefined && record.time_us !== undefined
  );
}

function isView(record: JsonObject | undefined): boolean {
  return (
    textAt(record, 'uri')?.startsWith('at://') === true && objectAt(record, 'record') !== undefined
  );
}

/** Remembers which handle a did has, so that relations name accounts as posts do. */
type Handles = Map<string, string>;

function openBluesky(): JsonReader {
  const handles: Handles = new Map();
  const read: JsonReader = (record, around, emit) => {
    const inner = objectsAt(record, 'feed').concat(objectsAt(record, 'posts'));
    if (inner.length > 0) for (const view of inner) read(view, around, emit);
    else if (isEvent(record)) readEvent(record, handles, emit);
    else readView(record, handles, emit);
  };
  return read;
}

function readEvent(event: JsonObject, handles: Handles, emit: Emit): void {
  const commit = objectAt(event, 'commit');
  const collection = textAt(commit, 'collection');
  const record = objectAt(commit, 'record');
  const did = textAt(event, 'did') ?? '';
  if (
    record === undefined ||
    textAt(commit, 'operation') !== 'create' ||
    (collection !== POST && collection !== REPOST)
  ) {
    const what = [textAt(event, 'kind'), textAt(commit, 'operation'), collection]
      .filter(Boolean)
      .join(' ');
    reject(emit, event, `no post: ${what}`);
    return;
  }
  const uri = `at://${did}/${collection}/${textAt(commit, 'rkey') ?? ''}`;
  const draft = draftOf({ uri, record, author: { did }, view: undefined }, handles);
  draft.at = believed(textAt(record, 'createdAt'), textAt(event, 'time_us'));
  if (collection === REPOST) {
    const subject = textAt(record, 'subject', 'uri');
    relate(draft, 'repost', subject, handleOfUri(subject, handles));
  }
  emit({ draft, excerpt: () => JSON.stringify(event) });
}

function readView(record: JsonObject, handles: Handles, emit: Emit): void {
  const view = objectAt(record, 'post') ?? record;
  const inner = objectAt(view, 'record');
  const author = objectAt(view, 'author');
  const uri = textAt(view, 'uri');
  if (inner === undefined || author === undefined || uri === undefined) {
    reject(emit, record, 'no post: it has no record and author');
    return;
  }
  for (const account of [
    author,
    objectAt(record, 'reply', 'parent', 'author'),
    objectAt(record, 'reply', 'root', 'author'),
  ]) {
    learn(account, handles);
  }
  const excerpt = () => JSON.stringify(record);
  const draft = draftOf({ uri, record: inner, author, view: objectAt(view, 'embed') }, handles);
  draft.at = believed(textAt(inner, 'createdAt'), textAt(view, 'indexedAt'));
  emit({ draft, excerpt });
  const reason = objectAt(record, 'reason');
  if (textAt(reason, '$type')?.endsWith('#reasonRepost'))
    emit({ draft: repostOf(draft, reason, handles), excerpt });
}

/** Who passed the post on, in a feed: an act of its own, at a time of its own. */
function repostOf(post: Draft, reason: JsonObject | undefined, handles: Handles): Draft {
  const by = objectAt(reason, 'by');
  learn(by, handles);
  const did = textAt(by, 'did') ?? '';
  const draft: Draft = {
    ...post,
    id: textAt(reason, 'uri') ?? `${post.id ?? ''}#${did}`,
    handle: textAt(by, 'handle') ?? did,
    name: textAt(by, 'displayName'),
    at: textAt(reason, 'indexedAt') ?? '',
    url: undefined,
    relations: [],
  };
  relate(draft, 'repost', post.id, post.handle);
  return draft;
}

interface Source {
  readonly uri: string;
  readonly record: JsonObject;
  readonly author: JsonObject;
  /** the embed as the API shows it, with addresses and authors */
  readonly view: JsonObject | undefined;
}

function draftOf({ uri, record, author, view }: Source, handles: Handles): Draft {
  const handle = textAt(author, 'handle') ?? textAt(author, 'did') ?? '';
  const text = textAt(record, 'text') ?? '';
  const embed = objectAt(record, 'embed');
  const draft: Draft = {
    id: uri,
    platform: 'bluesky',
    handle,
    name: textAt(author, 'displayName'),
    at: '',
    text,
    lang: textsAt(record, 'langs')[0],
    url: uri.includes(POST)
      ? `https://bsky.app/profile/${handle}/post/${uri.split('/').at(-1) ?? ''}`
      : undefined,
    ...facetsOf(record, text, embed),
    media: mediaOf(embed, view),
    relations: [],
  };
  relateQuote(draft, embed, view, handles);
  const parent = textAt(record, 'reply', 'parent', 'uri');
  relate(draft, 'reply', parent, handleOfUri(parent, handles));
  return draft;
}

type Entities = { links: string[]; hashtags: string[]; mentions: string[] };

function facetsOf(
  record: JsonObject,
  text: string,
  embed: JsonObject | undefined,
): Pick<Draft, 'links' | 'hashtags' | 'mentions'> {
  const bytes = new TextEncoder().encode(text);
  const card = cardOf(embed);
  const found: Entities = { links: [], hashtags: textsAt(record, 'tags'), mentions: [] };
  for (const facet of objectsAt(record, 'facets')) readFacet(facet, bytes, found);
  if (card !== undefined) found.links.push(card);
  // Posts of bridges and bots carry no facets: what their text says is then all there is.
  return {
    links: givenOnly(found.links),
    hashtags: givenOnly(found.hashtags),
    mentions: givenOnly(found.mentions),
  };
}

/** Facets mark their place by bytes of UTF-8, not by UTF-16 units. */
function readFacet(facet: JsonObject, bytes: Uint8Array, found: Entities): void {
  const start = Number(textAt(facet, 'index', 'byteStart'));
  const end = Number(textAt(facet, 'index', 'byteEnd'));
  for (const feature of objectsAt(facet, 'features')) {
    const type = (textAt(feature, '$type') ?? '').split('#')[1];
    if (type === 'link') found.links.push(textAt(feature, 'uri') ?? '');
    if (type === 'tag') found.hashtags.push(textAt(feature, 'tag') ?? '');
    if (type === 'mention')
      found.mentions.push(new TextDecoder().decode(bytes.subarray(start, end)).trim());
  }
}

function givenOnly(values: readonly string[]): string[] | undefined {
  return values.length === 0 ? undefined : unique(values);
}

function cardOf(embed: JsonObject | undefined): string | undefined {
  return textAt(embed, 'external', 'uri') ?? textAt(embed, 'media', 'external', 'uri');
}

function mediaOf(embed: JsonObject | undefined, view: JsonObject | undefined): string[] {
  const shown = objectsAt(view, 'images').concat(objectsAt(view, 'media', 'images'));
  if (shown.length > 0) return unique(shown.map((image) => textAt(image, 'fullsize') ?? ''));
  const images = objectsAt(embed, 'images').concat(objectsAt(embed, 'media', 'images'));
  const blobs = images.map((image) => textAt(image, 'image', 'ref', '$link') ?? '');
  const video =
    textAt(embed, 'video', 'ref', '$link') ?? textAt(embed, 'media', 'video', 'ref', '$link') ?? '';
  return unique([...blobs, video]);
}

function relateQuote(
  draft: Draft,
  embed: JsonObject | undefined,
  view: JsonObject | undefined,
  handles: Handles,
): void {
  const uri = textAt(embed, 'record', 'uri') ?? textAt(embed, 'record', 'record', 'uri');
  if (uri === undefined || !uri.includes(`/${POST}/`)) return;
  learn(
    objectAt(view, 'record', 'author') ?? objectAt(view, 'record', 'record', 'author'),
    handles,
  );
  relate(draft, 'quote', uri, handleOfUri(uri, handles));
}

function learn(account: JsonObject | undefined, handles: Handles): void {
  const did = textAt(account, 'did');
  const handle = textAt(account, 'handle');
  if (did !== undefined && handle !== undefined) handles.set(did, handle);
}

function handleOfUri(uri: string | undefined, handles: Handles): string | undefined {
  const did = /^at:\/\/([^/]+)/.exec(uri ?? '')?.[1];
  return did === undefined ? undefined : (handles.get(did) ?? did);
}

/** The author's clock is the author's word; it cannot be later than when the post was seen. */
function believed(created: string | undefined, seen: string | undefined): string {
  const claimed = parseTime(created ?? '', 'UTC');
  const known = parseTime(seen ?? '', 'UTC');
  if (known !== null && (claimed === null || claimed.at > known.at + CLOCK_SLACK_MS))
    return seen ?? '';
  return created ?? '';
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
