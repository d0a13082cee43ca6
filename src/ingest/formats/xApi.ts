import { type Draft, type Emit, relate } from '../draft.ts';
import { type JsonFormat, reject } from './jsonFormat.ts';
import {
  isObject,
  type JsonObject,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
  valueAt,
} from './jsonValue.ts';
import { snowflakeTime, unescapeX, xUrl } from './xShared.ts';

/** What a page holds besides its tweets, by id. */
interface Includes {
  readonly users: ReadonlyMap<string, JsonObject>;
  readonly tweets: ReadonlyMap<string, JsonObject>;
  readonly media: ReadonlyMap<string, JsonObject>;
}

const RELATION_KINDS: Readonly<Record<string, 'repost' | 'quote' | 'reply' | undefined>> = {
  retweeted: 'repost',
  quoted: 'quote',
  replied_to: 'reply',
};

/**
 * X API v2: pages (`data[]` with `includes`), single tweets (`data`), and tweets flattened by twarc.
 * A row is a tweet of `data`. Tweets in `includes` complete it and are no rows: the search did not ask for them.
 */
export const X_API: JsonFormat = {
  name: 'X API v2',
  matches: (record) => tweetsOf(record).some(isTweet) || isAnswer(record),
  open: () => readPage,
};

/** Answers of the same API that hold no tweets. */
export const X_COUNTS: JsonFormat = {
  name: 'X API v2 tweet counts',
  matches: (record) =>
    objectsAt(record, 'data').some(({ tweet_count }) => tweet_count !== undefined),
  notPosts: 'These are counts of tweets per hour or day, not posts.',
  open: () => readPage,
};

export const X_USERS: JsonFormat = {
  name: 'X API v2 users',
  matches: (record) => {
    const [first] = tweetsOf(record);
    return first?.username !== undefined && first.text === undefined && first.name !== undefined;
  },
  notPosts: 'These are descriptions of users, not posts.',
  open: () => readPage,
};

function isTweet(record: JsonObject): boolean {
  return (
    typeof record.text === 'string' &&
    record.id !== undefined &&
    (record.author_id !== undefined || record.edit_history_tweet_ids !== undefined)
  );
}

/** Without tweets: an error, or an empty page. */
function isAnswer(record: JsonObject): boolean {
  if (record.data !== undefined) return false;
  return (
    valueAt(record, 'meta', 'result_count') !== undefined || objectsAt(record, 'errors').length > 0
  );
}

function tweetsOf(record: JsonObject): readonly JsonObject[] {
  if (Array.isArray(record.data)) return record.data.filter(isObject);
  return isObject(record.data) ? [record.data] : [record];
}

function readPage(record: JsonObject, _around: unknown, emit: Emit): void {
  if (record.data === undefined && record.text === undefined) {
    if (
      !valueAt(record, 'meta', 'result_count') &&
      objectsAt(record, 'errors').length === 0 &&
      record.meta
    )
      return;
    reject(emit, record, errorOf(record));
    return;
  }
  const includes = includesOf(record);
  for (const tweet of tweetsOf(record)) {
    if (isTweet(tweet))
      emit({ draft: draftOf(tweet, includes), excerpt: () => JSON.stringify(tweet) });
    else reject(emit, tweet, 'no tweet: it has no id, text and author');
  }
}

function errorOf(record: JsonObject): string {
  const [error] = objectsAt(record, 'errors');
  const words = [
    textAt(error, 'title') ?? textAt(record, 'title'),
    textAt(error, 'detail') ?? textAt(record, 'detail'),
  ];
  const said = words.filter((word) => word !== undefined).join(': ');
  return said === '' ? 'no tweet in this record' : `X answered with an error: ${said}`;
}

function includesOf(record: JsonObject): Includes {
  const byKey = (name: string, key: string) =>
    new Map(objectsAt(record, 'includes', name).map((item) => [textAt(item, key) ?? '', item]));
  return {
    users: byKey('users', 'id'),
    tweets: byKey('tweets', 'id'),
    media: byKey('media', 'media_key'),
  };
}

