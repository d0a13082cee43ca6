import type { FigureAnnotation } from '../domain/figure.ts';
import type { FigureLook } from '../look/figureLook.ts';
import { type Box, boxesMeet, type LabelField } from '../look/labelField.ts';
import { type Mark, type Measure, polygon, px } from '../look/scene.ts';
import { type PlacedNode, reachOf } from './nodeMarks.ts';
import { inFrame } from './place.ts';
import type { Sheet } from './sheet.ts';
import { blockMarks, blockOf } from './text.ts';

export interface DrawnNotes {
  readonly marks: readonly Mark[];
  /** ids of annotations without any room */
  readonly left: readonly string[];
}

const RING_STEPS = 16;
const RINGS = 14;

/**
 * The user's words on the picture, each with an arrow. A note that would lie on another, or leave the frame, is moved
 * to the nearest place where it does not. Takes its room in the field, so that names keep clear of it.
 */
export function drawNotes(
  annotations: readonly FigureAnnotation[],
  placed: readonly PlacedNode[],
  field: LabelField,
  { sheet, look, measure }: { sheet: Sheet; look: FigureLook; measure: Measure },
): DrawnNotes {
  const { frame } = field;
  const marks: Mark[] = [];
  const taken: Box[] = [];
  const left: string[] = [];
  for (const annotation of annotations) {
    const block = blockOf(annotation.text, sheet.note, frame.width * 0.3, measure, true);
    const box = freeBox(inFrame(annotation.at, frame), block, field, taken);
    if (block.lines.length === 0) continue;
    if (!box) {
      left.push(annotation.id);
      continue;
    }
    taken.push(box);
    field.take(box);
    const target = targetOf(annotation, placed, frame);
    marks.push(
      ...(target ? arrowTo(box, target, look, sheet.mark) : []),
      ...blockMarks(block, box, { fill: look.ink, layer: 'notes', halo: look.surface }),
    );
  }
  return { marks, left };
}

function freeBox(
  middle: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
  { frame }: LabelField,
  taken: readonly Box[],
): Box | null {
  if (width > frame.width || height > frame.height) return null;
  for (let ring = 0; ring <= RINGS; ring += 1) {
    for (let k = 0; k < (ring === 0 ? 1 : RING_STEPS); k += 1) {
      const turn = (2 * Math.PI * k) / RING_STEPS;
      const away = ring * height * 0.6;
      const box = inside(
        {
          x: middle.x + away * Math.cos(turn) - width / 2,
          y: middle.y + away * Math.sin(turn) - height / 2,
          width,
          height,
        },
        frame,
      );
      if (!taken.some((other) => boxesMeet(box, other))) return box;
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

/** From the side of the text that is nearest to the rim of what it speaks of. */
function arrowTo(box: Box, target: Target, look: FigureLook, mark: number): Mark[] {
  const gap = 3;
  const from = {
    x: Math.min(Math.max(target.x, box.x - gap), box.x + box.width + gap),
    y: Math.min(Math.max(target.y, box.y - gap), box.y + box.height + gap),
  };
  const length = Math.hypot(target.x - from.x, target.y - from.y);
  const head = 6 * mark;
  if (length < target.reach + head + 2) return [];
  const along = { x: (target.x - from.x) / length, y: (target.y - from.y) / length };
  const tip = {
    x: target.x - along.x * (target.reach + 1),
    y: target.y - along.y * (target.reach + 1),
  };
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
