/**
 * How much hangs on the choice of window and least weight: the network counted over a whole grid of them.
 * The practice: Steegen, Tuerlinckx, Gelman & Vanpaemel (2016), Increasing Transparency Through a Multiverse Analysis,
 * doi:10.1177/1745691616658637
 */
import type { Actor } from '../domain/actor.ts';
import type { Detection } from '../domain/detection.ts';
import { type EvidenceTable, evidenceKind } from '../domain/evidence.ts';
import { KINDS, type Kind, OBJECT_KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import { type PostTable, precisionAt } from '../domain/post.ts';
import type { SensitivityCell, Steadiness } from '../domain/sensitivity.ts';
import { windowsOf } from '../domain/settings.ts';
import { lagBounds } from '../domain/time.ts';
import { type ChancesFor, type CountedEdges, createChances } from '../measure/chance.ts';
import { clusterActors } from './clusters.ts';
import { largestComponent } from './component.ts';
import { edgeRuns } from './edges.ts';

export interface SensitivityGrid {
  /** ascending; none longer than the window that detection had */
  readonly windowsMs: readonly number[];
  readonly thresholds: readonly number[];
  readonly maxQ: number;
  readonly seed: number;
}

/**
 * Cells by window, then threshold. The evidence is gone through once: each object of an edge has the shortest window
 * in which it counts, so that every window's weights follow. Kinds without a window are the same in all.
 */
export function sensitivityOf(
  detection: Detection,
  posts: PostTable,
  actors: readonly Actor[],
  grid: SensitivityGrid,
): SensitivityCell[] {
  const edges = needsOfEdges(detection.evidence, posts);
  const chances = createChances(detection, posts, null);
  return grid.windowsMs.flatMap((windowMs) => {
    const counted = edgesWithin(edges, windowMs);
    const drawn = withChance(counted, detection, windowMs, chances, actors);
    return grid.thresholds.map((threshold) => {
      const left = drawn.filter(({ weight }) => weight >= threshold);
      return {
        windowMs,
        threshold,
        edges: left.length,
        significant: left.filter(({ q }) => q !== null && q <= grid.maxQ).length,
        clusters: new Set(clusterActors(left, grid.seed).values()).size,
        largestComponent: largestComponent(left),
      };
    });
  });
}

interface EdgeNeeds {
  readonly kind: Kind;
  readonly amplifier: number;
  readonly source: number;
  /** for each object (for acts: each piece) the shortest window in which it counts, ascending */
  readonly needs: Float64Array;
}

function needsOfEdges(evidence: EvidenceTable, posts: PostTable): EdgeNeeds[] {
  const edges: EdgeNeeds[] = [];
  for (const rows of edgeRuns(evidence.common.keys(), evidence)) {
    const [row = 0] = rows;
    const kind = evidenceKind(evidence, row);
    const needs = OBJECT_KINDS.has(kind)
      ? objectNeeds(rows, evidence, posts)
      : actNeeds(rows, evidence);
    if (needs.length === 0) continue;
    const amplifier = evidence.amplifier[row] ?? 0;
    edges.push({ kind, amplifier, source: evidence.source[row] ?? 0, needs: needs.sort() });
  }
  return edges;
}

function objectNeeds(
  rows: readonly number[],
  evidence: EvidenceTable,
  posts: PostTable,
): Float64Array {
  const needs = new Map<number, number>();
  for (const row of rows) {
    if (evidence.common[row] === 1) continue;
    const object = evidence.object.codes[row] ?? 0;
    const known = needs.get(object) ?? Number.POSITIVE_INFINITY;
    needs.set(object, Math.min(known, needOf(evidence, posts, row)));
  }
  return Float64Array.from(needs.values());
}

/** Acts count in every window. */
function actNeeds(rows: readonly number[], evidence: EvidenceTable): Float64Array {
  return new Float64Array(rows.filter((row) => evidence.common[row] === 0).length);
}

/** A pair of posts is within a window only if the greatest possible lag is (METHODS §1). */
function needOf(evidence: EvidenceTable, posts: PostTable, row: number): number {
  const a = evidence.amplifierPost[row] ?? 0;
  const b = evidence.sourcePost[row] ?? 0;
  const { minMs, maxMs } = lagBounds(
    posts.at[a] ?? 0,
    precisionAt(posts, a),
    posts.at[b] ?? 0,
    precisionAt(posts, b),
  );
  return Math.max(Math.abs(minMs), Math.abs(maxMs));
}

function edgesWithin(edges: readonly EdgeNeeds[], windowMs: number): CountedEdges {
  const weights = edges.map(({ needs }) => countWithin(needs, windowMs));
  const left = [...edges.keys()].filter((place) => (weights[place] ?? 0) > 0);
  return {
    length: left.length,
    kind: Uint8Array.from(left, (place) => KINDS.indexOf(edges[place]?.kind ?? 'repost')),
    amplifier: Uint32Array.from(left, (place) => edges[place]?.amplifier ?? 0),
    source: Uint32Array.from(left, (place) => edges[place]?.source ?? 0),
    weight: Uint32Array.from(left, (place) => weights[place] ?? 0),
  };
}

/** How many of the ascending needs a window meets. */
function countWithin(needs: Float64Array, windowMs: number): number {
  let within = 0;
  while (within < needs.length && (needs[within] ?? 0) <= windowMs) within += 1;
  return within;
}

type CellEdge = Pick<NetworkEdge, 'amplifier' | 'source' | 'kind' | 'weight' | 'q'>;

function withChance(
  edges: CountedEdges,
  { settings }: Detection,
  windowMs: number,
  chances: ChancesFor,
  actors: readonly Actor[],
): CellEdge[] {
  const { q } = chances(edges, {
    ...settings,
    windowMs: windowsOf(windowMs),
  });
  return Array.from({ length: edges.length }, (_, edge) => ({
    kind: KINDS[edges.kind[edge] ?? 0] ?? 'repost',
    weight: edges.weight[edge] ?? 0,
    amplifier: actors[edges.amplifier[edge] ?? 0]?.id ?? '',
    source: actors[edges.source[edge] ?? 0]?.id ?? '',
    q: Number.isNaN(q[edge]) ? null : (q[edge] ?? null),
  }));
}

/** Cells of the grid next to the chosen one may differ by this factor. */
const STABLE_FACTOR = 2;

/**
 * "stable" where at each neighbour in the grid (a step of window or of threshold) the number of edges and the largest
 * component are within half to double of what they are at the choice; else "fragile". Null where the choice is not in
 * the grid.
 */
export function steadiness(
  cells: readonly SensitivityCell[],
  chosen: Pick<SensitivityCell, 'windowMs' | 'threshold'>,
): Steadiness | null {
  const windows = [...new Set(cells.map(({ windowMs }) => windowMs))].sort((a, b) => a - b);
  const thresholds = [...new Set(cells.map(({ threshold }) => threshold))].sort((a, b) => a - b);
  const column = windows.indexOf(chosen.windowMs);
  const row = thresholds.indexOf(chosen.threshold);
  const at = (c: number, r: number) =>
    cells.find(({ windowMs, threshold }) => windowMs === windows[c] && threshold === thresholds[r]);
  const here = at(column, row);
  if (!here) return null;
  const around = [
    at(column - 1, row),
    at(column + 1, row),
    at(column, row - 1),
    at(column, row + 1),
  ].filter((cell) => cell !== undefined);
  const isSteady = around.every(
    (cell) =>
      isNear(cell.edges, here.edges) && isNear(cell.largestComponent, here.largestComponent),
  );
  return isSteady ? 'stable' : 'fragile';
}

function isNear(value: number, other: number): boolean {
  return value <= other * STABLE_FACTOR && other <= value * STABLE_FACTOR;
}
