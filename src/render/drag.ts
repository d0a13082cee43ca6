import type { Selection } from '../domain/view.ts';
import type { Point } from '../look/curve.ts';
import type { NetworkSigma } from './renderer.ts';
import type { View } from './view.ts';

/** Px that the pointer goes before a press on an actor is a drag and not a click. */
const DRAG_FROM = 5;

export interface DragHandlers {
  /** what lies at a place of the screen */
  at(place: Point): Selection | null;
  view(): View;
  /** while it is dragged: network units */
  onDrag(id: string, place: Point): void;
  onDrop(id: string, place: Point): void;
}

/** Network units of a place of the screen. */
export function inNetwork({ x, y, scale }: View, place: Point): Point {
  return { x: (place.x - x) / scale, y: (y - place.y) / scale };
}

/**
 * Lets actors be dragged with the mouse; by touch a drag moves the picture, and keys move the chosen actor. Answers
 * with whether the click that ends a drag is to be passed over.
 */
export function followDrag(sigma: NetworkSigma, handlers: DragHandlers): () => boolean {
  const mouse = sigma.getMouseCaptor();
  let held: { readonly id: string; readonly from: Point } | null = null;
  let moved: Point | null = null;
  let endsDrag = false;
  mouse.on('mousedown', (event) => {
    endsDrag = false;
    moved = null;
    const { original } = event;
    const isPlain = original instanceof MouseEvent && original.button === 0 && !original.altKey;
    const found = isPlain ? handlers.at(event) : null;
    held = found?.type === 'actor' ? { id: found.id, from: { x: event.x, y: event.y } } : null;
  });
  mouse.on('mousemovebody', (event) => {
    if (!held) return;
    event.preventSigmaDefault();
    const away = Math.hypot(event.x - held.from.x, event.y - held.from.y);
    if (!moved && away < DRAG_FROM) return;
    moved = inNetwork(handlers.view(), event);
    handlers.onDrag(held.id, moved);
  });
  mouse.on('mouseup', () => {
    if (held && moved) {
      endsDrag = true;
      handlers.onDrop(held.id, moved);
    }
    held = null;
  });
  return () => endsDrag;
}
