/**
 * Stable sorting of row numbers by whole-number keys, digit by digit, least digit first.
 * Knuth (1998), The Art of Computer Programming 3, §5.2.5. Digits of 11 bits (Herf 2001): few passes whose
 * counters stay in the cache. A digit that all keys share costs one look at them and no pass.
 */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const KEY_BITS = 32;

/** Rows 0 to `count` - 1, sorted by one key after the other, the most important last. */
export interface RowSorter {
  /** Puts the rows in ascending order of a whole number from 0 to 2³² - 1; rows of one key keep their order. */
  sortBy(keyOf: (row: number) => number): void;
  /** the rows in order; good until the next key */
  rows(): Uint32Array;
}

export function createRowSorter(count: number): RowSorter {
  // keys move along with their rows: reading them in order costs less than looking each up again
  let from: KeyedRows = { rows: rowNumbers(count), keys: new Uint32Array(count) };
  let into: KeyedRows = { rows: new Uint32Array(count), keys: new Uint32Array(count) };
  return {
    rows: () => from.rows,
    sortBy(keyOf) {
      const { rows, keys } = from;
      for (let k = 0; k < count; k += 1) keys[k] = keyOf(rows[k] ?? 0);
      for (let shift = 0; shift < KEY_BITS; shift += DIGIT_BITS) {
        const starts = startsOf(from.keys, shift);
        if (starts === null) continue;
        move(from, into, starts, shift);
        [from, into] = [into, from];
      }
    },
  };
}

interface KeyedRows {
  readonly rows: Uint32Array;
  readonly keys: Uint32Array;
}

function move(from: KeyedRows, into: KeyedRows, starts: Uint32Array, shift: number): void {
  const { rows, keys } = from;
  for (let k = 0; k < rows.length; k += 1) {
    const key = keys[k] ?? 0;
    const digit = (key >>> shift) & (DIGITS - 1);
    const place = starts[digit] ?? 0;
    into.rows[place] = rows[k] ?? 0;
    into.keys[place] = key;
    starts[digit] = place + 1;
  }
}

/** Where each digit begins; null where all keys have the same one. */
function startsOf(keys: Uint32Array, shift: number): Uint32Array | null {
  const starts = new Uint32Array(DIGITS + 1);
  for (let k = 0; k < keys.length; k += 1) {
    const next = (((keys[k] ?? 0) >>> shift) & (DIGITS - 1)) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  if (starts.includes(keys.length)) return null;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
  }
  return starts;
}

export function rowNumbers(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) rows[row] = row;
  return rows;
}
