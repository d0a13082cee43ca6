import type { Thumbnail } from '../domain/case.ts';
import { INKS, stateColour, type Theme } from '../look/palette.ts';
import { context2d } from './canvas.ts';

const MARGIN = 0.06;
/** Share of the smaller side that an actor's radius takes at most. */
const LARGEST = 0.06;

/** Draws a case's small picture over the whole canvas; radii are shares of its smaller side. */
export function drawThumbnail(canvas: HTMLCanvasElement, thumbnail: Thumbnail, theme: Theme): void {
  const context = context2d(canvas);
  const { width, height } = canvas;
  const unit = Math.min(width, height);
  const margin = unit * MARGIN;
  const x = (share: number) => margin + share * (width - 2 * margin);
  // positions are y up, the canvas is y down
  const y = (share: number) => height - margin - share * (height - 2 * margin);
  const { surface, hull } = INKS[theme];
  context.fillStyle = surface;
  context.fillRect(0, 0, width, height);

  context.strokeStyle = hull;
  context.globalAlpha = 0.35;
  context.lineWidth = Math.max(0.6, unit / 340);
  context.beginPath();
  for (let k = 0; k + 1 < thumbnail.edges.length; k += 2) {
    const from = thumbnail.nodes[thumbnail.edges[k] ?? -1];
    const to = thumbnail.nodes[thumbnail.edges[k + 1] ?? -1];
    if (!from || !to) continue;
    context.moveTo(x(from.x), y(from.y));
    context.lineTo(x(to.x), y(to.y));
  }
  context.stroke();

  context.globalAlpha = 1;
  for (const node of thumbnail.nodes) {
    const { fill, outline } = stateColour(node.state, theme);
    context.beginPath();
    context.arc(
      x(node.x),
      y(node.y),
      Math.max(1.2, Math.min(LARGEST, node.r) * unit),
      0,
      2 * Math.PI,
    );
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = outline;
    context.stroke();
  }
}
