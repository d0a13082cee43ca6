import type { DictColumn, ListColumn } from './column.ts';
import { checksum } from './columnFormat.ts';
import { type ColumnReader, createColumnReader } from './columnReader.ts';
import { type ColumnWriter, createColumnWriter } from './columnWriter.ts';
import { LAZY_FIELDS, utf8Of } from './lazyTexts.ts';
import type { PostTable } from './post.ts';

/** "ANTIPOST" */
const MAGIC = [0x41, 0x4e, 0x54, 0x49, 0x50, 0x4f, 0x53, 0x54] as const;
const VERSION = 1;
/** magic, version, rows, two sums; then the columns */
const HEAD_BYTES = 24;

/** A table as bytes, for storage and the case file. `decodePosts` gives back every field exactly. */
export function encodePosts(table: PostTable): Uint8Array<ArrayBuffer> {
  const writer = createColumnWriter(HEAD_BYTES);
  for (const field of LAZY_FIELDS) {
    const bytes = utf8Of(table, field);
    if (bytes === null || bytes.odd.size > 0) writer.texts(table[field]);
    else writer.utf8Texts(bytes);
  }
  for (const column of dictsOf(table)) writeDict(writer, column);
  for (const column of listsOf(table)) writeList(writer, column);
  writer.numbers(table.at);
  writer.numbers(table.precision);
  writer.numbers(table.zoneKnown);
  writer.numbers(table.row);
  const bytes = writer.finish();
  bytes.set(MAGIC);
  const head = new DataView(bytes.buffer);
  head.setUint32(8, VERSION, true);
  head.setUint32(12, table.length, true);
  const [first, second] = checksum(bytes, HEAD_BYTES);
  head.setUint32(16, first, true);
  head.setUint32(20, second, true);
  return bytes;
}

/**
 * The table that `encodePosts` was given; its number columns are views of `bytes`.
 * Throws an Error that says what is wrong where the bytes are not whole, not posts, or of a newer version.
 */
export function decodePosts(bytes: Uint8Array): PostTable {
  return decode(bytes, true);
}

/** The same with an empty column of row hashes: only audits and exports of a case need them. */
export function decodePostsUnhashed(bytes: Uint8Array): PostTable {
  return decode(bytes, false);
}

function decode(bytes: Uint8Array, rowHashes: boolean): PostTable {
  const source = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const rows = checkedRows(source);
  try {
    const reader = createColumnReader(source, HEAD_BYTES);
    const table = readTable(reader, rows, rowHashes);
    if (!reader.atEnd) throw new Error('bytes follow the last column');
    return table;
  } catch (cause) {
    throw new Error(`decodePosts: the posts' bytes are damaged: ${reasonOf(cause)}`, { cause });
  }
}

function checkedRows(source: Uint8Array): number {
  if (source.byteLength < HEAD_BYTES || MAGIC.some((byte, k) => source[k] !== byte))
    throw new Error('decodePosts: expected the bytes of encoded posts, found something else');
  const head = new DataView(source.buffer, source.byteOffset, HEAD_BYTES);
  const version = head.getUint32(8, true);
  if (version !== VERSION)
    throw new Error(
      `decodePosts: expected posts in version ${VERSION}, found version ${version}; a newer Antiphon can read them`,
    );
  const [first, second] = checksum(source, HEAD_BYTES);
  const whole = source.byteLength % 8 === 0;
  if (!whole || head.getUint32(16, true) !== first || head.getUint32(20, true) !== second)
    throw new Error("decodePosts: the posts' bytes are damaged: the checksum does not match");
  return head.getUint32(12, true);
}

/* The order of columns in the bytes: a change of it is a new version. */

function dictsOf(table: PostTable): DictColumn[] {
  return [table.platform, table.handle, table.name, table.lang, table.file, table.sha256];
}

function listsOf(table: PostTable): ListColumn[] {
  return [table.links, table.hashtags, table.mentions, table.media, table.objects, table.relations];
}

function readTable(reader: ColumnReader, rows: number, rowHashes: boolean): PostTable {
  const texts = () => reader.texts(rows);
  const dict = () => readDict(reader, rows);
  const list = () => readList(reader, rows);
  const [id, text, context, url] = [texts(), texts(), texts(), texts()];
  const rowHash = rowHashes ? texts() : skipped(reader, rows);
  const [platform, handle, name, lang, file, sha256] = [
    dict(),
    dict(),
    dict(),
    dict(),
    dict(),
    dict(),
  ];
  const [links, hashtags, mentions, media, objects, relations] = [
    list(),
    list(),
    list(),
    list(),
    list(),
    list(),
  ];
  const at = reader.floats(rows);
  const precision = reader.bytes(rows);
  const zoneKnown = reader.bytes(rows);
  const row = reader.uints(rows);
  return {
    ...{ length: rows, id, platform, handle, name, at, precision, zoneKnown },
    ...{ text, context, lang, url, links, hashtags, mentions, media, objects, relations },
    ...{ file, sha256, row, rowHash },
  };
}

function skipped(reader: ColumnReader, rows: number): string[] {
  reader.skipTexts(rows);
  return new Array<string>(rows).fill('');
}

function writeDict(writer: ColumnWriter, column: DictColumn): void {
  writer.texts(column.values);
  writer.numbers(column.codes);
}

function readDict(reader: ColumnReader, rows: number): DictColumn {
  const values = reader.texts();
  return { values, codes: inRange(reader.uints(rows), values.length) };
}

function writeList(writer: ColumnWriter, column: ListColumn): void {
  writer.texts(column.values);
  writer.numbers(column.starts);
  writer.numbers(column.codes);
}

function readList(reader: ColumnReader, rows: number): ListColumn {
  const values = reader.texts();
  const starts = reader.uints(rows + 1);
  const codes = inRange(reader.someUints(), values.length);
  for (let row = 0; row < rows; row += 1)
    if ((starts[row] ?? 0) > (starts[row + 1] ?? 0))
      throw new Error('a list ends before it starts');
  if (starts[rows] !== codes.length) throw new Error('the lists do not cover their values');
  return { values, starts, codes };
}

function inRange(codes: Uint32Array, length: number): Uint32Array {
  for (let k = 0; k < codes.length; k += 1)
    if ((codes[k] ?? 0) >= length) throw new Error(`value ${codes[k]} of ${length} is asked for`);
  return codes;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
