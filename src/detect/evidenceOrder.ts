import type { Actor } from '../domain/actor.ts';
import {
  type EvidenceRows,
  FIELD,
  fieldAt,
  kindAt,
  swapFields,
} from '../domain/evidenceBuilder.ts';
import { KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { PostTable } from '../domain/post.ts';
import { comparePostNames } from './postPairs.ts';
import { createRowSorter, rowNumbers } from './radix.ts';

/**
 * The order of evidence: by kind, amplifier, source, time of the amplifier's post, then the posts' platforms and
 * ids, object and rule: one in which neither row numbers nor the numbering of actors shows. Undirected evidence
 * first gets its two actors into order of id, in `rows` itself, so that one pair is one edge.
 */
export function evidenceOrder(
  rows: EvidenceRows,
  posts: PostTable,
  actors: readonly Actor[],
): Uint32Array {
  const ranks = ranksOf(actors.map(({ id }) => id));
  turnUndirected(rows, ranks);
  const order = edgeOrder(rows, ranks);
  orderWithinEdges(order, rows, rowComparison(rows, posts));
  return order;
}

function turnUndirected(rows: EvidenceRows, ranks: Uint32Array): void {
  const isUndirected = KINDS.map((each) => UNDIRECTED_KINDS.has(each));
  for (let row = 0; row < rows.length; row += 1) {
    if (!isUndirected[kindAt(rows, row)]) continue;
    const amplifier = ranks[fieldAt(rows, row, FIELD.amplifier)] ?? 0;
    const source = ranks[fieldAt(rows, row, FIELD.source)] ?? 0;
    if (amplifier <= source) continue;
    swapFields(rows, row, FIELD.amplifier, FIELD.source);
    swapFields(rows, row, FIELD.amplifierPost, FIELD.sourcePost);
  }
}

/** Rows by kind, amplifier and source. */
function edgeOrder(rows: EvidenceRows, ranks: Uint32Array): Uint32Array {
  const sorter = createRowSorter(rows.length);
  sorter.sortBy((row) => ranks[fieldAt(rows, row, FIELD.source)] ?? 0);
  sorter.sortBy((row) => ranks[fieldAt(rows, row, FIELD.amplifier)] ?? 0);
  sorter.sortBy((row) => kindAt(rows, row));
  return sorter.rows();
}

/** Edges have few rows each: comparing them costs less than further passes over all. */
function orderWithinEdges(
  order: Uint32Array,
  rows: EvidenceRows,
  compare: (a: number, b: number) => number,
): void {
  let from = 0;
  for (let to = 1; to <= rows.length; to += 1) {
    if (to < rows.length && isSameEdge(rows, order[from] ?? 0, order[to] ?? 0)) continue;
    if (to - from > 1) sortSlice(order, from, to, compare);
    from = to;
  }
}

function isSameEdge(rows: EvidenceRows, a: number, b: number): boolean {
  const isSame = (field: number) => fieldAt(rows, a, field) === fieldAt(rows, b, field);
  return isSame(FIELD.source) && isSame(FIELD.amplifier) && kindAt(rows, a) === kindAt(rows, b);
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

function rowComparison(rows: EvidenceRows, posts: PostTable): (a: number, b: number) => number {
  const { objects, rules } = rows;
  return (a, b) =>
    byTime(posts, fieldAt(rows, a, FIELD.amplifierPost), fieldAt(rows, b, FIELD.amplifierPost)) ||
    byName(posts, fieldAt(rows, a, FIELD.sourcePost), fieldAt(rows, b, FIELD.sourcePost)) ||
    byText(objects, fieldAt(rows, a, FIELD.object), fieldAt(rows, b, FIELD.object)) ||
    byText(rules, fieldAt(rows, a, FIELD.rule), fieldAt(rows, b, FIELD.rule)) ||
    rows.spanStart(a) - rows.spanStart(b);
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

function byText(texts: readonly string[], a: number, b: number): number {
  if (a === b) return 0;
  return (texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1;
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
