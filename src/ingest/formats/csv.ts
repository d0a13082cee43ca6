/** Reads delimited text piece by piece. Rows that are broken are told, never guessed at and never swallow the next. */

const QUOTE = '"';
const QUOTE_CODE = 34;
const SPACE = 32;

export interface CsvDialect {
  readonly delimiter: string;
  /** '\n' (also for '\r\n'), or '\r' for files of old Macintosh programs */
  readonly newline: '\n' | '\r';
}

/**
 * `cells` of one record, in order. `fault` says what is wrong with it, or is null.
 * A record with a fault of quotes has one cell: its first line as it stands.
 */
export type OnRecord = (cells: string[], fault: CsvFault | null) => void;

export interface CsvFault {
  readonly reason: string;
  /** the cells can be trusted all the same */
  readonly readable: boolean;
}

export interface CsvParser {
  push(text: string): void;
  end(): void;
}

export const STRAY: CsvFault = {
  reason: 'a quote inside a cell is not doubled; read as it stands',
  readable: true,
};
export const BROKEN: CsvFault = {
  reason: 'broken quotes: the quoted cell does not end where it should',
  readable: false,
};
export const UNCLOSED: CsvFault = {
  reason: 'a quote opens in this row and is never closed',
  readable: false,
};

/** Empty lines are no records. */
export function createCsvParser(dialect: CsvDialect, onRecord: OnRecord): CsvParser {
  let pending: string[] = [];
  let pendingLength = 0;
  /** not worth another try before so much text is there: keeps huge cells linear */
  let worthTrying = 0;

  function drain(final: boolean): void {
    const text = pending.length === 1 ? (pending[0] ?? '') : pending.join('');
    const used = parseRecords(text, dialect, final, onRecord);
    const rest = text.slice(used);
    pending = [rest];
    pendingLength = rest.length;
    worthTrying = rest.length * 2;
  }

  return {
    push(text) {
      pending.push(text);
      pendingLength += text.length;
      if (pendingLength >= worthTrying) drain(false);
    },
    end: () => drain(true),
  };
}

interface Cursor {
  readonly text: string;
  readonly delimiter: string;
  readonly newline: string;
  readonly final: boolean;
  at: number;
  /** next line break at or after `at`; text.length where there is none */
  lineEnd: number;
}

interface CsvRecord {
  readonly cells: string[];
  /** a quote inside a cell was not doubled */
  readonly stray: boolean;
}

type CellEnd = 'cell' | 'record' | 'incomplete';

/** Parses whole records; returns how far it came. */
function parseRecords(
  text: string,
  { delimiter, newline }: CsvDialect,
  final: boolean,
  onRecord: OnRecord,
): number {
  const cursor: Cursor = { text, delimiter, newline, final, at: 0, lineEnd: -1 };
  let start = 0;
  while (start < text.length) {
    cursor.at = start;
    cursor.lineEnd = lineEndFrom(cursor, start);
    if (cursor.lineEnd === text.length && !final) return start;
    const record = parseRecord(cursor);
    if (record === null && !final) return start;
    start = settle(cursor, start, record, onRecord);
  }
  return text.length;
}

/** Hands over the record, or its first line where its quotes are broken; returns where reading goes on. */
function settle(
  cursor: Cursor,
  start: number,
  record: CsvRecord | null,
  onRecord: OnRecord,
): number {
  if (record === null) return rejectLine(cursor, start, UNCLOSED, onRecord);
  if (record.stray && cursor.text.slice(start, cursor.at).trimEnd().includes(cursor.newline)) {
    return rejectLine(cursor, start, BROKEN, onRecord);
  }
  if (!isBlank(record.cells)) onRecord(record.cells, record.stray ? STRAY : null);
  return cursor.at;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && (cells[0] ?? '').trim() === '';
}

/** Gives up the record's first line only, so that reading goes on with the next. */
function rejectLine(cursor: Cursor, start: number, fault: CsvFault, onRecord: OnRecord): number {
  const end = lineEndFrom(cursor, start);
  onRecord([withoutReturn(cursor.text.slice(start, end))], fault);
  return end + 1;
}

function lineEndFrom({ text, newline }: Cursor, from: number): number {
  const found = text.indexOf(newline, from);
  return found === -1 ? text.length : found;
}

/** Leaves the cursor after the record's line break; null where the record is not complete. */
function parseRecord(cursor: Cursor): CsvRecord | null {
  const cells: string[] = [];
  const found = { stray: false };
  for (;;) {
    const end =
      cursor.text.charCodeAt(cursor.at) === QUOTE_CODE
        ? quotedCell(cursor, cells, found)
        : plainCell(cursor, cells);
    if (end === 'incomplete') return null;
    if (end === 'record') return { cells, stray: found.stray };
  }
}

function plainCell(cursor: Cursor, cells: string[]): CellEnd {
  const { text, delimiter, lineEnd, at, final } = cursor;
  const stop = text.indexOf(delimiter, at);
  if (stop !== -1 && stop < lineEnd) {
    cells.push(text.slice(at, stop));
    cursor.at = stop + 1;
    return 'cell';
  }
  if (lineEnd >= text.length && !final) return 'incomplete';
  cells.push(withoutReturn(text.slice(at, lineEnd)));
  cursor.at = lineEnd + 1;
  return 'record';
}

function quotedCell(cursor: Cursor, cells: string[], found: { stray: boolean }): CellEnd {
  const { text, final } = cursor;
  let value = '';
  let from = cursor.at + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, from);
    if (quote === -1) return 'incomplete';
    if (text.charCodeAt(quote + 1) === QUOTE_CODE) {
      value += text.slice(from, quote + 1);
      from = quote + 2;
      continue;
    }
    if (quote + 2 >= text.length && !final) return 'incomplete';
    const end = cellEnd(cursor, quote + 1);
    if (end !== null) {
      cells.push(value + text.slice(from, quote));
      return end;
    }
    found.stray = true;
    value += text.slice(from, quote + 1);
    from = quote + 1;
  }
}

/** What follows a closing quote: the next cell, the next record, or null where the quote did not close. */
function cellEnd(cursor: Cursor, from: number): CellEnd | null {
  const { text, delimiter, newline } = cursor;
  let at = from;
  while (text.charCodeAt(at) === SPACE && delimiter !== ' ') at += 1;
  if (at + 1 >= text.length && !cursor.final) return 'incomplete';
  if (at >= text.length) {
    cursor.at = at + 1;
    return 'record';
  }
  if (text[at] === delimiter) {
    cursor.at = at + 1;
    if (at > cursor.lineEnd) cursor.lineEnd = lineEndFrom(cursor, at);
    return 'cell';
  }
  if (text[at] === '\r' && text[at + 1] === '\n' && newline === '\n') at += 1;
  if (text[at] !== newline) return null;
  cursor.at = at + 1;
  return 'record';
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
