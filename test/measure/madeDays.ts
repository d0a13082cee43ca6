import type { Actor } from '../../src/domain/actor.ts';
import { type PostTable, postTable } from '../../src/domain/post.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { type DatedPosts, datedPosts } from '../../src/measure/datedPosts.ts';
import { madePost } from '../madeCase.ts';

/** Posts of one actor on one day that all name the same countries. */
export interface MadeDay {
  readonly actor: number;
  readonly day: number;
  readonly posts: number;
  readonly naming?: readonly string[];
}

export interface MadeMentions {
  readonly posts: PostTable;
  readonly dated: DatedPosts;
  readonly countries: readonly (readonly string[])[];
}

export function madeMentions(actors: readonly Actor[], days: readonly MadeDay[]): MadeMentions {
  const rows = days.flatMap(({ actor, day, posts, naming = [] }) =>
    Array.from({ length: posts }, () => ({ actor, day, naming })),
  );
  const posts = postTable(
    rows.map(({ actor, day }, id) =>
      madePost({ id: String(id), handle: `h${actor}`, at: day * DAY_MS, precision: 'day' }),
    ),
  );
  const actorOfPost = Uint32Array.from(rows, ({ actor }) => actor);
  return {
    posts,
    dated: datedPosts(posts, actors, actorOfPost),
    countries: rows.map(({ naming }) => naming),
  };
}
