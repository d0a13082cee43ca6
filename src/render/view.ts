import type { Point } from '../look/curve.ts';

/** Where network units lie on the screen: px = x + X · scale, y − Y · scale. `size`: from radius to px. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly size: number;
}

export function onScreen({ x, y, scale }: View, place: Point): Point {
  return { x: x + place.x * scale, y: y - place.y * scale };
}

/** Zoom and shift, px. */
export interface Carry {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/**
 * What brings a picture drawn for one view to where another shows it, measured from the picture's corner.
 * `margin`: px by which the picture reaches beyond the frame on its left and above.
 */
export function carryOf(drawn: View, shown: View, margin = 0): Carry {
  const zoom = shown.scale / drawn.scale;
  return {
    zoom,
    x: shown.x + margin - zoom * (margin + drawn.x),
    y: shown.y + margin - zoom * (margin + drawn.y),
  };
}

/** The same as a CSS transform with the origin 0 0. */
export function carry(drawn: View, shown: View, margin = 0): string {
  const { zoom, x, y } = carryOf(drawn, shown, margin);
  const isStill = Math.abs(zoom - 1) < 1e-9 && Math.abs(x) < 1e-6 && Math.abs(y) < 1e-6;
  return isStill ? 'none' : `matrix(${zoom}, 0, 0, ${zoom}, ${x}, ${y})`;
}

export function sameView(a: View, b: View): boolean {
  return carry(a, b) === 'none' && a.size === b.size;
}

/** Share of a frame that a picture drawn for another view still fills; 0 where its scale has become too strange. */
export function coverage(
  drawn: View,
  shown: View,
  frame: { readonly width: number; readonly height: number },
  margin: number,
): number {
  const { zoom, x, y } = carryOf(drawn, shown, margin);
  if (zoom > 6 || zoom < 0.2) return 0;
  const along = (from: number, side: number) =>
    Math.max(
      0,
      Math.min(side, from - margin + zoom * (side + 2 * margin)) - Math.max(0, from - margin),
    );
  return (along(x, frame.width) * along(y, frame.height)) / (frame.width * frame.height);
}
