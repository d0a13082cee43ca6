import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Lower-case hex. The platform's own code: several times as fast as any in JavaScript. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

const STEP_BYTES = 8 << 20;

/** Of a blob that may be larger than memory: piece by piece, which the platform's own code cannot do. */
export async function sha256OfBlob(blob: Blob): Promise<string> {
  if (blob.size <= STEP_BYTES) return sha256Hex(new Uint8Array(await blob.arrayBuffer()));
  const hash = sha256.create();
  for (let from = 0; from < blob.size; from += STEP_BYTES)
    hash.update(new Uint8Array(await blob.slice(from, from + STEP_BYTES).arrayBuffer()));
  return bytesToHex(hash.digest());
}
