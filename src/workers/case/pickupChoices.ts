import type { Actor } from '../../domain/actor.ts';
import { endText, groupOf, type PickupEnd } from '../../domain/pickupView.ts';
import { precisionAt } from '../../domain/post.ts';
import { calendarAt, type TimeRange } from '../../domain/time.ts';
import { stateLabel } from '../../registry/label.ts';
import type { PickupChoice, PickupPage, PickupPairing } from '../contract.ts';
import type { OpenCase } from './openCase.ts';
import { type CountriesOf, isOf, isWithin, type Wanted } from './pickupChosen.ts';
import type { PickupIndex, Relay } from './pickupIndex.ts';

const PAIRINGS_LISTED = 8;

/** Whose statements, or who relays: states, groups of their actors, and actors, most relays first. */
export function choicesOf(
  open: OpenCase,
  index: PickupIndex,
  time: TimeRange,
  side: 'source' | 'amplifier',
): PickupChoice[] {
  const choices = new Map<string, PickupChoice>();
  const count = (choice: Omit<PickupChoice, 'relays'>) => {
    const key = endText(choice.end);
    choices.set(key, { ...choice, relays: (choices.get(key)?.relays ?? 0) + 1 });
  };
  for (const relay of relaysWithin(open, index, time)) {
    const actor = open.directory.actors[relay[side]];
    if (!actor) continue;
    for (const choice of choicesFor(actor)) count(choice);
  }
  return [...choices.values()].sort((a, b) => b.relays - a.relays || (a.label < b.label ? -1 : 1));
}

function choicesFor(actor: Actor): Omit<PickupChoice, 'relays'>[] {
  const { id, label, state, kind } = actor;
  const own = { end: { type: 'actor', id }, label, state, kind } as const;
  if (state === null) return [own];
  const group = groupOf(kind);
  return [
    { end: { type: 'state', state, group: null }, label: stateLabel(state), state, kind: null },
    { end: { type: 'state', state, group }, label: stateLabel(state), state, kind: null },
    own,
  ];
}

function* relaysWithin(open: OpenCase, index: PickupIndex, time: TimeRange): Generator<Relay> {
  const passes = isWithin(open.posts, time);
  for (const [statement, relays] of index.relaysOf) if (passes(statement)) yield* relays;
}

/** Who relays whom between different states, most relays first. */
export function pairingsOf(open: OpenCase, index: PickupIndex, time: TimeRange): PickupPairing[] {
  const { actors } = open.directory;
  const pairings = new Map<string, PickupPairing>();
  for (const { amplifier, source } of relaysWithin(open, index, time)) {
    const relayedBy = groupEnd(actors[amplifier]);
    const statementsOf = groupEnd(actors[source]);
    if (!relayedBy || !statementsOf || relayedBy.state === statementsOf.state) continue;
    const key = `${endText(relayedBy)} ${endText(statementsOf)}`;
    const relays = (pairings.get(key)?.relays ?? 0) + 1;
    pairings.set(key, { statementsOf, relayedBy, relays });
  }
  return [...pairings.entries()]
    .sort(([a, { relays: m }], [b, { relays: n }]) => n - m || (a < b ? -1 : 1))
    .slice(0, PAIRINGS_LISTED)
    .map(([, pairing]) => pairing);
}

function groupEnd(actor: Actor | undefined): Extract<PickupEnd, { type: 'state' }> | null {
  if (!actor?.state) return null;
  return { type: 'state', state: actor.state, group: groupOf(actor.kind) };
}

/**
 * Countries that relayed statements of those chosen name, most statements first. The others are read only when a
 * country is chosen: there may be hundreds of thousands.
 */
export function countriesNamed(
  open: OpenCase,
  index: PickupIndex,
  countriesOf: CountriesOf,
  { pickups, time }: Wanted,
): PickupPage['countries'] {
  const passes = isWithin(open.posts, time);
  const counts = new Map<string, number>();
  for (const post of index.relaysOf.keys()) {
    if (!passes(post) || !isOf(open, pickups.statementsOf, index.actorOfPost[post])) continue;
    for (const country of countriesOf(post)) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, label: stateLabel(value), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Years of the statements that were relayed, whatever the time range is. */
export function yearsOf({ posts }: OpenCase, { relaysOf }: PickupIndex): number[] {
  const years = [...relaysOf.keys()].map((post) =>
    new Date(calendarAt(posts.at[post] ?? 0, precisionAt(posts, post))).getUTCFullYear(),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}
