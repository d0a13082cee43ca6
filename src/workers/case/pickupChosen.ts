import { isMeant, type PickupEnd } from '../../domain/pickupView.ts';
import { type PostTable, precisionAt } from '../../domain/post.ts';
import { calendarAt, type LagBounds, lagBounds, type TimeRange } from '../../domain/time.ts';
import type { PickupsRequest } from '../contract.ts';
import type { OpenCase } from './openCase.ts';
import type { PickupIndex, Relay } from './pickupIndex.ts';

/** Countries that a post names, alpha-3. */
export type CountriesOf = (post: number) => readonly string[];

export type Wanted = Pick<PickupsRequest, 'pickups' | 'time'>;

/** A statement under the choices, with those of its relays that they leave. */
export interface Chosen {
  readonly statement: number;
  readonly relays: readonly Relay[];
}

/** Statements under the choices, relayed or not, in table order. */
export function chosenOf(
  open: OpenCase,
  index: PickupIndex,
  countriesOf: CountriesOf,
  { pickups, time }: Wanted,
): Chosen[] {
  const { statementsOf, about, relayedBy } = pickups;
  const passes = isWithin(open.posts, time);
  return index.statements
    .filter((post) => passes(post) && isOf(open, statementsOf, index.actorOfPost[post]))
    .filter((post) => about === null || countriesOf(post).includes(about))
    .map((statement) => ({
      statement,
      relays: (index.relaysOf.get(statement) ?? []).filter(({ amplifier }) =>
        isOf(open, relayedBy, amplifier),
      ),
    }));
}

/** Whether an actor, by index, is among those meant. */
export function isOf({ directory }: OpenCase, end: PickupEnd, actor: number | undefined): boolean {
  const known = actor === undefined ? undefined : directory.actors[actor];
  return known !== undefined && isMeant(end, known);
}

/** Whether a post lies in a range, by the day that it names as its own. */
export function isWithin(posts: PostTable, { from, to }: TimeRange): (post: number) => boolean {
  return (post) => {
    const at = calendarAt(posts.at[post] ?? 0, precisionAt(posts, post));
    return (from === null || at >= from) && (to === null || at < to);
  };
}

export function lagOf({ posts }: OpenCase, { post, statement }: Relay): LagBounds {
  return lagBounds(
    posts.at[post] ?? 0,
    precisionAt(posts, post),
    posts.at[statement] ?? 0,
    precisionAt(posts, statement),
  );
}

export function actorsOf(relays: readonly Relay[]): number {
  return new Set(relays.map(({ amplifier }) => amplifier)).size;
}
