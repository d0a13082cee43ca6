import type { Box } from '../look/labelField.ts';
import { INKS, type Theme } from '../look/palette.ts';
import type { DrawnHull } from './hullLayer.ts';
import { boxOnStage, type PlacedText } from './placedText.ts';
import type { Stage } from './stage.ts';
import { fontOf, LINE_HEIGHTS, type TextUse } from './text.ts';

export function paintTexts(
  context: CanvasRenderingContext2D,
  texts: readonly PlacedText[],
  stage: Stage,
  hulls: readonly DrawnHull[],
): void {
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  for (const text of texts) {
    const box = boxOnStage(text, stage, hulls);
    if (!box) continue;
    paintLeader(context, text, stage);
    paintLines(context, text, box, stage.scene.theme);
  }
}

function paintLines(
  context: CanvasRenderingContext2D,
  { lines, align }: PlacedText,
  box: Box,
  theme: Theme,
): void {
  const { ink, ink2, ink3, surface } = INKS[theme];
  const colours: Record<TextUse, string> = {
    name: ink,
    strong: ink,
    cluster: ink2,
    count: ink3,
    pill: surface,
  };
  const share = { left: 0, center: 0.5, right: 1 }[align];
  const x = box.x + 1 + (box.width - 2) * share;
  let top = box.y;
  context.textAlign = align;
  for (const { text, use } of lines) {
    const baseline = top + LINE_HEIGHTS[use] * 0.77;
    context.font = fontOf(use);
    context.strokeStyle = surface;
    context.lineWidth = 3.5;
    context.strokeText(text, x, baseline);
    context.fillStyle = colours[use];
    context.fillText(text, x, baseline);
    top += LINE_HEIGHTS[use];
  }
}

function paintLeader(context: CanvasRenderingContext2D, text: PlacedText, stage: Stage): void {
  const anchor = typeof text.owner === 'string' ? stage.disc(text.owner) : null;
  if (!text.leader || !anchor) return;
  const [rim, end] = text.leader;
  context.strokeStyle = INKS[stage.scene.theme].ink3;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(anchor.x + rim.x, anchor.y + rim.y);
  context.lineTo(anchor.x + end.x, anchor.y + end.y);
  context.stroke();
}
