/** A column of whole numbers that grows. */
export interface Numbers {
  readonly length: number;
  push(value: number): void;
  /** What was pushed; the column is empty again. */
  take(): Uint32Array<ArrayBuffer>;
}

/** A short list of whole numbers that is filled and emptied on every row. */
export interface NumberList {
  readonly length: number;
  /** the first `length` of them */
  readonly at: Int32Array;
  push(value: number): void;
  clear(): void;
}

const FIRST_ROOM = 64;

/** An array that is emptied by its length gives its memory back, and must ask for it on the next row. */
export function createNumberList(): NumberList {
  const list = {
    length: 0,
    at: new Int32Array(FIRST_ROOM),
    push(value: number): void {
      if (list.length === list.at.length) list.at = widened(list.at);
      list.at[list.length] = value;
      list.length += 1;
    },
    clear(): void {
      list.length = 0;
    },
  };
  return list;
}

/** `expected`: room at first; pages that are never written to cost no memory. */
export function createNumbers(expected = FIRST_ROOM): Numbers {
  let values = new Uint32Array(expected);
  const numbers = {
    length: 0,
    push(value: number): void {
      const { length } = numbers;
      if (length === values.length) values = widened(values);
      // Room is zero as it comes: what is not written to costs no memory.
      if (value !== 0) values[length] = value;
      numbers.length = length + 1;
    },
    take(): Uint32Array<ArrayBuffer> {
      const taken = values.subarray(0, numbers.length);
      values = new Uint32Array(expected);
      numbers.length = 0;
      return taken;
    },
  };
  return numbers;
}

/** Long cells are worth a call of the engine; short ones are copied sooner than it has begun. */
const LONG = 64;

/** Puts `bytes` from `start` to `end` into another array, from `at` on. */
export function copyBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  into: Uint8Array,
  at: number,
): void {
  if (end - start > LONG) {
    into.set(bytes.subarray(start, end), at);
    return;
  }
  for (let k = start, to = at; k < end; k += 1, to += 1) into[to] = bytes[k] as number;
}

/** Twice the room, and `least` at least. */
export function widened<T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  values: T,
  least = 0,
): T {
  const wider = new (values.constructor as new (length: number) => T)(
    Math.max(values.length * 2, least),
  );
  wider.set(values);
  return wider;
}
