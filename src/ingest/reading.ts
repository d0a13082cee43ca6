import type { Role } from '../domain/importPlan.ts';
import type { Emit } from './draft.ts';
import { type CsvDialect, createCsvParser, type OnRecord } from './formats/csv.ts';
import type { JsonFormat, JsonReader } from './formats/jsonFormat.ts';
import { createLineScanner, createPathScanner, type OnValue } from './formats/jsonScan.ts';
import { cellsOf } from './formats/jsonTable.ts';
import { isObject, type JsonObject, parseJson } from './formats/jsonValue.ts';
import { createRowReader } from './tableDraft.ts';
import type { TableShape } from './tableShape.ts';

/** How records lie in JSON text: one a line, or at a path (see createPathScanner). */
export type JsonLayout =
  | { readonly type: 'lines' }
  | { readonly type: 'path'; readonly path: string };

interface TableFacts {
  readonly columns: readonly string[];
  readonly shape: TableShape | undefined;
  /** what the file tells of its platform; empty where it tells nothing */
  readonly platform: string;
}

export type TableReading = TableFacts & {
  readonly type: 'table';
  readonly dialect: CsvDialect;
  readonly header: boolean;
};

/** How the text of one file is read. */
export type Reading =
  | TableReading
  | (TableFacts & { readonly type: 'objects'; readonly layout: JsonLayout })
  | { readonly type: 'format'; readonly format: JsonFormat; readonly layout: JsonLayout };

export type Roles = Readonly<Partial<Record<Role, string>>>;

/** Takes the text piece by piece; emits an outcome for every row, in order. */
export interface RowSource {
  push(text: string): void;
  end(): void;
  /** the text ended before it should */
  readonly unfinished: boolean;
}

export function openReading(reading: Reading, roles: Roles, emit: Emit): RowSource {
  switch (reading.type) {
    case 'table':
      return openTable(reading, roles, emit);
    case 'objects': {
      const read = createRowReader(reading.columns, roles, reading.shape, reading.platform);
      return openJson(reading.layout, emit, (record) =>
        emit({
          draft: read(cellsOf(record, reading.columns)),
          excerpt: () => JSON.stringify(record),
        }),
      );
    }
    case 'format': {
      const read: JsonReader = reading.format.open();
      return openJson(reading.layout, emit, (record, around) => read(record, around, emit));
    }
    default:
      return reading satisfies never;
  }
}

function openTable(reading: TableReading, roles: Roles, emit: Emit): RowSource {
  const read = createRecordReader(reading, roles, emit);
  let isFirst = reading.header;
  const parser = createCsvParser(reading.dialect, (cells, fault) => {
    if (isFirst) isFirst = false;
    else read(cells, fault);
  });
  return { push: parser.push, end: parser.end, unfinished: false };
}

/** Reads the cells of one record after the header. */
export function createRecordReader(
  { columns, shape, platform, dialect }: TableReading,
  roles: Roles,
  emit: Emit,
): OnRecord {
  const read = createRowReader(columns, roles, shape, platform);
  return (cells, fault) => {
    const excerpt = () => cells.join(dialect.delimiter);
    const reason = fault?.readable === false ? fault.reason : widthFault(cells, columns.length);
    if (reason !== null) emit({ reason, excerpt });
    else emit({ draft: read(cells), excerpt, note: fault?.reason });
  };
}

/** Spreadsheets may add empty cells at the end of rows; any other difference means that cells moved. */
function widthFault(cells: readonly string[], width: number): string | null {
  if (
    cells.length === width ||
    (cells.length > width && cells.slice(width).every((cell) => cell.trim() === ''))
  ) {
    return null;
  }
  return `${cells.length} cells where the header has ${width}`;
}

function openJson(
  layout: JsonLayout,
  emit: Emit,
  read: (record: JsonObject, around: Readonly<Record<string, string>>) => void,
): RowSource {
  const onValue: OnValue = (raw, around, cut) => {
    const excerpt = () => raw;
    if (cut) {
      emit({ reason: 'the file ends in the middle of this record', excerpt });
      return;
    }
    let value: ReturnType<typeof parseJson>;
    try {
      value = parseJson(raw);
    } catch (cause) {
      emit({ reason: `broken JSON: ${(cause as Error).message.slice(0, 120)}`, excerpt });
      return;
    }
    if (isObject(value)) read(value, around);
    else emit({ reason: 'no object: a record must be a JSON object', excerpt });
  };
  return layout.type === 'lines'
    ? createLineScanner(onValue)
    : createPathScanner(layout.path, onValue);
}
