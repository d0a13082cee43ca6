/** What the pick-ups screen shows: which statements, relayed by whom, in which order. */
import type { ActorKind } from './actor.ts';
import type { PostRef } from './judgement.ts';

export const ACTOR_GROUPS = ['offices', 'outlets', 'accounts'] as const;
export type ActorGroup = (typeof ACTOR_GROUPS)[number];

/** Whose posts: anyone's, those of a state or of a group of its actors, or one actor's. */
export type PickupEnd =
  | { readonly type: 'any' }
  | { readonly type: 'state'; readonly state: string; readonly group: ActorGroup | null }
  | { readonly type: 'actor'; readonly id: string };

export const ANYONE: PickupEnd = { type: 'any' };

/** newest: by the latest relay · day: by the statement's own day · fastest: by the shortest lag that can be ordered */
export const PICKUP_SORTS = ['newest', 'day', 'most relayed', 'fastest'] as const;
export type PickupSort = (typeof PICKUP_SORTS)[number];

export interface PickupView {
  readonly statementsOf: PickupEnd;
  /** alpha-3 of a country that the statement names; null = any subject */
  readonly about: string | null;
  readonly relayedBy: PickupEnd;
  readonly sort: PickupSort;
  /** the statement whose relays are shown one by one */
  readonly open: PostRef | null;
  /** index of the relay that is read beside its statement; null = the list alone */
  readonly reading: number | null;
}

export const DEFAULT_PICKUPS: PickupView = {
  statementsOf: ANYONE,
  about: null,
  relayedBy: ANYONE,
  sort: 'newest',
  open: null,
  reading: null,
};

export function groupOf(kind: ActorKind): ActorGroup {
  switch (kind) {
    case 'ministry':
    case 'diplomat':
    case 'official':
      return 'offices';
    case 'state outlet':
    case 'state-linked outlet':
    case 'outlet':
      return 'outlets';
    case 'account':
      return 'accounts';
    default:
      return kind satisfies never;
  }
}

/** `*`, `CHN`, `CHN/offices`, `@chn-mfa`: for addresses and choices. */
export function endText(end: PickupEnd): string {
  switch (end.type) {
    case 'any':
      return '*';
    case 'state':
      return end.group ? `${end.state}/${end.group}` : end.state;
    case 'actor':
      return `@${end.id}`;
    default:
      return end satisfies never;
  }
}

/** What cannot be read is anyone. */
export function endOf(text: string): PickupEnd {
  if (text.startsWith('@') && text.length > 1) return { type: 'actor', id: text.slice(1) };
  const [state = '', group = ''] = text.split('/');
  if (!/^[A-Za-z]{2,5}$/.test(state)) return ANYONE;
  const known = ACTOR_GROUPS.find((each) => each === group);
  return { type: 'state', state, group: known ?? null };
}

/** Whether an actor is among those meant. */
export function isMeant(
  end: PickupEnd,
  actor: { readonly id: string; readonly state: string | null; readonly kind: ActorKind },
): boolean {
  switch (end.type) {
    case 'any':
      return true;
    case 'state':
      return actor.state === end.state && (end.group === null || groupOf(actor.kind) === end.group);
    case 'actor':
      return actor.id === end.id;
    default:
      return end satisfies never;
  }
}
