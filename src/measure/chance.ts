import type { Detection, ObjectKind } from '../domain/detection.ts';
import { KINDS, type Kind, OBJECT_KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { PostTable } from '../domain/post.ts';
import { type DetectSettings, windowOf } from '../domain/settings.ts';
import { expectedPairs } from './expectedPairs.ts';
import { falseDiscoveryRates } from './falseDiscovery.ts';
import { activityNull } from './quasiIndependence.ts';
import { type ShareNull, shareNulls } from './shareNull.ts';

/** An edge as it is counted; actors by index. */
export interface CountedEdge {
  readonly kind: Kind;
  readonly amplifier: number;
  readonly source: number;
  readonly weight: number;
}

/** What chance would give an edge; all null where it cannot be said (METHODS §1). */
export interface Chance {
  readonly expected: number | null;
  /** chance of at least the weight that was found */
  readonly p: number | null;
  /** Benjamini–Hochberg, within the kind */
  readonly q: number | null;
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

export interface Chances {
  /** in the order of the edges */
  readonly ofEdge: readonly Chance[];
  readonly ofKind: readonly KindChance[];
}

export const CANNOT_BE_SAID: Chance = { expected: null, p: null, q: null };

/** Chance for all edges of a network; `settings` may have other windows than the detection. */
export type ChancesFor = (edges: readonly CountedEdge[], settings: DetectSettings) => Chances;

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

function chancesOf(
  edges: readonly CountedEdge[],
  nullOf: (kind: ObjectKind) => ShareNull | null,
): Chances {
  const ofEdge: Chance[] = edges.map(() => CANNOT_BE_SAID);
  const ofKind: KindChance[] = [];
  for (const kind of KINDS) {
    const places = [...edges.keys()].filter((place) => edges[place]?.kind === kind);
    if (places.length === 0) continue;
    const ofThisKind = places.flatMap((place) => edges[place] ?? []);
    const found = isObjectKind(kind)
      ? sharedChances(kind, ofThisKind, nullOf(kind))
      : activityChances(kind, ofThisKind);
    if (!found) continue;
    ofKind.push(found.ofKind);
    const q = falseDiscoveryRates(found.p, found.ofKind.family);
    places.forEach((place, k) => {
      const p = found.p[k] ?? Number.NaN;
      if (Number.isNaN(p)) return;
      ofEdge[place] = { expected: found.expected[k] ?? null, p, q: q[k] ?? null };
    });
  }
  return { ofEdge, ofKind };
}

function isObjectKind(kind: Kind): kind is ObjectKind {
  return OBJECT_KINDS.has(kind);
}

interface FoundChances {
  readonly ofKind: KindChance;
  /** NaN where it cannot be said */
  readonly expected: Float64Array;
  readonly p: Float64Array;
}

function sharedChances(
  kind: ObjectKind,
  edges: readonly CountedEdge[],
  chance: ShareNull | null,
): FoundChances | null {
  if (chance === null) return null;
  const found = edges.map(({ amplifier, source, weight }) =>
    chance.pair(amplifier, source, weight),
  );
  return {
    ofKind: {
      kind,
      family: chance.family.size,
      familyExact: chance.family.exact,
      isShuffled: true,
      expectedEdges: (weight) => expectedPairs(chance.sharing, weight),
    },
    expected: Float64Array.from(found, (pair) => pair?.expected ?? Number.NaN),
    p: Float64Array.from(found, (pair) => pair?.tail.p ?? Number.NaN),
  };
}

function activityChances(kind: Kind, edges: readonly CountedEdge[]): FoundChances {
  const chance = activityNull(
    edges.map(({ amplifier, source, weight }) => ({ amplifier, source, count: weight })),
  );
  const found = edges.map(({ amplifier, source, weight }) =>
    chance.cell(amplifier, source, weight),
  );
  return {
    ofKind: {
      kind,
      family: chance.family,
      familyExact: true,
      isShuffled: false,
      expectedEdges: () => null,
    },
    expected: Float64Array.from(found, (cell) => cell?.expected ?? Number.NaN),
    p: Float64Array.from(found, (cell) => cell?.p ?? Number.NaN),
  };
}
