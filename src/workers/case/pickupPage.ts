import { pickUpAt } from '../../domain/pickup.ts';
import type { PickupSort } from '../../domain/pickupView.ts';
import { precisionAt } from '../../domain/post.ts';
import { calendarAt, type LagBounds } from '../../domain/time.ts';
import type { PickupPage, PickupRelay, PickupRow, PickupsRequest } from '../contract.ts';
import { cardOf } from './evidencePage.ts';
import type { OpenCase } from './openCase.ts';
import { mostOf } from './pickupChance.ts';
import { choicesOf, countriesNamed, pairingsOf, yearsOf } from './pickupChoices.ts';
import {
  actorsOf,
  type Chosen,
  type CountriesOf,
  chosenOf,
  isOf,
  isWithin,
  lagOf,
  type Wanted,
} from './pickupChosen.ts';
import { isByAnalyst, type PickupIndex, type Relay } from './pickupIndex.ts';

/** The screen's numbers, choices and one page of its rows. */
export function pickupPageOf(
  open: OpenCase,
  index: PickupIndex,
  countriesOf: CountriesOf,
  request: PickupsRequest,
): PickupPage {
  const { pickups, time, offset, limit } = request;
  const chosen = chosenOf(open, index, countriesOf, request);
  return {
    rows: inOrder(open, chosen, pickups.sort)
      .slice(offset, offset + limit)
      .map((each) => rowOf(open, index, each)),
    total: chosen.length,
    relayed: chosen.filter(({ relays }) => relays.length > 0).length,
    medianLag: medianLag(
      open,
      chosen.flatMap(({ relays }) => relays),
    ),
    most: mostOf(open, index, chosen),
    withoutStatement: withoutStatement(open, index, request),
    statementChoices: choicesOf(open, index, time, 'source'),
    relayChoices: choicesOf(open, index, time, 'amplifier'),
    countries: countriesNamed(open, index, countriesOf, request),
    pairings: pairingsOf(open, index, time),
    years: yearsOf(open, index),
  };
}

function rowOf(open: OpenCase, index: PickupIndex, { statement, relays }: Chosen): PickupRow {
  return {
    statement: cardOf(open, index.actorOfPost, statement),
    relays: relays.map((relay) => relayOf(open, index, relay)),
    actors: actorsOf(relays),
  };
}

function relayOf(
  open: OpenCase,
  { evidence, actorOfPost }: PickupIndex,
  relay: Relay,
): PickupRelay {
  const byAnalyst = isByAnalyst(evidence, relay.row);
  return {
    card: cardOf(open, actorOfPost, relay.post),
    cited: open.directory.actors[relay.cited]?.id ?? '',
    lag: { ...lagOf(open, relay), orderable: relay.orderable },
    byAnalyst,
    score: byAnalyst ? null : scoreOf(open, relay),
  };
}

/** Of the statement, not of the citation. */
export function scoreOf({ statements }: OpenCase, { post, cited }: Relay): number | null {
  return pickUpAt(statements.pickUps, post, cited)?.score ?? null;
}

/** Middle of what the precisions allow. */
function middle({ minMs, maxMs }: LagBounds): number {
  return (minMs + maxMs) / 2;
}

function medianLag(open: OpenCase, relays: readonly Relay[]): LagBounds | null {
  const lags = relays
    .filter(({ orderable }) => orderable)
    .map((relay) => lagOf(open, relay))
    .sort((a, b) => middle(a) - middle(b));
  const upper = lags[lags.length >> 1];
  const lower = lags[(lags.length - 1) >> 1];
  if (!upper || !lower) return null;
  return { minMs: (lower.minMs + upper.minMs) / 2, maxMs: (lower.maxMs + upper.maxMs) / 2 };
}

/** Citations by those chosen, of those chosen, of which the data hold no statement; by the citing post's time. */
function withoutStatement(open: OpenCase, index: PickupIndex, { pickups, time }: Wanted): number {
  const passes = isWithin(open.posts, time);
  return index.unfound.filter(
    ({ post, amplifier, source }) =>
      passes(post) &&
      isOf(open, pickups.statementsOf, source) &&
      isOf(open, pickups.relayedBy, amplifier),
  ).length;
}

/** Ties fall to the later statement, then to the later row. */
export function inOrder(open: OpenCase, chosen: readonly Chosen[], sort: PickupSort): Chosen[] {
  const { posts } = open;
  const at = ({ statement }: Chosen) =>
    calendarAt(posts.at[statement] ?? 0, precisionAt(posts, statement));
  const rank = rankOf(open, sort, at);
  return chosen
    .map((each) => ({ each, rank: rank(each), at: at(each) }))
    .sort((a, b) => b.rank - a.rank || b.at - a.at || b.each.statement - a.each.statement)
    .map(({ each }) => each);
}

function rankOf(
  open: OpenCase,
  sort: PickupSort,
  at: (chosen: Chosen) => number,
): (chosen: Chosen) => number {
  switch (sort) {
    case 'day':
      return at;
    case 'newest':
      return ({ relays }) =>
        Math.max(Number.MIN_SAFE_INTEGER, ...relays.map(({ post }) => open.posts.at[post] ?? 0));
    case 'most relayed':
      return ({ relays }) => actorsOf(relays) + relays.length / 1e6;
    case 'fastest':
      return ({ relays }) =>
        Math.max(
          Number.MIN_SAFE_INTEGER,
          ...relays
            .filter(({ orderable }) => orderable)
            .map((relay) => -middle(lagOf(open, relay))),
        );
    default:
      return sort satisfies never;
  }
}
