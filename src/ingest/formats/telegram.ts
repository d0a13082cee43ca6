import { type Draft, type Emit, relate } from '../draft.ts';
import { extractHashtags, extractLinks, extractMentions } from '../entities.ts';
import { type JsonFormat, reject } from './jsonFormat.ts';
import type { Surroundings } from './jsonScan.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  objectsAt,
  parseJson,
  textAt,
  textOf,
} from './jsonValue.ts';

/** Telegram Desktop's `result.json`, of one chat or of all; a row is a message. */
export const TELEGRAM: JsonFormat = {
  name: 'Telegram export',
  paths: ['messages[]', 'chats.list[].messages[]'],
  matches: (record) =>
    (record.type === 'message' || record.type === 'service') &&
    record.id !== undefined &&
    record.date !== undefined,
  open: () => readMessage,
};

/** Kinds of chats in which the chat itself speaks. */
const CHANNEL = /channel/;

function readMessage(record: JsonObject, around: Surroundings, emit: Emit): void {
  if (record.type === 'service') {
    reject(emit, record, 'service message, no text');
    return;
  }
  emit({ draft: draftOf(record, chatOf(around)), excerpt: () => JSON.stringify(record) });
}

interface Chat {
  readonly id: string;
  readonly name: string | undefined;
  readonly channel: boolean;
}

function chatOf(around: Surroundings): Chat {
  const scalar = (key: string) =>
    around[key] === undefined ? undefined : textOf(parseJson(around[key]));
  return {
    id: scalar('id') ?? '',
    name: scalar('name'),
    channel: CHANNEL.test(scalar('type') ?? ''),
  };
}

function draftOf(message: JsonObject, chat: Chat): Draft {
  const parts = partsOf(message);
  const text = parts.map((part) => part.text).join('');
  const sender = textAt(message, 'from');
  const draft: Draft = {
    id: `${chat.id}:${textAt(message, 'id') ?? ''}`,
    platform: 'telegram',
    handle: chat.channel
      ? (chat.name ?? sender ?? '')
      : (textAt(message, 'from_id') ?? sender ?? chat.name ?? ''),
    name: sender,
    at: textAt(message, 'date_unixtime') ?? textAt(message, 'date') ?? '',
    text,
    links: unique([...parts.flatMap(linksOf), ...extractLinks(text)]),
    hashtags: unique([
      ...parts.flatMap((part) => signed(part, 'hashtag')),
      ...extractHashtags(text),
    ]),
    mentions: unique([
      ...parts.flatMap((part) => signed(part, 'mention')),
      ...extractMentions(text, false),
    ]),
    media: ['photo', 'file'].map((key) => textAt(message, key) ?? '').filter(isIncluded),
    relations: [],
  };
  relate(
    draft,
    'repost',
    undefined,
    textAt(message, 'forwarded_from') ?? textAt(message, 'forwarded_from_id'),
  );
  const answered = textAt(message, 'reply_to_message_id');
  if (answered !== undefined) relate(draft, 'reply', `${chat.id}:${answered}`, undefined);
  return draft;
}

interface Part {
  readonly type: string;
  readonly text: string;
  readonly href?: string | undefined;
}

/** Text is one string, or a list of strings and marked pieces; newer exports have all pieces in `text_entities`. */
function partsOf(message: JsonObject): Part[] {
  const entities = objectsAt(message, 'text_entities');
  if (entities.length > 0) return entities.map(partOf);
  if (Array.isArray(message.text)) return message.text.map(partOf);
  return [partOf(message.text)];
}

function partOf(piece: JsonValue | undefined): Part {
  if (!isObject(piece)) return { type: 'plain', text: textOf(piece) ?? '' };
  return {
    type: textAt(piece, 'type') ?? 'plain',
    text: textAt(piece, 'text') ?? '',
    href: textAt(piece, 'href'),
  };
}

function linksOf({ type, text, href }: Part): string[] {
  if (href !== undefined) return [href];
  return type === 'link' ? [/^[a-z]+:/i.test(text) ? text : `https://${text}`] : [];
}

function signed(part: Part, type: string): string[] {
  return part.type === type ? [part.text.replace(/^[@#]/, '')] : [];
}

/** The exporter writes a remark in brackets where it left the file out. */
function isIncluded(path: string): boolean {
  return path !== '' && !path.startsWith('(');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
