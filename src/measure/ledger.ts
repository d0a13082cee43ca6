/**
 * The ledger between states (METHODS §6): who amplifies whom, beside what activity alone would give
 * (`quasiIndependence.ts`), with the interval of `ledgerInterval.ts`.
 */
import type { EvidenceTable } from '../domain/evidence.ts';
import { KINDS, type Kind } from '../domain/kind.ts';
import type { Ledger, LedgerCell } from '../domain/ledger.ts';
import type { DayRange } from '../domain/measure.ts';
import type { PostTable } from '../domain/post.ts';
import { SECOND_MS } from '../domain/time.ts';
import { postsPerDay } from './coverage.ts';
import type { DatedPosts } from './datedPosts.ts';
import { daysIn, daysWithData, holdsDay } from './days.ts';
import { type LagTally, lagDistributions, pairKey, tallyLags } from './lags.ts';
import { DIRECTED_KINDS, ledgerActs } from './ledgerActs.ts';
import { drawnVariances, type KindActs, observedCounts, type StateCounts } from './ledgerDraws.ts';
import { ledgerTable } from './ledgerFit.ts';
import { blockLength, blocksIn, ratioLimits } from './ledgerInterval.ts';

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

/** Of one kind or of all together, by cell; NaN where there is nothing to compare with. */
interface Ratios {
  readonly kind: Kind | null;
  readonly counts: Float64Array;
  readonly expected: Float64Array;
  /** what the ratio is of: counts of kinds that have an expected count */
  readonly compared: Float64Array;
  readonly variance: Float64Array;
  readonly blocks: number;
}

interface KindTable extends KindActs {
  readonly kind: Kind;
}

interface Drawing {
  readonly first: number;
  readonly days: number;
  readonly draws: number;
  readonly seed: number;
}

function ratiosOf(tables: readonly KindTable[], drawing: Drawing): Ratios[] {
  const observed = tables.map(observedCounts);
  const cells = (tables[0]?.table.states ?? 0) ** 2;
  const isOpen = (kind: number, cell: number) => tables[kind]?.table.isOpen[cell] === 1;
  const all = sumOver(observed, cells, isOpen);
  const together = {
    ratio: all.compared.map((count, cell) => count / (all.expected[cell] ?? Number.NaN) || 0),
    counts: isOpen,
  };
  const variances = drawnVariances(tables, observed, together, drawing);
  const blocks = blocksIn(drawing.days);
  const ofKinds = tables.map(({ kind }, k): Ratios => {
    const { counts, expected } = observed[k] ?? NO_COUNTS;
    return {
      kind,
      counts,
      expected: expected.map((value, cell) => (isOpen(k, cell) ? value : Number.NaN)),
      compared: counts,
      variance: variances.ofKind[k] ?? new Float64Array(cells),
      blocks,
    };
  });
  return [...ofKinds, { kind: null, ...all, variance: variances.ofAll, blocks }];
}

const NO_COUNTS = { counts: new Float64Array(), expected: new Float64Array() };

function sumOver(
  observed: readonly StateCounts[],
  cells: number,
  isOpen: (kind: number, cell: number) => boolean,
) {
  const counts = new Float64Array(cells);
  const compared = new Float64Array(cells);
  const expected = new Float64Array(cells).fill(Number.NaN);
  observed.forEach((seen, kind) => {
    for (let cell = 0; cell < cells; cell += 1) {
      const count = seen.counts[cell] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + count;
      if (!isOpen(kind, cell)) continue;
      compared[cell] = (compared[cell] ?? 0) + count;
      const before = expected[cell] ?? Number.NaN;
      expected[cell] = (Number.isNaN(before) ? 0 : before) + (seen.expected[cell] ?? 0);
    }
  });
  return { counts, compared, expected };
}

function cellsOf(
  ratios: readonly Ratios[],
  states: readonly (string | null)[],
  postsOfState: Uint32Array,
  tallies: readonly LagTally[],
): LedgerCell[] {
  const lags = new Map(
    [...lagDistributions(tallies, false), ...lagDistributions(tallies, true)].map((lag) => [
      pairKey(lag.amplifierState, lag.sourceState, lag.kind),
      lag,
    ]),
  );
  const cells: LedgerCell[] = [];
  states.forEach((amplifierState, a) => {
    states.forEach((sourceState, s) => {
      for (const ratio of ratios) {
        const at = a * states.length + s;
        const count = ratio.counts[at] ?? 0;
        if (count === 0 && !((ratio.expected[at] ?? 0) > 0)) continue;
        const lag = lags.get(pairKey(amplifierState, sourceState, ratio.kind));
        cells.push({
          amplifierState,
          sourceState,
          kind: ratio.kind,
          ...countOf(count, postsOfState[a] ?? 0),
          ...ratioOf(ratio, at),
          ...lagOf(lag),
        });
      }
    });
  });
  return cells.sort(byPlace(states));
}

function countOf(count: number, amplifierPosts: number) {
  return {
    count,
    amplifierPosts,
    per1000: amplifierPosts > 0 ? (1000 * count) / amplifierPosts : null,
  };
}

function ratioOf({ expected, compared, variance, blocks }: Ratios, at: number) {
  const chance = expected[at] ?? Number.NaN;
  if (Number.isNaN(chance)) return { expected: null, ratio: null, low: null, high: null };
  const count = compared[at] ?? 0;
  const limits = ratioLimits(count, chance, variance[at] ?? 0, blocks);
  return {
    expected: chance,
    ratio: chance > 0 ? count / chance : null,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
  };
}

/** A lag in seconds is the middle of its interval: between two days of the same zone the number of days between. */
function lagOf(lag: ReturnType<typeof lagDistributions>[number] | undefined) {
  const orderable = lag?.minMs.length ?? 0;
  const pairs = orderable + (lag?.unordered ?? 0);
  const [lower, median, upper] = (lag?.quartiles ?? []).map(
    ({ minMs, maxMs }) => (minMs + maxMs) / 2 / SECOND_MS,
  );
  return {
    pairs,
    orderable,
    orderableShare: pairs > 0 ? orderable / pairs : null,
    medianLagSeconds: median ?? null,
    lowerQuartileSeconds: lower ?? null,
    upperQuartileSeconds: upper ?? null,
  };
}

function byPlace(states: readonly (string | null)[]) {
  const order = new Map(states.map((state, number) => [state, number]));
  const kindAt = (kind: Kind | null) => (kind === null ? KINDS.length : KINDS.indexOf(kind));
  return (a: LedgerCell, b: LedgerCell): number =>
    (order.get(a.amplifierState) ?? 0) - (order.get(b.amplifierState) ?? 0) ||
    (order.get(a.sourceState) ?? 0) - (order.get(b.sourceState) ?? 0) ||
    kindAt(a.kind) - kindAt(b.kind);
}
