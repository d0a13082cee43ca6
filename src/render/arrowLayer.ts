import { headPath, headSize, SELECTED_WIDTH } from '../look/arrow.ts';
import { type Curve, curvePoint, type Point, trimCurve } from '../look/curve.ts';
import type { Box } from '../look/labelField.ts';
import { dashLengths, INKS } from '../look/palette.ts';
import { shapePath } from '../look/shape.ts';
import { tracePath } from './canvas.ts';
import type { Focus } from './focus.ts';
import type { EdgeInk } from './ink.ts';
import { curveOnStage, reachOf, type Stage } from './stage.ts';
import { fontOf, type TextMeasure } from './text.ts';

export const RING_CLEAR = 3.4;
const RING_WIDTH = 2;
export const HALO_WIDTH = 2.4;
const PILL_HEIGHT = 20;

/** Arrows that keep their strength while the rest goes back, above the others and with heads. */
export function paintKept(context: CanvasRenderingContext2D, stage: Stage, { kept }: Focus): void {
  for (const arrow of kept) {
    const edge = stage.arrows.inks[arrow];
    const curve = edge && curveOnStage(stage, edge);
    if (!curve) continue;
    context.globalAlpha = edge.opacity;
    context.setLineDash([...dashLengths(edge.dash, edge.size)]);
    paintArrow(context, curve, { width: edge.size, colour: edge.color, head: edge.head > 0 });
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** Rings around the actors in focus, and the arrow in ink between them; its count in a pill if asked for. */
export function paintFocus(
  context: CanvasRenderingContext2D,
  stage: Stage,
  focus: Focus,
  pill: TextMeasure | null,
): void {
  const { ink, surface } = INKS[stage.scene.theme];
  for (const id of focus.ringed) paintRing(context, stage, id);
  const edge = inkOf(stage, focus);
  const curve = edge && selectedCurve(stage, focus);
  if (!curve) return;
  const head = edge.head > 0;
  const halo = SELECTED_WIDTH + 2 * HALO_WIDTH;
  paintArrow(context, curve, { width: halo, colour: surface, head: false });
  paintArrow(context, curve, { width: SELECTED_WIDTH, colour: ink, head });
  if (pill) paintPill(context, stage, pillBox(curve, edge.weight, pill), String(edge.weight));
}

/** Places that names must keep clear of: the arrow in focus and its pill. */
export function focusBoxes(stage: Stage, focus: Focus, measure: TextMeasure): Box[] {
  const edge = inkOf(stage, focus);
  const curve = edge && selectedCurve(stage, focus);
  if (!curve) return [];
  const half = SELECTED_WIDTH / 2 + HALO_WIDTH;
  const along = Array.from({ length: 41 }, (_, k) => curvePoint(curve, k / 40));
  return [
    pillBox(curve, edge.weight, measure),
    ...along.map(({ x, y }) => ({ x: x - half, y: y - half, width: 2 * half, height: 2 * half })),
  ];
}

/** Middle of the arrow in focus, where its pill sits. */
export function middleOf(stage: Stage, focus: Focus): Point | null {
  const curve = selectedCurve(stage, focus);
  return curve && curvePoint(curve, 0.5);
}

function inkOf({ arrows }: Stage, { arrow }: Focus): EdgeInk | null {
  return arrow === null ? null : (arrows.inks[arrow] ?? null);
}

function selectedCurve(stage: Stage, focus: Focus): Curve | null {
  const edge = inkOf(stage, focus);
  return edge && curveOnStage(stage, edge, RING_CLEAR);
}

interface ArrowPen {
  readonly width: number;
  readonly colour: string;
  readonly head: boolean;
}

function paintArrow(context: CanvasRenderingContext2D, curve: Curve, pen: ArrowPen): void {
  const size = headSize(pen.width);
  const body = pen.head ? trimCurve(curve, 0, size.length * 0.9) : curve;
  context.strokeStyle = pen.colour;
  context.lineWidth = pen.width;
  if (body) {
    context.beginPath();
    context.moveTo(body.from.x, body.from.y);
    context.quadraticCurveTo(body.control.x, body.control.y, body.to.x, body.to.y);
    context.stroke();
  }
  if (!pen.head) return;
  context.fillStyle = pen.colour;
  context.beginPath();
  tracePath(context, headPath(curve, size));
  context.fill();
}

/** What the ring of an actor covers; null where the actor is not drawn. */
export function ringBox(stage: Stage, id: string): Box | null {
  const [node, disc] = [stage.node(id), stage.disc(id)];
  if (!node || !disc) return null;
  const reach = reachOf(stage, node) + 2 * (RING_CLEAR + RING_WIDTH) + 2;
  return { x: disc.x - reach, y: disc.y - reach, width: 2 * reach, height: 2 * reach };
}

export function paintRing(context: CanvasRenderingContext2D, stage: Stage, id: string): void {
  const [node, disc] = [stage.node(id), stage.disc(id)];
  if (!node || !disc) return;
  const { ink, surface } = INKS[stage.scene.theme];
  context.save();
  context.translate(disc.x, disc.y);
  context.lineJoin = 'miter';
  const line = (grow: number, width: number, colour: string) => {
    context.beginPath();
    tracePath(context, shapePath(node.kind, disc.radius, grow));
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  };
  line(RING_CLEAR / 2, RING_CLEAR, surface);
  line(RING_CLEAR + 0.6, RING_WIDTH + 2.4, surface);
  line(RING_CLEAR, RING_WIDTH, ink);
  context.restore();
}

function pillBox(curve: Curve, weight: number, measure: TextMeasure): Box {
  const { x, y } = curvePoint(curve, 0.5);
  const width = Math.max(PILL_HEIGHT + 3, measure(String(weight), 'pill') + 13);
  return { x: x - width / 2, y: y - PILL_HEIGHT / 2, width, height: PILL_HEIGHT };
}

function paintPill(context: CanvasRenderingContext2D, stage: Stage, box: Box, text: string): void {
  const { ink, surface } = INKS[stage.scene.theme];
  context.fillStyle = ink;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, PILL_HEIGHT / 2);
  context.fill();
  context.fillStyle = surface;
  context.font = fontOf('pill');
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + 0.5);
}
