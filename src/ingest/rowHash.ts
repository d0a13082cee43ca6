import { sha256 } from '@noble/hashes/sha2.js';
import type { DictColumn, ListColumn } from '../domain/column.ts';
import { type LazyField, utf8Of } from '../domain/lazyTexts.ts';
import { type Post, type PostTable, precisionAt, type Relation } from '../domain/post.ts';
import { createUtf8Cursor } from '../domain/utf8Texts.ts';
import { createJsonBytes, type JsonBytes } from './jsonBytes.ts';

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

/** The hash of each row of a table, without a post or a text for each: the same JSON is put together as bytes. */
export function hashRows(table: PostTable): string[] {
  const json = createJsonBytes();
  const columns = [
    textJson(json, table, 'id', '""'),
    dictJson(json, table.platform, '""'),
    dictJson(json, table.handle, '""'),
    dictJson(json, table.name, 'null'),
    (row: number) =>
      json.ascii(
        `${table.at[row]},"${precisionAt(table, row)}",${table.zoneKnown[row] === 1 ? 'true' : 'false'}`,
      ),
    textJson(json, table, 'text', '""'),
    textJson(json, table, 'context', 'null'),
    dictJson(json, table.lang, 'null'),
    textJson(json, table, 'url', 'null'),
    ...[table.links, table.hashtags, table.mentions, table.media, table.objects].map((column) =>
      listJson(json, column),
    ),
    relationsJson(json, table),
  ];
  const hashes: string[] = [];
  for (let row = 0; row < table.length; row += 1) {
    json.clear();
    for (let k = 0; k < columns.length; k += 1) {
      json.ascii(k === 0 ? '[' : ',');
      (columns[k] as JsonOf)(row);
    }
    json.ascii(']');
    hashes.push(hashOfBytes(json.bytes.subarray(0, json.length)));
  }
  return hashes;
}

/** Writes the JSON of one value of a row. Rows come in order. */
type JsonOf = (row: number) => void;

/** `nothing`: JSON of the empty text */
function textJson(json: JsonBytes, table: PostTable, field: LazyField, nothing: string): JsonOf {
  const column = utf8Of(table, field);
  if (column === null || column.odd.size > 0) {
    const texts = table[field];
    return (row) => {
      const text = texts[row] ?? '';
      if (text === '') json.ascii(nothing);
      else json.string(text);
    };
  }
  const { sizes } = column;
  const cursor = createUtf8Cursor(column);
  return (row) => {
    const size = sizes[row] as number;
    if (size === 0) json.ascii(nothing);
    else {
      cursor.next(size);
      json.text(cursor.bytes, cursor.start, cursor.end);
    }
  };
}

function dictJson(json: JsonBytes, { values, codes }: DictColumn, nothing: string): JsonOf {
  return (row) => {
    const value = values[codes[row] ?? 0] ?? '';
    if (value === '') json.ascii(nothing);
    else json.string(value);
  };
}

function listJson(json: JsonBytes, { values, starts, codes }: ListColumn): JsonOf {
  return (row) => {
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    json.ascii('[');
    for (let k = start; k < end; k += 1) {
      if (k > start) json.ascii(',');
      json.string(values[codes[k] ?? 0] ?? '');
    }
    json.ascii(']');
  };
}

/** A list of kind, post id and handle for each. */
function relationsJson(json: JsonBytes, { relations }: PostTable): JsonOf {
  const { values, starts, codes } = relations;
  function part(k: number): void {
    const value = values[codes[k] ?? 0];
    if (value) json.string(value);
    else json.ascii('null');
  }
  return (row) => {
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    json.ascii('[');
    for (let k = start; k < end; k += 3) {
      json.ascii(k > start ? ',[' : '[');
      part(k);
      json.ascii(',');
      part(k + 1);
      json.ascii(',');
      part(k + 2);
      json.ascii(']');
    }
    json.ascii(']');
  };
}

function hashOf(canonical: string): string {
  return hashOfBytes(utf8(canonical));
}

function hashOfBytes(canonical: Uint8Array): string {
  empty._cloneInto(state);
  state.update(canonical).digestInto(digest);
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
