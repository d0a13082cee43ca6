/**
 * Bodies in nested squares, so that far ones push as one: Barnes & Hut 1986, doi:10.1038/324446a0.
 * Bodies are sorted along a Z-curve; the squares then lie depth first in flat arrays, each with the
 * index of the one to go on with where it is not opened. No square is ever pointed to.
 */

/** Halvings of the whole square: bodies closer than its side / 2^15 share a leaf. */
const LEVELS = 15;
const LEAF = 6;
/** room for the body's index behind its code: 8 million bodies */
const INDEX = 2 ** 23;

export interface Quadtree {
  /** Sorts the bodies anew. Lengths as given at the start. */
  build(x: Float64Array, y: Float64Array, mass: Float64Array): void;
  /** Adds to `fx`, `fy` the push on each body: factor × mass × mass ÷ distance, away from the other. */
  repel(fx: Float64Array, fy: Float64Array, factor: number): void;
}

interface Cells {
  count: number;
  /** the cell that follows when this one is not opened */
  next: Int32Array;
  /** the bodies of a leaf, from first to before last; none where the cell has quarters */
  first: Int32Array;
  last: Int32Array;
  mass: Float64Array;
  x: Float64Array;
  y: Float64Array;
  /** squared distance from which on the cell counts as one body */
  far: Float64Array;
}

interface Bodies {
  readonly keys: Float64Array;
  readonly codes: Uint32Array;
  readonly index: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
}

/** `theta`: a square of width w at distance d counts as one body where w / d < theta. */
export function createQuadtree(order: number, theta: number): Quadtree {
  const bodies: Bodies = {
    keys: new Float64Array(order),
    codes: new Uint32Array(order),
    index: new Uint32Array(order),
    x: new Float64Array(order),
    y: new Float64Array(order),
    mass: new Float64Array(order),
  };
  const cells = emptyCells(Math.max(64, order));
  return {
    build(x, y, mass) {
      const width = sortBodies(bodies, x, y, mass);
      cells.count = 0;
      if (order > 0) addCell(cells, bodies, 0, order, 0, (width / theta) ** 2);
    },
    repel(fx, fy, factor) {
      for (let body = 0; body < order; body += 1) repelBody(cells, bodies, body, fx, fy, factor);
    },
  };
}

function emptyCells(room: number): Cells {
  return {
    count: 0,
    next: new Int32Array(room),
    first: new Int32Array(room),
    last: new Int32Array(room),
    mass: new Float64Array(room),
    x: new Float64Array(room),
    y: new Float64Array(room),
    far: new Float64Array(room),
  };
}

function grow(cells: Cells): void {
  const wider = emptyCells(cells.next.length * 2);
  wider.next.set(cells.next);
  wider.first.set(cells.first);
  wider.last.set(cells.last);
  wider.mass.set(cells.mass);
  wider.x.set(cells.x);
  wider.y.set(cells.y);
  wider.far.set(cells.far);
  Object.assign(cells, { ...wider, count: cells.count });
}

/** Answers with the width of the square around all. */
function sortBodies(bodies: Bodies, x: Float64Array, y: Float64Array, mass: Float64Array): number {
  const { keys, codes, index } = bodies;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let body = 0; body < x.length; body += 1) {
    left = Math.min(left, x[body] as number);
    right = Math.max(right, x[body] as number);
    bottom = Math.min(bottom, y[body] as number);
    top = Math.max(top, y[body] as number);
  }
  const width = Math.max(right - left, top - bottom, 1e-9);
  const steps = (2 ** LEVELS - 1) / width;
  for (let body = 0; body < x.length; body += 1) {
    const column = spreadBits(((x[body] as number) - left) * steps);
    const row = spreadBits(((y[body] as number) - bottom) * steps);
    keys[body] = (column * 2 + row) * INDEX + body;
  }
  keys.sort();
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as number;
    const code = Math.floor(key / INDEX);
    const body = key - code * INDEX;
    codes[at] = code;
    index[at] = body;
    bodies.x[at] = x[body] as number;
    bodies.y[at] = y[body] as number;
    bodies.mass[at] = mass[body] as number;
  }
  return width;
}

