/** Groups of neighbours: halves by the longer side at the median, again and again (Bentley 1975, doi:10.1145/361002.361007). */
import { createGrid, type Grid } from './separateGrid.ts';
import { GOLDEN_ANGLE, overlaps, relax } from './separateRelax.ts';

/** Discs that lie at random jam when they fill about this share of the plane. */
const FILLED = 0.55;
/** Two neighbours of equal area lie this share of the sum of their radii apart when they fill the plane. */
const ABUTTING = 0.886;
const PASSES = 12;
/** Groups on one line would only part along it: each goes aside by this share of its radius first. */
const OFF_LINE = 0.15;
/** So many times its own spread around a group others share in how its members move. */
const BLENDED = 2.5;

/** So many groups tell how much of the plane the discs take up. */
const SAMPLED = 64;

/**
 * Scales a picture that is too small for its discs wherever they lie: that much it must grow, and scaling
 * keeps everybody's neighbours.
 */
export function scaleToRoom(
  x: Float64Array,
  y: Float64Array,
  reaches: Float64Array,
  order: Uint32Array,
): void {
  const count = Math.min(SAMPLED, Math.ceil(order.length / LEAST_SAMPLE));
  let taken = 0;
  for (let group = 0; group < count; group += 1) {
    const part = membersOf(order, count, group);
    taken += extent(x, part) * extent(y, part);
  }
  const need = reaches.reduce((sum, reach) => sum + Math.PI * reach ** 2, 0) / FILLED;
  // at one point or on a line there is nothing to scale
  if (taken * MOST_GROWTH ** 2 < need || taken >= need) return;
  const factor = Math.sqrt(need / taken);
  const middle = order[order.length >> 1] as number;
  const [middleX, middleY] = [x[middle] as number, y[middle] as number];
  // most lie at nearly one point and a few far off: it would carry those away and part nobody
  if (isCrowdWithOutliers(x, y, middleX, middleY)) return;
  for (let disc = 0; disc < x.length; disc += 1) {
    x[disc] = middleX + ((x[disc] as number) - middleX) * factor;
    y[disc] = middleY + ((y[disc] as number) - middleY) * factor;
  }
}

const LEAST_SAMPLE = 8;
const MOST_GROWTH = 30;
/** Where discs lie evenly, the mean distance from the middle is about the median one. */
const OUTLYING = 4;

function isCrowdWithOutliers(
  x: Float64Array,
  y: Float64Array,
  middleX: number,
  middleY: number,
): boolean {
  const away = x.map((own, disc) => Math.hypot(own - middleX, (y[disc] as number) - middleY));
  const mean = away.reduce((sum, own) => sum + own, 0) / away.length;
  return mean > OUTLYING * (away.sort()[away.length >> 1] as number);
}

interface Groups {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** radius of the disc that has room for all members */
  readonly reach: Float64Array;
  /** how far members lie from the middle, as root of the mean square */
  readonly spread: Float64Array;
}

/**
 * Parts groups (equal shares of `order`) that lie too close for their members' area. Members move as
 * their own group and those around it do, so that no seam opens between groups.
 */
export function partGroups(
  x: Float64Array,
  y: Float64Array,
  reaches: Float64Array,
  order: Uint32Array,
  count: number,
): void {
  const members = (group: number) => membersOf(order, count, group);
  const groups = measure(x, y, reaches, members, count);
  const movedX = groups.x.map(
    (own, k) => own + OFF_LINE * (groups.reach[k] as number) * Math.cos(GOLDEN_ANGLE * k),
  );
  const movedY = groups.y.map(
    (own, k) => own + OFF_LINE * (groups.reach[k] as number) * Math.sin(GOLDEN_ANGLE * k),
  );
  if (!overlaps(movedX, movedY, groups.reach)) return;
  relax(movedX, movedY, groups.reach, PASSES);
  const moves = {
    x: movedX.map((to, k) => to - (groups.x[k] as number)),
    y: movedY.map((to, k) => to - (groups.y[k] as number)),
  };
  const grid = createGrid(groups.x, groups.y, groups.spread);
  for (let group = 0; group < count; group += 1) {
    for (const disc of members(group)) blend(x, y, disc, groups, moves, grid, group);
  }
}

function membersOf(order: Uint32Array, count: number, group: number): Uint32Array {
  return order.subarray(
    Math.floor((order.length * group) / count),
    Math.floor((order.length * (group + 1)) / count),
  );
}

