import type { PostTable } from '../domain/post.ts';
import { comparePostNames } from './postPairs.ts';
import { createRowSorter, rowNumbers } from './radix.ts';

const TWO_TO_32 = 4_294_967_296;

/** All rows by time as it stands, then by platform and id: the same whatever the order of the posts. */
export function rowsInOrder(posts: PostTable): Uint32Array {
  const { at, length } = posts;
  const rows = isAscending(at) ? rowNumbers(length) : rowsByTime(at);
  sortTies(rows, posts);
  return rows;
}

function rowsByTime(at: Float64Array): Uint32Array {
  const first = at.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const sorter = createRowSorter(at.length);
  sorter.sortBy((row) => ((at[row] ?? 0) - first) % TWO_TO_32);
  sorter.sortBy((row) => ((at[row] ?? 0) - first) / TWO_TO_32);
  return sorter.rows();
}

function isAscending(at: Float64Array): boolean {
  for (let row = 1; row < at.length; row += 1) {
    if ((at[row] ?? 0) < (at[row - 1] ?? 0)) return false;
  }
  return true;
}

function sortTies(rows: Uint32Array, posts: PostTable): void {
  const { at } = posts;
  let from = 0;
  for (let to = 1; to <= rows.length; to += 1) {
    if (to < rows.length && at[rows[to] ?? 0] === at[rows[from] ?? 0]) continue;
    if (to - from > 1) rows.subarray(from, to).sort((a, b) => comparePostNames(posts, a, b));
    from = to;
  }
}
