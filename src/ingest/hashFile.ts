import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The platform's own SHA-256 is several times as fast but wants all bytes at once: only so many are held. */
const MOST_HELD_BYTES = 1 << 28;

export interface HashOptions {
  readonly signal?: AbortSignal | undefined;
  /** longer streams are hashed as they come */
  readonly mostHeld?: number;
  /** bytes so far, as they come */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** SHA-256 of a stream, in hex. Rejects with AbortError once the signal says so. */
export async function hashStream(
  stream: ReadableStream<Uint8Array>,
  { signal, mostHeld = MOST_HELD_BYTES, onBytes }: HashOptions = {},
): Promise<string> {
  const held: Uint8Array[] = [];
  let size = 0;
  let hash: ReturnType<typeof sha256.create> | null = null;
  for await (const chunk of chunksOf(stream, signal)) {
    size += chunk.length;
    onBytes?.(size);
    if (hash === null && size > mostHeld) {
      hash = sha256.create();
      for (const before of held.splice(0)) hash.update(before);
    }
    if (hash === null) held.push(chunk);
    else hash.update(chunk);
  }
  return bytesToHex(hash?.digest() ?? (await digestOf(held, size)));
}

/** Pages that are not served securely have no `crypto.subtle`. */
async function digestOf(chunks: readonly Uint8Array[], size: number): Promise<Uint8Array> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle !== undefined)
    return new Uint8Array(await subtle.digest('SHA-256', joined(chunks, size)));
  const hash = sha256.create();
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest();
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The chunks of a stream, until the signal says stop; then the stream is given up. */
export async function* chunksOf(
  stream: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      throwIfAborted(signal);
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Enough to make few reads, few enough for the processor's cache. */
const LENT_BYTES = 1 << 17;

/**
 * The same, in memory that is used again where the stream allows it: a chunk holds only until the next one is asked
 * for. Fresh memory for every piece of a large file costs more than what is done with the pieces.
 */
export async function* lentChunksOf(
  stream: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = lendingReader(stream);
  if (reader === null) {
    yield* chunksOf(stream, signal);
    return;
  }
  try {
    let room = new ArrayBuffer(LENT_BYTES);
    for (;;) {
      throwIfAborted(signal);
      const { done, value } = await reader.read(new Uint8Array(room));
      if (done) return;
      yield value;
      room = value.buffer;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Null for a stream that brings memory of its own. */
function lendingReader(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('reading was cancelled', 'AbortError');
}
