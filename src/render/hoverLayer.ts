import { colorToArray } from 'sigma/utils';
import { SELECTED_WIDTH } from '../look/arrow.ts';
import type { Box } from '../look/labelField.ts';
import { INKS } from '../look/palette.ts';
import { HALO_WIDTH, paintRing, RING_CLEAR, ringBox } from './arrowLayer.ts';
import type { PlacedNodes } from './arrowPass.ts';
import { context2d } from './canvas.ts';
import { type Focus, hasFocus } from './focus.ts';
import { HoverPen, type Paint } from './hoverPen.ts';
import { hullsOf } from './hullLayer.ts';
import { boxOnStage, type PlacedText } from './placedText.ts';
import type { Stage } from './stage.ts';
import { paintTexts } from './textPaint.ts';

/** Px around what a patch shows. */
const ROOM = 3;
/** Patches of few sizes: the browser takes new memory for each new one. */
const STEP_X = 160;
const STEP_Y = 64;
const CLEAR: Paint = [0, 0, 0, 0];

/** What the pointer makes stand out. */
export interface Pointed {
  readonly focus: Focus;
  /** how far the rest goes back, 0 for not at all */
  readonly wash: number;
  /** names that are there already, and the one that only the pointer brings */
  readonly texts: readonly PlacedText[];
  readonly names: readonly PlacedText[];
}

/**
 * What the pointer is on, above the finished picture, which stays as it is: painting that anew takes a processor
 * ten times as long. A wash takes the rest back; it spares the actors in focus and their names. Rings and the new
 * name lie on small canvases of their own.
 */
export class HoverLayer {
  readonly element = document.createElement('div');
  private readonly pen = new HoverPen();
  private readonly patches = [0, 1].map(() => context2d(document.createElement('canvas'), true));

  constructor() {
    this.element.className = 'network-hover';
    Object.assign(this.element.style, {
      position: 'absolute',
      inset: '0',
      pointerEvents: 'none',
      willChange: 'opacity',
    });
    const canvases = [this.pen.canvas, ...this.patches.map(({ canvas }) => canvas)];
    for (const canvas of canvases) {
      // each a layer of its own: the browser would lay two patches far apart onto one that holds all between them
      Object.assign(canvas.style, { position: 'absolute', willChange: 'transform' });
      this.element.append(canvas);
    }
    this.hide();
  }

  hide(): void {
    this.element.style.opacity = '0';
  }

  show(stage: Stage, placed: PlacedNodes, pointed: Pointed): void {
    if (!hasFocus(pointed.focus)) {
      this.hide();
      return;
    }
    this.paintBelow(stage, placed, pointed);
    for (const [k, patch] of this.patches.entries()) paintPatch(patch, stage, pointed, k);
    this.element.style.opacity = '1';
  }

  kill(): void {
    this.pen.kill();
    this.element.remove();
  }

  private paintBelow(stage: Stage, placed: PlacedNodes, pointed: Pointed): void {
    const { pen } = this;
    const { width, height, arrows, scene } = stage;
    const { kept, arrow } = pointed.focus;
    const { ink, surface } = INKS[scene.theme];
    const wash = paintOf(surface, pointed.wash);
    const spared = sparedBy(stage, pointed.focus);
    Object.assign(pen.canvas.style, { width: `${width}px`, height: `${height}px` });
    pen.begin({ width, height, pixelRatio: devicePixelRatio }, wash);
    pen.stroke(arrows, placed, kept);
    // actors and names lie above the arrows
    pen.discsOf(discsOf(stage, placed, spared, false), wash);
    pen.discsOf(discsOf(stage, placed, spared, true), CLEAR);
    if (arrow !== null) {
      const halo = SELECTED_WIDTH + 2 * HALO_WIDTH;
      const clear = RING_CLEAR;
      const below = { width: halo, paint: paintOf(surface, 1), head: false, clear };
      pen.stroke(arrows, placed, [arrow], below);
      const above = { width: SELECTED_WIDTH, paint: paintOf(ink, 1), head: true, clear };
      pen.stroke(arrows, placed, [arrow], above);
    }
    const [of, others] = boxesOf(stage, pointed.texts, spared);
    pen.boxes(others, wash);
    pen.boxes(of, CLEAR);
  }
}

