import { type PlotOptions, plot } from '@observablehq/plot';
import { INKS, type Theme } from '../../look/palette.ts';
import type { ChartWords } from './words.ts';

export interface ChartView<D> {
  readonly data: D;
  readonly theme: Theme;
  /** what is seen, in one sentence: a screen reader says it, a saved chart carries it */
  readonly title: string;
  readonly words: ChartWords;
}

export interface ChartHandle<D> {
  show(view: ChartView<D>): void;
  destroy(): void;
}

/** What a chart draws at a width in px. */
export type ChartDrawing<D> = (view: ChartView<D>, width: number) => PlotOptions;

const FONT = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";
const FONT_SIZE = 12;
/** Narrower than this, a chart scrolls: the surges’ interval column is the narrowest that there is. */
const NARROWEST = 140;

/** Draws into an element and draws again where its width changes. */
export function mountChart<D>(element: HTMLElement, drawing: ChartDrawing<D>): ChartHandle<D> {
  let view: ChartView<D> | null = null;
  let drawnAt = 0;
  const draw = () => {
    if (!view) return;
    drawnAt = Math.max(NARROWEST, element.clientWidth);
    element.replaceChildren(chartSvg(drawing, view, drawnAt));
  };
  const sizes = new ResizeObserver(() => {
    if (Math.max(NARROWEST, element.clientWidth) !== drawnAt) draw();
  });
  sizes.observe(element);
  return {
    show(next) {
      view = next;
      draw();
    },
    destroy() {
      sizes.disconnect();
      element.replaceChildren();
    },
  };
}

/**
 * The chart by itself, with the colours of its theme. Plot puts a style element into every chart, which the page's
 * policy would refuse: it goes, and what it says of text stands as attributes, so that a saved file has it too.
 */
export function chartSvg<D>(
  drawing: ChartDrawing<D>,
  view: ChartView<D>,
  width: number,
): SVGSVGElement {
  const ink = INKS[view.theme];
  const svg = plot({ width, ...drawing(view, width), ariaLabel: view.title });
  if (!(svg instanceof SVGSVGElement)) throw new Error('A chart is one SVG without a frame.');
  for (const style of svg.querySelectorAll('style')) style.remove();
  // one picture with one name: its marks have none of their own
  for (const mark of svg.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('color', ink.ink2);
  svg.setAttribute('font-family', FONT);
  svg.setAttribute('font-size', String(FONT_SIZE));
  return svg;
}
