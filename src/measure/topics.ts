import type { ListColumn } from '../domain/column.ts';
import { type PostTable, relationsAt } from '../domain/post.ts';
import { TOPIC_KINDS, type Topic, type TopicKind, type Topics } from '../domain/topic.ts';
import { cleanUrl, hostOfClean } from '../text/url.ts';

/** Which posts count; null: all. */
export type Passes = Uint8Array | null;

/** What posts are about and what they pass on: most posts first, of equal ones more actors, then by name. */
export function topicsOf(
  posts: PostTable,
  actorOfPost: ArrayLike<number>,
  passes: Passes,
  limit: number,
): Topics {
  const readers = TOPIC_KINDS.map((kind) => ({
    read: topicReader(posts, kind),
    tally: createTally(),
  }));
  let ofPosts = 0;
  for (let post = 0; post < posts.length; post += 1) {
    if (passes !== null && passes[post] !== 1) continue;
    ofPosts += 1;
    for (const { read, tally } of readers) tally.addAll(read(post), actorOfPost[post] ?? 0);
  }
  const [hashtags = [], links = [], domains = [], shared = []] = readers.map(({ tally }) =>
    tally.top(limit),
  );
  return { ofPosts, hashtags, links, domains, shared };
}

/** What `topicsOf` counts of one post; the same value may come twice. */
export function topicReader(posts: PostTable, kind: TopicKind): (post: number) => string[] {
  switch (kind) {
    case 'hashtags': {
      const names = posts.hashtags.values.map((tag) => tag.toLowerCase());
      return (post) => codesAt(posts.hashtags, post, names);
    }
    case 'links':
    case 'domains': {
      const cleaned = posts.links.values.map(cleanUrl);
      const values =
        kind === 'links' ? cleaned : cleaned.map((url) => (url === null ? null : hostOfClean(url)));
      return (post) => codesAt(posts.links, post, values).filter((value) => value !== null);
    }
    case 'shared':
      return (post) => sharedBy(posts, post);
    default:
      return kind satisfies never;
  }
}

function codesAt<T>(column: ListColumn, row: number, values: readonly T[]): T[] {
  const [from, to] = [column.starts[row] ?? 0, column.starts[row + 1] ?? 0];
  return [...column.codes.subarray(from, to)].flatMap((code) => values[code] ?? []);
}

/** Posts that a post reposts or quotes, as `platform:id`. */
function sharedBy(posts: PostTable, post: number): string[] {
  if (posts.relations.starts[post] === posts.relations.starts[post + 1]) return [];
  const platform = posts.platform.values[posts.platform.codes[post] ?? 0] ?? '';
  return relationsAt(posts, post).flatMap(({ kind, postId }) =>
    postId && (kind === 'repost' || kind === 'quote') ? `${platform}:${postId}` : [],
  );
}

/** A name that was found in a post: an actor of the registry, by its index. */
export interface NamedActor {
  readonly post: number;
  readonly actor: number;
}

/** Persons and bodies that most posts name; `idOf` gives what an actor is listed by. */
export function mostNamed(
  hits: Iterable<NamedActor>,
  actorOfPost: ArrayLike<number>,
  idOf: (actor: number) => string,
  passes: Passes,
  limit: number,
): Topic[] {
  const postsOf = new Map<number, Set<number>>();
  for (const { post, actor } of hits) {
    if (passes !== null && passes[post] !== 1) continue;
    const posts = postsOf.get(actor) ?? new Set<number>();
    posts.add(post);
    postsOf.set(actor, posts);
  }
  const tally = createTally();
  for (const [actor, posts] of postsOf) {
    for (const post of posts) tally.addAll([idOf(actor)], actorOfPost[post] ?? 0);
  }
  return tally.top(limit);
}

function createTally() {
  const counts = new Map<string, { posts: number; actors: Set<number> }>();
  return {
    /** each value once, however often the post has it */
    addAll(values: readonly string[], actor: number): void {
      for (const value of values.length > 1 ? new Set(values) : values) {
        const count = counts.get(value) ?? { posts: 0, actors: new Set() };
        if (count.posts === 0) counts.set(value, count);
        count.posts += 1;
        count.actors.add(actor);
      }
    },
    top: (limit: number): Topic[] =>
      [...counts]
        .map(([value, { posts, actors }]) => ({ value, posts, actors: actors.size }))
        .sort((a, b) => b.posts - a.posts || b.actors - a.actors || (a.value < b.value ? -1 : 1))
        .slice(0, limit),
  };
}
