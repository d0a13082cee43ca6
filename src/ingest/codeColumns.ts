import type { DictColumn, ListColumn } from '../domain/column.ts';
import { createNumbers, widened } from './numbers.ts';
import { createValues, type Values } from './values.ts';

/** `values` numbers them for the whole file, or until `renew`; a taken column has only those that it uses. */
interface Coded {
  readonly values: Values;
  /** Forgets all values. Only between two taken columns. */
  renew(): void;
}

/** One value a row. */
export interface CodeColumn extends Coded {
  /** `id`: a number of `values` */
  add(id: number): void;
  addText(text: string): void;
  take(): DictColumn;
}

/** Several values a row: `add` each, then `endRow`. */
export interface CodeListColumn extends Coded {
  add(id: number): void;
  addText(text: string): void;
  endRow(): void;
  take(): ListColumn;
}

/** `expected`: so many rows have room at once. */
export function createCodeColumn(expected?: number): CodeColumn {
  const used = createUsedValues();
  const codes = createNumbers(expected);
  return {
    values: used.values,
    renew: used.renew,
    add: (id) => codes.push(used.code(id)),
    addText: (text) => codes.push(used.code(used.idOf(text))),
    take: () => ({ values: used.take(), codes: codes.take() }),
  };
}

export function createCodeListColumn(expected?: number): CodeListColumn {
  const used = createUsedValues();
  const starts = createNumbers(expected === undefined ? expected : expected + 1);
  const codes = createNumbers();
  starts.push(0);
  return {
    values: used.values,
    renew: used.renew,
    add: (id) => codes.push(used.code(id)),
    addText: (text) => codes.push(used.code(used.values.idOf(text))),
    endRow: () => starts.push(codes.length),
    take() {
      const taken = { values: used.take(), starts: starts.take(), codes: codes.take() };
      starts.push(0);
      return taken;
    },
  };
}

const MOST_FREQUENT = 1_000;

/** Numbers the values that one taken column uses, in order of first use. */
function createUsedValues() {
  const values = createValues();
  /** code + 1 of each value in the column at hand, 0 where it is not used yet */
  let codeOf = new Uint32Array(64);
  let used: number[] = [];
  const frequent = new Map<string, number>();
  return {
    values,
    /** Columns that come as texts mostly say few things. */
    idOf(text: string): number {
      const known = frequent.get(text);
      if (known !== undefined) return known;
      const id = values.idOf(text);
      if (frequent.size < MOST_FREQUENT) frequent.set(text, id);
      return id;
    },
    code(id: number): number {
      if (id >= codeOf.length) codeOf = widened(codeOf, id + 1);
      const known = codeOf[id] as number;
      if (known !== 0) return known - 1;
      used.push(id);
      codeOf[id] = used.length;
      return used.length - 1;
    },
    take(): string[] {
      const texts = values.textsOf(used);
      for (const id of used) codeOf[id] = 0;
      used = [];
      return texts;
    },
    renew(): void {
      values.forget();
      frequent.clear();
    },
  };
}
