import { widened } from '../numbers.ts';
import { decodeUtf8 } from '../utf8.ts';
import type { CsvFault } from './csv.ts';

/** What a cell holds, as bits: found while it is looked for its end. */
export const WIDE = 1;
export const NUL = 2;
export const HASH = 4;
export const AT = 8;
export const COLON = 16;
export const DOT = 32;
/** of a byte: it ends the search for the cell's end */
export const STOP = 64;
export const DOUBLED = 128;

export const QUOTE = 34;
const FIRST_CELLS = 64;

/** STOP for the bytes that end a search, else what the byte says of the cell that it stands in. */
export function kindsOf(...stops: readonly number[]): Uint8Array {
  const kinds = new Uint8Array(256).fill(0, 0, 128).fill(WIDE, 128);
  kinds[0] = NUL;
  kinds['#'.charCodeAt(0)] = HASH;
  kinds['@'.charCodeAt(0)] = AT;
  kinds[':'.charCodeAt(0)] = COLON;
  kinds['.'.charCodeAt(0)] = DOT;
  for (const stop of stops) kinds[stop] = STOP;
  return kinds;
}

/** The row that was found last. What it says holds until the next one is looked for. */
export interface CsvRow {
  readonly bytes: Uint8Array;
  /** number of cells */
  readonly width: number;
  /** where the row's first cell stands in the three arrays: rows that are kept stand one behind the other */
  readonly base: number;
  /** cell k is `bytes` from `starts[base + k]` to `ends[base + k]`, and holds what `bits[base + k]` says */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly bits: Uint8Array;
  /** what is wrong with the row; one with broken quotes has one cell, its first line as it stands */
  readonly fault: CsvFault | null;
  /** text of a cell; empty where there is none */
  cell(index: number): string;
}

/** A row that can be set to one of those that are kept. */
export type MovableRow = { -readonly [K in 'base' | 'width']: CsvRow[K] } & Omit<
  CsvRow,
  'base' | 'width'
>;

/** A row without cells, to which they are added one by one. */
export function createRow() {
  const row = {
    bytes: new Uint8Array(0),
    base: 0,
    starts: new Int32Array(FIRST_CELLS),
    ends: new Int32Array(FIRST_CELLS),
    bits: new Uint8Array(FIRST_CELLS),
    width: 0,
    fault: null as CsvFault | null,
    /** whether any cell has doubled quotes */
    isDoubled: false,
    add(start: number, end: number, found: number): void {
      const at = row.base + row.width;
      if (found >= DOUBLED) row.isDoubled = true;
      if (at === row.starts.length) widen();
      row.starts[at] = start;
      row.ends[at] = end;
      row.bits[at] = found;
      row.width += 1;
    },
    cell(index: number): string {
      if (index < 0 || index >= row.width) return '';
      const at = row.base + index;
      return decodeUtf8(row.bytes, row.starts[at] as number, row.ends[at] as number);
    },
    /** Quotes that stand for one become one. */
    undouble(): void {
      if (!row.isDoubled) return;
      const end = row.base + row.width;
      for (let k = row.base; k < end; k += 1) {
        if (((row.bits[k] as number) & DOUBLED) === 0) continue;
        row.ends[k] = undoubled(row.bytes, row.starts[k] as number, row.ends[k] as number);
      }
    },
  };
  function widen(): void {
    row.starts = widened(row.starts);
    row.ends = widened(row.ends);
    row.bits = widened(row.bits);
  }
  return row;
}

/** Moves the bytes together; returns their new end. */
function undoubled(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let from = start; from < end; from += 1) {
    const byte = bytes[from] as number;
    bytes[to] = byte;
    to += 1;
    if (byte === QUOTE && from + 1 < end && bytes[from + 1] === QUOTE) from += 1;
  }
  return to;
}
