import { mountNetwork } from '../../src/render/network.ts';
import { madeScene } from './madeScene.ts';

/** What the measuring script asks of this page. */
export interface DrawingPage {
  /** gaps between frames in ms since the last call, and tasks over 50 ms */
  take(): { readonly gaps: number[]; readonly tasks: number[] };
  /** moves all actors to their mirrored places, as a layout does */
  mirror(): void;
}

declare global {
  interface Window {
    drawing?: DrawingPage;
  }
}

const asked = new URLSearchParams(location.search);
const element = document.getElementById('network');
if (!element) throw new Error('expected the element of the page');
Object.assign(document.body.style, { margin: '0' });
Object.assign(element.style, { width: '100vw', height: '100vh' });

let gaps: number[] = [];
let tasks: number[] = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) tasks.push(duration);
}).observe({ type: 'longtask', buffered: true });
let last = performance.now();
function tick(now: number): void {
  gaps.push(now - last);
  last = now;
  requestAnimationFrame(tick);
}
requestAnimationFrame(tick);

const scene = madeScene(Number(asked.get('actors')), Number(asked.get('edges')));
const handle = mountNetwork(element, { onPick: () => {} });
let sign = 1;
requestAnimationFrame(() => {
  handle.show(scene);
  window.drawing = {
    take() {
      const taken = { gaps, tasks };
      gaps = [];
      tasks = [];
      return taken;
    },
    mirror() {
      sign = -sign;
      const xy = scene.nodes.flatMap(({ x, y }) => [sign * x, y]);
      handle.moveTo({ ids: scene.nodes.map(({ id }) => id), xy: Float32Array.from(xy) }, 240);
    },
  };
});
