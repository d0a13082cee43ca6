import type Sigma from 'sigma';
import type { Point } from '../look/curve.ts';
import type { EdgeInk, NodeInk } from './ink.ts';

export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** One network unit is one unit of Sigma's frame for good, so that filtering moves nothing. */
export const FIXED_FRAME: { x: [number, number]; y: [number, number] } = {
  x: [-0.5, 0.5],
  y: [-0.5, 0.5],
};

/** Room in px beside and above the outermost actors: hulls and names of clusters lie there. */
const ROOM = { x: 64, y: 56 };
/** A lone actor is shown as if this many network units lay around it. */
const LEAST_EXTENT = 1e-3;

/** The camera from which all points are seen; null for no points. */
export function fitCamera(
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
): CameraPlace | null {
  if (points.length === 0) return null;
  const [left, right] = extent(points.map(({ x }) => x));
  const [bottom, top] = extent(points.map(({ y }) => y));
  // at ratio 1 Sigma shows one unit across the smaller side
  const unit = Math.min(width, height);
  const free = { x: room(width, ROOM.x), y: room(height, ROOM.y) };
  const ratio = Math.max(
    ((right - left) * unit) / free.x,
    ((top - bottom) * unit) / free.y,
    LEAST_EXTENT,
  );
  return { x: 0.5 + (left + right) / 2, y: 0.5 + (bottom + top) / 2, ratio };
}

/** Puts the camera there, at once or in a flight; `landed` is called when it is there or was taken elsewhere. */
export function placeCamera(
  sigma: Sigma<NodeInk, EdgeInk>,
  place: CameraPlace,
  ms: number,
  landed: () => void,
): void {
  const camera = sigma.getCamera();
  if (ms > 0) {
    camera.animate(place, { duration: ms, easing: 'cubicOut' }, landed);
    return;
  }
  camera.setState(place);
  landed();
}

function room(side: number, margin: number): number {
  return Math.max(1, side - 2 * Math.min(margin, side * 0.12));
}

function extent(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
