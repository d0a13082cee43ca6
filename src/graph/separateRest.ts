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
  const crowds = createCrowds(board);
  for (const disc of homeless) findPlace(board, x, y, reaches, disc, crowds);
}

/** How far the last disc that began in a square had to go, and its reach. */
interface Crowded {
  readonly away: number;
  readonly reach: number;
}

/** A disc this much smaller than the last one may fit in where that one did not. */
const SMALLER = 0.8;
/** Sides of the squares in which a crowd is remembered, in squares of the board, each twice the one before. */
const LEVELS = 6;

/**
 * In a crowd all that is near is taken after a while: a disc about as large as the last one that began in the same
 * square goes on from where that one found its place, less what may lie between the two.
 */
function createCrowds({ left, bottom, side, columns }: Board) {
  const levels = Array.from({ length: LEVELS }, () => new Map<number, Crowded>());
  const squareOf = (level: number, x: number, y: number) =>
    Math.floor((y - bottom) / (side * 2 ** level)) * columns +
    Math.floor((x - left) / (side * 2 ** level));
  return {
    /** up to what distance no place is free */
    takenAround(x: number, y: number, reach: number): number {
      let taken = 0;
      levels.forEach((known, level) => {
        const last = known.get(squareOf(level, x, y));
        if (last === undefined || reach < SMALLER * last.reach) return;
        taken = Math.max(taken, last.away - Math.SQRT2 * side * 2 ** level);
      });
      return taken;
    },
    remember(x: number, y: number, crowded: Crowded): void {
      levels.forEach((known, level) => {
        known.set(squareOf(level, x, y), crowded);
      });
    },
  };
}

function findPlace(
  board: Board,
  x: Float64Array,
  y: Float64Array,
  reaches: Float64Array,
  disc: number,
  crowds: ReturnType<typeof createCrowds>,
): void {
  const [ownX, ownY, reach] = [x[disc] as number, y[disc] as number, reaches[disc] as number];
  const step = STEP * reach;
  let away = 0;
  let k = 1 + Math.floor((crowds.takenAround(ownX, ownY, reach) / step) ** 2);
  for (; !takesOwnPlace(board, x, y, reaches, disc); k += 1) {
    away = step * Math.sqrt(k);
    x[disc] = ownX + away * Math.cos(GOLDEN_ANGLE * k);
    y[disc] = ownY + away * Math.sin(GOLDEN_ANGLE * k);
  }
  crowds.remember(ownX, ownY, { away, reach });
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
  const [ownX, ownY, reach] = [x[disc] as number, y[disc] as number, reaches[disc] as number];
  const { left, bottom, side, columns, rows, head } = board;
  const firstColumn = within((ownX - reach - left) / side, columns);
  const lastColumn = within((ownX + reach - left) / side, columns);
  const firstRow = within((ownY - reach - bottom) / side, rows);
  const lastRow = within((ownY + reach - bottom) / side, rows);
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (
      let square = row * columns + firstColumn;
      square <= row * columns + lastColumn;
      square += 1
    )
      if (isTaken(board, head[square] as number, ownX, ownY, reach, x, y, reaches)) return false;
  }
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (
      let square = row * columns + firstColumn;
      square <= row * columns + lastColumn;
      square += 1
    )
      enter(board, square, disc);
  }
  return true;
}

/** Whether one of a square's discs is too near. */
function isTaken(
  { next, disc }: Board,
  first: number,
  ownX: number,
  ownY: number,
  reach: number,
  x: Float64Array,
  y: Float64Array,
  reaches: Float64Array,
): boolean {
  for (let at = first; at >= 0; at = next[at] as number) {
    const other = disc[at] as number;
    const apart = (reach + (reaches[other] as number)) * (1 + SLACK);
    const dx = ownX - (x[other] as number);
    const dy = ownY - (y[other] as number);
    if (dx * dx + dy * dy < apart * apart) return true;
  }
  return false;
}

function enter({ head, next, disc }: Board, square: number, own: number): void {
  next.push(head[square] as number);
  disc.push(own);
  head[square] = disc.length - 1;
}

/** The nearest column or row of the board. */
function within(value: number, most: number): number {
  return Math.max(0, Math.min(most - 1, Math.floor(value)));
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
