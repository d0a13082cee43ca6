/**
 * Bytes of columns: numbers as they lie in memory (little-endian, as on every machine that runs browsers),
 * texts as one UTF-8 blob for each few thousand rows, cut by UTF-16 lengths. Cutting by UTF-16 keeps a
 * surrogate pair that stands across two rows exact; a blob with a lone surrogate is kept as UTF-16.
 */

import {
  bytesOf,
  createUtf8Cursor,
  isWide,
  type Utf8Cursor,
  type Utf8Texts,
  unitsOf,
} from './utf8Texts.ts';

/** Sections start at multiples of 8, so that every typed array can be a view. */
const ALIGN = 8;
/** Rows a blob: far below the longest string an engine allows, few enough calls to be fast. */
const BLOB_ROWS = 256;
const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const SECTION_HEAD = 8;
const FIRST_BYTES = 1 << 20;
const MOST_ROOM = 1 << 25;
const encoder = new TextEncoder();
const UTF8 = 0;
const UTF16 = 1;

export type NumberArray = Uint8Array | Uint32Array | Float64Array;

export interface ColumnWriter {
  numbers(values: NumberArray): void;
  texts(values: readonly string[]): void;
  /** The same bytes as those of the texts, which are not made. None may be odd. */
  utf8Texts(column: Utf8Texts): void;
  /** The free bytes of the head, then all sections. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** One for all writers: memory that was written to before costs much less than fresh memory. */
let room = new Uint8Array(FIRST_BYTES);

/** Only one writer at a time: `finish` it before the next one is created. */
export function createColumnWriter(headBytes: number): ColumnWriter {
  let end = headBytes;
  room.fill(0, 0, headBytes);

  function reserve(bytes: number): void {
    if (end + bytes <= room.length) return;
    const wider = new Uint8Array(Math.max(room.length * 2, end + bytes));
    wider.set(room.subarray(0, end));
    room = wider;
  }

  /** Ends a section whose `size` bytes stand behind its head already. */
  function close(form: number, size: number): void {
    const head = new DataView(room.buffer, end, SECTION_HEAD);
    head.setUint32(0, form, true);
    head.setUint32(4, size, true);
    const from = end + SECTION_HEAD;
    end = from + padded(size);
    room.fill(0, from + size, end);
  }

  function add(form: number, bytes: Uint8Array): void {
    reserve(SECTION_HEAD + padded(bytes.byteLength));
    room.set(bytes, end + SECTION_HEAD);
    close(form, bytes.byteLength);
  }

  function numbers(values: NumberArray): void {
    add(
      values.BYTES_PER_ELEMENT,
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    );
  }

  function blob(text: string): void {
    if (hasLoneSurrogate(text)) {
      const units = new Uint16Array(text.length);
      for (let k = 0; k < text.length; k += 1) units[k] = text.charCodeAt(k);
      add(UTF16, new Uint8Array(units.buffer));
      return;
    }
    reserve(SECTION_HEAD + padded(text.length * 3));
    close(UTF8, encoder.encodeInto(text, room.subarray(end + SECTION_HEAD)).written);
  }

  /** The bytes of some texts, one behind the other. */
  function utf8Blob(sizes: Uint32Array, cursor: Utf8Cursor): void {
    let size = 0;
    for (const one of sizes) size += bytesOf(one);
    reserve(SECTION_HEAD + padded(size));
    let at = end + SECTION_HEAD;
    for (const one of sizes) {
      cursor.next(one);
      const { bytes } = cursor;
      for (let k = cursor.start; k < cursor.end; k += 1, at += 1) room[at] = bytes[k] as number;
    }
    close(UTF8, size);
  }

  return {
    numbers,
    utf8Texts(column) {
      const { sizes } = column;
      numbers(utf8Lengths(column));
      const cursor = createUtf8Cursor(column);
      for (let from = 0; from < sizes.length; from += BLOB_ROWS)
        utf8Blob(sizes.subarray(from, from + BLOB_ROWS), cursor);
    },
    texts(values) {
      numbers(lengthsOf(values));
      for (let from = 0; from < values.length; from += BLOB_ROWS)
        blob(values.slice(from, from + BLOB_ROWS).join(''));
    },
    finish() {
      const whole = room.slice(0, end);
      // A few huge texts must not be held for ever.
      if (room.length > MOST_ROOM) room = new Uint8Array(FIRST_BYTES);
      return whole;
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
  /** Passes over `count` texts. */
  skipTexts(count: number): void;
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
        if (size === 0 && isAllEmpty(lengths, from)) {
          values.fill('', from, from + BLOB_ROWS);
          continue;
        }
        const blob =
          form === UTF8
            ? utf8.decode(new Uint8Array(source.buffer, offset, size))
            : utf16Text(new Uint16Array(source.buffer, offset, size / 2));
        cutBlob(blob, lengths, from, values);
      }
      return values;
    },
    skipTexts(count) {
      someUints(count);
      for (let from = 0; from < count; from += BLOB_ROWS) section([UTF8, UTF16]);
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

function isAllEmpty(lengths: Uint32Array, from: number): boolean {
  const end = Math.min(from + BLOB_ROWS, lengths.length);
  for (let row = from; row < end; row += 1) if (lengths[row] !== 0) return false;
  return true;
}

function lengthsOf(values: readonly string[]): Uint32Array {
  const lengths = new Uint32Array(values.length);
  for (let k = 0; k < values.length; k += 1) lengths[k] = values[k]?.length ?? 0;
  return lengths;
}

/** In UTF-16 units. */
function utf8Lengths(column: Utf8Texts): Uint32Array {
  const lengths = column.sizes.slice();
  const cursor = createUtf8Cursor(column);
  for (let k = 0; k < lengths.length; k += 1) {
    const size = lengths[k] as number;
    cursor.next(size);
    if (isWide(size)) lengths[k] = unitsOf(cursor.bytes, cursor.start, cursor.end);
  }
  return lengths;
}

/** The first search is several times as fast as the second, and most texts hold no pair at all. */
function hasLoneSurrogate(text: string): boolean {
  return SURROGATE.test(text) && LONE_SURROGATE.test(text);
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
