import { sha256 } from '@noble/hashes/sha2.js';
import type { DictColumn, ListColumn } from '../domain/column.ts';
import {
  type Post,
  type PostTable,
  precisionAt,
  type Relation,
  relationsAt,
} from '../domain/post.ts';

const NOTHING: readonly never[] = [];
const encoder = new TextEncoder();
const shared = new Uint8Array(16_384);
const HASH_BYTES = 8;
const HEX = '0123456789abcdef';
const DIGEST_BYTES = 32;
/* One state is set back for every post: a new one each would cost as much as the hash itself. */
const empty = sha256.create();
const state = sha256.create();
const digest = new Uint8Array(DIGEST_BYTES);
const digits: number[] = new Array(HASH_BYTES * 2).fill(0);

/**
 * First 16 hex digits of the SHA-256 over the post as read: all fields but its origin, as JSON in a fixed order.
 * A pure function of the post, so that a stored one can be checked against the hash it was stored with.
 */
export function rowHash(post: Omit<Post, 'origin'>): string {
  return hashOf(
    JSON.stringify([
      post.id,
      post.platform,
      post.handle,
      post.name ?? null,
      post.at,
      post.precision,
      post.zoneKnown,
      post.text,
      post.context ?? null,
      post.lang ?? null,
      post.url ?? null,
      post.links,
      post.hashtags,
      post.mentions,
      post.media,
      post.objects,
      post.relations.length === 0 ? NOTHING : post.relations.map(relationParts),
    ]),
  );
}

/** The hash of each row of a table, without a post for each: the same text is put together from the columns. */
export function hashRows(table: PostTable): string[] {
  const dicts = [table.platform, table.handle, table.name, table.lang].map(dictJson);
  const [platform, handle, name, lang] = dicts as [JsonOf, JsonOf, JsonOf, JsonOf];
  const lists = [table.links, table.hashtags, table.mentions, table.media, table.objects].map(
    listJson,
  );
  const hashes: string[] = [];
  for (let row = 0; row < table.length; row += 1) {
    const text = `[${JSON.stringify(table.id[row])},${platform(row)},${handle(row)},${name(row)}`;
    const time = `${table.at[row]},"${precisionAt(table, row)}",${table.zoneKnown[row] === 1}`;
    const words = `${JSON.stringify(table.text[row])},${orNull(table.context[row])},${lang(row)}`;
    let values = '';
    for (const list of lists) values += `,${list(row)}`;
    const relations = JSON.stringify(relationsAt(table, row).map(relationParts));
    hashes.push(
      hashOf(`${text},${time},${words},${orNull(table.url[row])}${values},${relations}]`),
    );
  }
  return hashes;
}

type JsonOf = (row: number) => string;

/** JSON of one value a row, written once for each value. Platform and handle are never empty texts. */
function dictJson({ values, codes }: DictColumn): JsonOf {
  const json = values.map(orNull);
  return (row) => json[codes[row] ?? 0] ?? 'null';
}

function listJson({ values, starts, codes }: ListColumn): JsonOf {
  const json = values.map((value) => JSON.stringify(value));
  return (row) => {
    const end = starts[row + 1] ?? 0;
    let list = '[';
    for (let k = starts[row] ?? 0; k < end; k += 1)
      list += `${list === '[' ? '' : ','}${json[codes[k] ?? 0]}`;
    return `${list}]`;
  };
}

function orNull(text: string | undefined): string {
  return text ? JSON.stringify(text) : 'null';
}

function hashOf(canonical: string): string {
  empty._cloneInto(state);
  state.update(utf8(canonical)).digestInto(digest);
  return hexOf(digest);
}

/** Written at once: put together from pieces, each hash would be kept as a tree of texts. */
function hexOf(bytes: Uint8Array): string {
  for (let at = 0; at < digits.length; at += 1) {
    const byte = bytes[at >> 1] ?? 0;
    digits[at] = HEX.charCodeAt(at % 2 === 0 ? byte >> 4 : byte & 15);
  }
  return String.fromCharCode(...digits);
}

function relationParts({ kind, postId, handle }: Relation): (string | null)[] {
  return [kind, postId ?? null, handle ?? null];
}

/** UTF-8 needs at most three bytes for a UTF-16 unit; most texts fit into one buffer that is used again. */
function utf8(text: string): Uint8Array {
  if (text.length * 3 > shared.length) return encoder.encode(text);
  return shared.subarray(0, encoder.encodeInto(text, shared).written);
}
