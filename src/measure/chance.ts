import type { Detection, ObjectKind } from '../domain/detection.ts';
import { KINDS, type Kind, OBJECT_KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { PostTable } from '../domain/post.ts';
import { type DetectSettings, windowOf } from '../domain/settings.ts';
import { expectedPairs } from './expectedPairs.ts';
import { falseDiscoveryRates } from './falseDiscovery.ts';
import { activityNull } from './quasiIndependence.ts';
import { type ShareNull, shareNulls } from './shareNull.ts';

/** Edges as they are counted, by column; those of one kind stand together. Actors by index. */
export interface CountedEdges {
  readonly length: number;
  /** index into KINDS */
  readonly kind: Uint8Array;
  readonly amplifier: Uint32Array;
  readonly source: Uint32Array;
  readonly weight: Uint32Array;
}

/** What chance would give each edge; all NaN where it cannot be said (METHODS §1). */
export interface ChanceColumns {
  readonly expected: Float64Array;
  /** chance of at least the weight that was found */
  readonly p: Float64Array;
  /** Benjamini–Hochberg, within the kind */
  readonly q: Float64Array;
}

/** Chance in one kind. */
export interface KindChance {
  readonly kind: Kind;
  /** number of comparisons: pairs of actors that could have been joined */
  readonly family: number;
  /** false: `family` is an upper bound */
  readonly familyExact: boolean;
  /** compared with shuffled times; else with activity alone */
  readonly isShuffled: boolean;
  /** edges of at least `weight` that chance alone would give; null for directed kinds, or where they are too many */
  expectedEdges(weight: number): number | null;
}

export interface Chances extends ChanceColumns {
  readonly ofKind: readonly KindChance[];
}

/** Chance for all edges of a network; `settings` may have other windows than the detection. */
export type ChancesFor = (edges: CountedEdges, settings: DetectSettings) => Chances;

/**
 * Chance for all edges of a network: times shuffled among sharers for co-share, copy and passage; quasi-independence
 * of activity for the other kinds. The edges must be all edges before any filter of actors, weight or q, as counted
 * from the posts that pass; `passes` 0 leaves a post out.
 */
export function createChances(
  detection: Detection,
  posts: PostTable,
  passes: Uint8Array | null,
): ChancesFor {
  const nulls = new Map<ObjectKind, (windowMs: number | null) => ShareNull>();
  const nullOf = (kind: ObjectKind, windowMs: number | null): ShareNull | null => {
    const table = detection.shares[kind];
    // without a window the times carry no information
    if (!table || windowMs === null) return null;
    const directed = !UNDIRECTED_KINDS.has(kind);
    const under =
      nulls.get(kind) ?? shareNulls(table, posts, detection.actorOfPost, directed, passes);
    nulls.set(kind, under);
    return under(windowMs);
  };
  return (edges, settings) => chancesOf(edges, (kind) => nullOf(kind, windowOf(settings, kind)));
}

function chancesOf(edges: CountedEdges, nullOf: (kind: ObjectKind) => ShareNull | null): Chances {
  const cannotBeSaid = () => new Float64Array(edges.length).fill(Number.NaN);
  const chances = { expected: cannotBeSaid(), p: cannotBeSaid(), q: cannotBeSaid() };
  const ofKind: KindChance[] = [];
  for (let from = 0; from < edges.length; ) {
    const code = edges.kind[from] ?? 0;
    let to = from;
    while (to < edges.length && edges.kind[to] === code) to += 1;
    const kind = KINDS[code] ?? 'repost';
    const ofThisKind = part(edges, from, to);
    const into = { expected: chances.expected.subarray(from, to), p: chances.p.subarray(from, to) };
    const found = isObjectKind(kind)
      ? sharedChances(kind, ofThisKind, nullOf(kind), into)
      : activityChances(kind, ofThisKind, into);
    from = to;
    if (!found) continue;
    ofKind.push(found);
    chances.q.set(falseDiscoveryRates(into.p, found.family), to - into.p.length);
  }
  return { ...chances, ofKind };
}

function part({ kind, amplifier, source, weight }: CountedEdges, from: number, to: number) {
  return {
    length: to - from,
    kind: kind.subarray(from, to),
    amplifier: amplifier.subarray(from, to),
    source: source.subarray(from, to),
    weight: weight.subarray(from, to),
  };
}

function isObjectKind(kind: Kind): kind is ObjectKind {
  return OBJECT_KINDS.has(kind);
}

type Into = Pick<ChanceColumns, 'expected' | 'p'>;

function sharedChances(
  kind: ObjectKind,
  { length, amplifier, source, weight }: CountedEdges,
  chance: ShareNull | null,
  { expected, p }: Into,
): KindChance | null {
  if (chance === null) return null;
  for (let edge = 0; edge < length; edge += 1) {
    const found = chance.pair(amplifier[edge] ?? 0, source[edge] ?? 0, weight[edge] ?? 0);
    if (found === null) continue;
    expected[edge] = found.expected;
    p[edge] = found.tail.p;
  }
  return {
    kind,
    family: chance.family.size,
    familyExact: chance.family.exact,
    isShuffled: true,
    expectedEdges: (least) => expectedPairs(chance.sharing, least),
  };
}

function activityChances(
  kind: Kind,
  { length, amplifier, source, weight }: CountedEdges,
  { expected, p }: Into,
): KindChance {
  const chance = activityNull(
    Array.from({ length }, (_, edge) => ({
      amplifier: amplifier[edge] ?? 0,
      source: source[edge] ?? 0,
      count: weight[edge] ?? 0,
    })),
  );
  for (let edge = 0; edge < length; edge += 1) {
    const found = chance.cell(amplifier[edge] ?? 0, source[edge] ?? 0, weight[edge] ?? 0);
    if (found === null) continue;
    expected[edge] = found.expected;
    p[edge] = found.p;
  }
  return {
    kind,
    family: chance.family,
    familyExact: true,
    isShuffled: false,
    expectedEdges: () => null,
  };
}
