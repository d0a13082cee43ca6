import type { EvidenceTable } from '../domain/evidence.ts';
import { KINDS, OBJECT_KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { PostTable } from '../domain/post.ts';
import { SECOND_MS } from '../domain/time.ts';

/** What the evidence of one edge adds up to. */
export interface RunCount {
  /** 0: all of it is common stock */
  weight: number;
  /** NaN where no pair can be ordered */
  medianLagSeconds: number;
  firstPost: number;
  lastPost: number;
}

const IS_OBJECT_KIND = KINDS.map((kind) => OBJECT_KINDS.has(kind));
const IS_DIRECTED = KINDS.map((kind) => !UNDIRECTED_KINDS.has(kind));

/**
 * Counts runs of `rows` (from ..< to) that belong to one edge each. The record that comes back is used again for the
 * next run: there are millions of them, and most have one row.
 */
export function createRunCounter(
  rows: Uint32Array,
  evidence: EvidenceTable,
  posts: PostTable,
): (from: number, to: number) => Readonly<RunCount> {
  const { at } = posts;
  const { amplifierPost, sourcePost, common, orderable } = evidence;
  const objects = evidence.object.codes;
  const run = { weight: 0, medianLagSeconds: Number.NaN, firstPost: 0, lastPost: 0 };
  let lags = new Float64Array(64);
  let lagCount = 0;

  const takePost = (post: number) => {
    const time = at[post] ?? 0;
    if (time < (at[run.firstPost] ?? 0)) run.firstPost = post;
    if (time > (at[run.lastPost] ?? 0)) run.lastPost = post;
  };
  const begin = (post: number) => {
    run.firstPost = post;
    run.lastPost = post;
    lagCount = 0;
  };
  const takeLag = (row: number, isDirected: boolean) => {
    const source = sourcePost[row] ?? -1;
    if (orderable[row] !== 1 || source < 0) return;
    if (lagCount === lags.length) {
      const more = new Float64Array(lags.length * 2);
      more.set(lags);
      lags = more;
    }
    const lag = ((at[amplifierPost[row] ?? 0] ?? 0) - (at[source] ?? 0)) / SECOND_MS;
    lags[lagCount] = isDirected ? lag : Math.abs(lag);
    lagCount += 1;
  };
  const take = (row: number, isFirst: boolean, isDirected: boolean) => {
    const post = amplifierPost[row] ?? 0;
    if (isFirst) begin(post);
    else takePost(post);
    // of an edge without a direction both posts count, else its span would hang on the order of ids
    if (!isDirected) takePost(sourcePost[row] ?? post);
    takeLag(row, isDirected);
  };
  return (from, to) => {
    const kind = evidence.kind[rows[from] ?? 0] ?? 0;
    const isDirected = IS_DIRECTED[kind] === true;
    let counted = 0;
    for (let k = from; k < to; k += 1) {
      const row = rows[k] ?? 0;
      if (common[row] === 1) continue;
      take(row, counted === 0, isDirected);
      counted += 1;
    }
    const isDistinct = counted > 1 && IS_OBJECT_KIND[kind] === true;
    run.weight = isDistinct ? distinctObjects(rows, from, to, common, objects) : counted;
    run.medianLagSeconds = counted === 0 ? Number.NaN : medianOf(lags, lagCount);
    return run;
  };
}

const FEW = 8;

/** A handful of objects is compared by hand: a set of its own for each edge costs more than that. */
function distinctObjects(
  rows: Uint32Array,
  from: number,
  to: number,
  common: Uint8Array,
  objects: Uint32Array,
): number {
  const counted = rows.subarray(from, to).filter((row) => common[row] !== 1);
  const codes = counted.map((row) => objects[row] ?? 0);
  if (codes.length > FEW) return new Set(codes).size;
  let distinct = 0;
  for (let k = 0; k < codes.length; k += 1) if (codes.indexOf(codes[k] ?? 0) === k) distinct += 1;
  return distinct;
}

/** Median of the first `count` numbers, which it sorts; NaN of none. */
function medianOf(values: Float64Array, count: number): number {
  if (count === 0) return Number.NaN;
  if (count === 1) return values[0] ?? 0;
  const sorted = values.subarray(0, count).sort();
  const middle = count >> 1;
  const upper = sorted[middle] ?? 0;
  const lower = count % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return (lower + upper) / 2;
}
