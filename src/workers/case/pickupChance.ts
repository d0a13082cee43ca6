import { dayNumberOf } from '../../detect/postDay.ts';
import { STATEMENT_DAYS } from '../../domain/pickup.ts';
import type { PickupPage } from '../contract.ts';
import type { OpenCase } from './openCase.ts';
import { actorsOf, type Chosen } from './pickupChosen.ts';
import type { PickupIndex } from './pickupIndex.ts';

/** Most actors behind one statement, beside what chance would give. */
export function mostOf(
  open: OpenCase,
  index: PickupIndex,
  chosen: readonly Chosen[],
): PickupPage['most'] {
  const actors = chosen.reduce((most, { relays }) => Math.max(most, actorsOf(relays)), 0);
  if (actors === 0) return null;
  const { posts } = open;
  const sourceOf = (post: number) => index.actorOfPost[post] ?? 0;
  const sorted = chosen
    .map(({ statement, relays }) => ({
      relays,
      source: sourceOf(statement),
      day: dayNumberOf(posts, statement),
    }))
    .sort((a, b) => a.source - b.source || a.day - b.day);
  /** first place that is not before this source and day */
  const placeOf = (source: number, day: number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const each = sorted[middle];
      const isBefore = each && (each.source < source || (each.source === source && each.day < day));
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const choices = sorted.flatMap(({ relays, source, day: own }) =>
    relays.map(({ post, amplifier: actor }) => {
      const day = Math.max(dayNumberOf(posts, post), own);
      const first = Math.min(day - STATEMENT_DAYS, own);
      return { actor, from: placeOf(source, first), to: placeOf(source, day + 1) };
    }),
  );
  return { actors, expected: expectedMost(choices, sorted.length) };
}

/** Statements among which one relay could pick: places `from ..< to` of a list sorted by source and day. */
export interface Choice {
  readonly actor: number;
  readonly from: number;
  readonly to: number;
}

/** More than these take longer than a click may. */
const MOST_CHANCES = 2_000_000;

/**
 * How many actors the most relayed statement would have if each relay had picked one of the source's statements of the
 * days before at random. The actors behind one statement are Poisson-binomial, exactly; different statements are taken
 * as independent of each other, and the expected greatest is the sum over k of 1 − Π P(count < k). No draws: the same
 * data give the same number. Null where it is too much to work out. `places`: how many statements there are.
 */
export function expectedMost(choices: readonly Choice[], places: number): number | null {
  if (choices.reduce((sum, { from, to }) => sum + to - from, 0) > MOST_CHANCES) return null;
  const below = missesOf(choices, places).map((misses) => cumulative([...misses.values()]));
  const most = below.reduce((greatest, { length }) => Math.max(greatest, length), 1);
  let expected = 0;
  for (let k = 1; k < most; k += 1) {
    expected += 1 - below.reduce((all, each) => all * (each[k - 1] ?? 1), 1);
  }
  return expected;
}

/** By statement: of each actor that could have relayed it, the probability that it did not. */
function missesOf(choices: readonly Choice[], places: number): Map<number, number>[] {
  const misses = Array.from({ length: places }, () => new Map<number, number>());
  for (const { actor, from, to } of choices) {
    const miss = 1 - 1 / (to - from);
    for (let place = from; place < to; place += 1) {
      misses[place]?.set(actor, (misses[place]?.get(actor) ?? 1) * miss);
    }
  }
  return misses;
}

/** P(count ≤ k) for k from 0 on, of independent trials that fail with these probabilities. */
function cumulative(misses: readonly number[]): number[] {
  const chances = [1];
  for (const miss of misses) {
    chances.push(0);
    for (let k = chances.length - 1; k >= 0; k -= 1) {
      chances[k] = (chances[k] ?? 0) * miss + (chances[k - 1] ?? 0) * (1 - miss);
    }
  }
  let sum = 0;
  return chances.map((chance) => {
    sum += chance;
    return Math.min(1, sum);
  });
}
