import { createValues } from './values.ts';

/** What each distinct cell of a column means, worked out once: most columns say few things on many rows. */
export interface CellMemo<T> {
  of(bytes: Uint8Array, start: number, end: number): T;
  forget(): void;
}

/** Then it begins anew: memory is not for columns in which every cell is another one. */
const MOST_CELLS = 1 << 17;

export function createCellMemo<T>(meaningOf: (cell: string) => T): CellMemo<T> {
  const cells = createValues();
  let meanings: T[] = [];
  function forget(): void {
    cells.forget();
    meanings = [];
  }
  return {
    forget,
    of(bytes, start, end) {
      if (meanings.length > MOST_CELLS) forget();
      const id = cells.idOfBytes(bytes, start, end);
      if (id === meanings.length) meanings.push(meaningOf(cells.textOf(id)));
      return meanings[id] as T;
    },
  };
}
