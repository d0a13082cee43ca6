import { createGrid, type Grid } from './separateGrid.ts';

/** Turns by the golden angle never fall on each other. */
export const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** A touch more than enough, so that rounding makes no new overlap. */
const CLEAR = 1.0001;

/** Pushes apart whatever overlaps, pair by pair, the smaller disc further; answers whether any pair still does. */
export function relax(
  x: Float64Array,
  y: Float64Array,
  reaches: Float64Array,
  passes: number,
): boolean {
  for (let pass = 0; pass < passes; pass += 1) {
    if (!pushApart(x, y, reaches, part)) return false;
  }
  return overlaps(x, y, reaches);
}

export function overlaps(x: Float64Array, y: Float64Array, reaches: Float64Array): boolean {
  return pushApart(x, y, reaches, null);
}

function pushApart(
  x: Float64Array,
  y: Float64Array,
  reaches: Float64Array,
  push: typeof part | null,
): boolean {
  const grid = createGrid(x, y, reaches);
  let found = false;
  for (let disc = 0; disc < reaches.length; disc += 1) {
    if (!pushFrom(disc, x, y, reaches, grid, push)) continue;
    if (push === null) return true;
    found = true;
  }
  return found;
}

/**
 * A disc looks at those not larger than itself, so only as far as twice its own reach: a few large
 * ones don't make everybody look far. Without a push it is left at the first that overlaps.
 */
function pushFrom(
  disc: number,
  x: Float64Array,
  y: Float64Array,
  reaches: Float64Array,
  grid: Grid,
  push: typeof part | null,
): boolean {
  const reach = reaches[disc] as number;
  const top = grid.row((y[disc] as number) + 2 * reach);
  const left = grid.column((x[disc] as number) - 2 * reach);
  const right = grid.column((x[disc] as number) + 2 * reach);
  let found = false;
  for (let row = grid.row((y[disc] as number) - 2 * reach); row <= top; row += 1) {
    const end = grid.start[row * grid.columns + right + 1] as number;
    for (let at = grid.start[row * grid.columns + left] as number; at < end; at += 1) {
      const other = grid.discs[at] as number;
      const away = gapSquared(disc, other, x, y, reaches);
      if (away < 0) continue;
      if (push === null) return true;
      found = true;
      push(x, y, disc, other, Math.sqrt(away), reach, reaches[other] as number);
    }
  }
  return found;
}

/** Squared distance of two that overlap; -1 where they don't, or where it is the other one's turn to look. */
function gapSquared(
  a: number,
  b: number,
  x: Float64Array,
  y: Float64Array,
  reaches: Float64Array,
): number {
  const [reach, other] = [reaches[a] as number, reaches[b] as number];
  if (other > reach || (other === reach && b >= a)) return -1;
  const dx = (x[a] as number) - (x[b] as number);
  const dy = (y[a] as number) - (y[b] as number);
  const squared = dx * dx + dy * dy;
  return squared < (reach + other) ** 2 ? squared : -1;
}

function part(
  x: Float64Array,
  y: Float64Array,
  a: number,
  b: number,
  distance: number,
  reach: number,
  other: number,
): void {
  const turn = GOLDEN_ANGLE * (a + 1);
  const alongX = distance > 0 ? ((x[a] as number) - (x[b] as number)) / distance : Math.cos(turn);
  const alongY = distance > 0 ? ((y[a] as number) - (y[b] as number)) / distance : Math.sin(turn);
  const gap = (reach + other) * CLEAR - distance;
  const own = (gap * other ** 2) / (reach ** 2 + other ** 2);
  x[a] = (x[a] as number) + alongX * own;
  y[a] = (y[a] as number) + alongY * own;
  x[b] = (x[b] as number) - alongX * (gap - own);
  y[b] = (y[b] as number) - alongY * (gap - own);
}
