import type { Positions } from '../domain/case.ts';
import type { NetworkNode } from '../domain/network.ts';
import type { Selection } from '../domain/view.ts';
import { HEAD_FROM_WEIGHT } from '../look/arrow.ts';
import type { Point } from '../look/curve.ts';
import { INKS } from '../look/palette.ts';
import { CameraKeeper } from './cameraKeeper.ts';
import { followDrag } from './drag.ts';
import { Drawing } from './drawing.ts';
import type { DrawState } from './drawState.ts';
import { sameSelection } from './focus.ts';
import { animatePlaces } from './motion.ts';
import type { Look, NetworkHandle, NetworkHandlers } from './networkHandle.ts';
import { followPointer } from './pointer.ts';
import { createRenderer, type NetworkSigma } from './renderer.ts';
import { type NetworkScene, type SceneGraph, sceneGraph } from './sceneGraph.ts';
import { flatten } from './snapshot.ts';
import { loadTextFonts } from './text.ts';
import type { View } from './view.ts';
import { prefersStillness } from './webgl.ts';

const ZOOM_STEP = 1.5;
const FIT_MS = 240;
/** From this zoom on, arrows of every weight have heads. */
const HEADS_FROM_ZOOM = 1.7;
const MOST_REBUILDS = 3;

const EMPTY: NetworkScene = {
  nodes: [],
  edges: [],
  clusters: [],
  colourBy: 'state',
  theme: 'light',
};

/** The network in an element: keeps Sigma, the overlay, the places of actors and the camera together. */
export class NetworkMount implements NetworkHandle {
  private readonly handlers: NetworkHandlers;
  private readonly frame = document.createElement('div');
  private readonly draws: DrawState = { ground: INKS.light.surface };
  private headFrom = HEAD_FROM_WEIGHT;
  private readonly listening = new AbortController();
  private readonly sizes = new ResizeObserver(() => this.onResize());
  /** every actor ever shown or placed: who comes back after a filter comes back to its place */
  private readonly places = new Map<string, Point>();
  private nodes: ReadonlyMap<string, NetworkNode> = new Map();
  private scene = EMPTY;
  private graph: SceneGraph = sceneGraph(EMPTY, new Map());
  private sigma: NetworkSigma;
  private drawing: Drawing;
  private selection: Selection | null = null;
  private hover: Selection | null = null;
  private readonly camera = new CameraKeeper();
  private stopMotion: () => void = () => {};
  private rebuilds = 0;
  /** the camera follows another drawing's, and must not lead it in turn */
  private isLed = false;

  constructor(element: HTMLElement, handlers: NetworkHandlers) {
    this.handlers = handlers;
    this.frame.setAttribute('role', 'img');
    Object.assign(this.frame.style, { position: 'relative', width: '100%', height: '100%' });
    this.frame.style.overflow = 'hidden';
    element.append(this.frame);
    [this.sigma, this.drawing] = this.build();
    this.sizes.observe(this.frame);
    const { signal } = this.listening;
    document.fonts.addEventListener('loadingdone', () => this.onFonts(), { signal });
    void loadTextFonts();
  }

  show(scene: NetworkScene): void {
    const wasEmpty = this.scene.nodes.length === 0;
    this.stopMotion();
    this.scene = scene;
    this.nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    this.graph = sceneGraph(scene, this.places);
    this.graph.graph.forEachNode((id, { x, y }) => this.places.set(id, { x, y }));
    this.draws.ground = INKS[scene.theme].surface;
    this.frame.style.background = this.draws.ground;
    this.frame.setAttribute('aria-label', describe(scene));
    this.hover = null;
    if (wasEmpty) this.seeWhole(0);
    this.drawing.onActors(false);
    this.sigma.setGraph(this.graph.graph);
  }

  select(selection: Selection | null): void {
    if (sameSelection(selection, this.selection)) return;
    this.selection = selection;
    this.drawing.draw(true);
  }

  moveTo({ ids, xy }: Positions, animateMs: number): void {
    this.stopMotion();
    const [start, goal] = [new Map<string, Point>(), new Map<string, Point>()];
    ids.forEach((id, k) => {
      const [x, y] = [xy[2 * k], xy[2 * k + 1]];
      if (x === undefined || y === undefined) return;
      const place = { x, y };
      const before = this.places.get(id);
      this.places.set(id, place);
      // only who is drawn moves
      if (!this.graph.order.has(id)) return;
      goal.set(id, place);
      if (before) start.set(id, before);
    });
    const ms = prefersStillness() ? 0 : animateMs;
    if (!this.camera.isUsers) this.seeWhole(ms);
    this.stopMotion = animatePlaces(start, goal, ms, (places) => this.putActors(places));
  }

  zoomIn(): void {
    this.camera.zoomBy(this.sigma, 1 / ZOOM_STEP, prefersStillness());
  }

  zoomOut(): void {
    this.camera.zoomBy(this.sigma, ZOOM_STEP, prefersStillness());
  }

