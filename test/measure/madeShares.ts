import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ShareTable } from '../../src/domain/detection.ts';
import type { PostTable } from '../../src/domain/post.ts';
import { SECOND_MS } from '../../src/domain/time.ts';
import { madePosts } from '../madeCase.ts';

/** One share: who, what, and when in seconds. */
export interface Share {
  readonly actor: number;
  readonly object: number;
  readonly at: number;
}

export interface MadeShares {
  readonly table: ShareTable;
  readonly posts: PostTable;
  readonly actorOfPost: Uint32Array;
}

/** Tables of shares as detection gives them. */
export function madeShares(shares: readonly Share[]): MadeShares {
  const posts = madePosts(
    ...shares.map(({ at }, k) => ({
      id: String(k),
      at: at * SECOND_MS,
      precision: 'second' as const,
    })),
  );
  const byObject = new Map<number, number[]>();
  shares.forEach(({ object }, post) => {
    const list = byObject.get(object);
    if (list) list.push(post);
    else byObject.set(object, [post]);
  });
  const lists = [...byObject.values()]
    .filter((list) => new Set(list.map((post) => shares[post]?.actor)).size > 1)
    .map((list) => list.sort((a, b) => (shares[a]?.at ?? 0) - (shares[b]?.at ?? 0)));
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  return {
    table: {
      objects: lists.map((_, k) => `object ${k}`),
      starts: Uint32Array.from(starts),
      posts: Uint32Array.from(lists.flat()),
    },
    posts,
    actorOfPost: Uint32Array.from(shares, ({ actor }) => actor),
  };
}

/** Weight by pair "a b" with a < b: objects that both share within the window. */
export function weightsOf(shares: readonly Share[], windowSeconds: number): Map<string, number> {
  const objects = new Map<string, Set<number>>();
  shares.forEach((one, k) => {
    for (const other of shares.slice(k + 1)) {
      if (one.object !== other.object || one.actor === other.actor) continue;
      if (Math.abs(one.at - other.at) > windowSeconds) continue;
      const pair = [one.actor, other.actor].sort((a, b) => a - b).join(' ');
      objects.set(pair, (objects.get(pair) ?? new Set()).add(one.object));
    }
  });
  return new Map([...objects].map(([pair, set]) => [pair, set.size]));
}

/** The same shares with the times of each object dealt out anew among its sharers. */
export function shuffled(shares: readonly Share[], seed: number): Share[] {
  const generator = xoroshiro128plus(seed);
  const byObject = new Map<number, number[]>();
  for (const { object, at } of shares) byObject.set(object, [...(byObject.get(object) ?? []), at]);
  for (const times of byObject.values()) {
    for (let k = times.length - 1; k > 0; k -= 1) {
      const other = uniformInt(generator, 0, k);
      [times[k], times[other]] = [times[other] ?? 0, times[k] ?? 0];
    }
  }
  return shares.map((share) => ({ ...share, at: byObject.get(share.object)?.pop() ?? 0 }));
}

/** Weights of all pairs as `weightsOf` gives them, for many shares: walks each object's shares in order of time. */
export function weightsByObject(shares: readonly Share[], windowSeconds: number): number[] {
  const byObject = new Map<number, Share[]>();
  for (const share of shares) {
    const list = byObject.get(share.object);
    if (list) list.push(share);
    else byObject.set(share.object, [share]);
  }
  const weights = new Map<string, number>();
  for (const list of byObject.values()) {
    list.sort((a, b) => a.at - b.at);
    const pairs = new Set<string>();
    let oldest = 0;
    list.forEach((later, k) => {
      while ((list[oldest]?.at ?? 0) < later.at - windowSeconds) oldest += 1;
      for (const earlier of list.slice(oldest, k)) {
        if (earlier.actor === later.actor) continue;
        pairs.add([earlier.actor, later.actor].sort((a, b) => a - b).join(' '));
      }
    });
    for (const pair of pairs) weights.set(pair, (weights.get(pair) ?? 0) + 1);
  }
  return [...weights.values()];
}
