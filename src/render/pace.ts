import type { DrawState } from './drawState.ts';

/** So long after the last movement the picture counts as standing still: texts are placed, picking works. */
const SETTLE_MS = 140;
const SETTLE_SLOW_MS = 500;
/** A frame that comes later than this after the movement that asked for it is slow. */
const SLOW_MS = 60;
/** So many arrows a slow machine draws while something moves. */
const ARROWS_WHEN_SLOW = 1500;

export interface PaceHandlers {
  /** the picture stands still */
  onSettled(): void;
  /** the user still holds the picture */
  isHeld(): boolean;
}

/** Knows whether the picture moves, and whether this machine can keep up with it. */
export class Pace {
  private readonly draws: DrawState;
  private readonly handlers: PaceHandlers;
  private settling: ReturnType<typeof setTimeout> | undefined;
  /** when the movement began that no frame has shown yet */
  private asked: number | null = null;
  private isSlow = false;

  constructor(draws: DrawState, handlers: PaceHandlers) {
    this.draws = draws;
    this.handlers = handlers;
  }

  /** Something has moved. */
  touch(): void {
    this.draws.moving = true;
    this.asked ??= performance.now();
    this.wait();
  }

  /** A frame was drawn, with that many arrows in the scene. */
  onFrame(arrows: number): void {
    const late = this.asked === null ? 0 : performance.now() - this.asked;
    this.asked = null;
    if (!this.draws.moving || late < SLOW_MS) return;
    this.isSlow = true;
    this.draws.shareWhileMoving = Math.min(1, ARROWS_WHEN_SLOW / Math.max(1, arrows));
  }

  /** From now on the picture counts as standing still. */
  stand(): void {
    clearTimeout(this.settling);
    this.draws.moving = false;
    this.asked = null;
  }

  private wait(): void {
    clearTimeout(this.settling);
    const ms = this.isSlow ? SETTLE_SLOW_MS : SETTLE_MS;
    this.settling = setTimeout(() => {
      if (this.handlers.isHeld()) this.wait();
      else this.handlers.onSettled();
    }, ms);
  }
}