  fit(): void {
    this.seeWhole(prefersStillness() ? 0 : FIT_MS);
  }

  lookLike(look: Look): void {
    this.isLed = true;
    this.camera.place(this.sigma, { ...this.sigma.getCamera().getState(), ...look }, 0);
    this.isLed = false;
  }

  placeOf(selection: Selection): Point | null {
    return this.drawing.placeOf(selection);
  }

  snapshot(): HTMLCanvasElement {
    this.drawing.renderWhole();
    return flatten(this.frame, this.draws.ground);
  }

  destroy(): void {
    this.stopMotion();
    this.sizes.disconnect();
    this.listening.abort();
    this.drawing.kill();
    this.frame.remove();
  }

  private build(): [NetworkSigma, Drawing] {
    const renderer = createRenderer(
      this.frame,
      this.graph.graph,
      this.draws,
      (ratio) =>
        this.camera.sizeDivisor(ratio, Math.min(this.frame.offsetWidth, this.frame.offsetHeight)),
      () => drawing.onArrows(),
    );
    const { sigma } = renderer;
    const drawing = new Drawing(renderer, () => ({
      scene: this.scene,
      nodes: this.nodes,
      graph: this.graph,
      selection: this.selection,
      hover: this.hover,
      headFrom: this.headFrom,
      onSight: (seesActors) => this.handlers.onSight?.(seesActors),
    }));
    renderer.onLost(() => this.rebuild());
    sigma.getCamera().on('updated', () => this.onCamera());
    let endsDrag = () => false;
    followPointer(sigma, {
      onPick: (selection) => {
        if (!endsDrag()) this.handlers.onPick(selection);
      },
      onHover: (selection) => this.point(selection),
      onNeighbourhood: (id) => this.handlers.onNeighbourhood?.(id),
      at: (place) => drawing.at(place),
      isMoving: () => drawing.isMoving,
    });
    if (this.handlers.onDrop) endsDrag = this.letDrag(sigma, drawing, renderer.view);
    return [sigma, drawing];
  }

  /** Must come after `followPointer`'s cleaning of the captors, which it shares. */
  private letDrag(sigma: NetworkSigma, drawing: Drawing, view: () => View): () => boolean {
    const put = (id: string, place: Point) => {
      this.places.set(id, place);
      this.putActors(new Map([[id, place]]));
    };
    return followDrag(sigma, {
      at: (place) => drawing.at(place),
      view,
      onDrag: put,
      onDrop: (id, place) => {
        put(id, place);
        drawing.onActors(false);
        drawing.render();
        this.handlers.onDrop?.(id, place);
      },
    });
  }

  /** The browser took the graphics away: begin anew with the same scene and camera. */
  private rebuild(): void {
    const camera = this.sigma.getCamera().getState();
    this.drawing.kill();
    this.rebuilds += 1;
    try {
      if (this.rebuilds > MOST_REBUILDS) {
        throw new Error(
          'The graphics were lost again and again. Reload the page to draw the network.',
        );
      }
      [this.sigma, this.drawing] = this.build();
      this.drawing.onActors(false);
      this.camera.place(this.sigma, camera, 0);
      this.drawing.render();
    } catch (error) {
      this.handlers.onProblem?.(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private point(selection: Selection | null): void {
    this.hover = selection;
    this.frame.style.cursor = selection ? 'pointer' : 'default';
    this.drawing.point();
    this.handlers.onHover?.(selection);
  }

  private putActors(places: ReadonlyMap<string, Point>): void {
    this.graph.graph.updateEachNodeAttributes(
      (id, ink) => {
        const place = places.get(id);
        return place ? { ...ink, x: place.x, y: place.y } : ink;
      },
      { attributes: ['x', 'y'] },
    );
    this.drawing.onActors(true);
  }

  private seeWhole(ms: number): void {
    const shown = this.scene.nodes.flatMap(({ id }) => this.places.get(id) ?? []);
    this.camera.seeWhole(this.sigma, shown, ms);
  }

  private onCamera(): void {
    this.camera.onMoved();
    const zoom = this.camera.zoomOf(this.sigma.getCamera().ratio);
    this.headFrom = zoom >= HEADS_FROM_ZOOM ? 0 : HEAD_FROM_WEIGHT;
    this.drawing.onCamera();
    if (this.isLed) return;
    const { x, y, ratio } = this.sigma.getCamera();
    this.handlers.onLook?.({ x, y, ratio });
  }

  private onResize(): void {
    const { offsetWidth, offsetHeight } = this.frame;
    if (offsetWidth === 0 || offsetHeight === 0) return;
    this.sigma.resize();
    if (!this.camera.isUsers) this.seeWhole(0);
    this.drawing.stand();
    this.drawing.render();
  }

  private onFonts(): void {
    this.drawing.forgetWidths();
  }
}

function describe({ nodes, edges }: NetworkScene): string {
  return `Network of ${nodes.length} actors and ${edges.length} arrows; the tables hold the same.`;
}
