import Sigma from 'sigma';
import { FIXED_FRAME } from './camera.ts';
import { context2d } from './canvas.ts';
import type { DrawState } from './drawState.ts';
import { createEdgeProgram } from './edgeProgram.ts';
import type { EdgeInk, NodeInk } from './ink.ts';
import { createNodeProgram, NoHoverProgram } from './nodeProgram.ts';
import type { SceneGraph } from './sceneGraph.ts';
import { prefersStillness } from './webgl.ts';

export type NetworkSigma = Sigma<NodeInk, EdgeInk>;

/** Sigma with this app's programs, and the canvases around its own: hulls < arrows < kept < nodes < texts. */
export interface Renderer {
  readonly sigma: NetworkSigma;
  readonly hulls: CanvasRenderingContext2D;
  readonly kept: CanvasRenderingContext2D;
  readonly texts: CanvasRenderingContext2D;
  /** the canvas of all arrows: it is dimmed as a whole */
  readonly arrows: HTMLCanvasElement;
  /** calls back once when the browser takes the graphics away */
  onLost(act: () => void): void;
  kill(): void;
}

export function createRenderer(
  element: HTMLElement,
  graph: SceneGraph,
  state: DrawState,
  sizeDivisor: (ratio: number) => number,
): Renderer {
  const still = prefersStillness();
  const sigma: NetworkSigma = new Sigma<NodeInk, EdgeInk>(graph, element, {
    allowInvalidContainer: true,
    defaultEdgeType: 'arrow',
    defaultNodeType: 'actor',
    edgeProgramClasses: { arrow: createEdgeProgram(state) },
    enableCameraRotation: false,
    enableEdgeEvents: true,
    // 0 would divide by it
    inertiaDuration: still ? 1 : 200,
    zoomDuration: still ? 1 : 200,
    doubleClickZoomingDuration: still ? 1 : 200,
    nodeHoverProgramClasses: { actor: NoHoverProgram },
    nodeProgramClasses: { actor: createNodeProgram(state) },
    defaultDrawNodeHover: () => {},
    renderLabels: false,
    stagePadding: 0,
    zoomToSizeRatioFunction: sizeDivisor,
  });
  sigma.setCustomBBox(FIXED_FRAME);
  for (const layer of ['hulls', 'kept', 'texts']) sigma.createCanvasContext(layer);
  const canvases = sigma.getCanvases();
  const canvas = (layer: string) => {
    const found = canvases[layer];
    if (!found) throw new Error(`createRenderer: expected Sigma to have the layer "${layer}"`);
    return found;
  };
  canvas('edges').before(canvas('hulls'));
  canvas('edges').after(canvas('kept'));
  canvas('nodes').after(canvas('texts'));
  sigma.resize(true);
  // the frame above holds from the next processing on
  sigma.refresh();
  const listening = new AbortController();
  return {
    sigma,
    hulls: context2d(canvas('hulls')),
    kept: context2d(canvas('kept')),
    texts: context2d(canvas('texts')),
    arrows: canvas('edges'),
    onLost(act) {
      for (const layer of ['edges', 'nodes']) {
        canvas(layer).addEventListener('webglcontextlost', act, {
          signal: listening.signal,
          once: true,
        });
      }
    },
    kill() {
      // Sigma lets go of its contexts itself, which would look like a loss
      listening.abort();
      // a flight under way would go on
      sigma.getCamera().disable();
      sigma.kill();
    },
  };
}