/** Actors that do not go back: those in focus, and those at the other end of what is kept. */
function sparedBy({ arrows }: Stage, { ringed, kept }: Focus): Set<string> {
  const ends = kept.flatMap((k) => {
    const ink = arrows.inks[k];
    return ink ? [ink.amplifier, ink.source] : [];
  });
  return new Set([...ringed, ...ends]);
}

/** x, y and radius of the actors that are spared, or of the others. */
function discsOf(
  stage: Stage,
  { xy, rims }: PlacedNodes,
  spared: ReadonlySet<string>,
  isSpared: boolean,
): Float32Array {
  const numbers = isSpared
    ? [...spared].flatMap((id) => stage.numberOf(id) ?? [])
    : Array.from(rims.keys());
  const discs = new Float32Array(3 * numbers.length);
  numbers.forEach((k, at) => {
    const radius = (rims[k] ?? 0) + (isSpared ? 1.5 : 0);
    discs.set([xy[2 * k] ?? 0, xy[2 * k + 1] ?? 0, radius], 3 * at);
  });
  return discs;
}

/** Where the names of spared actors lie, and where all other texts. */
function boxesOf(
  stage: Stage,
  texts: readonly PlacedText[],
  spared: ReadonlySet<string>,
): [Box[], Box[]] {
  const boxes: [Box[], Box[]] = [[], []];
  for (const text of texts) {
    const box = boxOnStage(text, stage, hullsOf(stage));
    if (!box) continue;
    boxes[typeof text.owner === 'string' && spared.has(text.owner) ? 0 : 1].push(box);
  }
  return boxes;
}

/** The ring of the actor in focus of that number, and its name if it has none yet. */
function paintPatch(
  context: CanvasRenderingContext2D,
  stage: Stage,
  { focus, names }: Pointed,
  k: number,
): void {
  const { canvas } = context;
  const id = focus.ringed[k];
  const ring = id === undefined ? null : ringBox(stage, id);
  canvas.style.display = ring ? '' : 'none';
  if (id === undefined || !ring) return;
  const own = names.filter(({ owner }) => owner === id);
  const boxes = own.flatMap((text) => boxOnStage(text, stage, []) ?? []);
  const { x, y, width, height } = around([ring, ...boxes]);
  const ratio = devicePixelRatio;
  setSize(canvas, Math.ceil(width * ratio), Math.ceil(height * ratio));
  Object.assign(canvas.style, { left: `${x}px`, top: `${y}px` });
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(ratio, 0, 0, ratio, -x * ratio, -y * ratio);
  paintRing(context, stage, id);
  paintTexts(context, own, stage, []);
}

function around(boxes: readonly Box[]): Box {
  const x = Math.floor(Math.min(...boxes.map((box) => box.x)) - ROOM);
  const y = Math.floor(Math.min(...boxes.map((box) => box.y)) - ROOM);
  const right = Math.ceil(Math.max(...boxes.map((box) => box.x + box.width)) + ROOM);
  const bottom = Math.ceil(Math.max(...boxes.map((box) => box.y + box.height)) + ROOM);
  return { x, y, width: wholeSteps(right - x, STEP_X), height: wholeSteps(bottom - y, STEP_Y) };
}

function wholeSteps(length: number, step: number): number {
  return step * Math.ceil(length / step);
}

function setSize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function paintOf(colour: string, opacity: number): Paint {
  const [red, green, blue] = colorToArray(colour);
  return [red / 255, green / 255, blue / 255, opacity];
}
