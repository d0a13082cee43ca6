/** Column shapes for tables of posts and evidence: codes into a list of distinct values. */

/** One value a row, stored once each: `values[codes[row]]`. Empty text means "not given". */
export interface DictColumn {
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}

/** Several values a row: `values[codes[k]]` for k in `starts[row] ..< starts[row + 1]`. */
export interface ListColumn {
  readonly values: readonly string[];
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

export function dictAt(column: DictColumn, row: number): string {
  return column.values[column.codes[row] ?? 0] ?? '';
}

export function listAt(column: ListColumn, row: number): string[] {
  const found: string[] = [];
  const end = column.starts[row + 1] ?? 0;
  for (let k = column.starts[row] ?? 0; k < end; k += 1) {
    found.push(column.values[column.codes[k] ?? 0] ?? '');
  }
  return found;
}

/** Numbers each distinct text in order of first appearance. */
export interface Dictionary {
  readonly values: string[];
  code(value: string): number;
}

export function createDictionary(): Dictionary {
  const values: string[] = [];
  const codes = new Map<string, number>();
  return {
    values,
    code(value) {
      const known = codes.get(value);
      if (known !== undefined) return known;
      codes.set(value, values.length);
      values.push(value);
      return values.length - 1;
    },
  };
}

/** The column of one text of each item; rows that say what the row before said need no look-up. */
export function dictColumnOf<T>(items: readonly T[], textOf: (item: T) => string): DictColumn {
  const { values, code } = createDictionary();
  const codes = new Uint32Array(items.length);
  let last: string | undefined;
  let lastCode = 0;
  let row = 0;
  for (const item of items) {
    const text = textOf(item);
    if (text !== last) {
      lastCode = code(text);
      last = text;
    }
    codes[row] = lastCode;
    row += 1;
  }
  return { codes, values };
}

/** The column of one list of each item. */
export function listColumnOf<T>(
  items: readonly T[],
  listOf: (item: T) => readonly string[],
): ListColumn {
  const { values, code } = createDictionary();
  const starts = new Uint32Array(items.length + 1);
  const codes: number[] = [];
  let row = 0;
  for (const item of items) {
    for (const value of listOf(item)) codes.push(code(value));
    row += 1;
    starts[row] = codes.length;
  }
  return { values, starts, codes: new Uint32Array(codes) };
}
