import type { ArrowSheets } from './arrowSheets.ts';
import { context2d } from './canvas.ts';
import type { HoverLayer } from './hoverLayer.ts';
import type { View } from './view.ts';

/**
 * What the picture is put together from, from below: hulls, arrows, kept arrows, actors, texts.
 * With a graphics card every layer is a canvas and the browser lays them on each other. Without one that costs the
 * processor more than all the drawing, so there everything is painted onto one canvas.
 */
export interface Layers {
  readonly hulls: CanvasRenderingContext2D;
  readonly kept: CanvasRenderingContext2D;
  readonly texts: CanvasRenderingContext2D;
  /** above everything; shown at rest only */
  readonly hover: HoverLayer;
  /** canvases that a movement carries along, and by how much they reach beyond the frame, px */
  readonly carried: readonly HTMLCanvasElement[];
  readonly margin: number;
  /** an empty picture */
  begin(ground: string): void;
  /** after the hulls; `opacity`: of all arrows as a whole */
  layArrows(view: View, opacity: number): void;
  /** after the kept arrows */
  layActors(): void;
  /** actors have been drawn in this very task */
  takeActors(): void;
  resize(frame: { readonly width: number; readonly height: number }): void;
}

/** Each layer a canvas of its own. */
export function createStack(
  contexts: Pick<Layers, 'hulls' | 'kept' | 'texts' | 'hover'>,
  arrows: ArrowSheets,
  actors: HTMLCanvasElement,
): Layers {
  const { hulls, kept, texts } = contexts;
  const all = [hulls, kept, texts];
  return {
    ...contexts,
    carried: [hulls.canvas, kept.canvas, actors, texts.canvas],
    margin: 0,
    begin() {
      for (const context of all)
        context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    },
    layArrows(_view, opacity) {
      arrows.canvas.style.opacity = String(opacity);
    },
    layActors() {},
    takeActors() {},
    resize({ width, height }) {
      for (const context of all) size(context, width, height, 0);
    },
  };
}

/** All on one canvas, by the processor. It reaches beyond the frame as far as the arrows do. */
export function createSheet(
  context: CanvasRenderingContext2D,
  hover: HoverLayer,
  arrows: ArrowSheets,
  actors: HTMLCanvasElement,
): Layers {
  const { canvas } = context;
  const taken = context2d(document.createElement('canvas'), true);
  const { margin } = arrows;
  Object.assign(canvas.style, {
    left: `${-margin}px`,
    top: `${-margin}px`,
    willChange: 'transform',
  });
  return {
    hulls: context,
    kept: context,
    texts: context,
    hover,
    carried: [canvas],
    margin,
    begin(ground) {
      context.fillStyle = ground;
      context.fillRect(-margin, -margin, canvas.width, canvas.height);
    },
    layArrows(view, opacity) {
      context.globalAlpha = opacity;
      arrows.paint(context, view);
      context.globalAlpha = 1;
    },
    layActors() {
      const ratio = devicePixelRatio;
      context.drawImage(
        taken.canvas,
        0,
        0,
        taken.canvas.width / ratio,
        taken.canvas.height / ratio,
      );
    },
    takeActors() {
      taken.canvas.width = actors.width;
      taken.canvas.height = actors.height;
      taken.drawImage(actors, 0, 0);
    },
    resize({ width, height }) {
      size(context, width, height, margin);
    },
  };
}

function size(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  margin: number,
): void {
  const { canvas } = context;
  const ratio = devicePixelRatio;
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  canvas.width = wide * ratio;
  canvas.height = high * ratio;
  Object.assign(canvas.style, { width: `${wide}px`, height: `${high}px` });
  context.setTransform(ratio, 0, 0, ratio, margin * ratio, margin * ratio);
}
