import type { NetworkNode } from '../domain/network.ts';
import type { Selection } from '../domain/view.ts';
import type { Point } from '../look/curve.ts';
import { type PlacedNodes, placeNodes } from './arrowPass.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { Pace } from './pace.ts';
import { arrowAt, nodeAt, showsNode } from './pick.ts';
import type { Renderer } from './renderer.ts';
import type { NetworkScene, SceneGraph } from './sceneGraph.ts';
import { createStage, type Stage } from './stage.ts';
import { carry, coverage, sameView, type View } from './view.ts';

/** From this many actors on a machine that draws with its processor carries them along. */
const MANY_ACTORS = 300;
/** A picture that fills less of the frame than this is drawn anew even while it moves. */
const LEAST_IN_VIEW = 0.25;
/** Least time between two paintings of the processor. */
const PAINT_GAP_MS = 90;

/** What is to be drawn. */
export interface Drawn {
  readonly scene: NetworkScene;
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly graph: SceneGraph;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  /** least weight of an arrow with a head */
  readonly headFrom: number;
  /** the picture has come to rest with actors in view, or with none */
  onSight(seesActors: boolean): void;
}

/** Keeps the layers of the picture together, standing and moving. */
export class Drawing {
  private readonly renderer: Renderer;
  private readonly ask: () => Drawn;
  private readonly overlay: Overlay;
  private readonly pace = new Pace(() => this.settle());
  private replan = true;
  private frame = 0;
  private painting = 0;
  private pointing = 0;
  private painted = 0;
  private seesActors = true;
  /** the camera as the layers that are drawn with every frame saw it */
  private view: View;
  /** actors' places, renewed whenever they move */
  private order: readonly { readonly x: number; readonly y: number; readonly size: number }[] = [];
  private placed: { readonly view: View; readonly nodes: PlacedNodes } | null = null;
  private lastStage: { readonly view: View; readonly stage: Stage } | null = null;

  constructor(renderer: Renderer, ask: () => Drawn) {
    this.renderer = renderer;
    this.ask = ask;
    this.overlay = createOverlay(renderer.layers);
    this.view = renderer.view();
    const { sigma } = renderer;
    // Sigma would draw every movement of its camera
    sigma.getCamera().removeAllListeners('updated');
    sigma.on('afterRender', () => this.onDrawn());
  }

  get isMoving(): boolean {
    return this.pace.isMoving;
  }

