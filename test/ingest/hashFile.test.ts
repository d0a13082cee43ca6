import { describe, expect, it } from 'vitest';
import { hashStream } from '../../src/ingest/hashFile.ts';

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
    expect(await hashStream(streamOf('a', 'b', 'c'), undefined, mostHeld)).toBe(ABC);
    expect(await hashStream(streamOf(), undefined, mostHeld)).toBe(EMPTY);
  });

  it('stops with AbortError', async () => {
    const signal = AbortSignal.abort();
    await expect(hashStream(streamOf('a'), signal)).rejects.toThrow('reading was cancelled');
  });
});
