import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashStream, lentChunksOf } from '../../src/ingest/hashFile.ts';

/** SHA-256 of "abc", from FIPS 180-2. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function streamOf(...parts: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(encoder.encode(part));
      controller.close();
    },
  });
}

describe('hashStream', () => {
  it.each([0, 1, 2, 3, 100])('gives the SHA-256 where %i bytes may be held', async (mostHeld) => {
    expect(await hashStream(streamOf('a', 'b', 'c'), { mostHeld })).toBe(ABC);
    expect(await hashStream(streamOf(), { mostHeld })).toBe(EMPTY);
  });

  it.each([0, 100])('tells how far it is, where %i bytes may be held', async (mostHeld) => {
    const told: number[] = [];
    await hashStream(streamOf('a', 'bc'), { mostHeld, onBytes: (bytes) => told.push(bytes) });
    expect(told).toEqual([1, 3]);
  });

  it('stops with AbortError', async () => {
    const signal = AbortSignal.abort();
    await expect(hashStream(streamOf('a'), { signal })).rejects.toThrow('reading was cancelled');
  });
});

/** A stream that fills the memory of its reader, `step` bytes at a time. */
function lendable(bytes: Uint8Array, step: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    type: 'bytes',
    autoAllocateChunkSize: 64,
    pull(controller) {
      const request = controller.byobRequest;
      if (!request?.view) return;
      const { buffer, byteOffset, byteLength } = request.view;
      const piece = bytes.subarray(at, at + Math.min(step, byteLength));
      new Uint8Array(buffer, byteOffset, byteLength).set(piece);
      at += piece.length;
      if (piece.length === 0) controller.close();
      request.respond(piece.length);
    },
  });
}

async function copied(stream: ReadableStream<Uint8Array>, signal?: AbortSignal): Promise<number[]> {
  const bytes: number[] = [];
  for await (const chunk of lentChunksOf(stream, signal)) bytes.push(...chunk);
  return bytes;
}

describe('lentChunksOf', () => {
  it('law: gives all bytes in order, whether the stream fills its reader or brings its own memory', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 99 }),
        async (bytes, step) => {
          expect(await copied(lendable(bytes, step))).toEqual([...bytes]);
        },
      ),
      { numRuns: 50 },
    );
    expect(await copied(streamOf('ab', '', 'c'))).toEqual([97, 98, 99]);
  });

  it('uses the same memory again where it may', async () => {
    const lent: Uint8Array[] = [];
    for await (const chunk of lentChunksOf(lendable(new Uint8Array(9), 3))) lent.push(chunk);
    // What was lent before has gone to the next piece.
    expect(lent.map(({ length }) => length)).toEqual([0, 0, 0]);
  });

  it('stops with AbortError', async () => {
    const stopped = copied(lendable(new Uint8Array(9), 3), AbortSignal.abort());
    await expect(stopped).rejects.toThrow('reading was cancelled');
  });
});
