import type { Selection } from '../domain/view.ts';
import type { Point } from '../look/curve.ts';
import { INKS } from '../look/palette.ts';
import { middleOf, paintFocus, paintKept } from './arrowLayer.ts';
import type { PlacedNodes } from './arrowPass.ts';
import { type Focus, focusOf, hasFocus, NO_FOCUS, sameSelection } from './focus.ts';
import { hullsOf, paintHulls } from './hullLayer.ts';
import type { Layers } from './layers.ts';
import { boxOnStage, type PlacedText } from './placedText.ts';
import type { Stage } from './stage.ts';
import { createTextMeasure, type TextMeasure } from './text.ts';
import { paintTexts } from './textPaint.ts';
import { planHoverName, planTexts } from './textPlan.ts';
import type { View } from './view.ts';

/** What the rest is dimmed to while something is in focus. */
const DIMMED = 0.72;

/** What stands out. */
export interface Pointers {
  readonly selection: Selection | null;
  readonly hover: Selection | null;
}

/** Everything that is drawn on 2D canvases around Sigma's: hulls, arrows in focus, rings, texts. */
export interface Overlay {
  /** `replan`: texts get new places; otherwise they move with what they name */
  draw(stage: Stage, view: View, selection: Selection | null, replan: boolean): void;
  /** what the pointer is on, above all that `draw` has drawn */
  point(stage: Stage, placed: PlacedNodes, pointers: Pointers): void;
  /** the cluster whose name lies there */
  clusterAt(stage: Stage, place: Point): number | null;
  /** where what is named by a selection lies on the screen */
  placeOf(stage: Stage, selection: Selection): Point | null;
  /** fonts have come: measure again */
  forgetWidths(): void;
}

export function createOverlay(layers: Layers): Overlay {
  let texts: readonly PlacedText[] = [];
  let measure = createTextMeasure(layers.texts);

  return {
    draw(stage, view, selection, replan) {
      const focus = focusOf(selection, stage);
      const hulls = hullsOf(stage);
      if (stage.scene.labels === false) texts = [];
      else if (replan) texts = planTexts(stage, hulls, focus, measure);
      const { theme } = stage.scene;
      layers.begin(INKS[theme].surface);
      paintHulls(layers.hulls, hulls, theme, focus.cluster);
      layers.layArrows(view, hasFocus(focus) ? DIMMED : 1);
      paintKept(layers.kept, stage, focus);
      layers.layActors();
      paintFocus(layers.texts, stage, focus, measure);
      paintTexts(layers.texts, texts, stage, hulls);
    },
    point(stage, placed, { selection, hover }) {
      const isChosen = sameSelection(selection, hover);
      const focus = isChosen ? NO_FOCUS : focusOf(hover, stage);
      // what is chosen has taken the rest back already
      const wash = hasFocus(focusOf(selection, stage)) ? 0 : 1 - DIMMED;
      const names = hoverName(stage, texts, focus, measure);
      layers.hover.show(stage, placed, { focus, wash, texts, names });
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
      measure = createTextMeasure(layers.texts);
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
