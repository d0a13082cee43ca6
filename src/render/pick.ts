import type { Point } from '../look/curve.ts';
import type { PlacedNodes } from './arrowPass.ts';
import { type Arrows, STROKE } from './arrows.ts';

/** Px around a small actor's middle, and on either side of a thin arrow, that still count as it. */
const NODE_REACH = 8;
const ARROW_REACH = 3.5;
const PIECES = 16;

/** The node at a place of the screen, by its number; null for none. Of several the one reaching furthest over it. */
export function nodeAt({ xy, rims }: PlacedNodes, { x, y }: Point): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < rims.length; k += 1) {
    const rim = rims[k] ?? 0;
    const away = Math.hypot((xy[2 * k] ?? 0) - x, (xy[2 * k + 1] ?? 0) - y);
    // `<=`: later ones lie on top
    if (away > Math.max(rim + 1, NODE_REACH) || away - rim > least) continue;
    least = away - rim;
    best = k;
  }
  return best;
}

/** Whether a frame of that size shows anything of a node; true where there are none to show. */
export function showsNode(
  { xy, rims }: PlacedNodes,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return (
    rims.length === 0 ||
    rims.some((rim, k) => {
      const [x, y] = [xy[2 * k] ?? 0, xy[2 * k + 1] ?? 0];
      return x > -rim && x < width + rim && y > -rim && y < height + rim;
    })
  );
}

/** The arrow at a place of the screen, by its number; null for none. Of several the nearest. */
export function arrowAt(
  { ends, strokes }: Arrows,
  placed: PlacedNodes,
  place: Point,
  size: number,
): number | null {
  const zoomed = Math.min(1.5, Math.max(0.75, size));
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < ends.length / 2; k += 1) {
    const half = 0.5 * zoomed * (strokes[STROKE * k] ?? 0);
    const curvature = strokes[STROKE * k + 2] ?? 0;
    const reach = Math.max(half, ARROW_REACH);
    const away = distance(placed, ends[2 * k] ?? 0, ends[2 * k + 1] ?? 0, curvature, place, reach);
    // `<=`: later ones are heavier and lie on top
    if (away > reach || away - half > least) continue;
    least = away - half;
    best = k;
  }
  return best;
}

/** From a place to the curve from rim to rim; infinite where it is surely further than `reach`. */
function distance(
  { xy, rims }: PlacedNodes,
  from: number,
  to: number,
  curvature: number,
  { x, y }: Point,
  reach: number,
): number {
  const [ax, ay] = [xy[2 * from] ?? 0, xy[2 * from + 1] ?? 0];
  const [bx, by] = [xy[2 * to] ?? 0, xy[2 * to + 1] ?? 0];
  const room = reach + 0.5 * curvature * (Math.abs(bx - ax) + Math.abs(by - ay));
  if (x < Math.min(ax, bx) - room || x > Math.max(ax, bx) + room) return Number.POSITIVE_INFINITY;
  if (y < Math.min(ay, by) - room || y > Math.max(ay, by) + room) return Number.POSITIVE_INFINITY;
  const chord = Math.hypot(bx - ax, by - ay) || 1;
  // the curve lies on the left of its chord, at most half as far away as its control point
  const aside = ((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / chord;
  const bend = 0.5 * curvature * chord;
  if (aside < Math.min(0, bend) - reach || aside > Math.max(0, bend) + reach) {
    return Number.POSITIVE_INFINITY;
  }
  const [first, last] = [(rims[from] ?? 0) / chord, 1 - (rims[to] ?? 0) / chord];
  const cx = (ax + bx) / 2 + (by - ay) * curvature;
  const cy = (ay + by) / 2 - (bx - ax) * curvature;
  const at = (t: number) => ({
    x: (1 - t) * (1 - t) * ax + 2 * t * (1 - t) * cx + t * t * bx,
    y: (1 - t) * (1 - t) * ay + 2 * t * (1 - t) * cy + t * t * by,
  });
  let least = Number.POSITIVE_INFINITY;
  let before = at(first);
  for (let k = 1; k <= PIECES && first < last; k += 1) {
    const next = at(first + ((last - first) * k) / PIECES);
    least = Math.min(least, toPiece(before, next, x, y));
    before = next;
  }
  return least;
}

function toPiece(a: Point, b: Point, x: number, y: number): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(a.x + t * dx - x, a.y + t * dy - y);
}
