import type { TimeRange } from '../domain/time.ts';
import { type BinRun, type Bins, rangeOfRun, runOfRange } from './histogramBins.ts';
import { followBrush } from './histogramBrush.ts';
import { createHistogramDrawing, type HistogramWords } from './histogramDrawing.ts';

export interface HistogramView extends Bins {
  /** what is chosen; null on a side = up to the end */
  readonly range: TimeRange;
}

export interface HistogramHandlers {
  /** once a choice is made: on release, and at every key */
  onBrush(range: TimeRange): void;
  /** English where there are none */
  readonly words?: HistogramWords;
}

export interface HistogramHandle {
  show(view: HistogramView): void;
  destroy(): void;
}

/**
 * Bars of posts over time in an element that has a size, with a brush: drag over the bars, drag a handle
 * or what lies between, or move a handle with the arrow keys. A double click chooses all.
 */
export function mountHistogram(element: HTMLElement, handlers: HistogramHandlers): HistogramHandle {
  const drawing = createHistogramDrawing(element, handlers.words);
  let bins: Bins = { from: 0, binMs: 1, counts: [] };
  let run: BinRun = { first: 0, end: 0 };
  const draw = () => drawing.draw(bins, run);
  const sizes = new ResizeObserver(draw);
  sizes.observe(element);
  const stop = followBrush(drawing, {
    bins: () => bins,
    run: () => run,
    onChange(next, done) {
      run = next;
      draw();
      if (done) handlers.onBrush(rangeOfRun(bins, run));
    },
  });
  return {
    show(view) {
      bins = view;
      run = runOfRange(view, view.range);
      draw();
    },
    destroy() {
      stop();
      sizes.disconnect();
      drawing.root.remove();
    },
  };
}
