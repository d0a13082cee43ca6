import type { EvidenceTable } from '../domain/evidence.ts';
import { KINDS, type Kind } from '../domain/kind.ts';
import type { FirstOfPair, LagDistribution } from '../domain/ledger.ts';
import type { DayRange } from '../domain/measure.ts';
import { type PostTable, precisionAt } from '../domain/post.ts';
import { type LagBounds, lagBounds } from '../domain/time.ts';
import type { DatedPosts } from './datedPosts.ts';
import { liesWithin } from './ledgerActs.ts';

/** Evidence between two states. */
export interface StatePair {
  readonly amplifierState: string | null;
  readonly sourceState: string | null;
  readonly kind: Kind;
}

/** Pairs of posts between two states, and how far apart they are. */
export interface LagTally extends StatePair {
  /** of the pairs that can be ordered */
  readonly lags: LagBounds[];
  unordered: number;
  withoutSource: number;
}

/** Lags of all counted evidence of some kinds within a range, by states and kind. Linear in the evidence. */
export function tallyLags(
  evidence: EvidenceTable,
  posts: PostTable,
  { actors, dayOfPost }: DatedPosts,
  kinds: readonly Kind[],
  range: DayRange,
): LagTally[] {
  const tallies = new Map<string, LagTally>();
  const asked = KINDS.map((kind) => kinds.includes(kind));
  const counts = (row: number) =>
    asked[evidence.kind[row] ?? 0] === true &&
    evidence.common[row] !== 1 &&
    liesWithin(evidence, row, dayOfPost, range);
  const stateOf = (actor: number | undefined) => actors[actor ?? 0]?.state ?? null;
  for (let row = 0; row < evidence.length; row += 1) {
    if (!counts(row)) continue;
    const pair = {
      amplifierState: stateOf(evidence.amplifier[row]),
      sourceState: stateOf(evidence.source[row]),
      kind: KINDS[evidence.kind[row] ?? 0] ?? 'repost',
    };
    addRow(tallyOf(tallies, pair), evidence, posts, row);
  }
  return [...tallies.values()];
}

function tallyOf(tallies: Map<string, LagTally>, pair: StatePair): LagTally {
  const key = pairKey(pair.amplifierState, pair.sourceState, pair.kind);
  const known = tallies.get(key);
  if (known) return known;
  const tally = { ...pair, lags: [], unordered: 0, withoutSource: 0 };
  tallies.set(key, tally);
  return tally;
}

export function pairKey(
  amplifierState: string | null,
  sourceState: string | null,
  kind: Kind | null,
): string {
  return `${amplifierState ?? ''}\t${sourceState ?? ''}\t${kind ?? ''}`;
}

function addRow(tally: LagTally, evidence: EvidenceTable, posts: PostTable, row: number): void {
  const sourcePost = evidence.sourcePost[row] ?? -1;
  if (sourcePost < 0) tally.withoutSource += 1;
  else if (evidence.orderable[row] !== 1) tally.unordered += 1;
  else {
    const post = evidence.amplifierPost[row] ?? 0;
    tally.lags.push(
      lagBounds(
        posts.at[post] ?? 0,
        precisionAt(posts, post),
        posts.at[sourcePost] ?? 0,
        precisionAt(posts, sourcePost),
      ),
    );
  }
}

/** The distributions that charts show; `together`: all kinds of a pair of states as one. */
export function lagDistributions(
  tallies: readonly LagTally[],
  together: boolean,
): LagDistribution[] {
  const groups = new Map<string, LagTally[]>();
  for (const tally of tallies) {
    const { amplifierState, sourceState, kind } = tally;
    const key = pairKey(amplifierState, sourceState, together ? null : kind);
    groups.set(key, [...(groups.get(key) ?? []), tally]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      return first ? distributionOf(group, first, together ? null : first.kind) : [];
    });
}

function distributionOf(
  group: readonly LagTally[],
  { amplifierState, sourceState }: StatePair,
  kind: Kind | null,
): LagDistribution {
  const lags = group.flatMap((tally) => tally.lags).sort(byMiddle);
  return {
    amplifierState,
    sourceState,
    kind,
    minMs: Float64Array.from(lags, ({ minMs }) => minMs),
    maxMs: Float64Array.from(lags, ({ maxMs }) => maxMs),
    quartiles: quartilesOf(lags),
    unordered: group.reduce((sum, { unordered }) => sum + unordered, 0),
    withoutSource: group.reduce((sum, { withoutSource }) => sum + withoutSource, 0),
  };
}

function byMiddle(a: LagBounds, b: LagBounds): number {
  return a.minMs + a.maxMs - b.minMs - b.maxMs || a.minMs - b.minMs;
}

/** Quarter, middle and three quarters of lags in order, between neighbours where none stands there; null of none. */
export function quartilesOf(
  sorted: readonly LagBounds[],
): readonly [LagBounds, LagBounds, LagBounds] | null {
  if (sorted.length === 0) return null;
  return [quantileOf(sorted, 0.25), quantileOf(sorted, 0.5), quantileOf(sorted, 0.75)];
}

function quantileOf(sorted: readonly LagBounds[], share: number): LagBounds {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? { minMs: 0, maxMs: 0 };
  const above = sorted[Math.ceil(place)] ?? below;
  const rest = place - Math.floor(place);
  return {
    minMs: below.minMs + (above.minMs - below.minMs) * rest,
    maxMs: below.maxMs + (above.maxMs - below.maxMs) * rest,
  };
}

/** Whose post was first, in either direction; a state's own pairs have no first. */
export function whoWasFirst(tallies: readonly LagTally[]): FirstOfPair[] {
  const pairs = new Map<string, { -readonly [K in keyof FirstOfPair]: FirstOfPair[K] }>();
  for (const { amplifierState, sourceState, lags, unordered } of tallies) {
    if (amplifierState === sourceState) continue;
    const isTurned = comesAfter(amplifierState, sourceState);
    const [a, b] = isTurned ? [sourceState, amplifierState] : [amplifierState, sourceState];
    const key = pairKey(a, b, null);
    const pair = pairs.get(key) ?? { a, b, aFirst: 0, bFirst: 0, unordered: 0 };
    pairs.set(key, pair);
    const amplifierFirst = lags.filter(({ maxMs }) => maxMs < 0).length;
    const sourceFirst = lags.length - amplifierFirst;
    pair.aFirst += isTurned ? sourceFirst : amplifierFirst;
    pair.bFirst += isTurned ? amplifierFirst : sourceFirst;
    pair.unordered += unordered;
  }
  return [...pairs.values()].sort(
    (x, y) =>
      y.aFirst + y.bFirst + y.unordered - (x.aFirst + x.bFirst + x.unordered) ||
      (pairKey(x.a, x.b, null) < pairKey(y.a, y.b, null) ? -1 : 1),
  );
}

/** None or unknown stands last. */
function comesAfter(a: string | null, b: string | null): boolean {
  return a === null || (b !== null && a > b);
}
