/** A column of whole numbers that grows. */
export interface Numbers {
  readonly length: number;
  push(value: number): void;
  /** What was pushed; the column is empty again. */
  take(): Uint32Array<ArrayBuffer>;
}

const FIRST_ROOM = 64;

export function createNumbers(): Numbers {
  let values = new Uint32Array(FIRST_ROOM);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) values = widened(values);
      values[length] = value;
      length += 1;
    },
    take() {
      const taken = values.subarray(0, length);
      values = new Uint32Array(FIRST_ROOM);
      length = 0;
      return taken;
    },
  };
}

/** Twice the room; pages that are never written to cost no memory. */
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
