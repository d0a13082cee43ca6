import { COLUMN_NAMES } from './columnNames.ts';
import { plainName } from './columns.ts';
import { type CsvDialect, type CsvFault, createCsvParser } from './formats/csv.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_RECORDS = 200;
const KNOWN_NAMES = new Set(Object.values(COLUMN_NAMES).flat().map(plainName));

export interface TableHead {
  readonly dialect: CsvDialect;
  readonly records: readonly (readonly string[])[];
}

/** The delimiter under which the head's records agree best on their number of cells. Null for text of one column. */
export function detectDialect(head: string, isCut: boolean): TableHead | null {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  let best: { score: number; table: TableHead } | null = null;
  for (const delimiter of DELIMITERS) {
    const dialect: CsvDialect = { delimiter, newline };
    const records = headRecords(head, dialect, isCut);
    const score = scoreOf(records);
    if (score > 0 && (best === null || score > best.score))
      best = { score, table: { dialect, records } };
  }
  return best?.table ?? null;
}

/** Whole and unbroken records; the last one of a text that was cut off is not whole. */
function headRecords(head: string, dialect: CsvDialect, isCut: boolean): string[][] {
  const records: string[][] = [];
  const parser = createCsvParser(dialect, (cells: string[], fault: CsvFault | null) => {
    if (fault === null || fault.readable) records.push(cells);
  });
  parser.push(head);
  if (!isCut && records.length < 2) parser.end();
  return records;
}

/** Share of records as wide as the header, plus what is recognised in the header; 0 for a single column. */
function scoreOf(records: readonly (readonly string[])[]): number {
  const header = records[0] ?? [];
  if (header.length < 2) return 0;
  const sample = records.slice(1, SAMPLE_RECORDS);
  const agreeing = sample.filter((cells) => cells.length === header.length).length;
  const share = sample.length === 0 ? 1 : agreeing / sample.length;
  const known = header.filter((name) => KNOWN_NAMES.has(plainName(name))).length;
  return share + known + Math.min(header.length, 50) / 100;
}

/** Whether the first record names columns rather than being a row itself. */
export function isHeader(cells: readonly string[]): boolean {
  if (cells.some((cell) => KNOWN_NAMES.has(plainName(cell)))) return true;
  return !cells.some((cell) =>
    /^(?:https?:\/\/|\d{4}-\d\d-\d\d|\d{6,}$|\d+[./]\d+[./]\d{2,4})/.test(cell.trim()),
  );
}
