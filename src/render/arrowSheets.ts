import { MARGIN, type Order, type Pass, plan, sameOrder, sheetOf } from './arrowOrder.ts';
import { writeTexels } from './arrowPass.ts';
import { ArrowPen } from './arrowPen.ts';
import { MOST_ARROWS } from './arrowProgram.ts';
import { context2d } from './canvas.ts';
import { carry, carryOf, coverage, type View } from './view.ts';

/** Aims, in ms of drawing: what fits in a frame beside everything else, a slice at rest, a slice in motion. */
const IN_A_FRAME = 9;
const SLICE = 24;
const SLICE_MOVING = 10;
/** From this many ms for the whole on, thin lines stand in until the arrows are drawn. */
const THIN_FIRST = 400;
const DRAFT = 40;
const FIRST_SLICE = 384;

/**
 * The arrows' canvas. A movement carries the last picture along; a new one is drawn slice by slice, out of sight,
 * and takes its place when it is whole. Where all arrows fit in a frame, every frame draws them all.
 */
export class ArrowSheets {
  readonly margin = MARGIN;
  readonly canvas: HTMLCanvasElement;
  private readonly pen = new ArrowPen();
  private order: Order | null = null;
  private pass: Pass | null = null;
  /** what the canvas shows */
  private shown: { readonly order: Order; readonly thin: boolean } | null = null;
  private stopWaiting: () => void = () => {};
  /** arrows in a ms, as measured; null until measured */
  private pace: number | null = null;
  private moving = false;
  private isPaused = false;

  private readonly onShown: () => void;
  /** the shown picture where the processor can paint with it */
  private readonly copy: CanvasRenderingContext2D | null;

  /** `isPainted`: the picture is not looked at itself but painted with; `onShown` is called for every new one. */
  constructor(isPainted: boolean, onShown: () => void) {
    this.onShown = onShown;
    this.copy = isPainted ? context2d(document.createElement('canvas'), true) : null;
    this.canvas = this.pen.canvas;
    this.canvas.className = 'network-arrows';
    Object.assign(this.canvas.style, { position: 'absolute', transformOrigin: '0 0' });
  }

  /** Says what is to be seen from now on. Draws it at once where that is quick, else carries the picture along. */
  follow(order: Order, moving: boolean): void {
    this.moving = moving;
    this.order = order;
    if (this.isPaused) this.resume();
    this.carryAlong();
    if (this.isShown(order)) return;
    if (this.msFor(order.arrows.inks.length) <= IN_A_FRAME) {
      this.drawNow();
      return;
    }
    const wasPlaced = this.shown?.order.nodes === order.nodes;
    if (!wasPlaced && this.shown && moving) this.draft(order);
    else if (!moving || !this.isCovered(order)) this.begin(order);
  }

  /** The whole picture, now. */
  drawNow(): void {
    const { order } = this;
    if (!order) return;
    this.drop();
    const pass = plan(order, false);
    this.pen.begin(sheetOf(order.frame));
    while (pass.at < pass.seen.length) this.stroke(pass, MOST_ARROWS);
    this.put(pass);
  }

  /** Paints the shown picture to where a view shows it. */
  paint(context: CanvasRenderingContext2D, view: View): void {
    if (!this.shown || !this.copy) return;
    const { zoom, x, y } = carryOf(this.shown.order.view, view, MARGIN);
    const { width, height } = sheetOf(this.shown.order.frame);
    const { canvas } = this.copy;
    context.drawImage(canvas, x - MARGIN, y - MARGIN, zoom * width, zoom * height);
  }

  /** Nothing is drawn until something is to be followed again. */
  pause(): void {
    this.isPaused = true;
  }

  kill(): void {
    this.drop();
    this.pen.kill();
  }

  private isShown(order: Order): boolean {
    const { shown } = this;
    return shown !== null && !shown.thin && sameOrder(shown.order, order);
  }

  private isCovered({ view, frame }: Order): boolean {
    return this.shown !== null && coverage(this.shown.order.view, view, frame, MARGIN) === 1;
  }

