/**
 * Bytes of columns: numbers as they lie in memory (little-endian, as on every machine that runs browsers),
 * texts as one UTF-8 blob for each few thousand rows, cut by UTF-16 lengths. Cutting by UTF-16 keeps a
 * surrogate pair that stands across two rows exact; a blob with a lone surrogate is kept as UTF-16.
 */

/** Sections start at multiples of 8, so that every typed array can be a view. */
const ALIGN = 8;
/** Rows a blob: far below the longest string an engine allows, few enough calls to be fast. */
const BLOB_ROWS = 4096;
const LONE_SURROGATE = /\p{Surrogate}/u;
const UTF8 = 0;
const UTF16 = 1;

export type NumberArray = Uint8Array | Uint32Array | Float64Array;

export interface ColumnWriter {
  numbers(values: NumberArray): void;
  texts(values: readonly string[]): void;
  /** All sections after `headBytes` free bytes. */
  finish(headBytes: number): Uint8Array<ArrayBuffer>;
}

export function createColumnWriter(): ColumnWriter {
  const sections: Uint8Array[] = [];
  let size = 0;
  const encoder = new TextEncoder();

  const section = (form: number, bytes: Uint8Array) => {
    const head = new Uint8Array(new Uint32Array([form, bytes.byteLength]).buffer);
    sections.push(head, bytes);
    size += head.byteLength + padded(bytes.byteLength);
  };
  const numbers = (values: NumberArray) =>
    section(
      values.BYTES_PER_ELEMENT,
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    );

  return {
    numbers,
    texts(values) {
      numbers(Uint32Array.from(values, (value) => value.length));
      for (let from = 0; from < values.length; from += BLOB_ROWS) {
        const blob = values.slice(from, from + BLOB_ROWS).join('');
        if (LONE_SURROGATE.test(blob)) section(UTF16, utf16Bytes(blob));
        else section(UTF8, encoder.encode(blob));
      }
    },
    finish(headBytes) {
      const out = new Uint8Array(headBytes + size);
      let at = headBytes;
      for (const bytes of sections) {
        out.set(bytes, at);
        at += padded(bytes.byteLength);
      }
      return out;
    },
  };
}

export interface ColumnReader {
  bytes(count: number): Uint8Array;
  uints(count: number): Uint32Array;
  floats(count: number): Float64Array;
  /** As many numbers as are there. */
  someUints(): Uint32Array;
  /** `count` texts, or as many as are there. */
  texts(count?: number): string[];
  readonly atEnd: boolean;
}

/** Reads sections from `start` on; throws an Error that names what was expected where the bytes don't fit. */
export function createColumnReader(source: Uint8Array, start: number): ColumnReader {
  let at = start;
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  const section = (forms: readonly number[]): { form: number; offset: number; size: number } => {
    if (at + 8 > source.byteLength) throw new Error(`section at byte ${at} is cut off`);
    const head = new DataView(source.buffer, source.byteOffset + at, 8);
    const form = head.getUint32(0, true);
    const size = head.getUint32(4, true);
    const offset = at + 8;
    if (!forms.includes(form)) throw new Error(`section at byte ${at} has an unknown form ${form}`);
    if (offset + size > source.byteLength) throw new Error(`section at byte ${at} is cut off`);
    at = offset + padded(size);
    return { form, offset: source.byteOffset + offset, size };
  };
  const counted = (bytesEach: number, count?: number) => {
    const { offset, size } = section([bytesEach]);
    const found = size / bytesEach;
    if (!Number.isInteger(found) || (count !== undefined && found !== count))
      throw new Error(`expected ${count ?? 'whole'} values, found ${found}`);
    return { offset, found };
  };
  const someUints = (count?: number) => {
    const { offset, found } = counted(4, count);
    return new Uint32Array(source.buffer, offset, found);
  };

  return {
    bytes(count) {
      const { offset, found } = counted(1, count);
      return new Uint8Array(source.buffer, offset, found);
    },
    uints: (count) => someUints(count),
    floats(count) {
      const { offset, found } = counted(8, count);
      return new Float64Array(source.buffer, offset, found);
    },
    someUints: () => someUints(),
    texts(count) {
      const lengths = someUints(count);
      const values: string[] = new Array(lengths.length);
      for (let from = 0; from < lengths.length; from += BLOB_ROWS) {
        const { form, offset, size } = section([UTF8, UTF16]);
        const blob =
          form === UTF8
            ? utf8.decode(new Uint8Array(source.buffer, offset, size))
            : utf16Text(new Uint16Array(source.buffer, offset, size / 2));
        cutBlob(blob, lengths, from, values);
      }
      return values;
    },
    get atEnd() {
      return at === source.byteLength;
    },
  };
}

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

function cutBlob(blob: string, lengths: Uint32Array, from: number, into: string[]): void {
  const end = Math.min(from + BLOB_ROWS, lengths.length);
  let position = 0;
  for (let row = from; row < end; row += 1) {
    const next = position + (lengths[row] ?? 0);
    into[row] = blob.slice(position, next);
    position = next;
  }
  if (position !== blob.length)
    throw new Error(`expected ${position} characters of text, found ${blob.length}`);
}

function utf16Bytes(text: string): Uint8Array {
  const units = new Uint16Array(text.length);
  for (let k = 0; k < text.length; k += 1) units[k] = text.charCodeAt(k);
  return new Uint8Array(units.buffer);
}

/** In pieces: a call takes only so many arguments. */
function utf16Text(units: Uint16Array): string {
  let text = '';
  for (let k = 0; k < units.length; k += 8192)
    text += String.fromCharCode(...units.subarray(k, k + 8192));
  return text;
}

function padded(size: number): number {
  return Math.ceil(size / ALIGN) * ALIGN;
}
