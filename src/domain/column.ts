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

export function dictColumn(items: readonly string[]): DictColumn {
  const dictionary = createDictionary();
  return { codes: Uint32Array.from(items, dictionary.code), values: dictionary.values };
}

export function listColumn(items: readonly (readonly string[])[]): ListColumn {
  const dictionary = createDictionary();
  const starts = new Uint32Array(items.length + 1);
  const codes: number[] = [];
  items.forEach((list, row) => {
    for (const value of list) codes.push(dictionary.code(value));
    starts[row + 1] = codes.length;
  });
  return { values: dictionary.values, starts, codes: Uint32Array.from(codes) };
}
