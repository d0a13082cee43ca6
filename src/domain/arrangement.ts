/** What the analyst arranged by hand: pins and groups, which a case keeps, and what is drawn as one. */
import type { ActorGroup, Fold, NetworkView, Pin } from './networkView.ts';

export interface Arrangement {
  readonly groups: readonly ActorGroup[];
  readonly pins: readonly Pin[];
}

export const NO_ARRANGEMENT: Arrangement = { groups: [], pins: [] };

/** How actors are drawn: where they were put, and who is drawn as one. Folded, the groups are not drawn. */
export interface DrawnAs extends Arrangement {
  readonly fold: Fold;
}

export const DRAWN_ALONE: DrawnAs = { fold: 'none', ...NO_ARRANGEMENT };

/** Of a view of the network. */
export function drawnAsOf({ fold, groups, pins }: NetworkView): DrawnAs {
  return { fold, groups, pins };
}

export function sameArrangement(a: Arrangement, b: Arrangement): boolean {
  return arrangementKey(a) === arrangementKey(b);
}

/** The order in which actors were pinned and grouped says nothing. */
function arrangementKey({ groups, pins }: Arrangement): string {
  return JSON.stringify([
    groups.map(({ name, members }) => JSON.stringify([name, ...[...members].sort()])).sort(),
    pins.map(({ id, x, y }) => JSON.stringify([id, x, y])).sort(),
  ]);
}

/** Of a way of drawing, where it decides what a figure shows; empty where every actor lies where the layout put it. */
export function drawnAsKey({ fold, groups, pins }: DrawnAs): string {
  if (fold === 'none' && groups.length === 0 && pins.length === 0) return '';
  return JSON.stringify([fold, arrangementKey({ groups: fold === 'none' ? groups : [], pins })]);
}
