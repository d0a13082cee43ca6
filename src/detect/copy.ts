/**
 * Near-duplicate texts of different actors: exact Jaccard join of token sets (METHODS §3).
 * Bayardo, Ma & Srikant (2007), doi:10.1145/1242572.1242591; Xiao, Wang, Lin & Yu (2008),
 * doi:10.1145/1367497.1367516. Recall is 1 by construction; see similarityJoin.ts.
 */
import { dictAt } from '../domain/column.ts';
import type { ShareTable } from '../domain/detection.ts';
import type { PairSink } from '../domain/evidenceBuilder.ts';
import type { DetectSettings } from '../domain/settings.ts';
import { type Buckets, bucketsOf } from './buckets.ts';
import { createPairFinder, type PairFinder, type TakePair } from './closePairs.ts';
import { createStockJudge } from './commonStock.ts';
import { type CopyMatches, matchCopies } from './copyMatches.ts';
import { PAIR_LIMITS, type PairLimits } from './hot.ts';
import { createPairWriter, matchOf, stockMatchOf } from './pairWriter.ts';
import { readPost } from './passagePosts.ts';
import type { DetectHooks, Scene } from './scene.ts';
import { type HotPlan, type ObjectList, planHot, type Shared } from './sharedObjects.ts';
import { createShareTable } from './shareTable.ts';
import { stockName } from './stockName.ts';
import { createTick } from './tick.ts';
import { firstOf, membersOf, sizeOf, type TextSets, textSets } from './tokenSets.ts';

const RULE = 'near-duplicate text';

/** What copies give beside their pairs. */
export interface SharedCopies extends Shared {
  /** whether a post's copies are common stock: then no pair of it counts as a copy */
  isStock(post: number): boolean;
}

/**
 * Hands every pair of posts of different actors with similar texts, within the window, to `sink`; the later
 * post is the amplifier's. `object` is `copy:{platform}:{id}` of the first post in this data of all posts
 * that hang together by similar texts, whether or not the window joins them: so a wider window changes no
 * name and never lowers a weight. Reposts and short texts take no part. Pairs that are only possibly within the window
 * are `common` (listed, not counted) and their rule says so. So are all pairs of posts that hang together by words that
 * many actors use out of habit (see commonStock.ts); their `object` is `stock:` and the first words. Where posts that
 * hang together make too many pairs, those are only counted (see hot.ts). Throws what `signal` throws when aborted.
 */
export function detectCopies(
  scene: Scene,
  settings: DetectSettings,
  sink: PairSink,
  { signal, onProgress }: DetectHooks = {},
  limits: PairLimits = PAIR_LIMITS,
): SharedCopies {
  const { posts, actorOfPost, order } = scene;
  const tick = createTick(posts.length, signal, onProgress);
  const units = scene.units(!settings.kinds.includes('passage'), (row) =>
    tick(row, posts.length * 3),
  );
  const sets = textSets(order, units, (done) => tick(done + posts.length, posts.length * 3));
  const matches = matchCopies(sets, actorOfPost, settings.similarity, (set) =>
    tick(set + sets.count * 2, sets.count * 3),
  );
  const groups = groupsOf(scene, sets, matches);
  const windowMs = settings.windowMs.copy;
  const copies = { scene, groups, sets, matches };
  const plans = [false, true].map((isStock) => planOf(copies, isStock, windowMs, limits));
  const isHot = (group: number) => plans.some(({ numbers }) => numbers.has(group));
  const write = [false, true].map((isStock) => createPairWriter(scene, windowMs, sink, isStock));
  let isStock = 0;
  writeCopies(copies, isHot, createPairFinder(scene, windowMs), {
    open(group, score) {
      signal?.throwIfAborted();
      isStock = groups.isStock[group] ?? 0;
      const match = isStock === 1 ? stockMatchOf : matchOf;
      sink.openMatch(match('copy', RULE, groups.nameOf(group), score));
    },
    write: (a, b) => write[isStock]?.(a, b),
  });
  onProgress?.(posts.length, posts.length);
  return {
    shares: sharesOf(groups, isHot, actorOfPost),
    hot: plans.flatMap(({ hot }) => hot),
    isStock: stockTest(groups, posts.length),
  };
}

/** Posts that hang together by similar texts. */
interface CopyGroups {
  readonly count: number;
  /** number of the group of each set */
  readonly ofSet: Uint32Array;
  /** posts by group, in order of time */
  readonly members: Buckets;
  /** by group: 1 where it is common stock */
  readonly isStock: Uint8Array;
  nameOf(group: number): string;
}

