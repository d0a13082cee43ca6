import { INKS, stateColour, type Theme } from '../look/palette.ts';
import { clipped } from './canvas.ts';
import {
  CELL,
  type CellPlace,
  type Frame,
  MATRIX_FONT,
  type MatrixName,
  type MatrixScene,
  type Shift,
} from './matrixScene.ts';

const MOST_NAME = 200;
const NAME_FONT = `400 12px ${MATRIX_FONT}`;
const MARKED_FONT = `600 12px ${MATRIX_FONT}`;
const GAP = 8;
const DOT = 4;
/** Px of the head that a name leaves: its dot and what is free around both. */
const BESIDE_NAME = 3 * GAP + 2 * DOT;

/** Px for the longest name, within limits. */
export function namesBreadth(pen: CanvasRenderingContext2D, names: readonly MatrixName[]): number {
  pen.font = NAME_FONT;
  const widths = names.map(({ label }) => pen.measureText(label).width);
  return Math.min(MOST_NAME, Math.max(40, ...widths) + BESIDE_NAME);
}

/** Rows' names at the left, columns' at the top, each cut off where the cells begin. */
export function drawNames(
  pen: CanvasRenderingContext2D,
  scene: MatrixScene,
  marked: CellPlace | null,
  { width, height, head }: Frame,
  shift: Shift,
): void {
  const ofRow: NameLine = { head, align: 'right', text: head - 2 * GAP - DOT, dot: head - GAP };
  const ofColumn: NameLine = { head, align: 'left', text: 2 * GAP + DOT, dot: GAP };
  clipped(pen, { x: 0, y: head, width: head, height: height - head }, () => {
    scene.names.forEach((name, row) => {
      const y = head + (row + 0.5) * CELL - shift.y;
      if (y < head - CELL || y > height + CELL) return;
      pen.save();
      pen.translate(0, y);
      drawName(pen, scene.theme, name, row === marked?.row, ofRow);
      pen.restore();
    });
  });
  clipped(pen, { x: head, y: 0, width: width - head, height: head }, () => {
    scene.names.forEach((name, column) => {
      const x = head + (column + 0.5) * CELL - shift.x;
      if (x < head - CELL || x > width + CELL) return;
      pen.save();
      pen.translate(x, head);
      pen.rotate(-Math.PI / 2);
      drawName(pen, scene.theme, name, column === marked?.column, ofColumn);
      pen.restore();
    });
  });
}

/** Where a name and its state's dot stand along their line; the dot is nearest to the cells. */
interface NameLine {
  readonly head: number;
  readonly align: 'left' | 'right';
  readonly text: number;
  readonly dot: number;
}

function drawName(
  pen: CanvasRenderingContext2D,
  theme: Theme,
  { label, state }: MatrixName,
  isMarked: boolean,
  { head, align, text, dot }: NameLine,
): void {
  pen.fillStyle = isMarked ? INKS[theme].ink : INKS[theme].ink2;
  pen.font = isMarked ? MARKED_FONT : NAME_FONT;
  pen.textBaseline = 'middle';
  pen.textAlign = align;
  pen.fillText(fitted(pen, label, head - BESIDE_NAME), text, 1);
  drawDot(pen, theme, state, dot);
}

function drawDot(
  pen: CanvasRenderingContext2D,
  theme: Theme,
  state: string | null,
  x: number,
): void {
  const { fill, outline } = stateColour(state, theme);
  pen.beginPath();
  pen.arc(x, 0, DOT, 0, 2 * Math.PI);
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
