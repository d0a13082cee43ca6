import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Post } from '../domain/post.ts';

const encoder = new TextEncoder();
const shared = new Uint8Array(16_384);
const HASH_BYTES = 8;

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
    post.relations.map(({ kind, postId, handle }) => [kind, postId ?? null, handle ?? null]),
  ]);
  return bytesToHex(sha256(utf8(canonical)).subarray(0, HASH_BYTES));
}

/** UTF-8 needs at most three bytes for a UTF-16 unit; most texts fit into one buffer that is used again. */
function utf8(text: string): Uint8Array {
  if (text.length * 3 > shared.length) return encoder.encode(text);
  return shared.subarray(0, encoder.encodeInto(text, shared).written);
}
