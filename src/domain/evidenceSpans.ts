import type { Span } from './evidence.ts';

/** A span column that reaches to the last row that has a span. */
export function createSpans() {
  let values = new Int32Array(0);
  let length = 0;
  return {
    at: (row: number) => (row * 2 < length ? (values[row * 2] ?? -1) : -1),
    set(row: number, span: Span | undefined): void {
      if (span === undefined) return;
      const needed = row * 2 + 2;
      if (needed > values.length) {
        const larger = new Int32Array(Math.max(64, needed * 2));
        larger.set(values);
        values = larger;
      }
      values.fill(-1, length, row * 2);
      values[row * 2] = span.start;
      values[row * 2 + 1] = span.end;
      length = needed;
    },
    take(order: Uint32Array | null): Int32Array {
      return order === null ? values.slice(0, length) : reordered(values, length, order);
    },
  };
}

function reordered(values: Int32Array, length: number, order: Uint32Array): Int32Array {
  const startOf = (row: number) => {
    const at = 2 * (order[row] ?? 0);
    return at < length ? (values[at] ?? -1) : -1;
  };
  let rows = length === 0 ? 0 : order.length;
  while (rows > 0 && startOf(rows - 1) < 0) rows -= 1;
  const spans = new Int32Array(rows * 2).fill(-1);
  for (let row = 0; row < rows; row += 1) {
    const start = startOf(row);
    if (start < 0) continue;
    spans[2 * row] = start;
    spans[2 * row + 1] = values[2 * (order[row] ?? 0) + 1] ?? start;
  }
  return spans;
}
