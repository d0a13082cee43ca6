import { describe, expect, it } from 'vitest';
import { crc32, pngWithText } from '../../src/figure/pngText.ts';

/** One grey pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly isSound: boolean;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const body = png.subarray(at + 4, at + 8 + length);
    chunks.push({
      type: new TextDecoder().decode(body.subarray(0, 4)),
      data: body.subarray(4),
      isSound: crcOf(body) === view.getUint32(at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

/** Bit by bit, as the standard defines it. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('a PNG with texts', () => {
  it('keeps the picture and reads back every text', () => {
    const caption = 'Кто кого повторяет · 谁在转述谁 — "does not show intent"';
    const png = pngWithText(PIXEL, { Title: 'RT', Caption: caption });
    const chunks = chunksOf(png);
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    expect(chunks.every(({ isSound }) => isSound)).toBe(true);
    const texts = chunks
      .filter(({ type }) => type === 'iTXt')
      .map(({ data }) => {
        const [keyword = '', ...rest] = new TextDecoder().decode(data).split('\0');
        return [keyword, rest.at(-1)];
      });
    expect(texts).toEqual([
      ['Title', 'RT'],
      ['Caption', caption],
    ]);
  });

  it('is the same PNG where there is nothing to say', () => {
    expect(pngWithText(PIXEL, {})).toEqual(PIXEL);
  });

  it('is refused where the bytes are something else', () => {
    expect(() => pngWithText(new Uint8Array(60), { Title: 'a' })).toThrow('these bytes are no PNG');
  });

  it.each(['', ' a', 'Ж', 'x'.repeat(80)])('refuses the keyword "%s"', (keyword) => {
    expect(() => pngWithText(PIXEL, { [keyword]: 'a' })).toThrow('expected a keyword');
  });
});

describe('CRC-32', () => {
  it('is that of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crcOf(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});
