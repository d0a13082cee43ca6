import { type Draft, type Emit, relate } from '../draft.ts';
import { type JsonFormat, reject } from './jsonFormat.ts';
import { type JsonObject, objectAt, objectsAt, textAt } from './jsonValue.ts';
import { snowflakeTime, unescapeX, xUrl } from './xShared.ts';

/** X v1.1: lines or an array of tweets with `id_str` and `user`, as streams, twarc 1 and many collections keep them. */
export const X_CLASSIC: JsonFormat = {
  name: 'X v1.1',
  matches: (record) =>
    objectAt(record, 'user') !== undefined &&
    (record.id_str !== undefined || record.full_text !== undefined) &&
    (record.full_text !== undefined || record.text !== undefined),
  open: () => readTweet,
};

function readTweet(record: JsonObject, _around: unknown, emit: Emit): void {
  if (record.user === undefined) {
    const [notice = ''] = Object.keys(record);
    reject(emit, record, `no tweet: a notice of the stream (“${notice.slice(0, 40)}”)`);
    return;
  }
  emit({ draft: draftOf(record), excerpt: () => JSON.stringify(record) });
}

function draftOf(tweet: JsonObject): Draft {
  const id = idOf(tweet);
  const handle = screenName(tweet);
  const reposted = objectAt(tweet, 'retweeted_status');
  const quoted = objectAt(tweet, 'quoted_status');
  const draft: Draft = {
    id,
    platform: 'x',
    handle: handle ?? textAt(tweet, 'user', 'id_str') ?? '',
    name: textAt(tweet, 'user', 'name'),
    at: textAt(tweet, 'created_at') ?? snowflakeTime(id) ?? '',
    text: reposted
      ? `RT @${screenName(reposted) ?? ''}: ${textOfTweet(reposted)}`
      : textOfTweet(tweet),
    lang: textAt(tweet, 'lang'),
    url: xUrl(handle, id),
    ...entitiesOf(reposted ?? tweet),
    relations: [],
  };
  if (reposted) relate(draft, 'repost', idOf(reposted), screenName(reposted));
  else
    relate(
      draft,
      'quote',
      textAt(tweet, 'quoted_status_id_str') ?? idOf(quoted),
      screenName(quoted),
    );
  relate(draft, 'reply', answeredId(tweet), textAt(tweet, 'in_reply_to_screen_name'));
  return draft;
}

function idOf(tweet: JsonObject | undefined): string | undefined {
  return textAt(tweet, 'id_str') ?? textAt(tweet, 'id');
}

function answeredId(tweet: JsonObject): string | undefined {
  return textAt(tweet, 'in_reply_to_status_id_str') ?? textAt(tweet, 'in_reply_to_status_id');
}

function screenName(tweet: JsonObject | undefined): string | undefined {
  return textAt(tweet, 'user', 'screen_name');
}

function textOfTweet(tweet: JsonObject): string {
  const text =
    textAt(tweet, 'full_text') ??
    textAt(tweet, 'extended_tweet', 'full_text') ??
    textAt(tweet, 'text');
  return unescapeX(text ?? '');
}

function entitiesOf(tweet: JsonObject): Pick<Draft, 'links' | 'hashtags' | 'mentions' | 'media'> {
  const extended = objectAt(tweet, 'extended_tweet');
  const entities = objectAt(extended, 'entities') ?? objectAt(tweet, 'entities');
  const media =
    objectAt(extended, 'extended_entities') ?? objectAt(tweet, 'extended_entities') ?? entities;
  if (entities === undefined) return {};
  const quotedId = textAt(tweet, 'quoted_status_id_str');
  return {
    links: texts(objectsAt(entities, 'urls'), 'expanded_url').filter(
      (link) => quotedId === undefined || !link.includes(`/status/${quotedId}`),
    ),
    hashtags: texts(objectsAt(entities, 'hashtags'), 'text'),
    mentions: texts(objectsAt(entities, 'user_mentions'), 'screen_name'),
    media: texts(objectsAt(media, 'media'), 'media_url_https'),
  };
}

function texts(items: readonly JsonObject[], key: string): string[] {
  const found = items.map((item) => textAt(item, key)).filter((text) => text !== undefined);
  return [...new Set(found)];
}
