/** Up to here insertion is faster than a call of `sort`. */
const FEW = 32;

/** Sorts a part of a column where it stands: most parts are the few tokens of a text, or the few sharers of an object. */
export function sortBetween(values: Uint32Array, from: number, to: number): void {
  if (to - from > FEW) {
    values.subarray(from, to).sort();
    return;
  }
  for (let k = from + 1; k < to; k += 1) {
    const value = values[k] ?? 0;
    let place = k;
    while (place > from && (values[place - 1] ?? 0) > value) {
      values[place] = values[place - 1] ?? 0;
      place -= 1;
    }
    values[place] = value;
  }
}
