/**
 * Co-share pairs exactly as CooRTweet's `detect_groups` gives them (METHODS §2), so that results compare.
 * Righetti & Balluff (2025), CooRTweet: A Generalized R Software for Coordinated Network Detection.
 * doi:10.5117/CCR2025.1.7.RIGH
 */
import { dictColumnOf } from '../domain/column.ts';
import { bucketsOf } from './buckets.ts';
import { createGrowingList } from './growing.ts';
import { visitClosePairs } from './slidingWindow.ts';

/** One row of CooRTweet's input; the time in whole seconds. */
export interface ShareRow {
  readonly objectId: string;
  readonly accountId: string;
  readonly contentId: string;
  readonly timestampShare: number;
}

/** One row of its output: the earlier content first, `timeDelta` in seconds, never negative. */
export interface PairRow {
  readonly objectId: string;
  readonly contentId: string;
  readonly contentIdY: string;
  readonly timeDelta: number;
  readonly accountId: string;
  readonly accountIdY: string;
}

/**
 * Pairs of rows of different accounts that share an object within `windowSeconds` (inclusive), by object in
 * order of the file, then by time. Accounts with fewer than `minParticipation` rows are left out; a pair
 * stays if either account has that many rows whose content occurs in any pair.
 */
export function coordinatedPairs(
  rows: readonly ShareRow[],
  windowSeconds: number,
  minParticipation: number,
): PairRow[] {
  const table = tableOf(rows, minParticipation);
  const pairs = closePairs(table, windowSeconds);
  const active = rowsInPairs(table, pairs);
  const kept: PairRow[] = [];
  for (let k = 0; k < pairs.length; k += 2) {
    const first = pairs[k] ?? 0;
    const second = pairs[k + 1] ?? 0;
    const most = Math.max(
      active[table.account[first] ?? 0] ?? 0,
      active[table.account[second] ?? 0] ?? 0,
    );
    if (most >= minParticipation) kept.push(pairRow(table.rows, first, second));
  }
  return kept;
}

interface ShareTable {
  readonly rows: readonly ShareRow[];
  readonly objects: number;
  readonly accounts: number;
  readonly object: Uint32Array;
  /** numbered in order of the file, so that the smaller number is the account that comes first */
  readonly account: Uint32Array;
  readonly time: Float64Array;
  /** a content or an object may carry the other's id: such pairs are dropped */
  readonly selfShare: Uint8Array;
}

function tableOf(input: readonly ShareRow[], minParticipation: number): ShareTable {
  const { codes, values } = dictColumnOf(input, ({ accountId }) => accountId);
  const participation = new Uint32Array(values.length);
  for (const code of codes) participation[code] = (participation[code] ?? 0) + 1;
  const isKept = (code: number) => (participation[code] ?? 0) >= minParticipation;

  const rows = input.filter((_, row) => isKept(codes[row] ?? 0));
  const objects = dictColumnOf(rows, ({ objectId }) => objectId);
  return {
    rows,
    object: objects.codes,
    account: codes.filter(isKept),
    time: Float64Array.from(rows, (row) => row.timestampShare),
    selfShare: Uint8Array.from(rows, (row) => Number(row.objectId === row.contentId)),
    objects: objects.values.length,
    accounts: values.length,
  };
}

/** Row numbers, two a pair, the earlier content first. */
function closePairs(table: ShareTable, windowSeconds: number): Uint32Array {
  const { account, time, selfShare } = table;
  const { starts, rows } = bucketsOf(table.object, table.objects);
  const pairs = createGrowingList();
  for (let object = 0; object < table.objects; object += 1) {
    const shares = rows.subarray(starts[object], starts[object + 1]);
    // ties: the account that comes first in the file, then row order
    shares.sort(
      (a, b) => (time[a] ?? 0) - (time[b] ?? 0) || (account[a] ?? 0) - (account[b] ?? 0) || a - b,
    );
    visitClosePairs(shares, time, windowSeconds, (earlier, later) => {
      if (account[earlier] === account[later]) return;
      if (selfShare[earlier] === 1 || selfShare[later] === 1) return;
      pairs.push(earlier);
      pairs.push(later);
    });
  }
  return pairs.view();
}

/** Per account: how many of its rows have a content that occurs in any pair. */
function rowsInPairs({ rows, account, accounts }: ShareTable, pairs: Uint32Array): Uint32Array {
  const paired = new Set<string>();
  for (const row of pairs) paired.add(rows[row]?.contentId ?? '');
  const active = new Uint32Array(accounts);
  rows.forEach(({ contentId }, row) => {
    if (!paired.has(contentId)) return;
    const own = account[row] ?? 0;
    active[own] = (active[own] ?? 0) + 1;
  });
  return active;
}

function pairRow(rows: readonly ShareRow[], first: number, second: number): PairRow {
  const earlier = rows[first];
  const later = rows[second];
  if (earlier === undefined || later === undefined) throw new RangeError('pairs: no such row');
  return {
    objectId: earlier.objectId,
    contentId: earlier.contentId,
    contentIdY: later.contentId,
    timeDelta: later.timestampShare - earlier.timestampShare,
    accountId: earlier.accountId,
    accountIdY: later.accountId,
  };
}
