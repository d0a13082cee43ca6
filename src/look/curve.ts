/** A place on the screen, in px; y points down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Quadratic Bézier curve. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** Distance of the control point from the straight line, over the line's length. */
export const CURVATURE = 0.16;

/** Curvature of the k-th of several arrows between the same two actors in the same direction. */
export function curvatureOf(k: number): number {
  return CURVATURE + 0.1 * k;
}

/**
 * The arrow from one place to another. On the way it turns clockwise, so that the arrow back
 * lies on the other side: two directions never lie on each other.
 */
export function arrowCurve(from: Point, to: Point, curvature = CURVATURE): Curve {
  const control = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
  return { from, control, to };
}

/** The k-th arrow between two places: see `curvatureOf`. */
export function curveOf(from: Point, to: Point, k: number): Curve {
  return arrowCurve(from, to, curvatureOf(k));
}

/** The place at `t`, 0 at the start and 1 at the end. */
export function curvePoint({ from, control, to }: Curve, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

/** Direction of travel at `t`, in radians, clockwise from "right". */
export function curveAngle({ from, control, to }: Curve, t: number): number {
  const dx = (1 - t) * (control.x - from.x) + t * (to.x - control.x);
  const dy = (1 - t) * (control.y - from.y) + t * (to.y - control.y);
  return Math.atan2(dy, dx);
}

/** Length in px, by chords. */
export function curveLength(curve: Curve, steps = 16): number {
  let length = 0;
  let last = curve.from;
  for (let k = 1; k <= steps; k += 1) {
    const next = curvePoint(curve, k / steps);
    length += Math.hypot(next.x - last.x, next.y - last.y);
    last = next;
  }
  return length;
}

/** The part of a curve that is left when px are cut from both ends; null where nothing is left. */
export function trimCurve(curve: Curve, cutStart: number, cutEnd: number): Curve | null {
  const length = curveLength(curve);
  if (cutStart + cutEnd >= length) return null;
  const start = cutStart / length;
  const end = 1 - cutEnd / length;
  const from = curvePoint(curve, start);
  const to = curvePoint(curve, end);
  // blossom of the curve at (start, end): the control point of the part between them
  const mixed = (p: number, q: number, r: number) =>
    (1 - start) * (1 - end) * p + (start * (1 - end) + end * (1 - start)) * q + start * end * r;
  const control = {
    x: mixed(curve.from.x, curve.control.x, curve.to.x),
    y: mixed(curve.from.y, curve.control.y, curve.to.y),
  };
  return { from, control, to };
}
