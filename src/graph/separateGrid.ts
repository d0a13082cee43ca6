/** Discs by the square that their middle lies in. */
export interface Grid {
  readonly columns: number;
  /** the square's discs are `discs[start[square]]` to before `discs[start[square + 1]]` */
  readonly start: Uint32Array;
  readonly discs: Uint32Array;
  /** the nearest column or row of the grid */
  column(x: number): number;
  row(y: number): number;
}

/** So many squares at most for each disc: an empty plane costs nothing more. */
const MOST_SQUARES = 16;

export function createGrid(x: Float64Array, y: Float64Array, reaches: Float64Array): Grid {
  const count = reaches.length;
  let [left, right, bottom, top, sum] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  for (let disc = 0; disc < count; disc += 1) {
    left = Math.min(left, x[disc] as number);
    right = Math.max(right, x[disc] as number);
    bottom = Math.min(bottom, y[disc] as number);
    top = Math.max(top, y[disc] as number);
    sum += reaches[disc] as number;
  }
  if (count === 0) [left, right, bottom, top] = [0, 0, 0, 0];
  const [width, height] = [right - left, top - bottom];
  const most = MOST_SQUARES * Math.max(1, count);
  const side = Math.max(
    (2 * sum) / Math.max(1, count),
    Math.sqrt((width * height) / most),
    (width + height) / most,
    1e-9,
  );
  const columns = Math.floor(width / side) + 1;
  const rows = Math.floor(height / side) + 1;
  const column = (value: number) =>
    Math.max(0, Math.min(columns - 1, Math.floor((value - left) / side)));
  const row = (value: number) =>
    Math.max(0, Math.min(rows - 1, Math.floor((value - bottom) / side)));
  const square = (disc: number) => row(y[disc] as number) * columns + column(x[disc] as number);
  return { columns, column, row, ...sorted(count, columns * rows, square) };
}

function sorted(count: number, squares: number, square: (disc: number) => number) {
  const start = new Uint32Array(squares + 1);
  const squareOf = new Uint32Array(count);
  for (let disc = 0; disc < count; disc += 1) {
    const own = square(disc);
    squareOf[disc] = own;
    start[own + 1] = (start[own + 1] as number) + 1;
  }
  for (let k = 0; k < squares; k += 1) {
    start[k + 1] = (start[k + 1] as number) + (start[k] as number);
  }
  const discs = new Uint32Array(count);
  const filled = start.slice();
  for (let disc = 0; disc < count; disc += 1) {
    const own = squareOf[disc] as number;
    const at = filled[own] as number;
    discs[at] = disc;
    filled[own] = at + 1;
  }
  return { start, discs };
}
