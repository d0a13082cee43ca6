import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Cell, toCsv } from '../export/csv.ts';
import { jsonListPieces, jsonPieces } from '../export/pieces.ts';
import { InputError } from './failure.ts';
import type { Options } from './options.ts';

/**
 * Rows in the format that was asked for, in pieces: an array of records, or CSV with the same keys as columns.
 * Rows may be made while they are written.
 */
export function rowsText<T extends object>(
  columns: readonly (keyof T & string)[],
  rows: Iterable<T>,
  options: Options,
): Iterable<string> {
  return options.format === 'json'
    ? withNewline(jsonListPieces(rows))
    : toCsv(columns, cellRows(columns, rows));
}

/** One JSON value in pieces, ended as lines are. */
export function jsonText(value: unknown): Iterable<string> {
  return withNewline(jsonPieces(value));
}

/** The pieces, ended as lines are. */
export function* withNewline(pieces: Iterable<string>): Generator<string> {
  yield* pieces;
  yield '\n';
}

function* cellRows<T extends object>(
  columns: readonly (keyof T & string)[],
  rows: Iterable<T>,
): Generator<Cell[]> {
  for (const row of rows) yield columns.map((column) => cellOf(row[column]));
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
export async function deliver(
  pieces: Iterable<string>,
  options: Options,
  folder: string,
): Promise<void> {
  if (options.out === null) return toStandardOutput(pieces);
  try {
    await writeFile(resolve(folder, options.out), pieces);
  } catch (error) {
    throw new InputError(`${options.out}: it cannot be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function toStandardOutput(pieces: Iterable<string>): Promise<void> {
  // the answer to each write says what went wrong; unheard, the event would end the program
  process.stdout.on('error', () => undefined);
  for (const piece of pieces) if (!(await isTaken(piece))) return;
}

/** False: a reader that has seen enough (head) has closed the pipe; that is no failure. */
function isTaken(piece: string): Promise<boolean> {
  return new Promise((done, fail) => {
    process.stdout.write(piece, (error?: NodeJS.ErrnoException | null) => {
      if (!error || error.code === 'EPIPE') return done(!error);
      const what = `standard output cannot be written: ${error.message}`;
      fail(new InputError(what, { cause: error }));
    });
  });
}
