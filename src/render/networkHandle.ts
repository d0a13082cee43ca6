import type { Positions } from '../domain/case.ts';
import type { Selection } from '../domain/view.ts';
import type { Point } from '../look/curve.ts';
import type { NetworkScene } from './sceneGraph.ts';

/** Where the camera stands: what two drawings of the same actors share. */
export interface Look {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface NetworkHandlers {
  /** what was clicked; null for the ground */
  onPick(selection: Selection | null): void;
  onHover?(selection: Selection | null): void;
  /** Alt-click on an actor */
  onNeighbourhood?(actorId: string): void;
  /** an actor was dragged and let go there; network units. Without it actors cannot be dragged */
  onDrop?(actorId: string, place: Point): void;
  /** the picture has come to rest and shows actors, or none: then there is nothing to go by */
  onSight?(seesActors: boolean): void;
  /** the camera has moved by the user's hand */
  onLook?(look: Look): void;
  /** the graphics were lost and could not be had again; the picture stands still */
  onProblem?(error: Error): void;
}

export interface NetworkHandle {
  /** Shows a scene. Actors that were shown before stay where they are. */
  show(scene: NetworkScene): void;
  select(selection: Selection | null): void;
  /** New places for actors, also for those not shown now; 0 ms = at once. */
  moveTo(positions: Positions, animateMs: number): void;
  zoomIn(): void;
  zoomOut(): void;
  /** The whole scene in view again. */
  fit(): void;
  /** Looks at the same place as another drawing, without telling it. */
  lookLike(look: Look): void;
  /** Where something lies, in px from the upper left of the element; null where it is not drawn. */
  placeOf(selection: Selection): Point | null;
  /** The picture as it stands, one canvas, device pixels. */
  snapshot(): HTMLCanvasElement;
  destroy(): void;
}
