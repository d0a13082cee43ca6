import type { EvidenceTable } from '../domain/evidence.ts';
import { KINDS, type Kind, OBJECT_KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { DayRange } from '../domain/measure.ts';
import type { DatedPosts } from './datedPosts.ts';
import { holdsDay } from './days.ts';

/** What counts into the weight of an edge, one entry each, with the day of the amplifier's post. */
export interface LedgerActs {
  readonly amplifier: Uint32Array;
  readonly source: Uint32Array;
  readonly day: Int32Array;
}

export const DIRECTED_KINDS: readonly Kind[] = KINDS.filter((kind) => !UNDIRECTED_KINDS.has(kind));

/**
 * Whether a piece of evidence lies within a range: by the amplifier's post; what rests on co-occurrence needs both, as
 * it does where the network is filtered by time.
 */
export function liesWithin(
  evidence: EvidenceTable,
  row: number,
  dayOfPost: Int32Array,
  range: DayRange,
): boolean {
  if (!holdsDay(range, dayOfPost[evidence.amplifierPost[row] ?? 0] ?? 0)) return false;
  if (!OBJECT_KINDS.has(KINDS[evidence.kind[row] ?? 0] ?? 'repost')) return true;
  const sourcePost = evidence.sourcePost[row] ?? -1;
  return sourcePost >= 0 && holdsDay(range, dayOfPost[sourcePost] ?? 0);
}

/**
 * The counted evidence of each kind within a range, by the amplifier's post: a piece each, or, of copies and passages,
 * an object each, on the day on which the edge first had it. Their numbers add up to the weights of the edges.
 */
export function ledgerActs(
  evidence: EvidenceTable,
  { dayOfPost }: DatedPosts,
  kinds: readonly Kind[],
  range: DayRange,
): Map<Kind, LedgerActs> {
  const found = new Map(kinds.map((kind) => [kind, createActs()]));
  const objects = createSeenObjects(evidence);
  for (let row = 0; row < evidence.length; row += 1) {
    const kind = KINDS[evidence.kind[row] ?? 0] ?? 'repost';
    const day = dayOfPost[evidence.amplifierPost[row] ?? 0] ?? 0;
    const acts = found.get(kind);
    if (acts === undefined || evidence.common[row] === 1) continue;
    if (!liesWithin(evidence, row, dayOfPost, range)) continue;
    if (OBJECT_KINDS.has(kind) && objects.hasSeen(row)) continue;
    acts.add(evidence.amplifier[row] ?? 0, evidence.source[row] ?? 0, day);
  }
  return new Map([...found].map(([kind, acts]) => [kind, acts.build()]));
}

/** Rows of one edge stand together, in order of time. */
function createSeenObjects(evidence: EvidenceTable) {
  let last = -1;
  let seen = new Set<number>();
  const isOfLastEdge = (row: number): boolean =>
    last >= 0 &&
    evidence.kind[last] === evidence.kind[row] &&
    evidence.amplifier[last] === evidence.amplifier[row] &&
    evidence.source[last] === evidence.source[row];
  return {
    hasSeen(row: number): boolean {
      if (!isOfLastEdge(row)) seen = new Set();
      last = row;
      const object = evidence.object.codes[row] ?? 0;
      if (seen.has(object)) return true;
      seen.add(object);
      return false;
    },
  };
}

function createActs() {
  const amplifier: number[] = [];
  const source: number[] = [];
  const day: number[] = [];
  return {
    add(a: number, s: number, on: number) {
      amplifier.push(a);
      source.push(s);
      day.push(on);
    },
    build: (): LedgerActs => ({
      amplifier: Uint32Array.from(amplifier),
      source: Uint32Array.from(source),
      day: Int32Array.from(day),
    }),
  };
}
