import { widened } from './numbers.ts';
import { decodeUtf8 } from './utf8.ts';

/** The texts of one column, in order of rows; those that come as bytes are decoded many at a time. */
export interface TextColumn {
  add(text: string): void;
  /** `bytes` from `start` to `end`: valid UTF-8 */
  addBytes(bytes: Uint8Array, start: number, end: number, isAscii: boolean): void;
  /** What was added, or `empty` where no text says anything; the column is empty again. */
  take(empty: readonly string[]): readonly string[];
}

/**
 * Bytes that wait to be decoded: enough for a text that engines never move, since all letters of a file would be
 * copied twice as they grow old; few enough for the cache.
 */
const POOL_BYTES = 1 << 18;
const FIRST_BYTES = 1_024;
const FIRST_ROWS = 64;
/** Longer texts are decoded alone. */
const MOST_BYTES = 8_192;

export function createTextColumn(): TextColumn {
  /** null as long as every text is empty: such columns are common, and all rows of one need no memory */
  let texts: string[] | null = null;
  let length = 0;
  const ascii = createPool();
  const wide = createPool();

  function put(text: string): void {
    texts ??= new Array<string>(length).fill('');
    texts.push(text);
    length += 1;
  }

  return {
    add(text) {
      if (text === '' && texts === null) length += 1;
      else put(text);
    },
    addBytes(bytes, start, end, isAscii) {
      if (end - start > MOST_BYTES) {
        put(decodeUtf8(bytes, start, end));
        return;
      }
      if (start === end && texts === null) {
        length += 1;
        return;
      }
      put('');
      if (start === end || texts === null) return;
      const pool = isAscii ? ascii : wide;
      if (!pool.takes(end - start)) {
        pool.empty(texts);
        pool.takes(end - start);
      }
      if (isAscii) pool.addAscii(length - 1, bytes, start, end);
      else pool.addWide(length - 1, bytes, start, end);
    },
    take(empty) {
      const taken = texts;
      if (taken !== null) {
        ascii.empty(taken);
        wide.empty(taken);
      }
      texts = null;
      length = 0;
      return taken ?? empty;
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
  let rows = new Uint32Array(FIRST_ROWS);
  /** where each text ends in the decoded pool, in UTF-16 units */
  let ends = new Uint32Array(FIRST_ROWS);
  let count = 0;
  let size = 0;
  let units = 0;

  function note(row: number): void {
    if (count === rows.length) {
      rows = widened(rows);
      ends = widened(ends);
    }
    rows[count] = row;
    ends[count] = units;
    count += 1;
  }

  return {
    takes(bytes) {
      if (size + bytes > POOL_BYTES) return false;
      if (size + bytes > pool.length) pool = widened(pool, size + bytes);
      return true;
    },
    addAscii(row, bytes, start, end) {
      const into = pool;
      let at = size;
      for (let k = start; k < end; k += 1, at += 1) into[at] = bytes[k] as number;
      size = at;
      units = at;
      note(row);
    },
    addWide(row, bytes, start, end) {
      const into = pool;
      let at = size;
      let more = 0;
      for (let k = start; k < end; k += 1, at += 1) {
        const byte = bytes[k] as number;
        into[at] = byte;
        // Every sequence is one unit, those of four bytes are two.
        if ((byte & 0xc0) !== 0x80) more += byte >= 0xf0 ? 2 : 1;
      }
      size = at;
      units += more;
      note(row);
    },
    empty(into) {
      const text = decodeUtf8(pool, 0, size);
      const ofRow = rows;
      const until = ends;
      let from = 0;
      for (let k = 0; k < count; k += 1) {
        const end = until[k] as number;
        into[ofRow[k] as number] = text.slice(from, end);
        from = end;
      }
      count = 0;
      size = 0;
      units = 0;
    },
  };
}
