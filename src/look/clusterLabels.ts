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
/** What a name may cost at most: three small nodes under it. */
const ACCEPTED = 3 * ACCEPTED_COST;
/** A name on another cluster's ground would be taken for that cluster's: rather none. */
const FOREIGN_COST = 2 * ACCEPTED;

/** Places what fits, in the order given, and takes its room in the field; the rest is left out. */
export function placeClusterLabels(
  field: LabelField,
  labels: readonly ClusterLabelWanted[],
): PlacedClusterLabel[] {
  const { x, y, width, height } = field.frame;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const placed: PlacedClusterLabel[] = [];
  for (const label of labels) {
    const foreign = labels.filter((other) => other !== label).map(({ hull }) => hull);
    const place = findPlace(field, label, middle, foreign);
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
  foreign: readonly (readonly Point[])[],
): { box: Box; align: Align } | null {
  const heart = heartOf(hull);
  const away = Math.atan2(heart.y - middle.y, heart.x - middle.x);
  let best: { box: Box; align: Align; cost: number } | null = null;
  for (let k = 0; k < STEPS; k += 1) {
    const turn = away + ((k % 2 === 0 ? 1 : -1) * Math.ceil(k / 2) * 2 * Math.PI) / STEPS;
    const place = placeBeside(hull, size, turn);
    const onForeign = foreign.filter((ring) => boxMeetsRing(place.box, ring)).length;
    const cost = field.cost(place.box) + Math.ceil(k / 2) * STEP_COST + onForeign * FOREIGN_COST;
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { ...place, cost };
  }
  return best && best.cost <= ACCEPTED ? { box: best.box, align: best.align } : null;
}

/** Halvings of the way in which a name is brought up to its hull. */
const HALVINGS = 6;

/** Beyond the hull's outermost point in that direction, as near as the box comes without meeting the hull. */
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
  const boxAt = (away: number): Box => ({
    x: outermost.x + dx * away - width / 2,
    y: outermost.y + dy * away - height / 2,
    width,
    height,
  });
  // so far away a line across the direction parts them
  let far = (Math.abs(dx) * (width + 2 * GAP) + Math.abs(dy) * (height + 2 * GAP)) / 2;
  let near = 0;
  for (let k = 0; k < HALVINGS; k += 1) {
    const middle = (near + far) / 2;
    if (boxMeetsRing(grown(boxAt(middle), GAP), hull)) near = middle;
    else far = middle;
  }
  const box = boxAt(far);
  if (Math.abs(dx) < 0.45) return { box, align: 'center' };
  return { box, align: dx > 0 ? 'left' : 'right' };
}

/** Whether a box and a convex ring meet: no side of the one and none of the other parts them. */
function boxMeetsRing({ x, y, width, height }: Box, ring: readonly Point[]): boolean {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  return !sidePartsThem(ring, corners) && !sidePartsThem(corners, ring);
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function sidePartsThem(ring: readonly Point[], others: readonly Point[]): boolean {
  return ring.some((a, k) => {
    const b = ring[(k + 1) % ring.length] ?? a;
    // both rings run the same way round, with their inside at positive values
    return others.every((p) => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) < 0);
  });
}

function heartOf(hull: readonly Point[]): Point {
  let [x, y] = [0, 0];
  for (const point of hull) {
    x += point.x / hull.length;
    y += point.y / hull.length;
  }
  return { x, y };
}
