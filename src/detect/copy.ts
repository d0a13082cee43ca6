/**
 * Near-duplicate texts of different actors: exact Jaccard join of token sets (METHODS §3).
 * Bayardo, Ma & Srikant (2007), doi:10.1145/1242572.1242591; Xiao, Wang, Lin & Yu (2008),
 * doi:10.1145/1367497.1367516. Recall is 1 by construction; see similarityJoin.ts.
 */
import { dictAt } from '../domain/column.ts';
import type { ShareTable } from '../domain/detection.ts';
import type { Evidence } from '../domain/evidence.ts';
import { type PostTable, relationsAt } from '../domain/post.ts';
import type { DetectSettings } from '../domain/settings.ts';
import { bucketsOf } from './buckets.ts';
import { createComponents } from './components.ts';
import { createGrowingList, type GrowingList } from './growing.ts';
import { comparePosts, emitPair, reachMs } from './postPairs.ts';
import { createShareTable } from './shareTable.ts';
import { joinSets } from './similarityJoin.ts';
import { visitCloseAcross, visitClosePairs } from './slidingWindow.ts';
import { createTick } from './tick.ts';
import { type TextSets, textSets } from './tokenSets.ts';

const RULE = 'near-duplicate text';

/**
 * Hands every pair of posts of different actors with similar texts, within the window, to `emit`; the later
 * post is the amplifier's. `object` is `copy:{platform}:{id}` of the first post in this data of all posts
 * that hang together by similar texts, whether or not the window joins them: so a wider window changes no
 * name and never lowers a weight. Reposts and short texts take no part. Pairs that are only possibly within the window
 * are `common` (listed, not counted) and their rule says so. Gives which posts hang together, within the
 * window or not. Throws what `signal` throws when aborted.
 */
export function detectCopies(
  posts: PostTable,
  actorOfPost: Uint32Array,
  settings: DetectSettings,
  emit: (piece: Evidence) => void,
  signal?: { throwIfAborted(): void },
  onProgress?: (done: number, total: number) => void,
): ShareTable {
  const tick = createTick(posts.length, signal, onProgress);
  const sets = textSets(
    posts.length,
    (row) => (isRepost(posts, row) ? null : (posts.text[row] ?? '')),
    (row) => tick(row, posts.length * 2),
  );
  sortMembers(posts, sets);
  const matches = matchSets(sets, actorOfPost, settings.similarity, (set) =>
    tick(set + sets.count, sets.count * 2),
  );
  const names = componentNames(posts, sets, matches.component);
  emitMatches(posts, actorOfPost, settings.windowMs.copy, sets, matches, names, emit, signal);
  onProgress?.(posts.length, posts.length);
  return sharesOf(posts, actorOfPost, sets, matches.component, names);
}

function isRepost(posts: PostTable, row: number): boolean {
  if (posts.relations.starts[row] === posts.relations.starts[row + 1]) return false;
  return relationsAt(posts, row).some((relation) => relation.kind === 'repost');
}

function sortMembers(posts: PostTable, sets: TextSets): void {
  for (let set = 0; set < sets.count; set += 1) {
    membersOf(sets, set).sort((a, b) => comparePosts(posts, a, b));
  }
}

function membersOf({ members }: TextSets, set: number): Uint32Array {
  return members.rows.subarray(members.starts[set], members.starts[set + 1]);
}

interface Matches {
  /** two sets a match */
  readonly pairs: GrowingList;
  readonly scores: number[];
  /** by set: which sets hang together */
  readonly component: Uint32Array;
}

function matchSets(
  sets: TextSets,
  actorOfPost: Uint32Array,
  similarity: number,
  tick: (done: number) => void,
): Matches {
  const components = createComponents(sets.count);
  const actors = Int32Array.from({ length: sets.count }, (_, set) =>
    onlyActor(sets, set, actorOfPost),
  );
  const pairs = createGrowingList();
  const scores: number[] = [];
  joinSets(
    sets,
    similarity,
    (a, b, score) => {
      components.join(a, b);
      // one actor's variations on its own text hang together, but are no evidence
      if (actors[a] === actors[b] && (actors[a] ?? -1) >= 0) return;
      pairs.push(a);
      pairs.push(b);
      scores.push(score);
    },
    tick,
  );
  const component = Uint32Array.from({ length: sets.count }, (_, set) => components.of(set));
  return { pairs, scores, component };
}

/** The actor of all posts with this text, or -1 where there are several. */
function onlyActor(sets: TextSets, set: number, actorOfPost: Uint32Array): number {
  const rows = membersOf(sets, set);
  const first = actorOfPost[rows[0] ?? 0] ?? 0;
  return rows.every((row) => actorOfPost[row] === first) ? first : -1;
}

function emitMatches(
  posts: PostTable,
  actorOfPost: Uint32Array,
  windowMs: number | null,
  sets: TextSets,
  { pairs, scores }: Matches,
  names: readonly string[],
  emit: (piece: Evidence) => void,
  signal?: { throwIfAborted(): void },
): void {
  const reach = reachMs(posts, windowMs);
  const emitAs = (set: number, score: number) => {
    signal?.throwIfAborted();
    const match = { kind: 'copy', rule: RULE, object: names[set] ?? '', score } as const;
    return (a: number, b: number) => {
      if (actorOfPost[a] === actorOfPost[b]) return;
      emitPair(posts, actorOfPost, a, b, windowMs, match, emit);
    };
  };
  for (let set = 0; set < sets.count; set += 1) {
    const rows = membersOf(sets, set);
    if (rows.length > 1) visitClosePairs(rows, posts.at, reach, emitAs(set, 1));
  }
  const matched = pairs.view();
  scores.forEach((score, k) => {
    const a = matched[2 * k] ?? 0;
    const b = matched[2 * k + 1] ?? 0;
    visitCloseAcross(membersOf(sets, a), membersOf(sets, b), posts.at, reach, emitAs(a, score));
  });
}

/** By set: `copy:{platform}:{id}` of the first post of its component. */
function componentNames(posts: PostTable, sets: TextSets, component: Uint32Array): string[] {
  const first = new Map<number, number>();
  component.forEach((root, set) => {
    const candidate = membersOf(sets, set)[0] ?? 0;
    const known = first.get(root);
    if (known === undefined || comparePosts(posts, candidate, known) < 0)
      first.set(root, candidate);
  });
  return Array.from(component, (root) => {
    const row = first.get(root) ?? 0;
    return `copy:${dictAt(posts.platform, row)}:${posts.id[row] ?? ''}`;
  });
}

/** Posts by component, in order of time. */
function sharesOf(
  posts: PostTable,
  actorOfPost: Uint32Array,
  sets: TextSets,
  component: Uint32Array,
  names: readonly string[],
): ShareTable {
  const table = createShareTable(actorOfPost);
  const { starts, rows } = bucketsOf(component, sets.count);
  for (let root = 0; root < sets.count; root += 1) {
    const members = rows.subarray(starts[root], starts[root + 1]);
    if (members.length === 0) continue;
    const sharing = Uint32Array.from([...members].flatMap((set) => [...membersOf(sets, set)]));
    if (sharing.length < 2) continue;
    sharing.sort((a, b) => comparePosts(posts, a, b));
    table.add(names[members[0] ?? 0] ?? '', sharing);
  }
  return table.build();
}
