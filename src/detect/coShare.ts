/**
 * Co-share: different actors pass on the same object within a short window (METHODS §1, §2).
 * Giglietto, Righetti, Rossi & Marino (2020), It takes a village to manipulate the media,
 * doi:10.1080/1369118X.2020.1739732
 */
import type { PairSink } from '../domain/evidenceBuilder.ts';
import type { DetectSettings } from '../domain/settings.ts';
import { actorCount } from './actorCount.ts';
import { bucketsOf } from './buckets.ts';
import { createPairFinder } from './closePairs.ts';
import { createGrowingList } from './growing.ts';
import { PAIR_LIMITS, type PairLimits } from './hot.ts';
import { createPairWriter, matchOf } from './pairWriter.ts';
import type { DetectHooks, Scene } from './scene.ts';
import { type ObjectList, planHot, type Shared } from './sharedObjects.ts';
import { type Shares, sharesOf } from './shares.ts';
import { createShareTable } from './shareTable.ts';
import { createTick } from './tick.ts';

/**
 * Hands every pair of posts of different actors that share an object within the window to `sink`, once an
 * object. Actors with fewer than `minParticipation` shares are left out first. The kind has no direction:
 * the later post comes as the amplifier's, and who wants pairs of actors puts them in order. Pairs that
 * are only possibly within the window are `common` (listed, not counted) and their rule says so. Objects with
 * too many pairs are only counted (see hot.ts). Throws what `signal` throws when aborted.
 */
export function detectCoShares(
  scene: Scene,
  settings: DetectSettings,
  sink: PairSink,
  { signal, onProgress }: DetectHooks = {},
  limits: PairLimits = PAIR_LIMITS,
): Shared {
  const { posts, actorOfPost } = scene;
  const tick = createTick(posts.length, signal, onProgress);
  const everyShare = sharesOf(scene, settings.objects, (done) => tick(done, posts.length * 2));
  const shares = activeShares(everyShare, actorOfPost, settings.minParticipation);
  const objects = sharedObjects(shares, actorOfPost);
  const windowMs = settings.windowMs.coShare;
  const plan = planHot(objectList(objects, scene), windowMs, scene, limits);

  const finder = createPairFinder(scene, windowMs);
  const write = createPairWriter(scene, windowMs, sink);
  const table = createShareTable(actorOfPost);
  for (let object = 0; object < objects.count; object += 1) {
    tick(object + objects.count, objects.count * 2);
    if (plan.numbers.has(object)) continue;
    const name = objects.nameOf(object);
    const sharers = objects.postsOf(object);
    table.add(name, sharers);
    sink.openMatch(matchOf('co-share', objects.ruleOf(object), name, 1));
    finder.visit(sharers, write);
  }
  onProgress?.(posts.length, posts.length);
  return { shares: table.build(), hot: plan.hot };
}

/** The objects that two different actors share, numbered anew. */
interface SharedObjects {
  readonly count: number;
  nameOf(object: number): string;
  ruleOf(object: number): string;
  /** in order of time */
  postsOf(object: number): Uint32Array;
}

function sharedObjects(shares: Shares, actorOfPost: Uint32Array): SharedObjects {
  const { starts, rows } = bucketsOf(shares.object, shares.objectCount);
  const sharers = rows.map((share) => shares.post[share] ?? 0);
  const taken = createGrowingList();
  for (let object = 0; object < shares.objectCount; object += 1) {
    const to = starts[object + 1] ?? 0;
    if (hasTwoActors(sharers, starts[object] ?? 0, to, actorOfPost)) taken.push(object);
  }
  const numbers = taken.view();
  return {
    count: numbers.length,
    nameOf: (object) => shares.nameOf(numbers[object] ?? 0),
    ruleOf: (object) => shares.ruleOf(numbers[object] ?? 0),
    postsOf(object) {
      const number = numbers[object] ?? 0;
      return sharers.subarray(starts[number], starts[number + 1]);
    },
  };
}

function hasTwoActors(
  sharers: Uint32Array,
  from: number,
  to: number,
  actorOfPost: Uint32Array,
): boolean {
  const first = actorOfPost[sharers[from] ?? 0];
  for (let k = from + 1; k < to; k += 1) if (actorOfPost[sharers[k] ?? 0] !== first) return true;
  return false;
}

function objectList(objects: SharedObjects, scene: Scene): ObjectList {
  return {
    kind: 'co-share',
    nameOf: objects.nameOf,
    sizeOf: (object) => objects.postsOf(object).length,
    pairsWithin(windowMs) {
      const finder = createPairFinder(scene, windowMs);
      const pairs = new Float64Array(objects.count);
      for (let object = 0; object < objects.count; object += 1) {
        pairs[object] = finder.count(objects.postsOf(object));
      }
      return pairs;
    },
  };
}

/** METHODS §2, first rule: shares of actors that share too little are left out before anything is paired. */
function activeShares(shares: Shares, actorOfPost: Uint32Array, least: number): Shares {
  if (least <= 1) return shares;
  const participation = new Uint32Array(actorCount(actorOfPost));
  for (const post of shares.post) {
    const actor = actorOfPost[post] ?? 0;
    participation[actor] = (participation[actor] ?? 0) + 1;
  }
  const isActive = (row: number) =>
    (participation[actorOfPost[shares.post[row] ?? 0] ?? 0] ?? 0) >= least;
  return {
    ...shares,
    post: shares.post.filter((_, row) => isActive(row)),
    object: shares.object.filter((_, row) => isActive(row)),
  };
}
