import { BLOB_ROWS, padded, SECTION_HEAD, UTF8, UTF16 } from './columnFormat.ts';
import {
  bytesOf,
  createUtf8Cursor,
  isWide,
  type Utf8Cursor,
  type Utf8Texts,
  unitsOf,
} from './utf8Texts.ts';

const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const FIRST_BYTES = 1 << 20;
const MOST_ROOM = 1 << 25;
const encoder = new TextEncoder();

type NumberArray = Uint8Array | Uint32Array | Float64Array;

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
