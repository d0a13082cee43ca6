import { type BinRun, type Bins, movedRun, movedSide, type RunSide } from './histogramBins.ts';
import type { HistogramDrawing } from './histogramDrawing.ts';

export interface BrushHandlers {
  bins(): Bins;
  run(): BinRun;
  /** `done`: the user has let go */
  onChange(run: BinRun, done: boolean): void;
}

/** Bins that Page Up and Page Down move a handle by. */
const LARGE_STEP = 7;

type Drag = (bin: number) => BinRun;

/** Turns pointer and keys into runs of bins. Answers with what stops it. */
export function followBrush(drawing: HistogramDrawing, handlers: BrushHandlers): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const { root } = drawing;
  let drag: Drag | null = null;
  let start: BinRun | null = null;

  const end = (done: boolean) => {
    if (!drag || !start) return;
    const before = start;
    drag = null;
    start = null;
    const now = handlers.run();
    if (!done) handlers.onChange(before, false);
    else if (now.first !== before.first || now.end !== before.end) handlers.onChange(now, true);
  };

  root.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || handlers.bins().counts.length === 0) return;
      root.setPointerCapture(event.pointerId);
      start = handlers.run();
      drag = dragFrom(drawing, handlers, event);
    },
    { signal },
  );
  root.addEventListener(
    'pointermove',
    (event) => {
      if (drag) handlers.onChange(drag(drawing.binAt(event.clientX)), false);
    },
    { signal },
  );
  root.addEventListener('pointerup', () => end(true), { signal });
  root.addEventListener('pointercancel', () => end(false), { signal });
  root.addEventListener(
    'dblclick',
    () => handlers.onChange({ first: 0, end: handlers.bins().counts.length }, true),
    { signal },
  );
  root.addEventListener('keydown', (event) => onKey(drawing, handlers, event), { signal });
  return () => listening.abort();
}

/** A handle moves alone, the chosen part moves as a whole, anywhere else begins anew. */
function dragFrom(
  drawing: HistogramDrawing,
  { bins, run }: BrushHandlers,
  { target, clientX }: PointerEvent,
): Drag {
  const side = drawing.sideOf(target);
  const first = run();
  if (side) return (bin) => movedSide(bins(), first, side, Math.round(bin));
  const from = drawing.binAt(clientX);
  const isAll = first.first === 0 && first.end === bins().counts.length;
  const isInside = from >= first.first && from < first.end;
  if (isInside && !isAll) return (bin) => movedRun(bins(), first, Math.round(bin - from));
  return (bin) => spanned(bins(), from, bin);
}

function spanned({ counts }: Bins, a: number, b: number): BinRun {
  const first = Math.min(counts.length - 1, Math.max(0, Math.floor(Math.min(a, b))));
  const end = Math.min(counts.length, Math.max(first + 1, Math.ceil(Math.max(a, b))));
  return { first, end };
}

function onKey(drawing: HistogramDrawing, handlers: BrushHandlers, event: KeyboardEvent): void {
  const side = drawing.sideOf(event.target);
  if (!side) return;
  const bins = handlers.bins();
  const run = handlers.run();
  const to = keyGoal(event.key, run[side], bins.counts.length);
  if (to === null) return;
  event.preventDefault();
  handlers.onChange(movedSide(bins, run, side, to), true);
}

function keyGoal(key: string, now: BinRun[RunSide], length: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return now - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return now + 1;
    case 'PageDown':
      return now - LARGE_STEP;
    case 'PageUp':
      return now + LARGE_STEP;
    case 'Home':
      return 0;
    case 'End':
      return length;
    default:
      return null;
  }
}
