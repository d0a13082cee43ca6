import type { Point } from './curve.ts';
import { ACCEPTED_COST, type Box, type LabelField, type Size } from './labelField.ts';
import type { Align } from './labels.ts';

/** A cluster's name wants a place outside its hull, away from the middle of the picture (LOOK §5). */
export interface ClusterLabelWanted {
  readonly index: number;
  readonly hull: readonly Point[];
  readonly size: Size;
}

export interface PlacedClusterLabel {
  readonly index: number;
  readonly box: Box;
  readonly align: Align;
}

const GAP = 6;
/** Tried to both sides of "away from the middle", in steps of 15 degrees. */
const STEPS = 24;
/** What a step away from that direction costs. */
const STEP_COST = 3;

/** Places what fits, in the order given, and takes its room in the field; the rest is left out. */
export function placeClusterLabels(
  field: LabelField,
  labels: readonly ClusterLabelWanted[],
): PlacedClusterLabel[] {
  const { x, y, width, height } = field.frame;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const placed: PlacedClusterLabel[] = [];
  for (const label of labels) {
    const place = findPlace(field, label, middle);
    if (!place) continue;
    field.take(place.box);
    placed.push({ index: label.index, ...place });
  }
  return placed;
}

function findPlace(
  field: LabelField,
  { hull, size }: ClusterLabelWanted,
  middle: Point,
): { box: Box; align: Align } | null {
  const heart = heartOf(hull);
  const away = Math.atan2(heart.y - middle.y, heart.x - middle.x);
  let best: { box: Box; align: Align; cost: number } | null = null;
  for (let k = 0; k < STEPS; k += 1) {
    const turn = away + ((k % 2 === 0 ? 1 : -1) * Math.ceil(k / 2) * 2 * Math.PI) / STEPS;
    const place = placeBeside(hull, size, turn);
    const cost = field.cost(place.box) + Math.ceil(k / 2) * STEP_COST;
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { ...place, cost };
  }
  return best && best.cost <= ACCEPTED_COST * 3 ? { box: best.box, align: best.align } : null;
}

/** Beyond the hull's outermost point in that direction, so that the box and the hull cannot meet. */
function placeBeside(
  hull: readonly Point[],
  { width, height }: Size,
  turn: number,
): { box: Box; align: Align } {
  const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
  let outermost: Point = hull[0] ?? { x: 0, y: 0 };
  for (const point of hull) {
    if (point.x * dx + point.y * dy > outermost.x * dx + outermost.y * dy) outermost = point;
  }
  const clear = GAP + (Math.abs(dx) * width + Math.abs(dy) * height) / 2;
  const box = {
    x: outermost.x + dx * clear - width / 2,
    y: outermost.y + dy * clear - height / 2,
    width,
    height,
  };
  if (Math.abs(dx) < 0.45) return { box, align: 'center' };
  return { box, align: dx > 0 ? 'left' : 'right' };
}

function heartOf(hull: readonly Point[]): Point {
  let [x, y] = [0, 0];
  for (const point of hull) {
    x += point.x / hull.length;
    y += point.y / hull.length;
  }
  return { x, y };
}
