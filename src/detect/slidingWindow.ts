/**
 * Visits every two rows whose times lie at most `reach` apart, the earlier one first. `rows` must be in
 * order of time. The visitor gets row numbers; with an infinite reach every two rows are visited.
 */
export function visitClosePairs(
  rows: Uint32Array,
  time: Float64Array,
  reach: number,
  visit: (earlier: number, later: number) => void,
): void {
  let oldest = 0;
  for (let k = 1; k < rows.length; k += 1) {
    const later = rows[k] ?? 0;
    const from = (time[later] ?? 0) - reach;
    while ((time[rows[oldest] ?? 0] ?? 0) < from) oldest += 1;
    for (let m = oldest; m < k; m += 1) visit(rows[m] ?? 0, later);
  }
}
