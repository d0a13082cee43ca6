import type { Actor } from '../domain/actor.ts';
import { inSentence } from '../domain/labelInSentence.ts';
import type { Cluster, NetworkNode } from '../domain/network.ts';
import type { PostTable } from '../domain/post.ts';
import { tokensOf } from '../text/tokens.ts';

/** Posts read per cluster for its words: enough to tell its subject, few enough to stay quick. */
const MOST_READ = 2_000;
const LEAST_READ = 40;
/** Posts read for all clusters together, where they are many. */
const READ_IN_ALL = 60_000;
const WORDS = 4;

/**
 * Names each cluster by its two most amplified actors, and gives its most typical words: those whose
 * share of the cluster's posts most exceeds their share of all posts read (log-odds times share).
 * The name says who is there, never what they are. `stability` is by cluster (`clusterStability`); none
 * where it was not computed.
 */
export function nameClusters(
  nodes: readonly NetworkNode[],
  posts: PostTable,
  actorOfPost: Uint32Array,
  actors: readonly Actor[],
  stability: readonly (number | null)[] = [],
): Cluster[] {
  const members = membersByCluster(nodes);
  const counts = wordCounts(nodes, posts, actorOfPost, actors, members.length);
  return members.map((list, index) => ({
    index,
    size: list.length,
    label: clusterLabel(list),
    words: typicalWords(counts, index),
    stability: stability[index] ?? null,
  }));
}

/** Members of each cluster, most amplified first. */
function membersByCluster(nodes: readonly NetworkNode[]): NetworkNode[][] {
  const members: NetworkNode[][] = [];
  for (const node of nodes) {
    const list = members[node.cluster] ?? [];
    list.push(node);
    members[node.cluster] = list;
  }
  for (let cluster = 0; cluster < members.length; cluster += 1) members[cluster] ??= [];
  for (const list of members) {
    list.sort((a, b) => b.amplified - a.amplified || b.posts - a.posts || (a.id < b.id ? -1 : 1));
  }
  return members;
}

function clusterLabel(members: readonly NetworkNode[]): string {
  const [first, second] = members;
  if (!first) return 'No actors shown';
  const near = inSentence(first.label);
  return second ? `Around ${near} and ${inSentence(second.label)}` : `Around ${near}`;
}

interface WordCounts {
  readonly perCluster: readonly Map<string, number>[];
  readonly postsRead: readonly number[];
  readonly all: Map<string, number>;
  readonly allRead: number;
}

function wordCounts(
  nodes: readonly NetworkNode[],
  posts: PostTable,
  actorOfPost: Uint32Array,
  actors: readonly Actor[],
  clusters: number,
): WordCounts {
  const clusterOfActor = new Map(nodes.map((node) => [node.id, node.cluster] as const));
  const perCluster = Array.from({ length: clusters }, () => new Map<string, number>());
  const postsRead = new Array<number>(clusters).fill(0);
  const most = Math.min(MOST_READ, Math.max(LEAST_READ, Math.floor(READ_IN_ALL / clusters)));
  const all = new Map<string, number>();
  let allRead = 0;
  for (let post = 0; post < posts.length; post += 1) {
    const cluster = clusterOfActor.get(actors[actorOfPost[post] ?? 0]?.id ?? '');
    const words = cluster === undefined ? undefined : perCluster[cluster];
    if (cluster === undefined || !words || (postsRead[cluster] ?? 0) >= most) continue;
    postsRead[cluster] = (postsRead[cluster] ?? 0) + 1;
    allRead += 1;
    for (const word of new Set(tokensOf(posts.text[post] ?? ''))) {
      words.set(word, (words.get(word) ?? 0) + 1);
      all.set(word, (all.get(word) ?? 0) + 1);
    }
  }
  return { perCluster, postsRead, all, allRead };
}

function typicalWords(counts: WordCounts, cluster: number): string[] {
  const read = counts.postsRead[cluster] ?? 0;
  const rest = counts.allRead - read;
  return [...(counts.perCluster[cluster] ?? [])]
    .filter(([word, n]) => n >= 2 && isTelling(word))
    .map(([word, n]) => {
      const elsewhere = (counts.all.get(word) ?? n) - n;
      const odds = (n + 0.5) / (read - n + 0.5) / ((elsewhere + 0.5) / (rest - elsewhere + 0.5));
      return { word, score: (n / read) * Math.log(odds) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .slice(0, WORDS)
    .map(({ word }) => word);
}

/** Short words carry grammar; Han tokens are two characters long and do carry meaning. */
function isTelling(word: string): boolean {
  return /\p{Script=Han}/u.test(word) || (word.length >= 4 && /^\p{L}+$/u.test(word));
}
