import { createDictionary, type DictColumn, type ListColumn } from './column.ts';
import { lazyTable, madeTexts } from './lazyTexts.ts';
import type { PostTable } from './post.ts';

/** The rows of all tables, one after the other. */
export function concatTables(tables: readonly PostTable[]): PostTable {
  const only = tables[0];
  if (tables.length === 1 && only) return only;
  const dict = (of: (table: PostTable) => DictColumn) => concatDicts(tables.map(of));
  const list = (of: (table: PostTable) => ListColumn) => concatLists(tables.map(of));
  const texts = (of: (table: PostTable) => readonly string[]) =>
    madeTexts(() => concatTexts(tables.map(of)));
  const length = tables.reduce((sum, table) => sum + table.length, 0);
  const rest = {
    length,
    platform: dict((table) => table.platform),
    handle: dict((table) => table.handle),
    name: dict((table) => table.name),
    at: fill(
      new Float64Array(length),
      tables.map((table) => table.at),
    ),
    precision: fill(
      new Uint8Array(length),
      tables.map((table) => table.precision),
    ),
    zoneKnown: fill(
      new Uint8Array(length),
      tables.map((table) => table.zoneKnown),
    ),
    lang: dict((table) => table.lang),
    links: list((table) => table.links),
    hashtags: list((table) => table.hashtags),
    mentions: list((table) => table.mentions),
    media: list((table) => table.media),
    objects: list((table) => table.objects),
    relations: list((table) => table.relations),
    file: dict((table) => table.file),
    sha256: dict((table) => table.sha256),
    row: fill(
      new Uint32Array(length),
      tables.map((table) => table.row),
    ),
  };
  return lazyTable(rest, {
    id: texts((table) => table.id),
    text: texts((table) => table.text),
    context: texts((table) => table.context),
    url: texts((table) => table.url),
    rowHash: texts((table) => table.rowHash),
  });
}

function concatDicts(columns: readonly DictColumn[]): DictColumn {
  const dictionary = createDictionary();
  const parts = columns.map((column) => recoded(column.codes, column.values, dictionary.code));
  return { values: dictionary.values, codes: joined(parts) };
}

function concatLists(columns: readonly ListColumn[]): ListColumn {
  const { values, codes } = concatDicts(columns);
  const starts = new Uint32Array(
    columns.reduce((sum, column) => sum + column.starts.length - 1, 1),
  );
  let row = 0;
  let base = 0;
  for (const column of columns) {
    for (let k = 1; k < column.starts.length; k += 1)
      starts[row + k] = base + (column.starts[k] ?? 0);
    row += column.starts.length - 1;
    base += column.codes.length;
  }
  return { values, starts, codes };
}

/** Several times as fast as `flat`. */
function concatTexts(columns: readonly (readonly string[])[]): string[] {
  const texts: string[] = [];
  for (const column of columns)
    for (let row = 0; row < column.length; row += 1) texts.push(column[row] ?? '');
  return texts;
}

function recoded(
  codes: Uint32Array,
  values: readonly string[],
  code: (value: string) => number,
): Uint32Array {
  const fresh = new Uint32Array(values.map(code));
  const recodes = new Uint32Array(codes.length);
  for (let k = 0; k < codes.length; k += 1) recodes[k] = fresh[codes[k] ?? 0] ?? 0;
  return recodes;
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  return fill(new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0)), parts);
}

function fill<T extends Uint8Array | Uint32Array | Float64Array>(
  into: T,
  parts: readonly ArrayLike<number>[],
): T {
  let at = 0;
  for (const part of parts) {
    into.set(part, at);
    at += part.length;
  }
  return into;
}
