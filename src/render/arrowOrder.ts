import { type PlacedNodes, placeNodes, visibleArrows } from './arrowPass.ts';
import type { ArrowStyle, Sheet } from './arrowProgram.ts';
import type { Arrows } from './arrows.ts';
import { sameView, type View } from './view.ts';

/** Px drawn beyond the frame on every side, so that a movement does not find the end of the picture at once. */
export const MARGIN = 160;

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** All that decides what a picture of the arrows looks like. */
export interface Order {
  readonly arrows: Arrows;
  readonly nodes: readonly { readonly x: number; readonly y: number; readonly size: number }[];
  readonly view: View;
  readonly frame: Frame;
  readonly headFrom: number;
}

/** A picture that is being drawn: `at` is how many of the seen arrows are there already. */
export interface Pass {
  readonly order: Order;
  readonly placed: PlacedNodes;
  readonly seen: Uint32Array;
  readonly style: ArrowStyle;
  at: number;
}

/** What is to be drawn for an order; nothing is drawn yet. */
export function plan(order: Order, thin: boolean): Pass {
  const { arrows, nodes, view, frame, headFrom } = order;
  const placed = placeNodes(nodes, view, MARGIN);
  const seen = visibleArrows(arrows, placed, sheetOf(frame));
  return { order, placed, seen, style: { size: view.size, headFrom, thin }, at: 0 };
}

/** The frame and its margins, at the resolution of the screen. */
export function sheetOf({ width, height }: Frame): Sheet {
  return {
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
    pixelRatio: devicePixelRatio,
  };
}

export function sameOrder(a: Order, b: Order): boolean {
  return (
    a.arrows === b.arrows &&
    a.nodes === b.nodes &&
    a.headFrom === b.headFrom &&
    a.frame.width === b.frame.width &&
    a.frame.height === b.frame.height &&
    sameView(a.view, b.view)
  );
}