function draftOf(tweet: JsonObject, includes: Includes): Draft {
  const id = textAt(tweet, 'id');
  const author = authorOf(tweet, includes);
  const username = textAt(author, 'username');
  const reposted = referencesOf(tweet, includes).find(({ type }) => type === 'retweeted');
  const full = reposted?.tweet;
  const draft: Draft = {
    id,
    platform: 'x',
    handle: username ?? textAt(tweet, 'author_id') ?? '',
    name: textAt(author, 'name'),
    at: textAt(tweet, 'created_at') ?? snowflakeTime(id) ?? '',
    text: textOfTweet(tweet, full, reposted?.handle),
    lang: textAt(tweet, 'lang'),
    url: xUrl(username, id),
    ...entitiesOf(full ?? tweet, tweet),
    media: mediaOf(tweet, includes),
    relations: [],
  };
  for (const { kind, id: postId, handle } of referencesOf(tweet, includes)) {
    if (kind !== undefined) relate(draft, kind, postId, handle);
  }
  return draft;
}

function authorOf(tweet: JsonObject | undefined, includes: Includes): JsonObject | undefined {
  return objectAt(tweet, 'author') ?? includes.users.get(textAt(tweet, 'author_id') ?? '');
}

interface Reference {
  readonly type: string;
  readonly kind: 'repost' | 'quote' | 'reply' | undefined;
  readonly id: string | undefined;
  readonly handle: string | undefined;
  /** the other tweet, where it came along */
  readonly tweet: JsonObject | undefined;
}

function referencesOf(tweet: JsonObject, includes: Includes): Reference[] {
  return objectsAt(tweet, 'referenced_tweets').map((reference) => {
    const type = textAt(reference, 'type') ?? '';
    const id = textAt(reference, 'id');
    const other = reference.text === undefined ? includes.tweets.get(id ?? '') : reference;
    const handle = textAt(authorOf(other, includes), 'username');
    return {
      type,
      kind: RELATION_KINDS[type],
      id,
      handle: handle ?? (type === 'replied_to' ? answeredHandle(tweet, includes) : undefined),
      tweet: other,
    };
  });
}

function answeredHandle(tweet: JsonObject, includes: Includes): string | undefined {
  const user =
    objectAt(tweet, 'in_reply_to_user') ??
    includes.users.get(textAt(tweet, 'in_reply_to_user_id') ?? '');
  if (user !== undefined) return textAt(user, 'username');
  const answered = textAt(tweet, 'in_reply_to_user_id');
  const mention = objectsAt(tweet, 'entities', 'mentions').find(({ id }) => id === answered);
  return textAt(mention, 'username');
}

/** X cuts the text of a retweet; the retweeted tweet has all of it. */
function textOfTweet(
  tweet: JsonObject,
  reposted: JsonObject | undefined,
  handle: string | undefined,
): string {
  if (reposted !== undefined && handle !== undefined) {
    return `RT @${handle}: ${textOfTweet(reposted, undefined, undefined)}`;
  }
  return unescapeX(textAt(tweet, 'note_tweet', 'text') ?? textAt(tweet, 'text') ?? '');
}

/** A cut retweet lacks entities too: those of the whole tweet are taken. */
function entitiesOf(
  tweet: JsonObject,
  shown: JsonObject,
): Pick<Draft, 'links' | 'hashtags' | 'mentions'> {
  const quoted = objectsAt(tweet, 'referenced_tweets').find(({ type }) => type === 'quoted');
  const entities = objectAt(tweet, 'note_tweet', 'entities') ?? objectAt(tweet, 'entities');
  const links = objectsAt(entities, 'urls')
    .filter(
      (url) => url.media_key === undefined && !/^pic\./.test(textAt(url, 'display_url') ?? ''),
    )
    .map(
      (url) =>
        textAt(url, 'unwound_url') ?? textAt(url, 'expanded_url') ?? textAt(url, 'url') ?? '',
    )
    .filter((link) => link !== '' && !isStatus(link, textAt(quoted, 'id')));
  if (entities === undefined && shown.entities === undefined) return {};
  return {
    links: unique(links),
    hashtags: unique(objectsAt(entities, 'hashtags').map((tag) => textAt(tag, 'tag') ?? '')),
    mentions: unique(objectsAt(entities, 'mentions').map((user) => textAt(user, 'username') ?? '')),
  };
}

function isStatus(link: string, id: string | undefined): boolean {
  return id !== undefined && link.includes(`/status/${id}`);
}

function mediaOf(tweet: JsonObject, includes: Includes): string[] {
  return textsAt(tweet, 'attachments', 'media_keys').map((key) => {
    const media =
      includes.media.get(key) ??
      objectsAt(tweet, 'attachments', 'media').find(({ media_key }) => media_key === key);
    return textAt(media, 'url') ?? textAt(media, 'preview_image_url') ?? key;
  });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
