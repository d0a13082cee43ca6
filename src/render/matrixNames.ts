import { INKS, stateColour, type Theme } from '../look/palette.ts';
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
  pen.save();
  pen.beginPath();
  pen.rect(0, head, head, height - head);
  pen.clip();
  scene.names.forEach((name, row) => {
    const y = head + (row + 0.5) * CELL - shift.y;
    if (y > head - CELL && y < height + CELL)
      drawRowName(pen, scene, name, head, y, row === marked?.row);
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
function drawRowName(
  pen: CanvasRenderingContext2D,
  scene: MatrixScene,
  name: MatrixName,
  head: number,
  y: number,
  isMarked: boolean,
): void {
  const label = prepared(pen, scene, name, head, isMarked);
  pen.textAlign = 'right';
  pen.fillText(label, head - 2 * GAP - DOT, y + 1);
  drawDot(pen, scene.theme, name.state, head - GAP, y);
}

/** Turned: the names of columns read upwards. */
function drawColumnName(
  pen: CanvasRenderingContext2D,
  scene: MatrixScene,
  name: MatrixName,
  head: number,
  isMarked: boolean,
): void {
  const label = prepared(pen, scene, name, head, isMarked);
  pen.textAlign = 'left';
  pen.fillText(label, 2 * GAP + DOT, 1);
  drawDot(pen, scene.theme, name.state, GAP, 0);
}

/** The pen's ink and font for a name; answers with as much of it as there is room for. */
function prepared(
  pen: CanvasRenderingContext2D,
  { theme }: MatrixScene,
  { label }: MatrixName,
  head: number,
  isMarked: boolean,
): string {
  pen.fillStyle = isMarked ? INKS[theme].ink : INKS[theme].ink2;
  pen.font = isMarked ? MARKED_FONT : NAME_FONT;
  pen.textBaseline = 'middle';
  return fitted(pen, label, head - BESIDE_NAME);
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
