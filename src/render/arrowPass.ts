import { type Arrows, STROKE } from './arrows.ts';
import type { View } from './view.ts';

/** Where the nodes lie on the canvas of the arrows, px, and how far from them their rims are. */
export interface PlacedNodes {
  /** x, y per node */
  readonly xy: Float32Array;
  readonly rims: Float32Array;
}

interface NodeLike {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** `margin`: px of the canvas on the left of the frame and above it. */
export function placeNodes(
  nodes: readonly NodeLike[],
  { x, y, scale, size }: View,
  margin: number,
): PlacedNodes {
  const xy = new Float32Array(2 * nodes.length);
  const rims = new Float32Array(nodes.length);
  nodes.forEach((node, k) => {
    xy[2 * k] = margin + x + node.x * scale;
    xy[2 * k + 1] = margin + y - node.y * scale;
    rims[k] = node.size * size;
  });
  return { xy, rims };
}

/** More than the widest arrow's half and its head reach beyond its curve, px. */
const REACH = 16;

/** Indices of the arrows that a frame of that size shows something of, in their order. */
export function visibleArrows(
  { ends, strokes }: Arrows,
  { xy }: PlacedNodes,
  { width, height }: { readonly width: number; readonly height: number },
): Uint32Array {
  const seen = new Uint32Array(ends.length / 2);
  let count = 0;
  for (let k = 0; k < seen.length; k += 1) {
    const [from, to] = [2 * (ends[2 * k] ?? 0), 2 * (ends[2 * k + 1] ?? 0)];
    const [ax, ay, bx, by] = [xy[from] ?? 0, xy[from + 1] ?? 0, xy[to] ?? 0, xy[to + 1] ?? 0];
    // the curve stays within half its control point's distance of the straight line
    const bend = 0.5 * (strokes[STROKE * k + 2] ?? 0);
    const room = bend * (Math.abs(bx - ax) + Math.abs(by - ay)) + REACH;
    if (Math.max(ax, bx) + room < 0 || Math.min(ax, bx) - room > width) continue;
    if (Math.max(ay, by) + room < 0 || Math.min(ay, by) - room > height) continue;
    seen[count] = k;
    count += 1;
  }
  return seen.subarray(0, count);
}

/** Numbers of an arrow in the texture that the program reads: four texels. */
export const TEXELS = 16;

/** Writes the arrows `seen[from..to)` as the program reads them. */
export function writeTexels(
  out: Float32Array,
  { ends, strokes }: Arrows,
  { xy, rims }: PlacedNodes,
  seen: Uint32Array,
): void {
  for (let k = 0; k < seen.length; k += 1) {
    const arrow = seen[k] ?? 0;
    const [from, to] = [ends[2 * arrow] ?? 0, ends[2 * arrow + 1] ?? 0];
    const at = TEXELS * k;
    out[at] = xy[2 * from] ?? 0;
    out[at + 1] = xy[2 * from + 1] ?? 0;
    out[at + 2] = xy[2 * to] ?? 0;
    out[at + 3] = xy[2 * to + 1] ?? 0;
    out[at + 4] = rims[from] ?? 0;
    out[at + 5] = rims[to] ?? 0;
    for (let n = 0; n < STROKE; n += 1) out[at + 6 + n] = strokes[STROKE * arrow + n] ?? 0;
  }
}

/** Vertices of an arrow are numbered within so many: two per step of the body, two and two for the head. */
export const VERTICES = 32;
export const STEPS = 12;

/** Steps that keep a curve of that chord within a quarter px of its true course. */
function stepsFor(chord: number): number {
  if (chord < 12) return 2;
  if (chord < 28) return 3;
  if (chord < 50) return 4;
  return chord < 112 ? 6 : STEPS;
}

/** Most indices of one arrow. */
export const MOST_INDICES = 6 * (STEPS + 1);

/** Writes two triangles per step and two for the head; answers how many indices. */
export function writeTriangles(out: Uint32Array, texels: Float32Array, arrows: number): number {
  let at = 0;
  const quad = (a: number, b: number) => {
    out[at] = a;
    out[at + 1] = a + 1;
    out[at + 2] = b;
    out[at + 3] = a + 1;
    out[at + 4] = b + 1;
    out[at + 5] = b;
    at += 6;
  };
  for (let k = 0; k < arrows; k += 1) {
    const stride = STEPS / stepsFor(chordOf(texels, k));
    const first = VERTICES * k;
    for (let step = 0; step < STEPS; step += stride) {
      quad(first + 2 * step, first + 2 * (step + stride));
    }
    if ((texels[TEXELS * k + 10] ?? 0) > 0) quad(first + 2 * (STEPS + 1), first + 2 * (STEPS + 2));
  }
  return at;
}

/** Writes one thin line per step, half as many steps, no heads; answers how many indices. */
export function writeLines(out: Uint32Array, texels: Float32Array, arrows: number): number {
  let at = 0;
  for (let k = 0; k < arrows; k += 1) {
    const steps = Math.min(6, stepsFor(chordOf(texels, k)));
    const stride = STEPS / steps;
    for (let step = 0; step < STEPS; step += stride) {
      out[at] = VERTICES * k + 2 * step;
      out[at + 1] = VERTICES * k + 2 * (step + stride);
      at += 2;
    }
  }
  return at;
}

function chordOf(texels: Float32Array, k: number): number {
  const at = TEXELS * k;
  return Math.hypot(
    (texels[at + 2] ?? 0) - (texels[at] ?? 0),
    (texels[at + 3] ?? 0) - (texels[at + 1] ?? 0),
  );
}
