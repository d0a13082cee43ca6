/**
 * Draws a matrix that is larger than its place: only what is scrolled to, with the names of rows and columns always in
 * sight. A fill tells the weight, the number says it.
 */
import { INKS, stateColour, type Theme } from '../look/palette.ts';
import { context2d } from './canvas.ts';

export interface MatrixName {
  readonly label: string;
  readonly state: string | null;
}

export interface MatrixScene {
  readonly names: readonly MatrixName[];
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly weight: number;
  }[];
  readonly most: number;
  readonly theme: Theme;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface MatrixHandle {
  show(scene: MatrixScene): void;
  /** Marks a cell with its row and column, and brings it into sight. */
  mark(cell: CellPlace | null): void;
  destroy(): void;
}

const CELL = 24;
const MOST_NAME = 200;
const FONT = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";
const NAME_FONT = `400 12px ${FONT}`;
const NUMBER_FONT = `400 11px ${FONT}`;
const GAP = 8;
const DOT = 4;
/** Above this opacity of the ink, the number stands in the colour of the ground. */
const TURNS = 0.45;

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
    if (this.names === 0) {
      const pen = context2d(this.canvas);
      pen.font = NAME_FONT;
      const widths = this.scene.names.map(({ label }) => pen.measureText(label).width);
      this.names = Math.min(MOST_NAME, Math.max(40, ...widths) + 3 * GAP + 2 * DOT);
    }
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

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly head: number;
}

interface Shift {
  readonly x: number;
  readonly y: number;
}

function drawMatrix(
  pen: CanvasRenderingContext2D,
  scene: MatrixScene,
  marked: CellPlace | null,
  frame: Frame,
  shift: Shift,
): void {
  const inks = INKS[scene.theme];
  const { width, height, head } = frame;
  pen.fillStyle = inks.surface;
  pen.fillRect(0, 0, width, height);
  pen.save();
  pen.beginPath();
  pen.rect(head, head, width - head, height - head);
  pen.clip();
  drawGround(pen, scene, marked, frame, shift);
  for (const cell of scene.cells) {
    const [x, y] = [head + cell.column * CELL - shift.x, head + cell.row * CELL - shift.y];
    if (x > width || y > height || x + CELL < head || y + CELL < head) continue;
    drawCell(pen, scene, cell.weight, x, y);
  }
  drawMark(pen, scene, marked, head - shift.x, head - shift.y);
  pen.restore();
  drawNames(pen, scene, marked, frame, shift);
}

/** The lines between cells, the diagonal, and the marked row and column. */
function drawGround(
  pen: CanvasRenderingContext2D,
  { names, theme }: MatrixScene,
  marked: CellPlace | null,
  { head }: Frame,
  shift: Shift,
): void {
  const inks = INKS[theme];
  const [left, top] = [head - shift.x, head - shift.y];
  const side = names.length * CELL;
  if (marked) {
    pen.fillStyle = inks.bg;
    pen.fillRect(left, top + marked.row * CELL, side, CELL);
    pen.fillRect(left + marked.column * CELL, top, CELL, side);
  }
  pen.fillStyle = inks.sunken;
  for (let k = 0; k < names.length; k += 1) {
    pen.fillRect(left + k * CELL, top + k * CELL, CELL, CELL);
  }
  pen.strokeStyle = inks.line;
  pen.lineWidth = 1;
  pen.beginPath();
  for (let k = 0; k <= names.length; k += 1) {
    const at = k * CELL + 0.5;
    pen.moveTo(left, top + at);
    pen.lineTo(left + side, top + at);
    pen.moveTo(left + at, top);
    pen.lineTo(left + at, top + side);
  }
  pen.stroke();
}

/** Opacity of the ink by the logarithm of the weight, from 0.1 for 1 to 0.85 for the greatest. */
export function cellOpacity(weight: number, most: number): number {
  const share = most > 1 ? Math.log(weight) / Math.log(most) : 1;
  return 0.1 + 0.75 * Math.min(1, Math.max(0, share));
}

function drawCell(
  pen: CanvasRenderingContext2D,
  { most, theme }: MatrixScene,
  weight: number,
  x: number,
  y: number,
): void {
  const inks = INKS[theme];
  const opacity = cellOpacity(weight, most);
  pen.globalAlpha = opacity;
  pen.fillStyle = inks.ink;
  pen.fillRect(x + 1, y + 1, CELL - 1, CELL - 1);
  pen.globalAlpha = 1;
  pen.fillStyle = opacity > TURNS ? inks.surface : inks.ink;
  pen.font = NUMBER_FONT;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(shortNumber(weight), x + CELL / 2 + 0.5, y + CELL / 2 + 1, CELL - 3);
}

