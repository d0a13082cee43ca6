import { dictAt } from '../domain/column.ts';
import type { HotObject, ShareTable } from '../domain/detection.ts';
import type { PostTable } from '../domain/post.ts';
import { bucketsOf } from './buckets.ts';
import type { PairFinder } from './closePairs.ts';
import type { Components } from './components.ts';
import { hotObjects, type PairLimits } from './hot.ts';
import type { HotStretch } from './passageMarks.ts';
import type { Passage } from './passageRuns.ts';
import { firstPost, type PassageTexts, postCount, postsOf } from './passageTexts.ts';
import { comparePosts } from './postPairs.ts';
import { createShareTable } from './shareTable.ts';

/** What passages join: the texts that hang together, by any of them. */
export interface PassageObjects {
  /** `passage:{platform}:{id}` of the first post of all that hang together with this text */
  nameOf(text: number): string;
  /** whether they make too many pairs to be listed */
  isHot(text: number): boolean;
  readonly hot: readonly HotObject[];
  /** posts by object, in order of time, without the hot ones */
  readonly shares: ShareTable;
}

export function passageObjects(
  posts: PostTable,
  actorOfPost: Uint32Array,
  texts: PassageTexts,
  components: Components,
  found: readonly Passage[],
  finder: PairFinder,
  limits: PairLimits,
): PassageObjects {
  const roots = Uint32Array.from({ length: texts.count }, (_, text) => components.of(text));
  const first = firstPosts(posts, texts, roots);
  const nameOf = (text: number) => nameOfPost(posts, first[roots[text] ?? 0] ?? 0);
  const pairs = countPairs(texts, roots, found, finder, limits);
  const tooLarge = hotObjects(pairs, nameOf, limits);
  const hot: HotObject[] = [];
  const table = createShareTable(actorOfPost);
  const { starts, rows } = bucketsOf(roots, texts.count);
  for (const root of sharingRoots(roots, found)) {
    const members = rows.subarray(starts[root], starts[root + 1]);
    const sharing = Uint32Array.from([...members].flatMap((text) => [...postsOf(texts, text)]));
    const object = nameOf(root);
    if (tooLarge.has(root)) {
      hot.push({ kind: 'passage', object, posts: sharing.length, pairs: pairs[root] ?? 0 });
    } else {
      table.add(
        object,
        sharing.sort((a, b) => comparePosts(posts, a, b)),
      );
    }
  }
  return { nameOf, isHot: (text) => tooLarge.has(roots[text] ?? 0), hot, shares: table.build() };
}

/** By root: the first post of all its texts. */
function firstPosts(posts: PostTable, texts: PassageTexts, roots: Uint32Array): Int32Array {
  const first = new Int32Array(texts.count).fill(-1);
  for (let text = 0; text < texts.count; text += 1) {
    const root = roots[text] ?? 0;
    const candidate = firstPost(texts, text);
    const known = first[root] ?? -1;
    if (known < 0 || comparePosts(posts, candidate, known) < 0) first[root] = candidate;
  }
  return first;
}

function nameOfPost(posts: PostTable, post: number): string {
  return `passage:${dictAt(posts.platform, post)}:${posts.id[post] ?? ''}`;
}

/** Roots of texts that share a passage with another one, or among their own posts. */
function sharingRoots(roots: Uint32Array, found: readonly Passage[]): number[] {
  const sharing = new Uint8Array(roots.length);
  roots.forEach((root, text) => {
    if (root !== text) sharing[root] = 1;
  });
  for (const { textA, common } of found) if (!common) sharing[roots[textA] ?? 0] = 1;
  return [...roots.keys()].filter((root) => sharing[root] === 1);
}

/** By root: pairs of posts with a passage that counts; all zero where not even all pairs could be too many. */
function countPairs(
  texts: PassageTexts,
  roots: Uint32Array,
  found: readonly Passage[],
  finder: PairFinder,
  limits: PairLimits,
): Float64Array {
  const pairs = new Float64Array(texts.count);
  const counted = found.filter(({ common }) => !common);
  const most = counted.reduce(
    (sum, { textA, textB }) => sum + postCount(texts, textA) * postCount(texts, textB),
    0,
  );
  if (most <= Math.min(limits.ofObject, limits.ofKind)) return pairs;
  for (const { textA, textB } of counted) {
    const root = roots[textA] ?? 0;
    const own = postsOf(texts, textA);
    pairs[root] =
      (pairs[root] ?? 0) +
      (textA === textB ? finder.count(own) : finder.countAcross(own, postsOf(texts, textB)));
  }
  return pairs;
}

/** A formula makes a stretch at every word of it: of those that lie over each other the one with most pairs. */
export function hotStretches(posts: PostTable, stretches: readonly HotStretch[]): HotObject[] {
  const sorted = [...stretches].sort(
    (a, b) => comparePosts(posts, a.first, b.first) || a.at - b.at || a.end - b.end,
  );
  const hot: HotStretch[] = [];
  for (const stretch of sorted) {
    const last = hot.at(-1);
    if (!last || last.first !== stretch.first || stretch.at >= last.end) {
      hot.push(stretch);
    } else {
      const most = stretch.pairs > last.pairs ? stretch : last;
      hot[hot.length - 1] = { ...most, at: last.at, end: Math.max(last.end, stretch.end) };
    }
  }
  return hot.map(({ first, posts: count, pairs }) => ({
    kind: 'passage',
    object: nameOfPost(posts, first),
    posts: count,
    pairs,
  }));
}
