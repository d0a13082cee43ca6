import type { Point } from '../look/curve.ts';
import { type CameraPlace, fitCamera, placeCamera } from './camera.ts';
import type { NetworkSigma } from './renderer.ts';

const ZOOM_MS = 160;
/** How far in and out the user may zoom, from where all is seen. */
const NEAREST = 40;
const FARTHEST = 4;
/** Smaller side in px from which nodes have their full size, and the least share of it in smaller frames. */
const FULL_SIZE_FROM = 640;
const LEAST_SIZE = 0.55;

/** Px of the frame for each node, along one side, from which on nodes have their full size; where more share it they shrink. */
const FULL_ROOM = 12;
const LEAST_ROOM = 0.3;

/** Knows where all is seen, how far the picture is zoomed from there, and whether the user took the camera. */
export class CameraKeeper {
  /** the camera that sees the whole; its ratio is zoom 1 */
  private whole: CameraPlace = { x: 0.5, y: 0.5, ratio: 1 };
  /** share of their size that nodes keep where many share the frame */
  private room = 1;
  /** flights of the camera that are not the user's and still under way */
  private flights = 0;
  /** the user has moved the camera: it is theirs until they ask for the whole */
  isUsers = false;

  seeWhole(sigma: NetworkSigma, points: readonly Point[], ms: number): void {
    const whole = fitCamera(points, sigma.getDimensions());
    if (!whole) return;
    const { width, height } = sigma.getDimensions();
    const each = Math.sqrt((width * height) / points.length);
    this.room = Math.min(1, Math.max(LEAST_ROOM, each / FULL_ROOM));
    this.isUsers = false;
    this.whole = whole;
    const camera = sigma.getCamera();
    camera.minRatio = whole.ratio / NEAREST;
    camera.maxRatio = whole.ratio * FARTHEST;
    this.place(sigma, whole, ms);
  }

  place(sigma: NetworkSigma, place: CameraPlace, ms: number): void {
    this.flights += 1;
    const land = () => {
      this.flights -= 1;
    };
    placeCamera(sigma, place, ms, land);
  }

  zoomBy(sigma: NetworkSigma, factor: number, still: boolean): void {
    this.isUsers = true;
    const { x, y, ratio } = sigma.getCamera().getState();
    placeCamera(sigma, { x, y, ratio: ratio * factor }, still ? 0 : ZOOM_MS, () => {});
  }

  onMoved(): void {
    if (this.flights === 0) this.isUsers = true;
  }

  /** 1 where all is seen, 2 where everything is twice as far apart. */
  zoomOf(ratio: number): number {
    return this.whole.ratio / ratio;
  }

  /** Radii are the look's where all is seen; they grow with the root of the zoom, and shrink in small frames and crowds. */
  sizeDivisor(ratio: number, side: number): number {
    const share = Math.min(1, Math.max(LEAST_SIZE, Math.sqrt(side / FULL_SIZE_FROM)));
    return 1 / (Math.sqrt(this.zoomOf(ratio)) * share * this.room);
  }
}
