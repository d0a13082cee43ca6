/**
 * Co-share: different actors pass on the same object within a short window (METHODS §1, §2).
 * Giglietto, Righetti, Rossi & Marino (2020), It takes a village to manipulate the media,
 * doi:10.1080/1369118X.2020.1739732
 */
import type { ShareTable } from '../domain/detection.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { PostTable } from '../domain/post.ts';
import type { DetectSettings } from '../domain/settings.ts';
import { bucketsOf } from './buckets.ts';
import { comparePosts, emitPair, reachMs } from './postPairs.ts';
import { type Shares, sharesOf } from './shares.ts';
import { createShareTable } from './shareTable.ts';
import { visitClosePairs } from './slidingWindow.ts';
import { createTick } from './tick.ts';

/**
 * Hands every pair of posts of different actors that share an object within the window to `emit`, once an
 * object. Actors with fewer than `minParticipation` shares are left out first. The kind has no direction:
 * the later post comes as the amplifier's, and who wants pairs of actors puts them in order. Pairs that
 * are only possibly within the window are `common` (listed, not counted) and their rule says so. Gives who
 * shared what, within the window or not. Throws what `signal` throws when aborted.
 */
export function detectCoShares(
  posts: PostTable,
  actorOfPost: Uint32Array,
  settings: DetectSettings,
  emit: (piece: Evidence) => void,
  signal?: { throwIfAborted(): void },
  onProgress?: (done: number, total: number) => void,
): ShareTable {
  const tick = createTick(posts.length, signal, onProgress);
  const shares = activeShares(
    sharesOf(posts, (row) => tick(row, posts.length * 2)),
    actorOfPost,
    settings.minParticipation,
  );
  const windowMs = settings.windowMs.coShare;
  const reach = reachMs(posts, windowMs);
  const { starts, rows } = bucketsOf(shares.object, shares.objects.length);
  const table = createShareTable(actorOfPost);
  shares.objects.forEach(({ name, rule }, object) => {
    tick(object + shares.objects.length, shares.objects.length * 2);
    const from = starts[object] ?? 0;
    const to = starts[object + 1] ?? 0;
    if (to - from < 2) return;
    const sharing = rows.subarray(from, to).map((row) => shares.post[row] ?? 0);
    sharing.sort((a, b) => comparePosts(posts, a, b));
    table.add(name, sharing);
    const match = { kind: 'co-share', object: name, rule, score: 1 } as const;
    visitClosePairs(sharing, posts.at, reach, (a, b) => {
      if (actorOfPost[a] === actorOfPost[b]) return;
      emitPair(posts, actorOfPost, a, b, windowMs, match, emit);
    });
  });
  onProgress?.(posts.length, posts.length);
  return table.build();
}

/** METHODS §2, first rule: shares of actors that share too little are left out before anything is paired. */
function activeShares(shares: Shares, actorOfPost: Uint32Array, least: number): Shares {
  const participation = new Map<number, number>();
  for (const post of shares.post) {
    const actor = actorOfPost[post] ?? 0;
    participation.set(actor, (participation.get(actor) ?? 0) + 1);
  }
  const isActive = (row: number) =>
    (participation.get(actorOfPost[shares.post[row] ?? 0] ?? 0) ?? 0) >= least;
  return {
    objects: shares.objects,
    post: shares.post.filter((_, row) => isActive(row)),
    object: shares.object.filter((_, row) => isActive(row)),
  };
}
