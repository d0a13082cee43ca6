/** The page's side of the figure worker: the newest drawing wins, an old one that goes on too long is ended. */
import type { FigurePreview } from '../domain/figureSettings.ts';
import { deskOf } from './desk.ts';
import type { FigureDesk, FigureDrawing, FigureJob } from './figureContract.ts';

/** Ends what it draws for nobody any more once it has taken so long. */
const PATIENCE_MS = 400;

/** Rejects a drawing that was stopped, or that a newer one has taken the place of. */
export class DrawingEnded extends Error {
  override readonly name = 'DrawingEnded';
}

export interface FigureClient extends FigureDesk {
  /** Ends the drawing under way; its caller gets a DrawingEnded. */
  stop(): void;
}

interface Wish {
  readonly job: FigureJob;
  readonly preview: FigurePreview;
  readonly take: (drawing: FigureDrawing) => void;
  readonly fail: (reason: unknown) => void;
}

/** `start` makes a worker; `now`: milliseconds. */
export function createFigureClient(start: () => Worker, now: () => number): FigureClient {
  let worker: Worker | null = null;
  let desk: FigureDesk | null = null;
  let running: { readonly wish: Wish; readonly since: number } | null = null;
  let waiting: Wish | null = null;

  function ready(): FigureDesk {
    worker ??= start();
    desk ??= deskOf<FigureDesk>(worker);
    return desk;
  }

  function end(): void {
    worker?.terminate();
    worker = null;
    desk = null;
    running?.wish.fail(new DrawingEnded('A newer figure was asked for.'));
    running = null;
  }

  function next(): void {
    if (running || !waiting) return;
    const wish = waiting;
    waiting = null;
    running = { wish, since: now() };
    const done = (settle: () => void) => {
      if (running?.wish !== wish) return;
      running = null;
      settle();
      next();
    };
    ready()
      .draw(wish.job, wish.preview)
      .then(
        (drawing) => done(() => wish.take(drawing)),
        (reason) => done(() => wish.fail(reason)),
      );
  }

  return {
    draw: (job, preview) =>
      new Promise((take, fail) => {
        waiting?.fail(new DrawingEnded('A newer figure was asked for.'));
        waiting = { job, preview, take, fail };
        if (running && now() - running.since > PATIENCE_MS) end();
        next();
      }),
    svg: (job) => ready().svg(job),
    scene: (job) => ready().scene(job),
    stop() {
      waiting?.fail(new DrawingEnded('The drawing was stopped.'));
      waiting = null;
      end();
    },
  };
}
