// The outline of a cluster: convex hull of its inner members, rounded.
// Hull: A. M. Andrew (1979), "Another efficient algorithm for convex hulls in two dimensions",
// https://doi.org/10.1016/0020-0190(79)90072-3. Rounding: G. M. Chaikin (1974), https://doi.org/10.1016/0146-664X(74)90028-8
import type { Point } from './curve.ts';

/** Share of the members that a hull holds; the rest lies too far out to shape it. */
export const INNER_SHARE = 0.93;

/** A member's place and the radius that it takes. */
export interface Disc extends Point {
  readonly radius: number;
}

/** Indices of the members nearest to their middle, in the order given; never fewer than three of three. */
export function innerMembers(members: readonly Point[], share = INNER_SHARE): number[] {
  const kept = Math.max(Math.min(3, members.length), Math.round(members.length * share));
  const middle = { x: median(members.map(({ x }) => x)), y: median(members.map(({ y }) => y)) };
  const distance = members.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y));
  return members
    .map((_, index) => index)
    .sort((a, b) => (distance[a] ?? 0) - (distance[b] ?? 0) || a - b)
    .slice(0, kept)
    .sort((a, b) => a - b);
}

/** Closed, rounded, convex outline around all discs, `padding` px outside them. Empty for no discs. */
export function hullAround(discs: readonly Disc[], padding: number): Point[] {
  const rim = discs.flatMap(({ x, y, radius }) => ringOf(x, y, radius + padding));
  return roundedRing(convexHull(rim), 2);
}

/** Corners of the convex hull, in order around it. */
export function convexHull(points: readonly Point[]): Point[] {
  if (points.length < 3) return [...points];
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(sorted: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of sorted) {
    while (kept.length >= 2 && !turnsLeft(kept.at(-2), kept.at(-1), point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function turnsLeft(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  if (!a || !b) return true;
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}

/** Longest cut in px: long sides must not be cut so far in that members come to lie outside. */
const LONGEST_CUT = 9;

/** Cuts every corner `rounds` times, at a quarter of its sides or less. */
export function roundedRing(ring: readonly Point[], rounds: number): Point[] {
  if (ring.length < 3) return [...ring];
  let rounded: readonly Point[] = ring;
  for (let round = 0; round < rounds; round += 1) {
    const corners: readonly Point[] = rounded;
    rounded = corners.flatMap((corner, k) => {
      const next = corners[(k + 1) % corners.length] ?? corner;
      const side = Math.hypot(next.x - corner.x, next.y - corner.y);
      const cut = side === 0 ? 0 : Math.min(0.25, LONGEST_CUT / side);
      return [between(corner, next, cut), between(corner, next, 1 - cut)];
    });
  }
  return [...rounded];
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

function ringOf(x: number, y: number, radius: number): Point[] {
  return Array.from({ length: 8 }, (_, k) => {
    const angle = (k * Math.PI) / 4 + Math.PI / 8;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
