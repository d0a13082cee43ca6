// Places names beside nodes: greedily, most amplified first, eight positions each, then rings further out.
// After J. Christensen, J. Marks, S. Shieber (1995), "An empirical study of algorithms for
// point-feature label placement", https://doi.org/10.1145/212332.212334 (greedy, with costs).
import type { Point } from './curve.ts';
import { ACCEPTED_COST, type Box, grown, type LabelField, type Size } from './labelField.ts';

/** How many of the most amplified actors always get a name. */
export const ALWAYS_NAMED = 12;

export interface LabelWanted {
  readonly id: string;
  readonly text: string;
  /** the node's middle and its reach, in px */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** pieces of evidence received: who is placed first */
  readonly amplified: number;
  /** tries further out rather than go without: the most amplified, the selected ends */
  readonly must: boolean;
}

export type Align = 'left' | 'center' | 'right';

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly box: Box;
  readonly align: Align;
  /** from the node's rim to the text, for a text that does not lie beside its node; null otherwise */
  readonly leader: readonly [Point, Point] | null;
}

export interface LabelPlan {
  readonly placed: readonly PlacedLabel[];
  /** ids that found no place */
  readonly left: readonly string[];
}

export interface LabelRules {
  readonly measure: (label: LabelWanted) => Size;
  /** screen: a name may lie on one small node. print: on none, and all names may try further out */
  readonly medium: 'screen' | 'print';
  /** greatest distance in px between a node and its name; none where absent */
  readonly farthest?: number;
}

/** Distance in px between a node and the name beside it. */
const GAP = 3;
/** In print a name at the end of a line stays so far from all nodes: next to another it would be taken for that one's. */
const STRANGER_GAP = 5;
const PRINT_RINGS = [16, 28] as const;
const FAR_RINGS = [16, 28, 44, 64, 90, 125, 170, 230, 310, 420, 560, 750] as const;
const RING_PLACES = 24;

/**
 * Places what fits and takes its room in the field, so that later texts keep clear of it.
 * No two texts meet, none leaves the frame. Names of nodes outside the frame are left out.
 */
export function placeLabels(
  field: LabelField,
  labels: readonly LabelWanted[],
  rules: LabelRules,
): LabelPlan {
  const placed: PlacedLabel[] = [];
  const left: string[] = [];
  for (const label of [...labels].sort(firstPlaced)) {
    const place = contains(field.frame, label) ? findPlace(field, label, rules) : null;
    if (!place) {
      left.push(label.id);
      continue;
    }
    field.take(place.box);
    if (place.leader && rules.medium === 'print') field.takeLine(...place.leader);
    placed.push({ id: label.id, text: label.text, ...place });
  }
  return { placed, left };
}

function firstPlaced(a: LabelWanted, b: LabelWanted): number {
  if (a.must !== b.must) return a.must ? -1 : 1;
  return b.amplified - a.amplified || (a.id < b.id ? -1 : Number(a.id > b.id));
}

type Place = Pick<PlacedLabel, 'box' | 'align' | 'leader'>;

function findPlace(field: LabelField, label: LabelWanted, rules: LabelRules): Place | null {
  const size = rules.measure(label);
  const print = rules.medium === 'print';
  const costOf = ({ box, leader }: Place) => {
    if (!print) return field.cost(box);
    const ground = leader ? grown(box, STRANGER_GAP) : box;
    if (field.touchesNode(ground)) return Number.POSITIVE_INFINITY;
    return field.cost(box) + (leader ? field.lineCost(...leader) : 0);
  };
  const beside = cheapest(placesBeside(label, size), costOf);
  if (beside.place && beside.cost <= ACCEPTED_COST) return beside.place;
  const { farthest = Number.POSITIVE_INFINITY } = rules;
  const rings = ringsFor(label, print).filter((distance) => distance <= farthest);
  const around = cheapest(placesAround(label, size, rings), costOf);
  const accepted = label.must ? Number.MAX_VALUE : ACCEPTED_COST;
  const best = label.must && beside.cost <= around.cost ? beside : around;
  return best.cost <= accepted ? best.place : null;
}

function ringsFor(label: LabelWanted, print: boolean): readonly number[] {
  if (label.must) return FAR_RINGS;
  return print ? PRINT_RINGS : [];
}

interface Found {
  readonly place: Place | null;
  readonly cost: number;
}

/** Later places are less liked, by one unit of cost each at most. */
function cheapest(places: Iterable<Place>, costOf: (place: Place) => number): Found {
  let found: Found = { place: null, cost: Number.POSITIVE_INFINITY };
  let liking = 0;
  for (const place of places) {
    if (liking >= found.cost) break;
    const cost = costOf(place) + liking;
    if (cost < found.cost) found = { place, cost };
    liking += 1;
  }
  return found;
}

/** Right, left, above, below, then the corners. */
function placesBeside({ x, y, radius }: LabelWanted, { width, height }: Size): Place[] {
  const reach = radius + GAP;
  const slant = radius * 0.72 + 2;
  const place = (left: number, top: number, align: Align): Place => ({
    box: { x: left, y: top, width, height },
    align,
    leader: null,
  });
  return [
    place(x + reach, y - height / 2, 'left'),
    place(x - reach - width, y - height / 2, 'right'),
    place(x - width / 2, y - radius - 1 - height, 'center'),
    place(x - width / 2, y + radius + 1, 'center'),
    place(x + slant, y - slant - height, 'left'),
    place(x + slant, y + slant, 'left'),
    place(x - slant - width, y - slant - height, 'right'),
    place(x - slant - width, y + slant, 'right'),
  ];
}

function* placesAround(label: LabelWanted, size: Size, rings: readonly number[]): Generator<Place> {
  for (const distance of rings) {
    for (let k = 0; k < RING_PLACES; k += 1) {
      // right, left, a little up, a little down …: near the horizontal first
      const turn = ((k % 2 === 0 ? 1 : -1) * Math.ceil(k / 2) * 2 * Math.PI) / RING_PLACES;
      yield placeAround(label, size, distance, turn);
    }
  }
}

function placeAround(
  { x, y, radius }: LabelWanted,
  { width, height }: Size,
  distance: number,
  turn: number,
): Place {
  const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
  const rim = { x: x + dx * (radius + 1), y: y + dy * (radius + 1) };
  const end = { x: x + dx * (radius + distance), y: y + dy * (radius + distance) };
  const left = end.x + (dx * width) / 2 - width / 2;
  const top = end.y + (dy * height) / 2 - height / 2;
  return {
    box: { x: left, y: top, width, height },
    align: alignOf(dx),
    leader: [rim, end],
  };
}

function alignOf(dx: number): Align {
  if (Math.abs(dx) < 0.3) return 'center';
  return dx > 0 ? 'left' : 'right';
}

function contains(frame: Box, { x, y }: Point): boolean {
  return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
}
