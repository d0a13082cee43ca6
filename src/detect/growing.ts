/** A list of unsigned integers that grows; half the memory of a plain array, and it sorts by number. */
export interface GrowingList {
  readonly length: number;
  push(value: number): void;
  /** the value at a place below `length` */
  at(place: number): number;
  /** whether the value stands at `from` or behind */
  includes(value: number, from: number): boolean;
  /** a view of what is in it; good until the next push */
  view(): Uint32Array;
}

/** `expected`: room to begin with, for lists that will be long; they grow beyond it. */
export function createGrowingList(expected = 1024): GrowingList {
  let values = new Uint32Array(Math.max(1, expected));
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
    at: (place) => values[place] ?? 0,
    includes(value, from) {
      for (let k = from; k < length; k += 1) if (values[k] === value) return true;
      return false;
    },
    view: () => values.subarray(0, length),
  };
}
