/**
 * Exact similarity join of sets: all pairs whose Jaccard similarity reaches a threshold, none missed.
 * Prefix filter: Bayardo, Ma & Srikant (2007), Scaling Up All Pairs Similarity Search, doi:10.1145/1242572.1242591
 * Positional filter: Xiao, Wang, Lin & Yu (2008), PPJoin, doi:10.1145/1367497.1367516
 */
import { bucketsOf } from './buckets.ts';

/** Sets in order of size, smallest first; the tokens of each ascend, and rarer tokens have smaller numbers. */
export interface OrderedSets {
  readonly count: number;
  readonly tokenCount: number;
  /** tokens of set s: `tokens[starts[s]] …` up to `starts[s + 1]` */
  readonly starts: Uint32Array;
  readonly tokens: Uint32Array;
}

/** Guards ceilings against products such as 0.55 × 20 = 11.000000000000002. */
const SLACK = 1e-9;
const PRUNED = -1;

/**
 * Visits every pair of different sets with |a ∩ b| / |a ∪ b| ≥ threshold (0 < threshold ≤ 1), once, with that
 * similarity. `tick` is called before each set with the number of sets done.
 */
export function joinSets(
  sets: OrderedSets,
  threshold: number,
  visit: (a: number, b: number, similarity: number) => void,
  tick: (done: number) => void = () => {},
): void {
  const join = createJoin(sets, threshold);
  for (let set = 0; set < sets.count; set += 1) {
    tick(set);
    const found = join.gather(set);
    for (let k = 0; k < found; k += 1) {
      const other = join.candidates[k] ?? 0;
      const similarity = join.takeCandidate(set, other);
      if (similarity >= threshold) visit(other, set, similarity);
    }
    join.index(set);
  }
}

function createJoin(sets: OrderedSets, threshold: number) {
  const { starts, tokens, count } = sets;
  const sizes = starts.slice(1).map((end, set) => end - (starts[set] ?? 0));
  const postings = createPostings(sets, threshold);
  const { heads, ends, postedSet, postedAt } = postings;
  const candidates = new Uint32Array(count);
  /** tokens seen in common with the set at hand; PRUNED: too few can follow */
  const seen = new Int32Array(count);
  const shareOfSum = threshold / (1 + threshold);

  /** Collects sets that share a token of the prefixes and may still reach the overlap they need. */
  function gather(set: number): number {
    const from = starts[set] ?? 0;
    const size = sizes[set] ?? 0;
    const least = Math.ceil(threshold * size - SLACK);
    let found = 0;
    for (let i = 0; i <= size - least; i += 1) {
      const token = tokens[from + i] ?? 0;
      found = look(freshHead(token, least), ends[token] ?? 0, size, i, found);
    }
    return found;
  }

  /** Counts one more token in common with each set in a piece of an inverted list. */
  function look(from: number, to: number, size: number, at: number, known: number): number {
    let found = known;
    for (let k = from; k < to; k += 1) {
      const other = postedSet[k] ?? 0;
      const common = seen[other] ?? 0;
      if (common === PRUNED) continue;
      const otherSize = sizes[other] ?? 0;
      const needed = Math.ceil(shareOfSum * (size + otherSize) - SLACK);
      const left = Math.min(size - at, otherSize - (postedAt[k] ?? 0));
      if (common === 0) candidates[found++] = other;
      seen[other] = common + left >= needed ? common + 1 : PRUNED;
    }
    return found;
  }

  /** Sets come in order of size: those that are too small for this one are too small for all that follow. */
  function freshHead(token: number, least: number): number {
    const end = ends[token] ?? 0;
    let head = heads[token] ?? 0;
    while (head < end && (sizes[postedSet[head] ?? 0] ?? 0) < least) head += 1;
    heads[token] = head;
    return head;
  }

  /** The exact similarity with a candidate, 0 where it was pruned; forgets the candidate. */
  function takeCandidate(set: number, other: number): number {
    const pruned = seen[other] === PRUNED;
    seen[other] = 0;
    if (pruned) return 0;
    const common = overlap(sets, set, other);
    return common / ((sizes[set] ?? 0) + (sizes[other] ?? 0) - common);
  }

  return { gather, takeCandidate, candidates, index: postings.index };
}

/** Inverted lists of the indexed prefixes, laid out in one array; a list's size is known beforehand. */
function createPostings({ count, tokenCount, starts, tokens }: OrderedSets, threshold: number) {
  const indexed: number[] = [];
  const prefixes = new Uint32Array(count);
  for (let set = 0; set < count; set += 1) {
    const from = starts[set] ?? 0;
    const size = (starts[set + 1] ?? 0) - from;
    // only larger or equal sets come to look: this prefix is shorter than the one they probe with
    const length = size - Math.ceil(((2 * threshold) / (1 + threshold)) * size - SLACK) + 1;
    prefixes[set] = Math.min(length, size);
    for (let i = 0; i < (prefixes[set] ?? 0); i += 1) indexed.push(tokens[from + i] ?? 0);
  }
  const heads = bucketsOf(indexed, tokenCount).starts.slice(0, tokenCount);
  const ends = heads.slice();
  const postedSet = new Uint32Array(indexed.length);
  const postedAt = new Uint32Array(indexed.length);
  const index = (set: number) => {
    const from = starts[set] ?? 0;
    for (let i = 0; i < (prefixes[set] ?? 0); i += 1) {
      const token = tokens[from + i] ?? 0;
      const place = ends[token] ?? 0;
      postedSet[place] = set;
      postedAt[place] = i;
      ends[token] = place + 1;
    }
  };
  return { heads, ends, postedSet, postedAt, index };
}

function overlap({ starts, tokens }: OrderedSets, a: number, b: number): number {
  let i = starts[a] ?? 0;
  let j = starts[b] ?? 0;
  const endA = starts[a + 1] ?? 0;
  const endB = starts[b + 1] ?? 0;
  let common = 0;
  while (i < endA && j < endB) {
    const difference = (tokens[i] ?? 0) - (tokens[j] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return common;
}
