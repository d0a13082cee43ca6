import { sha256 } from '@noble/hashes/sha2.js';
import { type Post, type PostTable, postAt, type Relation } from '../domain/post.ts';

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
  const canonical = JSON.stringify([
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
  ]);
  empty._cloneInto(state);
  state.update(utf8(canonical)).digestInto(digest);
  return hexOf(digest);
}

/** The hash of each row of a table. */
export function hashRows(table: PostTable): string[] {
  return Array.from({ length: table.length }, (_, row) => rowHash(postAt(table, row)));
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
