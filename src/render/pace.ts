/** So long after the last movement the picture counts as standing still; longer where drawing it anew is dear. */
const SETTLE_MS = 120;
const SETTLE_HEAVY_MS = 280;
/** A frame that comes later than this after the movement that asked for it is late. */
const LATE_MS = 50;
/** After so many late frames the picture is carried along instead of drawn. */
const MOST_LATE = 2;
/** A picture that is carried along is drawn anew after so long at most. */
const STALE_MS = 400;
const FRAMES_STILL = 2;

/** Knows whether the picture moves, and whether this machine can draw every frame of a movement. */
export class Pace {
  private readonly onSettled: () => void;
  private settling: ReturnType<typeof setTimeout> | undefined;
  /** when the movement began that no frame has shown yet */
  private asked: number | null = null;
  private looking = 0;
  private late = 0;
  private isHeavy = false;
  private drawn = 0;
  isMoving = false;

  constructor(onSettled: () => void) {
    this.onSettled = onSettled;
  }

  /** Something has moved. */
  touch(): void {
    this.isMoving = true;
    this.asked ??= performance.now();
    clearTimeout(this.settling);
    cancelAnimationFrame(this.looking);
    this.settling = setTimeout(
      () => this.settleAfter(FRAMES_STILL),
      this.isHeavy ? SETTLE_HEAVY_MS : SETTLE_MS,
    );
  }

  /** On a busy machine movements come late: stillness is counted in frames too. */
  private settleAfter(frames: number): void {
    if (frames === 0) this.onSettled();
    else this.looking = requestAnimationFrame(() => this.settleAfter(frames - 1));
  }

  /** Whether the last picture is to be carried along rather than a new one drawn. */
  carries(isHeavy: boolean, isInView: boolean): boolean {
    this.isHeavy = isHeavy || this.late >= MOST_LATE;
    if (!this.isMoving || !this.isHeavy) return false;
    return isInView || performance.now() - this.drawn < STALE_MS;
  }

  /** A frame was drawn. */
  onDrawn(): void {
    this.drawn = performance.now();
    if (this.isMoving && this.asked !== null && this.drawn - this.asked > LATE_MS) this.late += 1;
    this.asked = null;
  }

  /** A frame was shown by carrying. */
  onCarried(): void {
    this.asked = null;
  }

  /** From now on the picture counts as standing still. */
  stand(): void {
    clearTimeout(this.settling);
    cancelAnimationFrame(this.looking);
    this.isMoving = false;
    this.asked = null;
  }
}
