import { bucketsOf } from './buckets.ts';

/**
 * Visits every set of at least two rows that have the same hash; the rows of a set in ascending order. The
 * view is good until the visitor returns.
 */
export function visitEqualHashes(hashes: Uint32Array, visit: (rows: Uint32Array) => void): void {
  if (hashes.length < 2) return;
  // about one row a drawer: what then shares one is put in order by hand
  const bits = Math.min(24, Math.ceil(Math.log2(hashes.length)));
  const { starts, rows } = bucketsOf(
    hashes.map((hash) => hash >>> (32 - bits)),
    2 ** bits,
  );
  const hashAt = (at: number) => hashes[rows[at] ?? 0] ?? 0;
  for (let drawer = 0; drawer < 2 ** bits; drawer += 1) {
    const from = starts[drawer] ?? 0;
    const to = starts[drawer + 1] ?? 0;
    if (to - from < 2) continue;
    sortByHash(rows, from, to, hashes);
    let first = from;
    for (let at = from + 1; at <= to; at += 1) {
      if (at < to && hashAt(at) === hashAt(first)) continue;
      if (at - first > 1) visit(rows.subarray(first, at));
      first = at;
    }
  }
}

const FEW = 16;

/** Rows come in ascending order, and rows of one hash keep it: insertion, as nearly all drawers hold two or three. */
function sortByHash(rows: Uint32Array, from: number, to: number, hashes: Uint32Array): void {
  if (to - from > FEW) {
    rows.subarray(from, to).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b);
    return;
  }
  for (let k = from + 1; k < to; k += 1) {
    const row = rows[k] ?? 0;
    const hash = hashes[row] ?? 0;
    let place = k;
    while (place > from && (hashes[rows[place - 1] ?? 0] ?? 0) > hash) {
      rows[place] = rows[place - 1] ?? 0;
      place -= 1;
    }
    rows[place] = row;
  }
}
