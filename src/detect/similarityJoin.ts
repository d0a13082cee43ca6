/**
 * Exact similarity join of sets: all pairs whose Jaccard similarity reaches a threshold, none missed.
 * Prefix filter: Bayardo, Ma & Srikant (2007), Scaling Up All Pairs Similarity Search, doi:10.1145/1242572.1242591
 * Positional filter: Xiao, Wang, Lin & Yu (2008), PPJoin, doi:10.1145/1367497.1367516
 * Bitmap filter: Sandes, Teodoro & Melo (2020), doi:10.1016/j.is.2019.101449
 */
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
 * Visits every pair of different sets with |a ∩ b| / |a ∪ b| ≥ threshold (0 < threshold ≤ 1), once, with the
 * size of what they have in common. `tick` is called before each set with the number of sets done.
 */
export function joinSets(
  sets: OrderedSets,
  threshold: number,
  visit: (a: number, b: number, common: number) => void,
  tick: (done: number) => void = () => {},
): void {
  const join = createJoin(sets, threshold);
  for (let set = 0; set < sets.count; set += 1) {
    tick(set);
    const found = join.gather(set);
    for (let k = 0; k < found; k += 1) {
      const other = join.candidates[k] ?? 0;
      const common = join.takeCandidate(set, other);
      if (common > 0 && jaccard(sets, other, set, common) >= threshold) visit(other, set, common);
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
  const bitmaps = bitmapsOf(sets);
  const sizeOf = (set: number) => sizes[set] ?? 0;
  const neededOf = (sum: number) => Math.ceil(shareOfSum * sum - SLACK);
  const seenOf = (common: number, left: number, needed: number) =>
    common + left >= needed ? common + 1 : PRUNED;
  const postedIn = (place: number) => postedSet[place] ?? 0;

  /** Collects sets that share a token of the prefixes and may still reach the overlap they need. */
  function gather(set: number): number {
    const from = starts[set] ?? 0;
    const size = sizes[set] ?? 0;
    const least = Math.ceil(threshold * size - SLACK);
    let found = 0;
    for (let i = 0; i <= size - least; i += 1) {
      const token = tokens[from + i] ?? 0;
      found = look(freshHead(token, least), ends[token] ?? 0, set, i, found);
    }
    return found;
  }

  /** Most sets that meet have one word in common by chance: these few bits tell them apart. */
  const isUnlike = (set: number, other: number, most: number) =>
    bitsIn((bitmaps[set] ?? 0) ^ (bitmaps[other] ?? 0)) > most;

  /** Counts one more token in common with each set in a piece of an inverted list. */
  function look(from: number, to: number, set: number, at: number, known: number): number {
    const size = sizeOf(set);
    let found = known;
    for (let k = from; k < to; k += 1) {
      const other = postedIn(k);
      const common = seen[other] ?? 0;
      if (common === PRUNED) continue;
      const otherSize = sizeOf(other);
      const needed = neededOf(size + otherSize);
      const left = Math.min(size - at, otherSize - (postedAt[k] ?? 0));
      if (common === 0) {
        if (isUnlike(set, other, size + otherSize - 2 * needed)) continue;
        candidates[found++] = other;
      }
      seen[other] = seenOf(common, left, needed);
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

  /** What the set has in common with a candidate, where that is enough, else less; forgets the candidate. */
  function takeCandidate(set: number, other: number): number {
    const pruned = seen[other] === PRUNED;
    seen[other] = 0;
    if (pruned) return 0;
    const needed = neededOf(sizeOf(set) + sizeOf(other));
    return overlap(sets, set, other, needed);
  }

  return { gather, takeCandidate, candidates, index: postings.index };
}

/** |a ∩ b| / |a ∪ b| of two sets that have `common` tokens in common. */
export function jaccard({ starts }: OrderedSets, a: number, b: number, common: number): number {
  const sizes = (starts[a + 1] ?? 0) - (starts[a] ?? 0) + ((starts[b + 1] ?? 0) - (starts[b] ?? 0));
  return common / (sizes - common);
}

/** Each set's tokens as bits, several to a bit: where two bitmaps differ, at least so many tokens do. */
function bitmapsOf({ count, starts, tokens }: OrderedSets): Int32Array {
  const bitmaps = new Int32Array(count);
  for (let set = 0; set < count; set += 1) {
    const to = starts[set + 1] ?? 0;
    let bits = 0;
    for (let k = starts[set] ?? 0; k < to; k += 1) {
      bits |= 1 << (Math.imul(tokens[k] ?? 0, 0x9e3779b1) >>> 27);
    }
    bitmaps[set] = bits;
  }
  return bitmaps;
}

function bitsIn(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Inverted lists of the indexed prefixes, laid out in one array; a list's size is known beforehand. */
function createPostings({ count, tokenCount, starts, tokens }: OrderedSets, threshold: number) {
  const prefixes = new Uint32Array(count);
  const heads = new Uint32Array(tokenCount + 1);
  let postings = 0;
  for (let set = 0; set < count; set += 1) {
    const from = starts[set] ?? 0;
    const size = (starts[set + 1] ?? 0) - from;
    // only larger or equal sets come to look: this prefix is shorter than the one they probe with
    const length = size - Math.ceil(((2 * threshold) / (1 + threshold)) * size - SLACK) + 1;
    const prefix = Math.min(length, size);
    prefixes[set] = prefix;
    postings += prefix;
    for (let k = from; k < from + prefix; k += 1) {
      const next = (tokens[k] ?? 0) + 1;
      heads[next] = (heads[next] ?? 0) + 1;
    }
  }
  for (let token = 0; token < tokenCount; token += 1) {
    heads[token + 1] = (heads[token + 1] ?? 0) + (heads[token] ?? 0);
  }
  const ends = heads.slice();
  const postedSet = new Uint32Array(postings);
  const postedAt = new Uint32Array(postings);
  const index = (set: number) => {
    const from = starts[set] ?? 0;
    const prefix = prefixes[set] ?? 0;
    for (let i = 0; i < prefix; i += 1) {
      const token = tokens[from + i] ?? 0;
      const place = ends[token] ?? 0;
      postedSet[place] = set;
      postedAt[place] = i;
      ends[token] = place + 1;
    }
  };
  return { heads, ends, postedSet, postedAt, index };
}

/** Tokens in common, where there are `needed` of them; else fewer than that, as counting ends early. */
function overlap({ starts, tokens }: OrderedSets, a: number, b: number, needed: number): number {
  let i = starts[a] ?? 0;
  let j = starts[b] ?? 0;
  const endA = starts[a + 1] ?? 0;
  const endB = starts[b + 1] ?? 0;
  let common = 0;
  while (i < endA && j < endB && common + Math.min(endA - i, endB - j) >= needed) {
    const difference = (tokens[i] ?? 0) - (tokens[j] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return common;
}
