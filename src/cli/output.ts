import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { toCsv } from '../export/csv.ts';
import { InputError } from './failure.ts';
import type { Options } from './options.ts';

type Cell = string | number | boolean | null;

/** Rows in the format that was asked for: an array of records, or CSV with the same keys as columns. */
export function rowsText<T extends object>(
  columns: readonly (keyof T & string)[],
  rows: readonly T[],
  options: Options,
): string {
  if (options.format === 'json') return `${JSON.stringify(rows, null, 1)}\n`;
  return toCsv(
    columns,
    rows.map((row) => columns.map((column) => cellOf(row[column]))),
  );
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.map(itemText).join(';');
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
}

function itemText(item: unknown): string {
  return typeof item === 'object' ? JSON.stringify(item) : String(item);
}

/** Writes to `--out`, else to standard output, and waits until it is through (a pipe may be slow). */
export async function deliver(text: string, options: Options, folder: string): Promise<void> {
  if (options.out !== null) {
    try {
      await writeFile(resolve(folder, options.out), text);
    } catch (error) {
      throw new InputError(`${options.out}: it cannot be written: ${(error as Error).message}`, {
        cause: error,
      });
    }
    return;
  }
  await new Promise<void>((done, fail) => {
    // a reader that has seen enough (head) closes the pipe: that is no failure
    const settle = (error?: NodeJS.ErrnoException | null) =>
      error && error.code !== 'EPIPE' ? fail(error) : done();
    process.stdout.once('error', settle);
    process.stdout.write(text, settle);
  });
}
