/** A list of unsigned integers that grows; half the memory of a plain array, and it sorts by number. */
export interface GrowingList {
  readonly length: number;
  push(value: number): void;
  /** a view of what is in it; good until the next push */
  view(): Uint32Array;
}

export function createGrowingList(): GrowingList {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    view: () => values.subarray(0, length),
  };
}