function groupsOf(
  { posts, actorOfPost }: Scene,
  sets: TextSets,
  { component }: CopyMatches,
): CopyGroups {
  const members = bucketsOf(
    sets.setOfRow.map((set) => component[set] ?? 0),
    sets.count,
  );
  const rows = members.rows.map((k) => sets.rows[k] ?? 0);
  const judge = createStockJudge(posts, actorOfPost, sets.rows);
  const isStock = new Uint8Array(sets.count);
  for (let group = 0; group < sets.count; group += 1) {
    const from = members.starts[group] ?? 0;
    const to = members.starts[group + 1] ?? 0;
    if (to - from > 1) isStock[group] = Number(judge.isStock(rows.subarray(from, to)));
  }
  return {
    count: sets.count,
    ofSet: component,
    members: { starts: members.starts, rows },
    isStock,
    nameOf(group) {
      const first = rows[members.starts[group] ?? 0] ?? 0;
      if (isStock[group] === 1) return stockName(readPost(posts.text[first] ?? ''), 0);
      return `copy:${dictAt(posts.platform, first)}:${posts.id[first] ?? ''}`;
    },
  };
}

function postsOf({ members }: CopyGroups, group: number): Uint32Array {
  return members.rows.subarray(members.starts[group], members.starts[group + 1]);
}

interface Copies {
  readonly scene: Scene;
  readonly groups: CopyGroups;
  readonly sets: TextSets;
  readonly matches: CopyMatches;
}

/** Common stock is planned by itself: it takes no room from what counts. */
function planOf(
  copies: Copies,
  isStock: boolean,
  windowMs: number | null,
  limits: PairLimits,
): HotPlan {
  if (isStock && !copies.groups.isStock.includes(1)) return { numbers: new Set(), hot: [] };
  return planHot(objectList(copies, isStock), windowMs, copies.scene, limits);
}

function objectList({ groups, sets, matches, scene }: Copies, isStock: boolean): ObjectList {
  const isListed = (set: number) => groups.isStock[groups.ofSet[set] ?? 0] === Number(isStock);
  return {
    kind: 'copy',
    nameOf: groups.nameOf,
    sizeOf: (group) => postsOf(groups, group).length,
    pairsWithin(windowMs) {
      const finder = createPairFinder(scene, windowMs);
      const pairs = new Float64Array(groups.count);
      const add = (set: number, found: number) => {
        const group = groups.ofSet[set] ?? 0;
        pairs[group] = (pairs[group] ?? 0) + found;
      };
      for (let set = 0; set < sets.count; set += 1) {
        if (sizeOf(sets, set) > 1 && isListed(set)) add(set, finder.count(membersOf(sets, set)));
      }
      matches.visit((a, b) => {
        if (!isListed(a)) return;
        const isSingle = sizeOf(sets, a) === 1 && sizeOf(sets, b) === 1;
        if (!isSingle) add(a, finder.countAcross(membersOf(sets, a), membersOf(sets, b)));
        else if (finder.isClose(firstOf(sets, a), firstOf(sets, b))) add(a, 1);
      });
      return pairs;
    },
  };
}

interface Writer {
  open(group: number, score: number): void;
  readonly write: TakePair;
}

function writeCopies(
  { groups, sets, matches }: Copies,
  isHot: (group: number) => boolean,
  finder: PairFinder,
  { open, write }: Writer,
): void {
  for (let set = 0; set < sets.count; set += 1) {
    const group = groups.ofSet[set] ?? 0;
    if (sizeOf(sets, set) < 2 || isHot(group)) continue;
    open(group, 1);
    finder.visit(membersOf(sets, set), write);
  }
  matches.visit((a, b, score) => {
    const group = groups.ofSet[a] ?? 0;
    if (isHot(group)) return;
    const isSingle = sizeOf(sets, a) === 1 && sizeOf(sets, b) === 1;
    if (isSingle && !finder.isClose(firstOf(sets, a), firstOf(sets, b))) return;
    open(group, score);
    if (isSingle) write(firstOf(sets, a), firstOf(sets, b));
    else finder.visitAcross(membersOf(sets, a), membersOf(sets, b), write);
  });
}

/** Common stock stands outside: its times say nothing of anybody. */
function sharesOf(
  groups: CopyGroups,
  isHot: (group: number) => boolean,
  actorOfPost: Uint32Array,
): ShareTable {
  const table = createShareTable(actorOfPost);
  for (let group = 0; group < groups.count; group += 1) {
    const posts = postsOf(groups, group);
    if (posts.length < 2 || isHot(group) || groups.isStock[group] === 1) continue;
    table.add(groups.nameOf(group), posts);
  }
  return table.build();
}

function stockTest(groups: CopyGroups, postCount: number): (post: number) => boolean {
  const stock = new Uint8Array(groups.isStock.includes(1) ? postCount : 0);
  groups.isStock.forEach((isStock, group) => {
    if (isStock === 1) for (const post of postsOf(groups, group)) stock[post] = 1;
  });
  return (post) => stock[post] === 1;
}
