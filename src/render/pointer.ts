import type { Selection } from '../domain/view.ts';
import type { Point } from '../look/curve.ts';
import { sameSelection } from './focus.ts';
import type { NetworkSigma } from './renderer.ts';

export interface PointerHandlers {
  onPick(selection: Selection | null): void;
  onHover(selection: Selection | null): void;
  onNeighbourhood(actorId: string): void;
  /** what lies at a place of the screen */
  at(place: Point): Selection | null;
  /** nothing is looked for while the picture moves */
  isMoving(): boolean;
}

/**
 * Turns the captors' events into selections. Sigma's own listeners read the graphics card at every movement and so
 * wait until all drawing is done; they are taken off. Dragging and zooming are the captors' own.
 */
export function followPointer(sigma: NetworkSigma, handlers: PointerHandlers): void {
  const [mouse, touch] = [sigma.getMouseCaptor(), sigma.getTouchCaptor()];
  mouse.removeAllListeners();
  touch.removeAllListeners();
  let hovered: Selection | null = null;
  const hover = (selection: Selection | null) => {
    if (sameSelection(selection, hovered)) return;
    hovered = selection;
    handlers.onHover(selection);
  };
  const pick = (place: Point, holdsAlt: boolean) => {
    const found = handlers.at(place);
    if (holdsAlt && found?.type === 'actor') handlers.onNeighbourhood(found.id);
    else handlers.onPick(found);
  };
  mouse.on('click', (event) => pick(event, event.original.altKey));
  touch.on('tap', ({ touches, previousTouches, original }) => {
    const place = touches[0] ?? previousTouches[0];
    if (place) pick(place, original.altKey);
  });
  mouse.on('mousemove', (event) => {
    if (mouse.isMouseDown || handlers.isMoving()) return;
    const found = handlers.at(event);
    // names of clusters can be clicked, but their outlines are not lit up in passing
    hover(found?.type === 'cluster' ? null : found);
  });
  mouse.on('mouseleave', () => hover(null));
}