/** "14", "1.2k", "31k": what fits into a cell. */
export function shortNumber(value: number): string {
  if (value < 1_000) return String(value);
  return value < 9_950 ? `${(value / 1_000).toFixed(1)}k` : `${Math.round(value / 1_000)}k`;
}

function drawMark(
  pen: CanvasRenderingContext2D,
  { theme }: MatrixScene,
  marked: CellPlace | null,
  left: number,
  top: number,
): void {
  if (!marked) return;
  const inks = INKS[theme];
  const [x, y] = [left + marked.column * CELL, top + marked.row * CELL];
  pen.lineWidth = 4;
  pen.strokeStyle = inks.surface;
  pen.strokeRect(x + 0.5, y + 0.5, CELL, CELL);
  pen.lineWidth = 2;
  pen.strokeStyle = inks.ink;
  pen.strokeRect(x + 0.5, y + 0.5, CELL, CELL);
}

function drawNames(
  pen: CanvasRenderingContext2D,
  scene: MatrixScene,
  marked: CellPlace | null,
  { width, height, head }: Frame,
  shift: Shift,
): void {
  pen.save();
  pen.beginPath();
  pen.rect(0, head, head, height - head);
  pen.clip();
  scene.names.forEach((name, row) => {
    const y = head + (row + 0.5) * CELL - shift.y;
    if (y > head - CELL && y < height + CELL)
      drawName(pen, scene, name, head, y, row === marked?.row);
  });
  pen.restore();
  pen.save();
  pen.beginPath();
  pen.rect(head, 0, width - head, head);
  pen.clip();
  scene.names.forEach((name, column) => {
    const x = head + (column + 0.5) * CELL - shift.x;
    if (x < head - CELL || x > width + CELL) return;
    pen.save();
    pen.translate(x, head);
    pen.rotate(-Math.PI / 2);
    drawColumnName(pen, scene, name, head, column === marked?.column);
    pen.restore();
  });
  pen.restore();
}

/** Right-aligned before its row, with the state's dot nearest to the cells. */
function drawName(
  pen: CanvasRenderingContext2D,
  { theme }: MatrixScene,
  { label, state }: MatrixName,
  head: number,
  y: number,
  isMarked: boolean,
): void {
  pen.fillStyle = isMarked ? INKS[theme].ink : INKS[theme].ink2;
  pen.font = isMarked ? NAME_FONT.replace('400', '600') : NAME_FONT;
  pen.textAlign = 'right';
  pen.textBaseline = 'middle';
  const room = head - 3 * GAP - 2 * DOT;
  pen.fillText(fitted(pen, label, room), head - 2 * GAP - DOT, y + 1);
  drawDot(pen, theme, state, head - GAP, y);
}

/** Turned: the names of columns read upwards. */
function drawColumnName(
  pen: CanvasRenderingContext2D,
  { theme }: MatrixScene,
  { label, state }: MatrixName,
  head: number,
  isMarked: boolean,
): void {
  pen.fillStyle = isMarked ? INKS[theme].ink : INKS[theme].ink2;
  pen.font = isMarked ? NAME_FONT.replace('400', '600') : NAME_FONT;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillText(fitted(pen, label, head - 3 * GAP - 2 * DOT), 2 * GAP + DOT, 1);
  drawDot(pen, theme, state, GAP, 0);
}

function drawDot(
  pen: CanvasRenderingContext2D,
  theme: Theme,
  state: string | null,
  x: number,
  y: number,
): void {
  const { fill, outline } = stateColour(state, theme);
  pen.beginPath();
  pen.arc(x, y, DOT, 0, 2 * Math.PI);
  pen.fillStyle = fill;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = outline;
  pen.stroke();
}

/** Cut with an ellipsis where it is too long; whoever stands on it hears and reads it whole. */
function fitted(pen: CanvasRenderingContext2D, text: string, room: number): string {
  if (pen.measureText(text).width <= room) return text;
  const signs = [...text];
  let [least, most] = [0, signs.length];
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    if (pen.measureText(`${signs.slice(0, middle).join('')}…`).width <= room) least = middle;
    else most = middle - 1;
  }
  return `${signs.slice(0, least).join('').trimEnd()}…`;
}