  /** The camera has moved. */
  onCamera(): void {
    this.pace.touch();
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.move());
  }

  /** Actors have moved, or others are drawn. `moving`: and will move on. */
  onActors(moving: boolean): void {
    const { graph } = this.ask().graph;
    this.order = graph.mapNodes((_, { x, y, size }) => ({ x, y, size }));
    this.placed = null;
    this.lastStage = null;
    this.renderer.layers.hover.hide();
    if (moving) this.pace.touch();
    else this.stand();
  }

  /** Names get new places with the next drawing. */
  stand(): void {
    this.pace.stand();
    this.replan = true;
  }

  /** The arrows that are shown are new ones. */
  onArrows(): void {
    if (this.renderer.isSoftware) this.paintSoon();
  }

  /** The pointer is on something else: once within a frame, and no faster than it can be shown. */
  point(): void {
    if (this.pointing !== 0) return;
    this.pointing = requestAnimationFrame(() => {
      this.pointing = 0;
      // the picture that is painted next holds it too
      if (!this.pace.isMoving && this.painting === 0) this.paintHover();
    });
  }

  /** All but actors and arrows anew: what is chosen has changed. */
  draw(replan = false): void {
    if (replan) this.replan = true;
    this.paintSoon();
  }

  /** Everything, now, but for arrows where they take long. */
  render(): void {
    this.renderer.sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  /** Everything, now. */
  renderWhole(): void {
    this.stand();
    this.render();
    this.renderer.arrows.drawNow();
    this.paint();
  }

  at(place: Point): Selection | null {
    const { graph, arrows } = this.ask().graph;
    const view = this.renderer.view();
    const placed = this.placedFor(view);
    const node = nodeAt(placed, place);
    const id = node === null ? undefined : graph.nodes()[node];
    if (id !== undefined) return { type: 'actor', id };
    const cluster = this.overlay.clusterAt(this.stage(), place);
    if (cluster !== null) return { type: 'cluster', index: cluster };
    const ink = arrows.inks[arrowAt(arrows, placed, place, view.size) ?? -1];
    if (!ink) return null;
    return { type: 'edge', amplifier: ink.amplifier, source: ink.source, kind: ink.kind };
  }

  placeOf(selection: Selection): Point | null {
    return this.overlay.placeOf(this.stage(), selection);
  }

  forgetWidths(): void {
    this.overlay.forgetWidths();
    this.draw(true);
  }

  kill(): void {
    this.pace.stand();
    cancelAnimationFrame(this.frame);
    cancelAnimationFrame(this.painting);
    cancelAnimationFrame(this.pointing);
    this.renderer.kill();
  }

  /** A frame of a movement of the camera. */
  private move(): void {
    this.frame = 0;
    this.renderer.layers.hover.hide();
    const { sigma, isSoftware } = this.renderer;
    const view = this.renderer.view();
    const { layers, arrows } = this.renderer;
    const isHeavy = isSoftware && this.order.length >= MANY_ACTORS;
    const share = coverage(this.view, view, sigma.getDimensions(), layers.margin);
    if (!this.pace.carries(isHeavy, share > LEAST_IN_VIEW)) {
      this.render();
      return;
    }
    const transform = carry(this.view, view, layers.margin);
    for (const { style } of layers.carried) style.transform = transform;
    if (isSoftware) arrows.pause();
    else this.followArrows(view);
    this.pace.onCarried();
  }

  private settle(): void {
    if (!this.pace.isMoving) return;
    this.stand();
    this.render();
  }

  private onDrawn(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.view = this.renderer.view();
    const { layers } = this.renderer;
    for (const { style } of layers.carried) style.transform = 'none';
    layers.takeActors();
    this.followArrows(this.view);
    this.paint();
    this.pace.onDrawn();
    if (!this.pace.isMoving) this.tellSight();
  }

  private tellSight(): void {
    const seesActors = showsNode(this.placedFor(this.view), this.renderer.sigma.getDimensions());
    if (seesActors === this.seesActors) return;
    this.seesActors = seesActors;
    this.ask().onSight(seesActors);
  }

  /** What is asked for several times within a frame is painted once, and no faster than it can be shown. */
  private paintSoon(): void {
    if (this.painting !== 0) return;
    const look = () => {
      // a picture that is carried along is painted when it has come to rest
      if (this.pace.isMoving) this.painting = 0;
      else if (this.renderer.isSoftware && performance.now() - this.painted < PAINT_GAP_MS) {
        this.painting = requestAnimationFrame(look);
      } else this.paint();
    };
    this.painting = requestAnimationFrame(look);
  }

  private paint(): void {
    cancelAnimationFrame(this.painting);
    this.painting = 0;
    this.painted = performance.now();
    this.overlay.draw(this.stage(this.view), this.view, this.ask().selection, this.replan);
    this.replan = false;
    if (!this.pace.isMoving) this.paintHover();
  }

  private paintHover(): void {
    this.overlay.point(this.stage(this.view), this.placedFor(this.view), this.ask());
  }

  private followArrows(view: View): void {
    const { graph, headFrom } = this.ask();
    const { width, height } = this.renderer.sigma.getDimensions();
    const order = {
      arrows: graph.arrows,
      nodes: this.order,
      view,
      frame: { width, height },
      headFrom,
    };
    this.renderer.arrows.follow(order, this.pace.isMoving);
  }

  private stage(view = this.renderer.view()): Stage {
    const { scene, nodes, graph } = this.ask();
    const { width, height } = this.renderer.sigma.getDimensions();
    const last = this.lastStage;
    if (last && sameView(last.view, view) && last.stage.scene === scene) {
      if (last.stage.width === width && last.stage.height === height) return last.stage;
    }
    const stage = createStage(scene, nodes, graph, view, { width, height });
    this.lastStage = { view, stage };
    return stage;
  }

  private placedFor(view: View): PlacedNodes {
    if (!this.placed || !sameView(this.placed.view, view)) {
      this.placed = { view, nodes: placeNodes(this.order, view, 0) };
    }
    return this.placed.nodes;
  }
}