/** A zero between every two of the lower 15 bits. */
function spreadBits(value: number): number {
  let bits = value & 0x7fff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

function addCell(
  cells: Cells,
  bodies: Bodies,
  from: number,
  to: number,
  level: number,
  far: number,
): number {
  if (cells.count === cells.next.length) grow(cells);
  const cell = cells.count;
  cells.count += 1;
  const isLeaf = to - from <= LEAF || level === LEVELS;
  cells.first[cell] = isLeaf ? from : to;
  cells.last[cell] = to;
  cells.far[cell] = far;
  if (isLeaf) sumBodies(cells, bodies, cell, from, to);
  else addQuarters(cells, bodies, cell, from, to, level, far);
  cells.next[cell] = cells.count;
  return cell;
}

function sumBodies(cells: Cells, bodies: Bodies, cell: number, from: number, to: number): void {
  let [mass, x, y] = [0, 0, 0];
  for (let body = from; body < to; body += 1) {
    const own = bodies.mass[body] as number;
    mass += own;
    x += own * (bodies.x[body] as number);
    y += own * (bodies.y[body] as number);
  }
  cells.mass[cell] = mass;
  cells.x[cell] = x / mass;
  cells.y[cell] = y / mass;
}

function addQuarters(
  cells: Cells,
  bodies: Bodies,
  cell: number,
  from: number,
  to: number,
  level: number,
  far: number,
): void {
  const shift = 2 * (LEVELS - 1 - level);
  let [mass, x, y] = [0, 0, 0];
  for (let start = from; start < to; ) {
    const end = endOfQuarter(bodies.codes, start, to, shift);
    const quarter = addCell(cells, bodies, start, end, level + 1, far / 4);
    const own = cells.mass[quarter] as number;
    mass += own;
    x += own * (cells.x[quarter] as number);
    y += own * (cells.y[quarter] as number);
    start = end;
  }
  cells.mass[cell] = mass;
  cells.x[cell] = x / mass;
  cells.y[cell] = y / mass;
}

function endOfQuarter(codes: Uint32Array, start: number, to: number, shift: number): number {
  const quarter = (codes[start] as number) >>> shift;
  let [low, high] = [start + 1, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle] as number) >>> shift === quarter) low = middle + 1;
    else high = middle;
  }
  return low;
}

function repelBody(
  cells: Cells,
  bodies: Bodies,
  body: number,
  fx: Float64Array,
  fy: Float64Array,
  factor: number,
): void {
  const { count, next, first, last, mass, x, y, far } = cells;
  const ownX = bodies.x[body] as number;
  const ownY = bodies.y[body] as number;
  let [pushX, pushY] = [0, 0];
  for (let cell = 0; cell < count; ) {
    const dx = ownX - (x[cell] as number);
    const dy = ownY - (y[cell] as number);
    const squared = dx * dx + dy * dy;
    if (squared > (far[cell] as number)) {
      const push = (mass[cell] as number) / squared;
      pushX += dx * push;
      pushY += dy * push;
      cell = next[cell] as number;
      continue;
    }
    const end = last[cell] as number;
    for (let other = first[cell] as number; other < end; other += 1) {
      const ox = ownX - (bodies.x[other] as number);
      const oy = ownY - (bodies.y[other] as number);
      const near = ox * ox + oy * oy;
      if (near === 0) continue;
      const push = (bodies.mass[other] as number) / near;
      pushX += ox * push;
      pushY += oy * push;
    }
    cell += 1;
  }
  const own = factor * (bodies.mass[body] as number);
  const at = bodies.index[body] as number;
  fx[at] = (fx[at] as number) + own * pushX;
  fy[at] = (fy[at] as number) + own * pushY;
}
