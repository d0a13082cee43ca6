import type { Point } from '../look/curve.ts';
import type { Box } from '../look/labelField.ts';
import type { Align } from '../look/labels.ts';
import type { DrawnHull } from './hullLayer.ts';
import type { Stage } from './stage.ts';
import type { TextUse } from './text.ts';

export interface Line {
  readonly text: string;
  readonly use: TextUse;
}

/** A text that was given a place. It moves with its anchor until places are given again. */
export interface PlacedText {
  readonly lines: readonly Line[];
  /** actor or cluster that it names */
  readonly owner: string | number;
  /** from the anchor */
  readonly box: Box;
  readonly align: Align;
  readonly leader: readonly [Point, Point] | null;
}

/** Where a text lies now; null where what it names is not drawn. */
export function boxOnStage(
  { owner, box }: PlacedText,
  stage: Stage,
  hulls: readonly DrawnHull[],
): Box | null {
  const anchor = anchorOf(owner, stage, hulls);
  return anchor && moved(box, anchor, 1);
}

/** What a text moves with: its actor, or a point of its cluster. */
export function anchorOf(
  owner: string | number,
  stage: Stage,
  hulls: readonly DrawnHull[],
): Point | null {
  if (typeof owner === 'string') return stage.disc(owner);
  return hulls.find(({ index }) => index === owner)?.ring[0] ?? null;
}

/** A box by so much further; back again with the sign −1. */
export function moved({ x, y, width, height }: Box, by: Point, sign: 1 | -1): Box {
  return { x: x + sign * by.x, y: y + sign * by.y, width, height };
}
