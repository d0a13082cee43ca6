import type { Actor } from '../domain/actor.ts';
import type { DictColumn } from '../domain/column.ts';
import type { EvidenceTable } from '../domain/evidence.ts';
import { KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { PostTable } from '../domain/post.ts';
import { comparePostNames } from './postPairs.ts';
import { rowNumbers, sortedByKey } from './radix.ts';

/**
 * The rows of a table in their order: by kind, amplifier, source, time of the amplifier's post, then the posts' platforms and ids, object and rule: an order in which neither
 * row numbers nor the numbering of actors shows. Undirected evidence first gets its two actors into order of
 * id, so that one pair is one edge. The table given is used up: most columns are sorted where they lie.
 */
export function orderEvidence(
  table: EvidenceTable,
  posts: PostTable,
  actors: readonly Actor[],
): EvidenceTable {
  const ranks = ranksOf(actors.map(({ id }) => id));
  turnUndirected(table, ranks);
  const order = edgeOrder(table, ranks);
  orderWithinEdges(order, table, rowOrder(table, posts));
  return permute(table, order);
}

function turnUndirected(table: EvidenceTable, ranks: Uint32Array): void {
  const { kind, amplifier, source, amplifierPost, sourcePost } = table;
  const isUndirected = KINDS.map((each) => UNDIRECTED_KINDS.has(each));
  for (let row = 0; row < table.length; row += 1) {
    if (!isUndirected[kind[row] ?? 0]) continue;
    if ((ranks[amplifier[row] ?? 0] ?? 0) <= (ranks[source[row] ?? 0] ?? 0)) continue;
    swap(amplifier, source, row);
    swap(amplifierPost, sourcePost, row);
  }
}

function swap(a: Uint32Array | Int32Array, b: Uint32Array | Int32Array, row: number): void {
  const kept = a[row] ?? 0;
  a[row] = b[row] ?? 0;
  b[row] = kept;
}

/** Rows by kind, amplifier and source. */
function edgeOrder(table: EvidenceTable, ranks: Uint32Array): Uint32Array {
  let order = rowNumbers(table.length);
  for (const column of [table.source, table.amplifier]) {
    order = sortedByKey(
      order,
      column.map((actor) => ranks[actor] ?? 0),
    );
  }
  return sortedByKey(order, Uint32Array.from(table.kind));
}

/** Edges have few rows each: comparing them costs less than further passes over all. */
function orderWithinEdges(
  order: Uint32Array,
  { length, kind, amplifier, source }: EvidenceTable,
  compare: (a: number, b: number) => number,
): void {
  let from = 0;
  for (let to = 1; to <= length; to += 1) {
    const first = order[from] ?? 0;
    const next = order[to] ?? 0;
    const isSameEdge =
      to < length &&
      source[first] === source[next] &&
      amplifier[first] === amplifier[next] &&
      kind[first] === kind[next];
    if (isSameEdge) continue;
    sortSlice(order, from, to, compare);
    from = to;
  }
}

const FEW = 12;

/** Insertion for the few rows that most edges have: a call of `sort` costs more than that. */
function sortSlice(
  order: Uint32Array,
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): void {
  if (to - from > FEW) {
    order.subarray(from, to).sort(compare);
    return;
  }
  for (let k = from + 1; k < to; k += 1) {
    const row = order[k] ?? 0;
    let place = k;
    while (place > from && compare(order[place - 1] ?? 0, row) > 0) {
      order[place] = order[place - 1] ?? 0;
      place -= 1;
    }
    order[place] = row;
  }
}

function rowOrder(table: EvidenceTable, posts: PostTable): (a: number, b: number) => number {
  const { amplifierPost, sourcePost, object, rule, amplifierSpan } = table;
  return (a, b) =>
    byTime(posts, amplifierPost[a] ?? 0, amplifierPost[b] ?? 0) ||
    byName(posts, sourcePost[a] ?? -1, sourcePost[b] ?? -1) ||
    byText(object, a, b) ||
    byText(rule, a, b) ||
    (amplifierSpan[2 * a] ?? -1) - (amplifierSpan[2 * b] ?? -1);
}

function byTime(posts: PostTable, a: number, b: number): number {
  if (a === b) return 0;
  return (posts.at[a] ?? 0) - (posts.at[b] ?? 0) || comparePostNames(posts, a, b);
}

/** A post that is not in the data comes before all that are. */
function byName(posts: PostTable, a: number, b: number): number {
  if (a === b) return 0;
  return a < 0 || b < 0 ? a - b : comparePostNames(posts, a, b);
}

function byText({ codes, values }: DictColumn, a: number, b: number): number {
  if (codes[a] === codes[b]) return 0;
  return (values[codes[a] ?? 0] ?? '') < (values[codes[b] ?? 0] ?? '') ? -1 : 1;
}

/** Place of each text among all, by code units. */
function ranksOf(texts: readonly string[]): Uint32Array {
  const order = rowNumbers(texts.length).sort((a, b) =>
    (texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1,
  );
  const ranks = new Uint32Array(texts.length);
  for (let rank = 0; rank < order.length; rank += 1) ranks[order[rank] ?? 0] = rank;
  return ranks;
}

type Column = Uint8Array | Uint32Array | Int32Array | Float32Array;

/** One column at a time, so that no more than one is there twice. */
function permute(table: EvidenceTable, order: Uint32Array): EvidenceTable {
  const { kind, amplifier, source, amplifierPost, sourcePost, score, orderable, common } = table;
  const columns = [kind, amplifier, source, amplifierPost, sourcePost, score, orderable, common];
  for (const column of [...columns, table.rule.codes, table.object.codes])
    permuteColumn(column, order);
  return {
    ...table,
    amplifierSpan: permutedSpans(table.amplifierSpan, order),
    sourceSpan: permutedSpans(table.sourceSpan, order),
    cueSpan: permutedSpans(table.cueSpan, order),
  };
}

function permuteColumn(column: Column, order: Uint32Array): void {
  const before = column.slice();
  for (let row = 0; row < order.length; row += 1) column[row] = before[order[row] ?? 0] ?? 0;
}

/** The new column reaches as far as its last span. */
function permutedSpans(spans: Int32Array, order: Uint32Array): Int32Array {
  let rows = order.length;
  while (rows > 0 && (spans[2 * (order[rows - 1] ?? 0)] ?? -1) < 0) rows -= 1;
  const permuted = new Int32Array(rows * 2);
  for (let row = 0; row < rows; row += 1) {
    const from = order[row] ?? 0;
    permuted[2 * row] = spans[2 * from] ?? -1;
    permuted[2 * row + 1] = spans[2 * from + 1] ?? -1;
  }
  return permuted;
}
