import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCsvParser } from '../../src/ingest/formats/csv.ts';

export type Row = Readonly<Record<string, string>>;

/** Rows of a CSV file by column name; every value stays text. */
export function csvRows(path: string): Row[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const records: string[][] = [];
  const parser = createCsvParser({ delimiter: ',', newline: '\n' }, (cells, fault) => {
    if (fault) throw new Error(`${path}: ${fault.reason}`);
    records.push(cells);
  });
  parser.push(text);
  parser.end();
  const [names = [], ...rows] = records;
  return rows.map((cells) => Object.fromEntries(names.map((name, k) => [name, cells[k] ?? ''])));
}

export function demonstrationFile(name: string): string {
  return fileURLToPath(new URL(`../../data/demonstration/${name}`, import.meta.url));
}

export function field(row: Row | undefined, name: string): string {
  const value = row?.[name];
  if (value === undefined) throw new Error(`field: expected a column ${name}`);
  return value;
}

export function byId(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [field(row, 'id'), row]));
}

/** Lower-case words; an apostrophe belongs to its word, so that "China's" is one. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('\u2019', "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []
  );
}

/** The first run of `length` words that both texts hold, or null. */
export function sharedRun(left: string, right: string, length: number): string | null {
  const runs = (words: readonly string[]) =>
    words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
  const known = new Set(runs(wordsOf(left)));
  return runs(wordsOf(right)).find((run) => known.has(run)) ?? null;
}
