import type { Point } from './curve.ts';
import type { Align } from './labels.ts';

/** A picture as a list of marks, in px, y down; painted in order. The same list becomes PNG or SVG. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  /** width and height as they are printed, with their unit (`88mm`); px where absent */
  readonly printed?: { readonly width: string; readonly height: string };
  readonly marks: readonly Mark[];
}

/** What a mark belongs to; becomes a named group in SVG. */
export type Layer =
  | 'title'
  | 'regions'
  | 'arrows'
  | 'actors'
  | 'names'
  | 'notes'
  | 'legend'
  | 'table'
  | 'caption';

export interface PathMark {
  readonly type: 'path';
  readonly layer?: Layer;
  /** SVG path data */
  readonly d: string;
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

/** `x`, `y`: the text's anchor on its baseline. */
export interface TextMark {
  readonly type: 'text';
  readonly layer?: Layer;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: TextStyle;
  readonly fill: string;
  readonly align: Align;
  /** a line of the ground's colour around the letters */
  readonly halo?: string;
  /** thickness of the halo in px, both sides together; 3.5 where absent */
  readonly haloWidth?: number;
}

export type Mark = PathMark | TextMark;

export interface TextStyle {
  readonly family: 'sans' | 'serif';
  readonly size: number;
  readonly weight: 400 | 600;
  readonly italic?: boolean;
}

/** Width in px of a text set in a style. */
export type Measure = (text: string, style: TextStyle) => number;

export function polygon(corners: readonly Point[], at: Point = { x: 0, y: 0 }): string {
  const parts = corners.map(
    ({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${px(at.x + x)} ${px(at.y + y)}`,
  );
  return `${parts.join('')}Z`;
}

export function px(value: number): number {
  return Math.round(value * 100) / 100;
}
