import type { LedgerCell } from '../domain/ledger.ts';
import { datedPosts } from '../measure/datedPosts.ts';
import { rangeText } from '../measure/days.ts';
import { DEFAULT_DRAWS, stateLedger } from '../measure/ledger.ts';
import { analyse } from './analyse.ts';
import { type Answer, requireTable } from './commands.ts';
import { UsageError } from './failure.ts';
import { loadPosts } from './load.ts';
import { say } from './measured.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';
import { withStatementsFound } from './pickups.ts';

export const LEDGER_COLUMNS = [
  'amplifier_state',
  'source_state',
  'kind',
  'count',
  'amplifier_posts',
  'per_1000',
  'expected',
  'ratio',
  'low',
  'high',
  'median_lag_seconds',
  'orderable_share',
  'pairs',
  'lower_quartile_seconds',
  'upper_quartile_seconds',
] as const;

/**
 * `ledger`: what the actors of each state amplify of each other's, beside what activity alone would give (DESIGN §5).
 * `--by state`: the directed kinds together, with an empty `kind`.
 */
export async function ledger(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'ledger');
  if (options.by !== null && options.by !== 'state')
    throw new UsageError(`ledger takes --by state: all kinds together; found "${options.by}".`);
  const loaded = await loadPosts(options, folder);
  const analysis = await withStatementsFound(analyse(loaded, options), loaded, options);
  const { detection, actors } = analysis;
  const { kinds, seed } = options.settings;
  const found = stateLedger(
    detection.evidence,
    loaded.posts,
    datedPosts(loaded.posts, actors, detection.actorOfPost),
    { kinds, seed, range: options.measure.range, draws: DEFAULT_DRAWS },
  );
  if (found.range !== null) {
    say(
      `${rangeText(found.range)}, ${found.days} days with data; intervals from ${found.draws} draws of blocks of ${found.blockDays} days, seed ${seed}`,
    );
  }
  const isTogether = options.by === 'state';
  const rows = found.cells.filter(({ kind }) => (kind === null) === isTogether).map(rowOf);
  return { text: rowsText(LEDGER_COLUMNS, rows, options), code: 0 };
}

function rowOf(cell: LedgerCell) {
  return {
    amplifier_state: cell.amplifierState,
    source_state: cell.sourceState,
    kind: cell.kind,
    count: cell.count,
    amplifier_posts: cell.amplifierPosts,
    per_1000: cell.per1000,
    expected: cell.expected,
    ratio: cell.ratio,
    low: cell.low,
    high: cell.high,
    median_lag_seconds: cell.medianLagSeconds,
    orderable_share: cell.orderableShare,
    pairs: cell.pairs,
    lower_quartile_seconds: cell.lowerQuartileSeconds,
    upper_quartile_seconds: cell.upperQuartileSeconds,
  };
}
