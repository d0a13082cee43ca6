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

/** As `visitClosePairs`, for every row of one list with every row of another; both in order of time. */
export function visitCloseAcross(
  left: Uint32Array,
  right: Uint32Array,
  time: Float64Array,
  reach: number,
  visit: (left: number, right: number) => void,
): void {
  let oldest = 0;
  for (const row of left) {
    const at = time[row] ?? 0;
    while (oldest < right.length && (time[right[oldest] ?? 0] ?? 0) < at - reach) oldest += 1;
    for (let m = oldest; m < right.length; m += 1) {
      const other = right[m] ?? 0;
      if ((time[other] ?? 0) > at + reach) break;
      visit(row, other);
    }
  }
}
