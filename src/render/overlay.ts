import type { Selection } from '../domain/view.ts';
import type { Point } from '../look/curve.ts';
import { middleOf, paintFocus, paintKept } from './arrowLayer.ts';
import { type Focus, focusOf, hasFocus } from './focus.ts';
import { hullsOf, paintHulls } from './hullLayer.ts';
import { boxOnStage, type PlacedText, paintTexts, planHoverName, planTexts } from './nameLayer.ts';
import type { Renderer } from './renderer.ts';
import type { Stage } from './stage.ts';
import { createTextMeasure, type TextMeasure } from './text.ts';

/** What the rest is dimmed to while something is in focus. */
const DIMMED = '0.72';

/** Everything that is drawn on 2D canvases around Sigma's: hulls, arrows in focus, rings, texts. */
export interface Overlay {
  /** `replan`: texts get new places; otherwise they move with what they name */
  draw(stage: Stage, selection: Selection | null, hover: Selection | null, replan: boolean): void;
  /** the cluster whose name lies there */
  clusterAt(stage: Stage, place: Point): number | null;
  /** where what is named by a selection lies on the screen */
  placeOf(stage: Stage, selection: Selection): Point | null;
  /** fonts have come: measure again */
  forgetWidths(): void;
}

export function createOverlay(renderer: Renderer): Overlay {
  let texts: readonly PlacedText[] = [];
  let measure = createTextMeasure(renderer.texts);

  return {
    draw(stage, selection, hover, replan) {
      const focus = focusOf(selection, stage);
      const pointed = focusOf(hover, stage);
      const hulls = hullsOf(stage);
      if (stage.scene.labels === false) texts = [];
      else if (replan) texts = planTexts(stage, hulls, focus, measure);
      clear(renderer, stage);
      paintHulls(renderer.hulls, hulls, stage.scene.theme, pointed.cluster ?? focus.cluster);
      paintKept(renderer.kept, stage, pointed);
      paintKept(renderer.kept, stage, focus);
      paintFocus(renderer.texts, stage, pointed, null);
      paintFocus(renderer.texts, stage, focus, measure);
      paintTexts(renderer.texts, texts, stage, hulls);
      paintTexts(renderer.texts, hoverName(stage, texts, pointed, measure), stage, hulls);
      renderer.arrows.style.opacity = hasFocus(focus) || hasFocus(pointed) ? DIMMED : '1';
    },
    clusterAt(stage, { x, y }) {
      const hulls = hullsOf(stage);
      const hit = texts.find((text) => {
        const box = typeof text.owner === 'number' ? boxOnStage(text, stage, hulls) : null;
        return box && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
      });
      return typeof hit?.owner === 'number' ? hit.owner : null;
    },
    placeOf(stage, selection) {
      if (selection.type === 'actor') return stage.disc(selection.id);
      if (selection.type === 'edge') return middleOf(stage, focusOf(selection, stage));
      const hulls = hullsOf(stage);
      const text = texts.find(({ owner }) => owner === selection.index);
      const box = text && boxOnStage(text, stage, hulls);
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    forgetWidths() {
      measure = createTextMeasure(renderer.texts);
    },
  };
}

function hoverName(
  stage: Stage,
  texts: readonly PlacedText[],
  pointed: Focus,
  measure: TextMeasure,
): PlacedText[] {
  if (stage.scene.labels === false) return [];
  return planHoverName(stage, texts, pointed, measure);
}

function clear({ hulls, kept, texts }: Renderer, { width, height }: Stage): void {
  for (const context of [hulls, kept, texts]) context.clearRect(0, 0, width, height);
}
