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
    rows.subarray(from, to).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b);
    let first = from;
    for (let at = from + 1; at <= to; at += 1) {
      if (at < to && hashAt(at) === hashAt(first)) continue;
      if (at - first > 1) visit(rows.subarray(first, at));
      first = at;
    }
  }
}
