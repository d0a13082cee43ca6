import type { Actor, ActorKind } from '../domain/actor.ts';
import type { ActorGroup, DayRange } from '../domain/measure.ts';
import type { PostTable } from '../domain/post.ts';
import { daysOfPosts, rangeOfDays } from './days.ts';

/** What every measure counts: whose post it is, and on which day. */
export interface DatedPosts {
  readonly length: number;
  readonly actors: readonly Actor[];
  readonly actorOfPost: ArrayLike<number>;
  readonly dayOfPost: Int32Array;
  /** null: no posts */
  readonly range: DayRange | null;
}

export function datedPosts(
  posts: PostTable,
  actors: readonly Actor[],
  actorOfPost: ArrayLike<number>,
): DatedPosts {
  const dayOfPost = daysOfPosts(posts);
  return { length: posts.length, actors, actorOfPost, dayOfPost, range: rangeOfDays(dayOfPost) };
}

/** Which group each actor belongs to. */
export interface Grouping {
  /** by state, then kind; null first */
  readonly groups: readonly ActorGroup[];
  readonly groupOfActor: Int32Array;
}

/** Each of these actors a group of its own, in this order; the posts of others are in none. */
export function groupEach({ actors }: DatedPosts, chosen: readonly number[]): Grouping {
  const groupOfActor = new Int32Array(actors.length).fill(-1);
  const groups = chosen.map((actor, group) => {
    groupOfActor[actor] = group;
    return { state: actors[actor]?.state ?? null, kind: actors[actor]?.kind ?? null };
  });
  return { groups, groupOfActor };
}

/** Groups of the actors that have posts, by state and kind, or by state alone. */
export function groupActors(
  { actors, actorOfPost, length }: DatedPosts,
  byKind: boolean,
): Grouping {
  const posting = new Uint8Array(actors.length);
  for (let post = 0; post < length; post += 1) posting[actorOfPost[post] ?? 0] = 1;
  const keys = actors.map((actor, index) =>
    posting[index] === 1 ? `${actor.state ?? ''}\t${byKind ? actor.kind : ''}` : null,
  );
  const names = [...new Set(keys)].filter((key) => key !== null).sort();
  const numbers = new Map(names.map((name, group) => [name, group]));
  return {
    groups: names.map((name) => {
      const [state = '', kind = ''] = name.split('\t');
      return { state: state || null, kind: (kind || null) as ActorKind | null };
    }),
    groupOfActor: Int32Array.from(keys, (key) => (key === null ? -1 : (numbers.get(key) ?? -1))),
  };
}
