import type { Actor } from '../domain/actor.ts';
import { type EvidenceTable, evidenceKind } from '../domain/evidence.ts';
import { KINDS, OBJECT_KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import { type PostTable, precisionAt } from '../domain/post.ts';
import { isoTime, SECOND_MS } from '../domain/time.ts';

/** An edge with the actor indices behind its ids and the evidence rows it was counted from. */
export interface EdgeRows {
  readonly edge: NetworkEdge;
  readonly amplifier: number;
  readonly source: number;
  readonly rows: readonly number[];
}

/**
 * Counts evidence into edges, one per amplifier, source and kind. `rows`: the evidence rows that
 * passed the filters, in the table's own order, in which the rows of one edge stand together.
 * Common stock makes no edge. Weight: DESIGN §3.
 */
export function countEdges(
  rows: readonly number[],
  evidence: EvidenceTable,
  posts: PostTable,
  actors: readonly Actor[],
): EdgeRows[] {
  const edges: EdgeRows[] = [];
  for (const run of edgeRuns(rows, evidence)) {
    const edge = edgeOf(run, evidence, posts, actors);
    if (edge) edges.push(edge);
  }
  return edges;
}

/** The rows of one edge after the other; they stand together in the table. */
export function* edgeRuns(rows: Iterable<number>, evidence: EvidenceTable): Generator<number[]> {
  let run: number[] = [];
  for (const row of rows) {
    if (run[0] !== undefined && !sameEdge(evidence, run[0], row)) {
      yield run;
      run = [];
    }
    run.push(row);
  }
  if (run.length > 0) yield run;
}

function sameEdge(evidence: EvidenceTable, a: number, b: number): boolean {
  return (
    evidence.kind[a] === evidence.kind[b] &&
    evidence.amplifier[a] === evidence.amplifier[b] &&
    evidence.source[a] === evidence.source[b]
  );
}

function edgeOf(
  rows: readonly number[],
  evidence: EvidenceTable,
  posts: PostTable,
  actors: readonly Actor[],
): EdgeRows | null {
  const counted = rows.filter((row) => evidence.common[row] === 0);
  const first = counted[0];
  if (first === undefined) return null;
  const kind = KINDS[evidence.kind[first] ?? 0] ?? 'repost';
  const amplifier = evidence.amplifier[first] ?? 0;
  const source = evidence.source[first] ?? 0;
  const weight = OBJECT_KINDS.has(kind)
    ? new Set(counted.map((row) => evidence.object.codes[row])).size
    : counted.length;
  const times = timesOf(counted, evidence, posts);
  return {
    amplifier,
    source,
    rows,
    edge: {
      amplifier: actors[amplifier]?.id ?? '',
      source: actors[source]?.id ?? '',
      kind,
      weight,
      expected: null,
      p: null,
      q: null,
      medianLagSeconds: medianLagSeconds(counted, evidence, posts, !UNDIRECTED_KINDS.has(kind)),
      first: times.first,
      last: times.last,
    },
  };
}

function timesOf(rows: readonly number[], evidence: EvidenceTable, posts: PostTable) {
  let firstPost = evidence.amplifierPost[rows[0] ?? 0] ?? 0;
  let lastPost = firstPost;
  // of an edge without a direction both posts count, else its span would hang on the order of ids
  for (const post of rows.flatMap((row) => postsOf(evidence, row))) {
    const at = posts.at[post] ?? 0;
    if (at < (posts.at[firstPost] ?? 0)) firstPost = post;
    if (at > (posts.at[lastPost] ?? 0)) lastPost = post;
  }
  return { first: postTime(posts, firstPost), last: postTime(posts, lastPost) };
}

function postsOf(evidence: EvidenceTable, row: number): number[] {
  const amplifierPost = evidence.amplifierPost[row] ?? 0;
  const isDirected = !UNDIRECTED_KINDS.has(evidenceKind(evidence, row));
  return isDirected ? [amplifierPost] : [amplifierPost, evidence.sourcePost[row] ?? amplifierPost];
}

function postTime(posts: PostTable, post: number): string {
  return isoTime(posts.at[post] ?? 0, precisionAt(posts, post));
}

/**
 * Median of amplifier time minus source time over the pairs that can be ordered; null where none can.
 * Between two actors without a direction the sign means nothing: then of the distance in time.
 */
function medianLagSeconds(
  rows: readonly number[],
  evidence: EvidenceTable,
  posts: PostTable,
  isDirected: boolean,
): number | null {
  const lags = rows
    .filter((row) => evidence.orderable[row] === 1 && (evidence.sourcePost[row] ?? -1) >= 0)
    .map((row) => lagOf(evidence, posts, row) / SECOND_MS)
    .map((lag) => (isDirected ? lag : Math.abs(lag)))
    .sort((a, b) => a - b);
  return median(lags);
}

function lagOf(evidence: EvidenceTable, posts: PostTable, row: number): number {
  const amplifierAt = posts.at[evidence.amplifierPost[row] ?? 0] ?? 0;
  const sourceAt = posts.at[evidence.sourcePost[row] ?? 0] ?? 0;
  return amplifierAt - sourceAt;
}

/** Median of sorted numbers; null of none. */
function median(sorted: readonly number[]): number | null {
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return (lower + upper) / 2;
}
