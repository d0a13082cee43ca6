/**
 * The ledger between states (METHODS §6): who amplifies whom, beside what activity alone would give
 * (`quasiIndependence.ts`), with the interval of `ledgerInterval.ts`.
 */
import type { EvidenceTable } from '../domain/evidence.ts';
import type { Kind } from '../domain/kind.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { DayRange } from '../domain/measure.ts';
import type { PostTable } from '../domain/post.ts';
import { postsPerDay } from './coverage.ts';
import type { DatedPosts } from './datedPosts.ts';
import { daysIn, daysWithData, holdsDay } from './days.ts';
import { tallyLags } from './lags.ts';
import { DIRECTED_KINDS, ledgerActs } from './ledgerActs.ts';
import { cellsOf } from './ledgerCells.ts';
import { ledgerTable } from './ledgerFit.ts';
import { blockLength } from './ledgerInterval.ts';
import { ratiosOf } from './ledgerRatios.ts';

export interface LedgerSettings {
  /** undirected ones are left out: they say nothing of who amplifies whom */
  readonly kinds: readonly Kind[];
  /** null: all days of the data */
  readonly range: DayRange | null;
  readonly draws: number;
  readonly seed: number;
}

export const DEFAULT_DRAWS = 400;

/** State × state × kind, and all kinds together; two periods are two calls. */
export function stateLedger(
  evidence: EvidenceTable,
  posts: PostTable,
  dated: DatedPosts,
  { kinds, range: asked, draws, seed }: LedgerSettings,
): Ledger {
  const range = asked ?? dated.range;
  const how = { draws, seed };
  if (range === null) return { range, days: 0, states: [], cells: [], blockDays: 0, ...how };
  const directed = DIRECTED_KINDS.filter((kind) => kinds.includes(kind));
  const found = [...ledgerActs(evidence, dated, directed, range)].filter(
    ([, acts]) => acts.day.length > 0,
  );
  const states = statesIn(
    dated,
    found.flatMap(([, { amplifier, source }]) => [amplifier, source]),
  );
  const numbers = new Map(states.map((state, number) => [state, number]));
  // whose state takes no part in any act has a number beyond all
  const stateOfActor = Uint32Array.from(
    dated.actors,
    ({ state }) => numbers.get(state) ?? states.length,
  );
  const tables = found.map(([kind, acts]) => ({
    kind,
    acts,
    table: ledgerTable(acts, stateOfActor, states.length),
  }));
  const ratios = ratiosOf(tables, { first: range.from, days: daysIn(range), ...how });
  const lags = tallyLags(evidence, posts, dated, directed, range);
  const postsOfState = countPosts(dated, stateOfActor, states.length, range);
  const perDay = postsPerDay(dated, range, () => true);
  return {
    range,
    days: daysWithData(perDay, range.from, range),
    states,
    cells: cellsOf(ratios, states, postsOfState, lags),
    blockDays: blockLength(daysIn(range)),
    ...how,
  };
}

/** In order of the acts that their actors are on a side of; none or unknown last. */
function statesIn({ actors }: DatedPosts, sides: readonly Uint32Array[]): (string | null)[] {
  const acts = new Map<string | null, number>();
  for (const side of sides) {
    for (const actor of side) {
      const state = actors[actor]?.state ?? null;
      acts.set(state, (acts.get(state) ?? 0) + 1);
    }
  }
  return [...acts]
    .sort(
      ([a, x], [b, y]) =>
        Number(a === null) - Number(b === null) || y - x || ((a ?? '') < (b ?? '') ? -1 : 1),
    )
    .map(([state]) => state);
}

function countPosts(
  { length, actorOfPost, dayOfPost }: DatedPosts,
  stateOfActor: Uint32Array,
  states: number,
  range: DayRange,
): Uint32Array {
  const counts = new Uint32Array(states + 1);
  for (let post = 0; post < length; post += 1) {
    if (!holdsDay(range, dayOfPost[post] ?? 0)) continue;
    const state = stateOfActor[actorOfPost[post] ?? 0] ?? states;
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}