  private msFor(arrows: number): number {
    return this.pace === null ? (arrows <= FIRST_SLICE ? 0 : Infinity) : arrows / this.pace;
  }

  private carryAlong(): void {
    if (!this.shown || !this.order) return;
    this.canvas.style.transform = carry(this.shown.order.view, this.order.view, MARGIN);
  }

  /** While actors move, what can be drawn in time: the heaviest arrows, as thin lines. */
  private draft(order: Order): void {
    this.drop();
    const pass = plan(order, true);
    const affordable = Math.max(FIRST_SLICE, Math.floor((this.pace ?? 20) * 2 * DRAFT));
    pass.at = Math.max(0, pass.seen.length - affordable);
    this.pen.begin(sheetOf(order.frame));
    while (pass.at < pass.seen.length) this.stroke(pass, MOST_ARROWS);
    this.put(pass);
  }

  private begin(order: Order): void {
    if (this.pass && sameOrder(this.pass.order, order)) return;
    // one that is under way while the camera moves is finished: it is carried along too
    const isOfSame =
      this.pass?.order.nodes === order.nodes && this.pass.order.arrows === order.arrows;
    if (this.pass && this.moving && isOfSame) return;
    this.drop();
    const thin = this.shown === null && this.msFor(order.arrows.inks.length) > THIN_FIRST;
    this.pass = plan(order, thin);
    this.pen.begin(sheetOf(order.frame));
    this.slice();
  }

  private resume(): void {
    this.isPaused = false;
    if (this.pass) this.nextFrame(() => this.slice());
  }

  private slice(): void {
    const { pass } = this;
    if (!pass || this.isPaused) return;
    if (pass.at === pass.seen.length) {
      this.finish(pass);
      return;
    }
    const before = pass.at;
    const aim = this.moving ? SLICE_MOVING : SLICE;
    this.stroke(
      pass,
      Math.min(MOST_ARROWS, Math.max(64, Math.floor((this.pace ?? 0) * aim) || FIRST_SLICE)),
    );
    this.learn(pass.at - before, this.pen.finish());
    this.nextFrame(() => this.slice());
  }

  private finish(pass: Pass): void {
    this.pass = null;
    this.put(pass);
    if (this.order && !this.isShown(this.order) && (!this.moving || !this.isCovered(this.order))) {
      this.begin(this.order);
    }
  }

  private stroke(pass: Pass, most: number): void {
    const end = Math.min(pass.seen.length, pass.at + most);
    const seen = pass.seen.subarray(pass.at, end);
    pass.at = end;
    if (seen.length === 0) return;
    writeTexels(this.pen.room(seen.length), pass.order.arrows, pass.placed, seen);
    this.pen.stroke(seen.length, pass.style);
  }

  private put({ order, style }: Pass): void {
    this.pen.show();
    const { width, height } = sheetOf(order.frame);
    const { style: css } = this.canvas;
    css.left = `${-MARGIN}px`;
    css.top = `${-MARGIN}px`;
    css.width = `${width}px`;
    css.height = `${height}px`;
    this.shown = { order, thin: style.thin };
    this.takeCopy();
    this.carryAlong();
    this.onShown();
  }

  private takeCopy(): void {
    const { copy, canvas } = this;
    if (!copy) return;
    copy.canvas.width = canvas.width;
    copy.canvas.height = canvas.height;
    copy.drawImage(canvas, 0, 0);
  }

  private learn(arrows: number, ms: number): void {
    if (arrows < 64) return;
    const pace = arrows / Math.max(1, ms);
    // a single late answer must not make the slices tiny
    this.pace = this.pace === null ? pace : Math.min(2 * this.pace, 0.5 * (this.pace + pace));
  }

  private nextFrame(act: () => void): void {
    const frame = requestAnimationFrame(act);
    this.stopWaiting = () => cancelAnimationFrame(frame);
  }

  private drop(): void {
    this.stopWaiting();
    this.stopWaiting = () => {};
    this.pass = null;
  }
}
