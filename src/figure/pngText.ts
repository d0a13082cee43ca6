// Text in a PNG's metadata: iTXt chunks after IHDR. Portable Network Graphics, third edition,
// https://www.w3.org/TR/png-3/#11iTXt; CRC-32 as in annex D.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, and IHDR with its length, type and CRC. */
const AFTER_HEADER = 8 + 25;

/**
 * The same picture with texts in its metadata, by keyword ("Title", "Description", "Caption", "Source").
 * @throws Error where the bytes are no PNG, or a keyword is not of 1 to 79 Latin letters
 */
export function pngWithText(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  if (png.length < AFTER_HEADER || SIGNATURE.some((byte, k) => png[k] !== byte)) {
    throw new Error('pngWithText: these bytes are no PNG.');
  }
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const parts = [png.subarray(0, AFTER_HEADER), ...chunks, png.subarray(AFTER_HEADER)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const KEYWORD = /^[A-Za-z0-9](?:[A-Za-z0-9 _.-]{0,77}[A-Za-z0-9])?$/;

/** Keyword, 0, not compressed (0, 0), no language (0), no translated keyword (0), UTF-8. */
function textChunk(keyword: string, text: string): Uint8Array {
  if (!KEYWORD.test(keyword)) {
    throw new Error(
      `pngWithText: expected a keyword of 1 to 79 Latin letters, found "${keyword}".`,
    );
  }
  const encoder = new TextEncoder();
  const data = new Uint8Array([
    ...encoder.encode('iTXt'),
    ...encoder.encode(keyword),
    ...[0, 0, 0, 0, 0],
    ...encoder.encode(text.replaceAll('\0', '')),
  ]);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, crc32(data));
  return chunk;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
