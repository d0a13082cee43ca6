import { INKS } from '../look/palette.ts';
import { clipped } from './canvas.ts';
import { drawNames } from './matrixNames.ts';
import {
  CELL,
  type CellPlace,
  type Frame,
  MATRIX_FONT,
  type MatrixScene,
  type Shift,
} from './matrixScene.ts';

const NUMBER_FONT = `400 11px ${MATRIX_FONT}`;
/** Above this opacity of the ink, the number stands in the colour of the ground. */
const TURNS = 0.45;

/** Only what can be seen of the cells, and the names over whatever is scrolled below them. */
export function drawMatrix(
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
  clipped(pen, { x: head, y: head, width: width - head, height: height - head }, () => {
    drawGround(pen, scene, marked, frame, shift);
    for (const cell of scene.cells) {
      const [x, y] = [head + cell.column * CELL - shift.x, head + cell.row * CELL - shift.y];
      if (x > width || y > height || x + CELL < head || y + CELL < head) continue;
      drawCell(pen, scene, cell.weight, x, y);
    }
    drawMark(pen, scene, marked, head - shift.x, head - shift.y);
  });
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