function measure(
  x: Float64Array,
  y: Float64Array,
  reaches: Float64Array,
  members: (group: number) => Uint32Array,
  count: number,
): Groups {
  const groups: Groups = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    reach: new Float64Array(count),
    spread: new Float64Array(count),
  };
  for (let group = 0; group < count; group += 1) {
    const own = members(group);
    let [sumX, sumY, squares, area] = [0, 0, 0, 0];
    for (const disc of own) {
      sumX += x[disc] as number;
      sumY += y[disc] as number;
      area += (reaches[disc] as number) ** 2;
    }
    const [middleX, middleY] = [sumX / own.length, sumY / own.length];
    for (const disc of own) {
      squares += ((x[disc] as number) - middleX) ** 2 + ((y[disc] as number) - middleY) ** 2;
    }
    groups.x[group] = middleX;
    groups.y[group] = middleY;
    groups.reach[group] = ABUTTING * Math.sqrt(area / FILLED);
    groups.spread[group] = Math.sqrt(squares / own.length);
  }
  return groups;
}

/** Moves a disc by the mean of the moves around it; the nearer a group's middle, the more it counts. */
function blend(
  x: Float64Array,
  y: Float64Array,
  disc: number,
  groups: Groups,
  moves: { readonly x: Float64Array; readonly y: Float64Array },
  grid: Grid,
  own: number,
): void {
  const [ownX, ownY] = [x[disc] as number, y[disc] as number];
  const far = BLENDED * (groups.spread[own] as number);
  let weights = 1e-3;
  let moveX = (moves.x[own] as number) * weights;
  let moveY = (moves.y[own] as number) * weights;
  const [left, right] = [grid.column(ownX - far), grid.column(ownX + far)];
  const top = grid.row(ownY + far);
  for (let row = grid.row(ownY - far); row <= top; row += 1) {
    const end = grid.start[row * grid.columns + right + 1] as number;
    for (let at = grid.start[row * grid.columns + left] as number; at < end; at += 1) {
      const group = grid.discs[at] as number;
      const squared =
        (ownX - (groups.x[group] as number)) ** 2 + (ownY - (groups.y[group] as number)) ** 2;
      if (squared >= far * far) continue;
      const weight = (1 - squared / (far * far)) ** 2;
      weights += weight;
      moveX += weight * (moves.x[group] as number);
      moveY += weight * (moves.y[group] as number);
    }
  }
  x[disc] = ownX + moveX / weights;
  y[disc] = ownY + moveY / weights;
}

/** Indices such that each half, quarter, eighth … of the list is one compact group. */
export function nearbyFirst(x: Float64Array, y: Float64Array): Uint32Array {
  const order = Uint32Array.from(x, (_, disc) => disc);
  halve(x, y, order);
  return order;
}

const FEW = 3;

function halve(x: Float64Array, y: Float64Array, part: Uint32Array): void {
  if (part.length <= FEW) return;
  const along = extent(x, part) >= extent(y, part) ? x : y;
  const middle = part.length >> 1;
  selectMedian(along, part, middle);
  halve(x, y, part.subarray(0, middle));
  halve(x, y, part.subarray(middle));
}

function extent(along: Float64Array, part: Uint32Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const disc of part) {
    least = Math.min(least, along[disc] as number);
    most = Math.max(most, along[disc] as number);
  }
  return most - least;
}

/** Hoare 1961, doi:10.1145/366622.366647: nothing before `middle` is greater than what stands there, nothing after it is less. */
function selectMedian(along: Float64Array, part: Uint32Array, middle: number): void {
  let [from, to] = [0, part.length - 1];
  while (from < to) {
    const [high, low] = divide(along, part, from, to);
    if (middle <= high) to = high;
    else if (middle >= low) from = low;
    else return;
  }
}

/** Puts what is less than the middle disc before what is more; answers where the first ends and the second begins. */
function divide(
  along: Float64Array,
  part: Uint32Array,
  from: number,
  to: number,
): readonly [number, number] {
  const pivot = part[(from + to) >> 1] as number;
  let [low, high] = [from, to];
  while (low <= high) {
    while (isBefore(along, part[low] as number, pivot)) low += 1;
    while (isBefore(along, pivot, part[high] as number)) high -= 1;
    if (low > high) break;
    const other = part[low] as number;
    part[low] = part[high] as number;
    part[high] = other;
    low += 1;
    high -= 1;
  }
  return [high, low];
}

function isBefore(along: Float64Array, a: number, b: number): boolean {
  const gap = (along[a] as number) - (along[b] as number);
  return gap < 0 || (gap === 0 && a < b);
}
