import type { Point } from '../look/curve.ts';

/** Adds a closed path through the points; the caller begins and strokes it. */
export function tracePath(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  points.forEach(({ x, y }, k) => {
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.closePath();
}

/**
 * The 2D context of a canvas. Throws where the browser has none to give.
 * `byProcessor`: drawn without the graphics card, which is faster where there is none.
 */
export function context2d(
  canvas: HTMLCanvasElement,
  byProcessor = false,
): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: byProcessor });
  if (!context)
    throw new Error('context2d: the browser gave no 2D canvas; close other tabs and reload');
  return context;
}

/** Draws what of it lies within the box. */
export function clipped(
  context: CanvasRenderingContext2D,
  box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
  draw: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  draw();
  context.restore();
}
