/**
 * Bytes of columns: numbers as they lie in memory (little-endian, as on every machine that runs browsers),
 * texts as one UTF-8 blob for each few thousand rows, cut by UTF-16 lengths. Cutting by UTF-16 keeps a
 * surrogate pair that stands across two rows exact; a blob with a lone surrogate is kept as UTF-16.
 */

/** Sections start at multiples of 8, so that every typed array can be a view. */
const ALIGN = 8;
/** Rows a blob: far below the longest string an engine allows, few enough calls to be fast. */
export const BLOB_ROWS = 256;
/** Of a section: its form and the size of what follows, 4 bytes each. */
export const SECTION_HEAD = 8;
/** Forms of a blob. Of numbers it is the bytes that each takes. */
export const UTF8 = 0;
export const UTF16 = 1;

/** Two sums over the words (Fletcher's scheme): any changed byte changes the first. */
export function checksum(source: Uint8Array, start: number): [number, number] {
  const words = new Uint32Array(
    source.buffer,
    source.byteOffset + start,
    (source.byteLength - start) >> 2,
  );
  let first = 1;
  let second = 0;
  for (let k = 0; k < words.length; k += 1) {
    first = (first + (words[k] ?? 0)) | 0;
    second = (second + first) | 0;
  }
  return [first >>> 0, second >>> 0];
}

export function padded(size: number): number {
  return Math.ceil(size / ALIGN) * ALIGN;
}
