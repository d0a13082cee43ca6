/** Moves a whole picture without changing what is near what: scaling, spreading, turning. */

/** x, y alternating */
export type Places = Float32Array;

const BOX = 1000;
/** width over height of the picture's frame on a desk screen */
const ASPECT = 1.05;
const ANGLES = 48;

/** Middle of the bounding box to 0, 0. */
export function centre(places: Places): void {
  const box = boxOf(places);
  const x = (box.left + box.right) / 2;
  const y = (box.bottom + box.top) / 2;
  for (let k = 0; k + 1 < places.length; k += 2) {
    places[k] = (places[k] ?? 0) - x;
    places[k + 1] = (places[k + 1] ?? 0) - y;
  }
}

/** Longer side of the bounding box to 1,000 units. */
export function scaleToBox(places: Places): void {
  const box = boxOf(places);
  const side = Math.max(box.right - box.left, box.top - box.bottom);
  if (side <= 0) return;
  for (let k = 0; k < places.length; k += 1) places[k] = ((places[k] ?? 0) * BOX) / side;
}

/** Moves the members of each group away from the group's middle by a factor. */
export function spreadGroups(places: Places, groups: ArrayLike<number>, factor: number): void {
  const sums = new Map<number, { x: number; y: number; n: number }>();
  const nodes = places.length / 2;
  for (let node = 0; node < nodes; node += 1) {
    const group = groups[node] ?? 0;
    const sum = sums.get(group) ?? { x: 0, y: 0, n: 0 };
    sum.x += places[node * 2] ?? 0;
    sum.y += places[node * 2 + 1] ?? 0;
    sum.n += 1;
    sums.set(group, sum);
  }
  for (let node = 0; node < nodes; node += 1) {
    const sum = sums.get(groups[node] ?? 0);
    if (!sum) continue;
    const x = sum.x / sum.n;
    const y = sum.y / sum.n;
    places[node * 2] = x + ((places[node * 2] ?? 0) - x) * factor;
    places[node * 2 + 1] = y + ((places[node * 2 + 1] ?? 0) - y) * factor;
  }
}

/** Where half of the actors should lie, as a share of the outermost one's distance from the middle. */
const WANTED_HALF = 0.62;
const LEAST_POWER = 0.45;

/**
 * Gives a crowded middle more room and outlying pairs less: distances from the middle are raised to
 * a power, so that who is further out stays further out and directions stay.
 */
export function evenOut(places: Places): void {
  const nodes = places.length / 2;
  const middle = medianPlace(places);
  const radii = Array.from({ length: nodes }, (_, node) =>
    Math.hypot((places[node * 2] ?? 0) - middle.x, (places[node * 2 + 1] ?? 0) - middle.y),
  );
  const sorted = [...radii].sort((a, b) => a - b);
  const furthest = sorted.at(-1) ?? 0;
  const half = sorted[nodes >> 1] ?? 0;
  if (half <= 0 || half / furthest >= WANTED_HALF) return;
  const power = Math.max(LEAST_POWER, Math.log(WANTED_HALF) / Math.log(half / furthest));
  radii.forEach((radius, node) => {
    const factor = radius === 0 ? 1 : (radius / furthest) ** (power - 1);
    places[node * 2] = middle.x + ((places[node * 2] ?? 0) - middle.x) * factor;
    places[node * 2 + 1] = middle.y + ((places[node * 2 + 1] ?? 0) - middle.y) * factor;
  });
}

function medianPlace(places: Places): { x: number; y: number } {
  const nodes = places.length / 2;
  const median = (axis: 0 | 1) =>
    Array.from({ length: nodes }, (_, node) => places[node * 2 + axis] ?? 0).sort((a, b) => a - b)[
      nodes >> 1
    ] ?? 0;
  return { x: median(0), y: median(1) };
}

/** How far the shorter side may be drawn out to fill the frame: distance has no meaning, direction does. */
const MOST_STRETCH = 3;

/**
 * Turns the picture so that it fills its frame best while the two states with the largest nodes lie
 * left and right: arrows then mostly read from left to right, amplifier to source. What is still long
 * and narrow is drawn out across.
 */
export function turnForReading(
  places: Places,
  input: {
    readonly amplified: ArrayLike<number>;
    readonly states: readonly (string | null)[];
  },
): void {
  const axis = stateAxis(places, input.amplified, input.states);
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < ANGLES; step += 1) {
    const angle = (2 * Math.PI * step) / ANGLES;
    const score = uprightness(places, angle) + (axis === null ? 0 : Math.cos(axis + angle));
    if (score > bestScore) {
      bestScore = score;
      best = angle;
    }
  }
  turn(places, best);
  stretchToFrame(places);
}

function stretchToFrame(places: Places): void {
  const box = boxOf(places);
  const ratio = (box.right - box.left) / Math.max(1e-9, box.top - box.bottom) / ASPECT;
  if (!Number.isFinite(ratio) || ratio <= 0) return;
  const along = ratio > 1 ? 1 : 0;
  const factor = Math.min(MOST_STRETCH, Math.max(ratio, 1 / ratio));
  for (let k = along; k < places.length; k += 2) places[k] = (places[k] ?? 0) * factor;
}

/** Angle of the line from the second most amplified state's middle to the most amplified one's. */
function stateAxis(
  places: Places,
  amplified: ArrayLike<number>,
  states: readonly (string | null)[],
): number | null {
  const sums = new Map<
    string,
    { state: string; x: number; y: number; n: number; amplified: number }
  >();
  states.forEach((state, node) => {
    if (state === null) return;
    const sum = sums.get(state) ?? { state, x: 0, y: 0, n: 0, amplified: 0 };
    sum.x += places[node * 2] ?? 0;
    sum.y += places[node * 2 + 1] ?? 0;
    sum.n += 1;
    sum.amplified += amplified[node] ?? 0;
    sums.set(state, sum);
  });
  const [first, second] = [...sums.values()].sort(
    (a, b) => b.amplified - a.amplified || (a.state < b.state ? -1 : 1),
  );
  if (!first || !second) return null;
  return Math.atan2(
    first.y / first.n - second.y / second.n,
    first.x / first.n - second.x / second.n,
  );
}

/**
 * 1 where the turned picture stands along its frame, 0 where it lies across it from corner to corner:
 * a diagonal leaves two corners of the frame empty.
 */
function uprightness(places: Places, angle: number): number {
  const copy = places.slice();
  turn(copy, angle);
  const nodes = Math.max(1, copy.length / 2);
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (let k = 0; k + 1 < copy.length; k += 2) {
    x += (copy[k] ?? 0) / nodes;
    y += (copy[k + 1] ?? 0) / nodes;
  }
  for (let k = 0; k + 1 < copy.length; k += 2) {
    const dx = (copy[k] ?? 0) - x;
    const dy = (copy[k + 1] ?? 0) - y;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return 1 - Math.abs(xy) / Math.max(1e-9, Math.sqrt(xx * yy));
}

function turn(places: Places, angle: number): void {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let k = 0; k + 1 < places.length; k += 2) {
    const x = places[k] ?? 0;
    const y = places[k + 1] ?? 0;
    places[k] = x * cos - y * sin;
    places[k + 1] = x * sin + y * cos;
  }
}

function boxOf(places: Places) {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (let k = 0; k + 1 < places.length; k += 2) {
    box.left = Math.min(box.left, places[k] ?? 0);
    box.right = Math.max(box.right, places[k] ?? 0);
    box.bottom = Math.min(box.bottom, places[k + 1] ?? 0);
    box.top = Math.max(box.top, places[k + 1] ?? 0);
  }
  return box;
}
