import { type CsvRow, createCsvScanner, WIDE } from '../formats/csvBytes.ts';
import { createRecordReader, type Roles, type TableReading } from '../reading.ts';
import type { RowSink } from '../rowSink.ts';
import { placesOf } from '../tableDraft.ts';
import { BROKEN_UTF8, checkUtf8, countReplaced, REPLACED } from '../utf8.ts';
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
    sink.columns && createColumnReader(columns, roles, shape, platform, sink.columns);
  const text = placesOf(columns, roles).text;
  let isHeader = reading.header;
  let replaced = 0;

  /** What `checkUtf8` says of the row; `ofText` of its text alone. */
  let findings = 0;
  let ofText = 0;
  function check(row: CsvRow): void {
    findings = 0;
    ofText = 0;
    const { bytes, bits, starts, ends } = row;
    for (let k = 0; k < row.width; k += 1) {
      if (((bits[k] as number) & WIDE) === 0) continue;
      const start = starts[k] as number;
      const end = ends[k] as number;
      const found = checkUtf8(bytes, start, end);
      if ((found & (BROKEN_UTF8 | REPLACED)) !== 0) replaced += countReplaced(bytes, start, end);
      if (k === text) ofText = found;
      findings |= found;
    }
  }

  const scanner = createCsvScanner(dialect, takeRow);
  let excerpt: (() => string) | null = null;
  function takeRow(row: CsvRow): void {
    // The row is the same object every time.
    excerpt ??= () => cellsOf(row).join(dialect.delimiter);
    check(row);
    if (isHeader) {
      isHeader = false;
      return;
    }
    const isPlain =
      row.fault === null && row.width === columns.length && (findings & BROKEN_UTF8) === 0;
    if (isPlain && readColumns?.(row, ofText, excerpt)) return;
    record(cellsOf(row), row.fault);
  }

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
