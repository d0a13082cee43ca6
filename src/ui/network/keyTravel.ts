/** What an arrow key does in the network; loaded with the first key. */

import { drawnPlaces } from '../../domain/drawnPlaces.ts';
import { drawnSelection } from '../../domain/folded.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import {
  NOWHERE,
  selectionAt,
  type Travel,
  type TravelKey,
  travelled,
  travelOf,
  travelWords,
} from './travel.ts';

/** Share of the drawing's breadth by which one key moves an actor. */
const NUDGE = 0.01;
const WAYS: Readonly<Record<TravelKey, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  Home: [0, 0],
};

/** Travels, or with Shift moves the actor one stands at. Answers with where one is then, and what is said. */
export function pressed(
  app: App,
  key: TravelKey,
  isShift: boolean,
  before: Travel | null,
): { readonly travel: Travel; readonly words: string } {
  const { model, actions } = app;
  const drawn = model.drawn.peek();
  if (!drawn) return { travel: NOWHERE, words: '' };
  const selection = drawnSelection(drawn, model.view.peek()?.selection ?? null);
  const from = travelOf(drawn, selection, before ?? NOWHERE);
  if (isShift && from.at !== null) return { travel: from, words: nudged(app, from.at, WAYS[key]) };
  const travel = travelled(drawn, from, key);
  void actions.travelTo(selectionAt(drawn, travel));
  return { travel, words: travelWords(drawn, travel) };
}

function nudged({ model, actions }: App, id: string, [dx, dy]: readonly [number, number]): string {
  const pins = model.view.peek()?.network.pins ?? [];
  const members = model.drawn.peek()?.members ?? new Map();
  const { ids, xy } = drawnPlaces(model.positions.peek(), pins, members);
  const k = ids.indexOf(id);
  if (k < 0) return '';
  const step = breadth(xy) * NUDGE;
  void actions.pin(id, (xy[2 * k] ?? 0) + dx * step, (xy[2 * k + 1] ?? 0) + dy * step);
  return t('Moved and pinned.');
}

function breadth(xy: Float32Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < xy.length; k += 2) {
    least = Math.min(least, xy[k] ?? 0);
    most = Math.max(most, xy[k] ?? 0);
  }
  return Math.max(1, most - least);
}
