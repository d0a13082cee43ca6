import { coordinatedPairs, type ShareRow } from '../detect/pairs.ts';
import { SECOND_MS } from '../domain/time.ts';
import { readRecords } from '../ingest/records.ts';
import type { Answer } from './commands.ts';
import { requireTable } from './commands.ts';
import { InputError, UsageError } from './failure.ts';
import { planPath } from './load.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';

const INPUT = ['object_id', 'account_id', 'content_id', 'timestamp_share'] as const;
const OUTPUT = [
  'object_id',
  'content_id',
  'content_id_y',
  'time_delta',
  'account_id',
  'account_id_y',
] as const;

/** CooRTweet's own defaults. */
const DEFAULT_WINDOW_S = 10;
const DEFAULT_PARTICIPATION = 2;

/** `pairs`: co-share pairs exactly as CooRTweet's `detect_groups` gives them (METHODS, pairs). */
export async function pairs(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'pairs');
  if (options.files.length === 0) throw new UsageError('pairs takes at least one file of shares.');
  const rows: ShareRow[] = [];
  for (const path of options.files) {
    for (const plan of await planPath(path, options, folder)) {
      for (const row of await readShares(plan)) rows.push(row);
    }
  }
  const windowSeconds = options.windowMs === null ? DEFAULT_WINDOW_S : options.windowMs / SECOND_MS;
  const found = coordinatedPairs(
    rows,
    windowSeconds,
    options.minParticipation ?? DEFAULT_PARTICIPATION,
  ).map((pair) => ({
    object_id: pair.objectId,
    content_id: pair.contentId,
    content_id_y: pair.contentIdY,
    time_delta: pair.timeDelta,
    account_id: pair.accountId,
    account_id_y: pair.accountIdY,
  }));
  return { text: rowsText(OUTPUT, found, options), code: 0 };
}

/** @throws InputError where a column is missing or a time is no whole number of seconds */
async function readShares(plan: Parameters<typeof readRecords>[0]): Promise<ShareRow[]> {
  const missing = INPUT.filter((name) => !plan.columns.includes(name));
  if (missing.length > 0) {
    const found = plan.columns.length > 0 ? plan.columns.join(', ') : 'no columns';
    throw new InputError(
      `${plan.file}: pairs needs the columns ${INPUT.join(', ')}; found ${found}.`,
    );
  }
  const places = INPUT.map((name) => plan.columns.indexOf(name));
  const rows: ShareRow[] = [];
  await readRecords(plan, (cells, row) => {
    const [objectId = '', accountId = '', contentId = '', time = ''] = places.map(
      (place) => cells[place] ?? '',
    );
    if (!/^-?\d+$/.test(time)) {
      throw new InputError(
        `${plan.file}, row ${row}: timestamp_share is seconds since 1970 as a whole number; found "${time}".`,
      );
    }
    rows.push({ objectId, accountId, contentId, timestampShare: Number(time) });
  });
  return rows;
}
