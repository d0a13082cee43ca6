import { GOLDEN_ANGLE } from './separateRelax.ts';

/** Turns of the spiral lie so close, in reaches of the disc that looks for a place. */
const STEP = 0.6;
/** Places are kept as 32-bit floats: what is apart must be so after rounding. */
const SLACK = 1e-6;

/** Squares of the plane with the discs that lie in them, also in part; what is beyond counts to the outermost. */
interface Board {
  readonly left: number;
  readonly bottom: number;
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly head: Int32Array;
  readonly next: number[];
  readonly disc: number[];
}

/** Large discs first, each at its own place or at the nearest free one on a spiral around it. */
export function placeRest(x: Float64Array, y: Float64Array, reaches: Float64Array): void {
  const board = createBoard(x, y, reaches);
  const order = Uint32Array.from(reaches, (_, disc) => disc);
  order.sort((a, b) => (reaches[b] as number) - (reaches[a] as number) || a - b);
  // those that stand free keep their places; the others look for one after them
  const homeless = order.filter((disc) => !takesOwnPlace(board, x, y, reaches, disc));
  for (const disc of homeless) {
    const [ownX, ownY] = [x[disc] as number, y[disc] as number];
    for (let k = 1; !takesOwnPlace(board, x, y, reaches, disc); k += 1) {
      const away = STEP * (reaches[disc] as number) * Math.sqrt(k);
      x[disc] = ownX + away * Math.cos(GOLDEN_ANGLE * k);
      y[disc] = ownY + away * Math.sin(GOLDEN_ANGLE * k);
    }
  }
}

function takesOwnPlace(
  board: Board,
  x: Float64Array,
  y: Float64Array,
  reaches: Float64Array,
  disc: number,
): boolean {
  x[disc] = Math.fround(x[disc] as number);
  y[disc] = Math.fround(y[disc] as number);
  if (!isFree(board, x, y, reaches, disc)) return false;
  eachSquare(board, x[disc] as number, y[disc] as number, reaches[disc] as number, (square) => {
    board.next.push(board.head[square] as number);
    board.disc.push(disc);
    board.head[square] = board.disc.length - 1;
    return true;
  });
  return true;
}

function isFree(
  board: Board,
  x: Float64Array,
  y: Float64Array,
  reaches: Float64Array,
  disc: number,
): boolean {
  const [ownX, ownY, reach] = [x[disc] as number, y[disc] as number, reaches[disc] as number];
  return eachSquare(board, ownX, ownY, reach, (square) => {
    for (let at = board.head[square] as number; at >= 0; at = board.next[at] as number) {
      const other = board.disc[at] as number;
      const apart = (reach + (reaches[other] as number)) * (1 + SLACK);
      const dx = ownX - (x[other] as number);
      const dy = ownY - (y[other] as number);
      if (dx * dx + dy * dy < apart * apart) return false;
    }
    return true;
  });
}

/** Goes through the squares that a disc lies in, as long as `visit` answers true; answers whether it always did. */
function eachSquare(
  { left, bottom, side, columns, rows }: Board,
  x: number,
  y: number,
  reach: number,
  visit: (square: number) => boolean,
): boolean {
  const within = (value: number, most: number) =>
    Math.max(0, Math.min(most - 1, Math.floor(value)));
  const lastColumn = within((x + reach - left) / side, columns);
  const lastRow = within((y + reach - bottom) / side, rows);
  for (let row = within((y - reach - bottom) / side, rows); row <= lastRow; row += 1) {
    for (
      let column = within((x - reach - left) / side, columns);
      column <= lastColumn;
      column += 1
    ) {
      if (!visit(row * columns + column)) return false;
    }
  }
  return true;
}

function createBoard(x: Float64Array, y: Float64Array, reaches: Float64Array): Board {
  let [left, right, bottom, top, sum, area] = [Infinity, -Infinity, Infinity, -Infinity, 0, 0];
  for (let disc = 0; disc < reaches.length; disc += 1) {
    const reach = reaches[disc] as number;
    left = Math.min(left, x[disc] as number);
    right = Math.max(right, x[disc] as number);
    bottom = Math.min(bottom, y[disc] as number);
    top = Math.max(top, y[disc] as number);
    sum += reach;
    area += reach ** 2;
  }
  // room on all sides for those that find none inside
  const border = 2 * Math.sqrt(area);
  const [width, height] = [right - left + 2 * border, top - bottom + 2 * border];
  const side = Math.max(
    (2 * sum) / reaches.length,
    Math.sqrt((width * height) / (16 * reaches.length)),
  );
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const head = new Int32Array(columns * rows).fill(-1);
  return {
    left: left - border,
    bottom: bottom - border,
    side,
    columns,
    rows,
    head,
    next: [],
    disc: [],
  };
}
