import { listCell } from './cells.ts';
import type { CodeListColumn } from './codeColumns.ts';
import { WIDE } from './formats/csvRow.ts';
import type { NumberList } from './numbers.ts';
import { decodeUtf8 } from './utf8.ts';

/** Reads a cell that holds a list by the rules of `listCell`, without making texts of plain ones. */
export interface CellList {
  /** Puts the numbers of the cell's values, among the values of the column, into `ids`. */
  read(bytes: Uint8Array, start: number, end: number, bits: number, ids: NumberList): void;
}

const COMMA = 0x2c;
const SLASH = 0x2f;
const COLON = 0x3a;
const LETTER_N = 0x6e;
/** ends a value */
const SPLITS = 1;
/** such a cell goes to `listCell` */
const ODD = 2;
const KINDS = kinds();

/** `signs`: what a value may begin with and is left out; the first one is ASCII. */
export function createCellList(column: CodeListColumn, signs: readonly string[] = []): CellList {
  const sign = signs[0]?.charCodeAt(0) ?? 0;

  function readPlain(bytes: Uint8Array, start: number, end: number, ids: NumberList): void {
    let from = start;
    for (let at = start; at <= end; at += 1) {
      if (at < end && KINDS[bytes[at] as number] !== SPLITS) continue;
      if (at > from) {
        const first = bytes[from] === sign ? from + 1 : from;
        ids.push(column.values.idOfBytes(bytes, first, at));
      }
      from = at + 1;
    }
  }

  function readOdd(cell: string, ids: NumberList): void {
    for (const value of listCell(cell)) {
      const text = signs.some((one) => value.startsWith(one)) ? value.slice(1) : value;
      ids.push(column.values.idOf(text));
    }
  }

  return {
    read(bytes, start, end, bits, ids) {
      if (start === end) return;
      if ((bits & WIDE) === 0 && isPlain(bytes, start, end)) readPlain(bytes, start, end, ids);
      else readOdd(decodeUtf8(bytes, start, end), ids);
    },
  };
}

/** No word for nothing, no brackets or quotes, no comma that may belong to a link. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  if (isMaybeNothing(bytes, start, end)) return false;
  let hasComma = false;
  let hasLink = false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (KINDS[byte] === ODD) return false;
    if (byte === COMMA) hasComma = true;
    else if (byte === COLON && bytes[at + 1] === SLASH && at + 1 < end) hasLink = true;
  }
  return !(hasComma && hasLink);
}

/** `nan` and `None`, and all cells with blanks around them. */
function isMaybeNothing(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] as number;
  if (KINDS[first] === SPLITS || KINDS[bytes[end - 1] as number] === SPLITS) return true;
  return end - start <= 4 && (first | 0x20) === LETTER_N;
}

function kinds(): Uint8Array {
  const found = new Uint8Array(256);
  for (const byte of '\t\n\v\f\r ,;|') found[byte.charCodeAt(0)] = SPLITS;
  for (const byte of '[]"\'') found[byte.charCodeAt(0)] = ODD;
  return found;
}
