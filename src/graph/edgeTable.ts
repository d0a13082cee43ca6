import type { Actor } from '../domain/actor.ts';
import type { EvidenceTable } from '../domain/evidence.ts';
import { KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import { type PostTable, precisionAt } from '../domain/post.ts';
import { isoTime } from '../domain/time.ts';
import type { ChanceColumns, CountedEdges } from '../measure/chance.ts';
import { createRunCounter } from './edgeCount.ts';

/**
 * Edges as columns: a record for each of a million edges would cost more than to count them. Actors by index, in the
 * order of the evidence, so that those of one kind stand together.
 */
export interface EdgeTable extends CountedEdges, ChanceColumns {
  /** NaN where none of its pairs can be ordered */
  readonly medianLagSeconds: Float64Array;
  /** the first and the last amplifying post */
  readonly firstPost: Uint32Array;
  readonly lastPost: Uint32Array;
  /** evidence rows that the edge was counted from: `rows[rowStarts[e]] ..< rows[rowEnds[e]]` */
  readonly rows: Uint32Array;
  readonly rowStarts: Uint32Array;
  readonly rowEnds: Uint32Array;
}

/**
 * Counts evidence into edges, one per amplifier, source and kind. `rows`: the evidence rows that passed the filters,
 * in the table's own order, in which the rows of one edge stand together. Common stock makes no edge. Weight:
 * DESIGN §3. Chance is yet to be filled in.
 */
export function countEdges(
  rows: Uint32Array,
  evidence: EvidenceTable,
  posts: PostTable,
): EdgeTable {
  const table = emptyTable(runsIn(rows, evidence), rows);
  const count = createRunCounter(rows, evidence, posts);
  let edge = 0;
  for (let from = 0; from < rows.length; ) {
    const to = runEnd(rows, evidence, from);
    const run = count(from, to);
    if (run.weight > 0) {
      const row = rows[from] ?? 0;
      table.kind[edge] = evidence.kind[row] ?? 0;
      table.amplifier[edge] = evidence.amplifier[row] ?? 0;
      table.source[edge] = evidence.source[row] ?? 0;
      table.weight[edge] = run.weight;
      table.medianLagSeconds[edge] = run.medianLagSeconds;
      table.firstPost[edge] = run.firstPost;
      table.lastPost[edge] = run.lastPost;
      table.rowStarts[edge] = from;
      table.rowEnds[edge] = to;
      edge += 1;
    }
    from = to;
  }
  return cut(table, edge);
}

/** The edges at these places. */
export function chosenEdges(table: EdgeTable, places: Uint32Array): EdgeTable {
  if (places.length === table.length) return table;
  return eachColumn(table, places.length, (column) => picked(column, places));
}

function picked<T extends Column>(column: T, places: Uint32Array): T {
  const values = firstOf(column, places.length);
  for (let k = 0; k < places.length; k += 1) values[k] = column[places[k] ?? 0] ?? 0;
  return values;
}

function firstOf<T extends Column>(column: T, length: number): T {
  return column.slice(0, length) as T;
}

/** One edge as a record; for the edges of the program, not for loops over all edges. */
export function edgeAt(
  table: EdgeTable,
  edge: number,
  posts: PostTable,
  actors: readonly Actor[],
): NetworkEdge {
  return {
    amplifier: actors[table.amplifier[edge] ?? 0]?.id ?? '',
    source: actors[table.source[edge] ?? 0]?.id ?? '',
    kind: KINDS[table.kind[edge] ?? 0] ?? 'repost',
    weight: table.weight[edge] ?? 0,
    expected: numberOrNull(table.expected[edge]),
    p: numberOrNull(table.p[edge]),
    q: numberOrNull(table.q[edge]),
    medianLagSeconds: numberOrNull(table.medianLagSeconds[edge]),
    first: postTime(posts, table.firstPost[edge] ?? 0),
    last: postTime(posts, table.lastPost[edge] ?? 0),
  };
}

function postTime(posts: PostTable, post: number): string {
  return isoTime(posts.at[post] ?? 0, precisionAt(posts, post));
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Where the run of rows ends that belong to the edge of the row at `from`. */
function runEnd(rows: Uint32Array, { kind, amplifier, source }: EvidenceTable, from: number) {
  const row = rows[from] ?? 0;
  let to = from + 1;
  for (; to < rows.length; to += 1) {
    const next = rows[to] ?? 0;
    if (source[next] !== source[row] || amplifier[next] !== amplifier[row]) break;
    if (kind[next] !== kind[row]) break;
  }
  return to;
}

function runsIn(rows: Uint32Array, evidence: EvidenceTable): number {
  let runs = 0;
  for (let from = 0; from < rows.length; from = runEnd(rows, evidence, from)) runs += 1;
  return runs;
}

function emptyTable(length: number, rows: Uint32Array): EdgeTable {
  const floats = () => new Float64Array(length).fill(Number.NaN);
  const uints = () => new Uint32Array(length);
  return {
    ...{ length, kind: new Uint8Array(length), amplifier: uints(), source: uints() },
    ...{ weight: uints(), expected: floats(), p: floats(), q: floats() },
    ...{ medianLagSeconds: floats(), firstPost: uints(), lastPost: uints() },
    ...{ rows, rowStarts: uints(), rowEnds: uints() },
  };
}

function cut(table: EdgeTable, length: number): EdgeTable {
  if (length === table.length) return table;
  return eachColumn(table, length, (column) => firstOf(column, length));
}

type Column = Uint8Array | Uint32Array | Float64Array;

function eachColumn(
  table: EdgeTable,
  length: number,
  of: <T extends Column>(column: T) => T,
): EdgeTable {
  return {
    length,
    kind: of(table.kind),
    amplifier: of(table.amplifier),
    source: of(table.source),
    weight: of(table.weight),
    expected: of(table.expected),
    p: of(table.p),
    q: of(table.q),
    medianLagSeconds: of(table.medianLagSeconds),
    firstPost: of(table.firstPost),
    lastPost: of(table.lastPost),
    rows: table.rows,
    rowStarts: of(table.rowStarts),
    rowEnds: of(table.rowEnds),
  };
}
