import type { FigureAnnotation } from '../domain/figure.ts';
import type { Point } from '../look/curve.ts';
import type { FigureLook } from '../look/figureLook.ts';
import { type Box, createLabelField, type LabelField } from '../look/labelField.ts';
import { type Mark, type Measure, polygon, px } from '../look/scene.ts';
import { type PlacedNode, reachOf } from './nodeMarks.ts';
import { inFrame } from './place.ts';
import type { Sheet } from './sheet.ts';
import { blockMarks, blockOf, textBox } from './text.ts';

/** Where a note stands on the page, in px, and where its arrow ends. */
export interface NotePlace {
  readonly id: string;
  readonly box: Box;
  readonly tip: { readonly x: number; readonly y: number } | null;
}

export interface DrawnNotes {
  readonly marks: readonly Mark[];
  readonly places: readonly NotePlace[];
  /** ids of annotations without any room */
  readonly left: readonly string[];
}

const RING_STEPS = 16;
const RINGS = 14;
/** So far a note is moved to keep clear of actors; farther only for the sake of other texts. */
const NEAR_RINGS = 4;

interface NoteTools {
  readonly sheet: Sheet;
  readonly look: FigureLook;
  readonly measure: Measure;
}

/**
 * The user's words on the picture, each with an arrow. A note that would lie on another text, or leave the frame, is
 * moved to the nearest place where it does not. It and its arrow take their room in the field, so that names keep
 * clear of them.
 */
export function drawNotes(
  annotations: readonly FigureAnnotation[],
  placed: readonly PlacedNode[],
  field: LabelField,
  tools: NoteTools,
): DrawnNotes {
  const { frame } = field;
  const { sheet, look, measure } = tools;
  const marks: Mark[] = [];
  const places: NotePlace[] = [];
  const left: string[] = [];
  for (const annotation of annotations) {
    const block = blockOf(annotation.text, sheet.note, frame.width * 0.3, measure, true);
    if (block.lines.length === 0) continue;
    const target = targetOf(annotation, placed, frame);
    const box = freeBox(inFrame(annotation.at, frame), block, field, target);
    if (!box) {
      left.push(annotation.id);
      continue;
    }
    field.take(box);
    const arrow = target && arrowOf(box, target, sheet.mark);
    if (arrow) field.takeLine(arrow.from, arrow.tip);
    places.push({
      id: annotation.id,
      box: roundedBox(box),
      tip: arrow ? rounded(arrow.tip) : null,
    });
    marks.push(
      ...(arrow ? arrowMarks(arrow, look, sheet.mark) : []),
      ...blockMarks(block, box, { fill: look.ink, layer: 'notes', halo: look.surface }),
    );
  }
  return { marks, places, left };
}

/** Notes over a picture whose texts are known: tables and charts. */
export function notesOver(
  annotations: readonly FigureAnnotation[],
  marks: readonly Mark[],
  frame: Box,
  tools: NoteTools,
): DrawnNotes {
  const texts = marks.flatMap((mark) =>
    mark.type === 'text' ? [textBox(mark, tools.measure)] : [],
  );
  const field = createLabelField({ frame, nodes: [], forbidden: texts });
  return drawNotes(annotations, [], field, tools);
}

/** The nearest place with no text on it: clear of actors too where that is near, and with a clear way for the arrow. */
function freeBox(
  middle: Point,
  size: { readonly width: number; readonly height: number },
  field: LabelField,
  target: Target | null,
): Box | null {
  const { frame } = field;
  if (size.width > frame.width || size.height > frame.height) return null;
  const isWayClear = (box: Box) => {
    const arrow = target && arrowOf(box, target, 1);
    return !arrow || Number.isFinite(field.lineCost(arrow.from, arrow.tip));
  };
  const isFree = (box: Box) => Number.isFinite(field.cost(box));
  return (
    nearest(middle, size, frame, NEAR_RINGS, (box) => field.cost(box) === 0 && isWayClear(box)) ??
    nearest(middle, size, frame, RINGS, (box) => isFree(box) && isWayClear(box)) ??
    nearest(middle, size, frame, RINGS * 3, isFree)
  );
}

function nearest(
  middle: Point,
  { width, height }: { readonly width: number; readonly height: number },
  frame: Box,
  rings: number,
  fits: (box: Box) => boolean,
): Box | null {
  for (let ring = 0; ring <= rings; ring += 1) {
    for (let k = 0; k < (ring === 0 ? 1 : RING_STEPS); k += 1) {
      const turn = (2 * Math.PI * k) / RING_STEPS;
      const away = ring * height * 0.6;
      const x = middle.x + away * Math.cos(turn) - width / 2;
      const y = middle.y + away * Math.sin(turn) - height / 2;
      const box = inside({ x, y, width, height }, frame);
      if (fits(box)) return box;
    }
  }
  return null;
}

function inside({ x, y, width, height }: Box, frame: Box): Box {
  return {
    x: Math.min(Math.max(x, frame.x), frame.x + frame.width - width),
    y: Math.min(Math.max(y, frame.y), frame.y + frame.height - height),
    width,
    height,
  };
}

interface Target {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

function targetOf(
  { pointsTo }: FigureAnnotation,
  placed: readonly PlacedNode[],
  frame: Box,
): Target | null {
  if (pointsTo === null) return null;
  if (pointsTo.type === 'place') return { ...inFrame(pointsTo.at, frame), reach: 0 };
  const place = placed.find(({ node }) => node.id === pointsTo.id);
  return place ? { x: place.x, y: place.y, reach: reachOf(place.node.kind, place.radius) } : null;
}

interface Arrow {
  readonly from: Point;
  readonly tip: Point;
  readonly along: Point;
}

/** From the side of the text that is nearest to the rim of what it speaks of; null where there is no room for one. */
function arrowOf(box: Box, target: Target, mark: number): Arrow | null {
  const gap = 3;
  const from = {
    x: Math.min(Math.max(target.x, box.x - gap), box.x + box.width + gap),
    y: Math.min(Math.max(target.y, box.y - gap), box.y + box.height + gap),
  };
  const length = Math.hypot(target.x - from.x, target.y - from.y);
  if (length < target.reach + 6 * mark + 2) return null;
  const along = { x: (target.x - from.x) / length, y: (target.y - from.y) / length };
  const reach = target.reach + 1;
  const tip = { x: target.x - along.x * reach, y: target.y - along.y * reach };
  return { from, tip, along };
}

function arrowMarks({ from, tip, along }: Arrow, look: FigureLook, mark: number): Mark[] {
  const head = 6 * mark;
  const base = { x: tip.x - along.x * head, y: tip.y - along.y * head };
  const half = head * 0.4;
  const corners = [
    tip,
    { x: base.x - along.y * half, y: base.y + along.x * half },
    { x: base.x + along.y * half, y: base.y - along.x * half },
  ];
  return [
    {
      ...{ type: 'path', layer: 'notes', stroke: look.ink, width: px(1.2 * mark) },
      d: `M${px(from.x)} ${px(from.y)}L${px(base.x)} ${px(base.y)}`,
    },
    { type: 'path', layer: 'notes', d: polygon(corners), fill: look.ink },
  ];
}

function rounded({ x, y }: Point): Point {
  return { x: px(x), y: px(y) };
}

function roundedBox({ x, y, width, height }: Box): Box {
  return { x: px(x), y: px(y), width: px(width), height: px(height) };
}
