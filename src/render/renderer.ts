import Sigma from 'sigma';
import { ArrowSheets } from './arrowSheets.ts';
import { FIXED_FRAME } from './camera.ts';
import { context2d } from './canvas.ts';
import type { DrawState } from './drawState.ts';
import { HoverLayer } from './hoverLayer.ts';
import type { EdgeInk, NodeInk } from './ink.ts';
import { createSheet, createStack, type Layers } from './layers.ts';
import { createNodeProgram, NoHoverProgram } from './nodeProgram.ts';
import type { NodeGraph } from './sceneGraph.ts';
import type { View } from './view.ts';
import { isSoftware, prefersStillness } from './webgl.ts';

export type NetworkSigma = Sigma<NodeInk, EdgeInk>;

/** Layers of Sigma's that this app leaves empty: hidden, so that the browser need not put them together. */
const EMPTY_LAYERS = ['edges', 'edgeLabels', 'labels', 'hovers', 'hoverNodes'];

/** Sigma for actors, camera and pointer, and the layers of the picture. */
export interface Renderer {
  readonly sigma: NetworkSigma;
  readonly arrows: ArrowSheets;
  readonly layers: Layers;
  /** the processor itself draws */
  readonly isSoftware: boolean;
  /** how the camera as it stands puts network units on the screen */
  view(): View;
  /** calls back once when the browser takes the graphics away */
  onLost(act: () => void): void;
  kill(): void;
}

/** `onArrows`: a new picture of the arrows is there */
export function createRenderer(
  element: HTMLElement,
  graph: NodeGraph,
  state: DrawState,
  sizeDivisor: (ratio: number) => number,
  onArrows: () => void,
): Renderer {
  const sigma = createSigma(element, graph, state, sizeDivisor);
  const canvases = sigma.getCanvases();
  const canvas = (layer: string) => {
    const found = canvases[layer];
    if (!found) throw new Error(`createRenderer: expected Sigma to have the layer "${layer}"`);
    return found;
  };
  const actors = canvas('nodes');
  const gl = actors.getContext('webgl2');
  const software = gl !== null && isSoftware(gl);
  const arrows = new ArrowSheets(software, onArrows);
  for (const layer of EMPTY_LAYERS) canvas(layer).style.display = 'none';
  const layers = software ? sheetIn(canvas, arrows) : stackIn(canvas, arrows);
  for (const { style } of layers.carried) style.transformOrigin = '0 0';
  sigma.on('resize', () => layers.resize(sigma.getDimensions()));
  sigma.resize(true);
  // the frame holds from the next processing on
  sigma.refresh();
  const listening = new AbortController();
  return {
    sigma,
    arrows,
    layers,
    isSoftware: software,
    view: () => viewOf(sigma),
    onLost(act) {
      for (const layer of [arrows.canvas, actors]) {
        layer.addEventListener('webglcontextlost', act, { signal: listening.signal, once: true });
      }
    },
    kill() {
      // letting go of a context looks like a loss
      listening.abort();
      // a flight under way would go on
      sigma.getCamera().disable();
      arrows.kill();
      layers.hover.kill();
      sigma.kill();
    },
  };
}

function stackIn(canvas: (layer: string) => HTMLCanvasElement, arrows: ArrowSheets): Layers {
  const [hulls, kept, texts] = [canvas('hulls'), canvas('kept'), canvas('texts')];
  const actors = canvas('nodes');
  actors.before(hulls, arrows.canvas, kept);
  actors.after(texts);
  const hover = new HoverLayer();
  texts.after(hover.element);
  const contexts = {
    hulls: context2d(hulls),
    kept: context2d(kept),
    texts: context2d(texts),
    hover,
  };
  return createStack(contexts, arrows, actors);
}

function sheetIn(canvas: (layer: string) => HTMLCanvasElement, arrows: ArrowSheets): Layers {
  const [sheet, actors] = [canvas('texts'), canvas('nodes')];
  const hover = new HoverLayer();
  actors.after(sheet, hover.element);
  for (const layer of ['hulls', 'kept', 'nodes']) canvas(layer).style.display = 'none';
  return createSheet(context2d(sheet, true), hover, arrows, actors);
}

function createSigma(
  element: HTMLElement,
  graph: NodeGraph,
  state: DrawState,
  sizeDivisor: (ratio: number) => number,
): NetworkSigma {
  // 0 would divide by it
  const flight = prefersStillness() ? 1 : 200;
  const sigma: NetworkSigma = new Sigma<NodeInk, EdgeInk>(graph, element, {
    allowInvalidContainer: true,
    defaultNodeType: 'actor',
    enableCameraRotation: false,
    inertiaDuration: flight,
    zoomDuration: flight,
    doubleClickZoomingDuration: flight,
    nodeHoverProgramClasses: { actor: NoHoverProgram },
    nodeProgramClasses: { actor: createNodeProgram(state) },
    defaultDrawNodeHover: () => {},
    renderLabels: false,
    stagePadding: 0,
    zoomToSizeRatioFunction: sizeDivisor,
  });
  sigma.setCustomBBox(FIXED_FRAME);
  for (const layer of ['hulls', 'kept', 'texts']) sigma.createCanvas(layer);
  return sigma;
}

function viewOf(sigma: NetworkSigma): View {
  const cameraState = sigma.getCamera().getState();
  const [origin, unit] = [0, 1].map((x) => sigma.graphToViewport({ x, y: 0 }, { cameraState }));
  if (!origin || !unit) throw new Error('viewOf: expected two places');
  return { ...origin, scale: unit.x - origin.x, size: sigma.scaleSize(1, cameraState.ratio) };
}
