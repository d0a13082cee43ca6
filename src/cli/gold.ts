import { readRecords } from '../ingest/records.ts';
import { InputError } from './failure.ts';
import { planPath } from './load.ts';
import type { Options } from './options.ts';

/** Of every row that scores against labels by hand; what follows names one disagreement. */
export const SCORE_COLUMNS = [
  'row',
  'scope',
  'name',
  'posts',
  'gold',
  'found',
  'right',
  'precision',
  'recall',
  'f1',
] as const;

/**
 * Cells of labels by hand: `needed` columns (each by any of its names, joined by `|`), then those of `more` that the
 * file has.
 * @throws InputError that names the columns where one is missing
 */
export async function readColumns(
  path: string,
  needed: readonly string[],
  options: Options,
  folder: string,
  more: readonly string[] = [],
): Promise<string[][]> {
  const rows: string[][] = [];
  for (const plan of await planPath(path, { ...options, roles: {} }, folder)) {
    const places = [...needed, ...more].map((names) =>
      plan.columns.findIndex((column) => names.split('|').includes(column)),
    );
    if (places.slice(0, needed.length).some((place) => place < 0)) {
      throw new InputError(
        `${path}: labels need the columns ${needed.map((names) => names.replace(/\|.*/, '')).join(', ')}; found ${plan.columns.join(', ')}.`,
      );
    }
    await readRecords(plan, (cells) => {
      rows.push(places.map((place) => cells[place] ?? ''));
    });
  }
  return rows;
}
