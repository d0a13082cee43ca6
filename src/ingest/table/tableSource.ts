import { createCsvScanner, MOST_KEPT } from '../formats/csvBytes.ts';
import { type CsvRow, type MovableRow, WIDE } from '../formats/csvRow.ts';
import { createRecordReader, type Roles, type TableReading } from '../reading.ts';
import type { RowSink } from '../rowSink.ts';
import { placesOf } from '../tableDraft.ts';
import { BROKEN_UTF8, checkUtf8, countReplaced, FULL_WIDTH, REPLACED } from '../utf8.ts';
import { createColumnReader } from './columnReader.ts';

/** Takes a table as UTF-8, without a mark at its start. */
export interface TableSource {
  push(chunk: Uint8Array): void;
  end(): void;
  /** how often U+FFFD stands in what was read */
  readonly replaced: number;
}

/** Rows go into columns where that can be done, else the long way over texts, a draft and a post: the result is one. */
export function createTableSource(reading: TableReading, roles: Roles, sink: RowSink): TableSource {
  const { columns, shape, platform, dialect } = reading;
  const record = createRecordReader(reading, roles, sink.row);
  const readColumns =
    sink.columns &&
    createColumnReader(columns, roles, shape, platform, sink.columns, (row) =>
      cellsOf(row).join(dialect.delimiter),
    );
  const text = placesOf(columns, roles).text;
  let isHeader = reading.header;
  let replaced = 0;

  /** What `checkUtf8` says of the row; leaves in `ofText` what it says of the text alone. */
  let ofText = 0;
  function check(row: CsvRow): number {
    let findings = 0;
    ofText = 0;
    const { bytes, base, bits, starts, ends, width } = row;
    for (let k = 0; k < width; k += 1) {
      const at = base + k;
      if (((bits[at] as number) & WIDE) === 0) continue;
      const start = starts[at] as number;
      const end = ends[at] as number;
      const found = checkUtf8(bytes, start, end);
      if ((found & (BROKEN_UTF8 | REPLACED)) !== 0) replaced += countReplaced(bytes, start, end);
      if (k === text) ofText = found;
      findings |= found;
    }
    return findings;
  }

  function takeRow(row: CsvRow): void {
    check(row);
    if (isHeader) isHeader = false;
    else record(cellsOf(row), row.fault);
  }

  const findings = new Uint8Array(MOST_KEPT);
  /** The rows go into columns but for the odd ones among them, which go the long way. */
  function takeRows(row: MovableRow, kept: number): void {
    row.width = columns.length;
    for (let r = 0; r < kept; r += 1) {
      row.base = r * row.width;
      const found = check(row);
      findings[r] = (found & BROKEN_UTF8) | (ofText & FULL_WIDTH);
    }
    for (let r = 0; r < kept; r += 1) {
      r = readColumns?.(row, findings, r, kept) ?? r;
      if (r === kept) return;
      row.base = r * row.width;
      record(cellsOf(row), null);
    }
  }

  const scanner = createCsvScanner(dialect, takeRow, {
    keeps: (row) => !isHeader && readColumns !== null && row.width === columns.length,
    flush: takeRows,
  });

  return {
    push: scanner.push,
    end: scanner.end,
    get replaced() {
      return replaced;
    },
  };
}

function cellsOf(row: CsvRow): string[] {
  return Array.from({ length: row.width }, (_, k) => row.cell(k));
}
