/**
 * Draws a matrix that is larger than its place: only what is scrolled to, with the names of rows and columns always in
 * sight. A fill tells the weight, the number says it.
 */
import { context2d } from './canvas.ts';
import { drawMatrix } from './matrixDrawing.ts';
import { namesBreadth } from './matrixNames.ts';
import { CELL, type CellPlace, type MatrixScene } from './matrixScene.ts';

export interface MatrixHandle {
  show(scene: MatrixScene): void;
  /** Marks a cell with its row and column, and brings it into sight. */
  mark(cell: CellPlace | null): void;
  destroy(): void;
}

const NOTHING: MatrixScene = { names: [], cells: [], most: 1, theme: 'light' };

export function mountMatrix(
  element: HTMLElement,
  handlers: { onPick(cell: CellPlace): void },
): MatrixHandle {
  return new MatrixMount(element, handlers.onPick);
}

class MatrixMount implements MatrixHandle {
  private readonly scroller = document.createElement('div');
  private readonly canvas = document.createElement('canvas');
  private readonly space = document.createElement('div');
  private readonly sizes = new ResizeObserver(() => this.draw());
  private readonly onPick: (cell: CellPlace) => void;
  private scene = NOTHING;
  private marked: CellPlace | null = null;
  private names = 0;
  private frame = 0;

  constructor(element: HTMLElement, onPick: (cell: CellPlace) => void) {
    this.onPick = onPick;
    Object.assign(this.scroller.style, { position: 'absolute', inset: '0', overflow: 'auto' });
    Object.assign(this.canvas.style, { position: 'sticky', top: '0', left: '0', display: 'block' });
    this.scroller.append(this.canvas, this.space);
    this.scroller.addEventListener('scroll', () => this.drawSoon());
    this.scroller.addEventListener('click', (event) => this.pick(event));
    element.append(this.scroller);
    this.sizes.observe(this.scroller);
    document.fonts.addEventListener('loadingdone', this.drawSoon);
  }

  show(scene: MatrixScene): void {
    this.scene = scene;
    this.names = 0;
    this.draw();
  }

  mark(cell: CellPlace | null): void {
    this.marked = cell;
    if (cell) this.bringIntoSight(cell);
    this.draw();
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    document.fonts.removeEventListener('loadingdone', this.drawSoon);
    this.sizes.disconnect();
    this.scroller.remove();
  }

  private readonly drawSoon = () => {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  };

  private bringIntoSight({ row, column }: CellPlace): void {
    const { scroller } = this;
    const head = this.head();
    const along = (at: number, room: number, cell: number) =>
      Math.min(cell * CELL, Math.max(at, (cell + 1) * CELL - (room - head)));
    scroller.scrollLeft = along(scroller.scrollLeft, scroller.clientWidth, column);
    scroller.scrollTop = along(scroller.scrollTop, scroller.clientHeight, row);
  }

  /** Breadth of the names, for rows and columns alike; narrow places give them a third. */
  private head(): number {
    if (this.names === 0) this.names = namesBreadth(context2d(this.canvas), this.scene.names);
    return Math.min(this.names, this.scroller.clientWidth / 3);
  }

  private pick(event: MouseEvent): void {
    const box = this.scroller.getBoundingClientRect();
    const head = this.head();
    const [x, y] = [event.clientX - box.left - head, event.clientY - box.top - head];
    const column = Math.floor((x + this.scroller.scrollLeft) / CELL);
    const row = Math.floor((y + this.scroller.scrollTop) / CELL);
    const order = this.scene.names.length;
    if (x >= 0 && y >= 0 && row < order && column < order) this.onPick({ row, column });
  }

  private draw(): void {
    this.frame = 0;
    const { clientWidth: width, clientHeight: height } = this.scroller;
    if (width === 0 || height === 0) return;
    const size = this.head() + this.scene.names.length * CELL;
    // what scrolls is the canvas, which stays, and the rest of the matrix beside it
    Object.assign(this.space.style, {
      width: `${size}px`,
      height: `${Math.max(0, size - height)}px`,
    });
    const scale = devicePixelRatio;
    this.canvas.width = Math.round(width * scale);
    this.canvas.height = Math.round(height * scale);
    Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
    const pen = context2d(this.canvas);
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    const frame = { width, height, head: this.head() };
    drawMatrix(pen, this.scene, this.marked, frame, {
      x: this.scroller.scrollLeft,
      y: this.scroller.scrollTop,
    });
  }
}
