import { type Utf8Texts, WIDE } from '../domain/utf8Texts.ts';
import { copyBytes, createNumbers, widened } from './numbers.ts';
import { createUtf8Buffer, isWellFormed } from './utf8.ts';

/** The texts of one column, in order of rows, as UTF-8. */
export interface TextColumn {
  add(text: string): void;
  /** `bytes` from `start` to `end`: valid UTF-8 */
  addBytes(bytes: Uint8Array, start: number, end: number, isAscii: boolean): void;
  /** What was added, or null where no text says anything; the column is empty again. */
  take(): Utf8Texts | null;
}

/** A piece holds whole texts: few enough bytes to be made into one text at once, which engines never move. */
const PIECE_BYTES = 1 << 18;
const FIRST_BYTES = 1_024;

/** `expected`: so many rows have room at once. */
export function createTextColumn(expected?: number): TextColumn {
  const scratch = createUtf8Buffer();
  const ascii = createPieces();
  const wide = createPieces();
  const sizes = createNumbers(expected);
  let odd = new Map<number, string>();
  /** Nothing is put down as long as every text is empty: such columns are common. */
  let length = 0;

  function push(size: number): void {
    while (sizes.length < length) sizes.push(0);
    sizes.push(size);
    length += 1;
  }

  function addBytes(bytes: Uint8Array, start: number, end: number, isAscii: boolean): void {
    if (start === end) {
      length += 1;
      return;
    }
    push(isAscii ? end - start : (end - start + WIDE) >>> 0);
    (isAscii ? ascii : wide).add(bytes, start, end);
  }

  return {
    addBytes,
    add(text) {
      if (isWellFormed(text)) {
        const end = scratch.encode(text);
        addBytes(scratch.bytes, 0, end, end === text.length);
        return;
      }
      odd.set(length, text);
      push(0);
    },
    take() {
      if (sizes.length === 0) {
        length = 0;
        return null;
      }
      while (sizes.length < length) sizes.push(0);
      const taken = { length, sizes: sizes.take(), ascii: ascii.take(), wide: wide.take(), odd };
      odd = new Map();
      length = 0;
      return taken;
    },
  };
}

interface Pieces {
  add(bytes: Uint8Array, start: number, end: number): void;
  take(): Uint8Array[];
}

function createPieces(): Pieces {
  let full: Uint8Array[] = [];
  let piece = new Uint8Array(0);
  let size = 0;

  function makeRoom(bytes: number): void {
    const isFull = size > 0 && size + bytes > PIECE_BYTES;
    if (!isFull && piece.length > 0) {
      piece = widened(piece, size + bytes);
      return;
    }
    if (isFull) full.push(piece.subarray(0, size));
    piece = new Uint8Array(Math.max(isFull ? PIECE_BYTES : FIRST_BYTES, bytes));
    size = 0;
  }

  return {
    add(bytes, start, end) {
      if (size + end - start > piece.length) makeRoom(end - start);
      copyBytes(bytes, start, end, piece, size);
      size += end - start;
    },
    take() {
      if (size > 0) full.push(piece.subarray(0, size));
      const taken = full;
      full = [];
      piece = new Uint8Array(0);
      size = 0;
      return taken;
    },
  };
}
