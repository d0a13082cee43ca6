import type { FirstOfPair, LagDistribution } from '../domain/ledger.ts';
import { datedPosts } from '../measure/datedPosts.ts';
import { lagDistributions, tallyLags, whoWasFirst } from '../measure/lags.ts';
import { DIRECTED_KINDS } from '../measure/ledgerActs.ts';
import { analyse } from './analyse.ts';
import { type Answer, requireTable } from './commands.ts';
import { UsageError } from './failure.ts';
import { loadPosts } from './load.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';
import { withStatementsFound } from './pickups.ts';

export const LAG_COLUMNS = [
  'amplifier_state',
  'source_state',
  'ordered',
  'cannot_be_ordered',
  'without_source_post',
  'lower_quartile_min_seconds',
  'lower_quartile_max_seconds',
  'median_min_seconds',
  'median_max_seconds',
  'upper_quartile_min_seconds',
  'upper_quartile_max_seconds',
] as const;

export const FIRST_COLUMNS = [
  'first_state',
  'second_state',
  'first_was_first',
  'second_was_first',
  'cannot_be_ordered',
] as const;

/**
 * `lags`: how long until the relay, by pair of states, over the directed kinds together; a lag is an interval where a
 * time is known to the day only. `--by first`: whose post was first, of pairs of posts in either direction.
 */
export async function lags(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'lags');
  if (options.by !== null && options.by !== 'first')
    throw new UsageError(`lags takes --by first; found "${options.by}".`);
  const loaded = await loadPosts(options, folder);
  const analysis = await withStatementsFound(analyse(loaded, options), loaded, options);
  const { detection, actors } = analysis;
  const dated = datedPosts(loaded.posts, actors, detection.actorOfPost);
  const kinds = options.kinds ?? DIRECTED_KINDS;
  const range = options.measure.range ?? dated.range;
  const tallies =
    range === null ? [] : tallyLags(detection.evidence, loaded.posts, dated, kinds, range);
  const text =
    options.by === 'first'
      ? rowsText(FIRST_COLUMNS, whoWasFirst(tallies).map(firstOf), options)
      : rowsText(LAG_COLUMNS, lagDistributions(tallies, true).map(lagOf), options);
  return { text, code: 0 };
}

function lagOf({ quartiles, ...lag }: LagDistribution) {
  const [lower, median, upper] = quartiles ?? [null, null, null];
  const seconds = (ms: number | undefined) => (ms === undefined ? null : ms / 1000);
  return {
    amplifier_state: lag.amplifierState,
    source_state: lag.sourceState,
    ordered: lag.minMs.length,
    cannot_be_ordered: lag.unordered,
    without_source_post: lag.withoutSource,
    lower_quartile_min_seconds: seconds(lower?.minMs),
    lower_quartile_max_seconds: seconds(lower?.maxMs),
    median_min_seconds: seconds(median?.minMs),
    median_max_seconds: seconds(median?.maxMs),
    upper_quartile_min_seconds: seconds(upper?.minMs),
    upper_quartile_max_seconds: seconds(upper?.maxMs),
  };
}

function firstOf({ a, b, aFirst, bFirst, unordered }: FirstOfPair) {
  return {
    first_state: a,
    second_state: b,
    first_was_first: aFirst,
    second_was_first: bFirst,
    cannot_be_ordered: unordered,
  };
}
