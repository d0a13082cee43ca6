import { widened } from './numbers.ts';
import { decodeUtf8 } from './utf8.ts';

/** The texts of one column, in order of rows; those that come as bytes are decoded many at a time. */
export interface TextColumn {
  add(text: string): void;
  /** `bytes` from `start` to `end`: valid UTF-8 */
  addBytes(bytes: Uint8Array, start: number, end: number, isAscii: boolean): void;
  /** What was added; the column is empty again. */
  take(): string[];
}

/** Bytes that wait to be decoded: few enough to stay in the processor's cache, enough to make few calls. */
const POOL_BYTES = 131_072;
const FIRST_BYTES = 1_024;
/** Longer texts are decoded alone. */
const MOST_BYTES = 16_384;

export function createTextColumn(): TextColumn {
  let texts: string[] = [];
  const ascii = createPool();
  const wide = createPool();

  return {
    add: (text) => texts.push(text),
    addBytes(bytes, start, end, isAscii) {
      if (end - start > MOST_BYTES) {
        texts.push(decodeUtf8(bytes, start, end));
        return;
      }
      texts.push('');
      if (start === end) return;
      const pool = isAscii ? ascii : wide;
      if (!pool.takes(end - start)) {
        pool.empty(texts);
        pool.takes(end - start);
      }
      if (isAscii) pool.addAscii(texts.length - 1, bytes, start, end);
      else pool.addWide(texts.length - 1, bytes, start, end);
    },
    take() {
      ascii.empty(texts);
      wide.empty(texts);
      const taken = texts;
      texts = [];
      return taken;
    },
  };
}

interface Pool {
  /** Makes room for more bytes; false where the pool must be emptied first. */
  takes(bytes: number): boolean;
  addAscii(row: number, bytes: Uint8Array, start: number, end: number): void;
  addWide(row: number, bytes: Uint8Array, start: number, end: number): void;
  /** Puts the texts into their rows. One that is cut out of a longer text costs no copy of its letters. */
  empty(into: string[]): void;
}

/** ASCII and other texts wait apart: one wide letter would double the memory of all that are decoded with it. */
function createPool(): Pool {
  let pool = new Uint8Array(FIRST_BYTES);
  const rows: number[] = [];
  /** where each text ends in the decoded pool, in UTF-16 units */
  const ends: number[] = [];
  let size = 0;
  let units = 0;

  return {
    takes(bytes) {
      if (size + bytes > POOL_BYTES) return false;
      if (size + bytes > pool.length) pool = widened(pool, size + bytes);
      return true;
    },
    addAscii(row, bytes, start, end) {
      let at = size;
      for (let k = start; k < end; k += 1, at += 1) pool[at] = bytes[k] as number;
      size = at;
      units = at;
      rows.push(row);
      ends.push(units);
    },
    addWide(row, bytes, start, end) {
      let at = size;
      let more = 0;
      for (let k = start; k < end; k += 1, at += 1) {
        const byte = bytes[k] as number;
        pool[at] = byte;
        // Every sequence is one unit, those of four bytes are two.
        if ((byte & 0xc0) !== 0x80) more += byte >= 0xf0 ? 2 : 1;
      }
      size = at;
      units += more;
      rows.push(row);
      ends.push(units);
    },
    empty(into) {
      const text = decodeUtf8(pool, 0, size);
      let from = 0;
      for (let k = 0; k < rows.length; k += 1) {
        const end = ends[k] as number;
        into[rows[k] as number] = text.slice(from, end);
        from = end;
      }
      rows.length = 0;
      ends.length = 0;
      size = 0;
      units = 0;
    },
  };
}
