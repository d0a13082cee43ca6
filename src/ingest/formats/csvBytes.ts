import { widened } from '../numbers.ts';
import { decodeUtf8 } from '../utf8.ts';
import { BROKEN, type CsvDialect, type CsvFault, STRAY, UNCLOSED } from './csv.ts';
import {
  type CsvRow,
  createRow,
  DOUBLED,
  kindsOf,
  type MovableRow,
  QUOTE,
  STOP,
  WIDE,
} from './csvRow.ts';

/**
 * Reads delimited text as UTF-8 bytes, row by row, by the rules of `createCsvParser`: the same records, the same
 * faults, and no text made of a cell before somebody asks for it.
 */

const LINE_FEED = 10;
const SPACE = 32;
const RETURN = 13;
const FIRST_BYTES = 1 << 16;
/** Bytes after the last one that end every search. */
const SENTINELS = 2;
/** Enough to work column by column, few enough for their cells to stay in the processor's cache. */
export const MOST_KEPT = 256;

/** Keeps rows, to work on many at once: what they say holds until `flush`. */
interface RowKeeper {
  /** Whether a row without fault is kept. One that is not goes to `onRow`, after a `flush` of those before it. */
  keeps(row: CsvRow): boolean;
  /** Works on the kept rows, of which cell k of row r stands at `r * width + k`: all have one width. */
  flush(row: MovableRow, kept: number): void;
}

export interface CsvScanner {
  push(chunk: Uint8Array): void;
  end(): void;
}

type CellEnd = 'cell' | 'row' | 'incomplete';

/** Empty lines are no rows. The bytes must be UTF-8 without a mark at their start. */
export function createCsvScanner(
  { delimiter, newline }: CsvDialect,
  onRow: (row: CsvRow) => void,
  keeper?: RowKeeper,
): CsvScanner {
  const stop = delimiter.charCodeAt(0);
  const lineEnd = newline.charCodeAt(0);
  const plainKinds = kindsOf(stop, lineEnd);
  const quotedKinds = kindsOf(QUOTE);
  let bytes = new Uint8Array(FIRST_BYTES);
  let size = 0;
  /** not worth another try before so much is there: keeps huge cells linear */
  let worthTrying = 0;
  let isFinal = false;
  let at = 0;
  let isStray = false;
  /** what the quoted cell at hand holds */
  let found = 0;
  const row = createRow();
  let kept = 0;

  function flush(): void {
    if (kept === 0 || keeper === undefined) return;
    const { base, width } = row;
    keeper.flush(row, kept);
    kept = 0;
    row.base = base;
    row.width = width;
  }

  function handOver(): void {
    flush();
    onRow(row);
    row.base = 0;
  }

  function plainCell(): CellEnd {
    const text = bytes;
    const start = at;
    let k = at;
    let before = 0;
    for (;;) {
      const kind = plainKinds[text[k] as number] as number;
      if (kind === STOP) break;
      before |= kind;
      k += 1;
    }
    if (k < size && text[k] === stop) {
      row.add(start, k, before);
      at = k + 1;
      return 'cell';
    }
    if (k >= size && !isFinal) return 'incomplete';
    row.add(start, withoutReturn(text, start, k), before);
    at = k + 1;
    return 'row';
  }

  /** The next quote from `from` on, or a place behind the last byte. What stands before it goes into `found`. */
  function quoteFrom(from: number): number {
    const text = bytes;
    let k = from;
    let before = 0;
    for (;;) {
      const kind = quotedKinds[text[k] as number] as number;
      if (kind === STOP) break;
      before |= kind;
      k += 1;
    }
    found |= before;
    return k;
  }

  function quotedCell(): CellEnd {
    const start = at + 1;
    let from = start;
    found = 0;
    for (;;) {
      const quote = quoteFrom(from);
      if (quote >= size) return 'incomplete';
      if (bytes[quote + 1] === QUOTE && quote + 1 < size) {
        found |= DOUBLED;
        from = quote + 2;
        continue;
      }
      const end = afterQuote(quote + 1);
      if (end !== null) {
        row.add(start, quote, found);
        return end;
      }
      isStray = true;
      from = quote + 1;
    }
  }

  /** What follows a closing quote: the next cell, the next row, or null where the quote did not close. */
  function afterQuote(from: number): CellEnd | null {
    let k = from;
    while (k < size && bytes[k] === SPACE) k += 1;
    if (k + 1 >= size && !isFinal) return 'incomplete';
    if (k < size && bytes[k] === stop) {
      at = k + 1;
      return 'cell';
    }
    if (bytes[k] === RETURN && bytes[k + 1] === LINE_FEED && lineEnd === LINE_FEED && k + 1 < size)
      k += 1;
    // The byte after the last one is a line break.
    if (k < size && bytes[k] !== lineEnd) return null;
    at = k + 1;
    return 'row';
  }

  /** Leaves `at` after the row's line break; false where the row is not complete. */
  function readRow(): boolean {
    row.width = 0;
    row.isDoubled = false;
    isStray = false;
    for (;;) {
      const end = bytes[at] === QUOTE ? quotedCell() : plainCell();
      if (end !== 'cell') return end === 'row';
    }
  }

  /** Gives up the row's first line only, so that reading goes on with the next. The bytes end with a line break. */
  function rejectLine(start: number, fault: CsvFault): void {
    const end = Math.min(bytes.indexOf(lineEnd, start), size);
    row.width = 0;
    row.add(start, withoutReturn(bytes, start, end), WIDE);
    row.fault = fault;
    handOver();
    at = end + 1;
  }

  function acceptRow(): void {
    row.undouble();
    if (row.width === 1 && row.cell(0).trim() === '') return;
    row.fault = isStray ? STRAY : null;
    if (isStray || keeper === undefined || !keeper.keeps(row)) {
      handOver();
      return;
    }
    kept += 1;
    row.base += row.width;
    if (kept < MOST_KEPT) return;
    flush();
    row.base = 0;
  }

  function scan(): void {
    row.bytes = bytes;
    bytes[size] = lineEnd;
    bytes[size + 1] = QUOTE;
    let start = 0;
    while (start < size) {
      at = start;
      const isWhole = readRow();
      if (!isWhole && !isFinal) break;
      if (!isWhole) rejectLine(start, UNCLOSED);
      else if (isStray && spansLines(start)) rejectLine(start, BROKEN);
      else acceptRow();
      start = at;
    }
    flush();
    row.base = 0;
    const rest = Math.max(0, size - start);
    bytes.copyWithin(0, start, size);
    size = rest;
    worthTrying = rest * 2;
  }

  function spansLines(start: number): boolean {
    return decodeUtf8(bytes, start, Math.min(at, size)).trimEnd().includes(newline);
  }

  return {
    push(chunk) {
      const needed = size + chunk.length + SENTINELS;
      if (needed > bytes.length) bytes = widened(bytes, needed);
      bytes.set(chunk, size);
      size += chunk.length;
      if (size >= worthTrying) scan();
    },
    end() {
      isFinal = true;
      scan();
    },
  };
}

function withoutReturn(bytes: Uint8Array, start: number, end: number): number {
  return end > start && bytes[end - 1] === RETURN ? end - 1 : end;
}
