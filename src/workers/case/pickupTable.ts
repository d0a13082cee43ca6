import { postAt } from '../../domain/post.ts';
import { isoTime, SECOND_MS } from '../../domain/time.ts';
import { recordsCsv } from '../../export/csv.ts';
import type { OpenCase } from './openCase.ts';
import { type Chosen, lagOf } from './pickupChosen.ts';
import { isByAnalyst, type PickupIndex, type Relay } from './pickupIndex.ts';
import { scoreOf } from './pickupPage.ts';

const COLUMNS = [
  'statement',
  'statement_at',
  'source',
  'source_state',
  'statement_url',
  'relay',
  'relay_at',
  'amplifier',
  'amplifier_state',
  'relay_url',
  'lag_least_seconds',
  'lag_most_seconds',
  'orderable',
  'paired_by',
  'score',
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | boolean>>>;

/** One row a relay in order of time; a statement that nobody relayed has one row with the relay's cells empty. */
export function pickupsCsv(
  open: OpenCase,
  index: PickupIndex,
  chosen: readonly Chosen[],
): Iterable<string> {
  return recordsCsv<Row>(COLUMNS, rowsOf(open, index, chosen));
}

function* rowsOf(open: OpenCase, index: PickupIndex, chosen: readonly Chosen[]): Generator<Row> {
  for (const { statement, relays } of chosen) {
    const own = statementCells(open, index, statement);
    if (relays.length === 0) yield own;
    for (const relay of relays) yield { ...own, ...relayCells(open, index, relay) };
  }
}

function statementCells(open: OpenCase, { actorOfPost }: PickupIndex, row: number): Row {
  const post = postAt(open.posts, row);
  const actor = open.directory.actors[actorOfPost[row] ?? 0];
  return {
    statement: post.id,
    statement_at: isoTime(post.at, post.precision),
    source: actor?.id ?? '',
    source_state: actor?.state ?? '',
    statement_url: post.url ?? '',
  };
}

function relayCells(open: OpenCase, { evidence }: PickupIndex, relay: Relay): Row {
  const post = postAt(open.posts, relay.post);
  const actor = open.directory.actors[relay.amplifier];
  const { minMs, maxMs } = lagOf(open, relay);
  const byAnalyst = isByAnalyst(evidence, relay.row);
  const score = byAnalyst ? null : scoreOf(open, relay);
  return {
    relay: post.id,
    relay_at: isoTime(post.at, post.precision),
    amplifier: actor?.id ?? '',
    amplifier_state: actor?.state ?? '',
    relay_url: post.url ?? '',
    lag_least_seconds: Math.floor(minMs / SECOND_MS),
    lag_most_seconds: Math.ceil(maxMs / SECOND_MS),
    orderable: relay.orderable,
    paired_by: byAnalyst ? 'analyst' : 'software',
    ...(score !== null && { score: Number(score.toFixed(6)) }),
  };
}
