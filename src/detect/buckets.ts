/** Rows put together by a code: rows of code c are `rows[starts[c]] ..< rows[starts[c + 1]]`, in input order. */
export interface Buckets {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Counting sort of row numbers by code; `codes[row]` must be below `codeCount`. */
export function bucketsOf(codes: ArrayLike<number>, codeCount: number): Buckets {
  const starts = new Uint32Array(codeCount + 1);
  for (let row = 0; row < codes.length; row += 1) {
    const slot = (codes[row] ?? 0) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  for (let code = 0; code < codeCount; code += 1) {
    starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  }
  const next = starts.slice();
  const rows = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    const place = next[code] ?? 0;
    rows[place] = row;
    next[code] = place + 1;
  }
  return { starts, rows };
}
