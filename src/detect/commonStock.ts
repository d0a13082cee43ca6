import type { PostTable } from '../domain/post.ts';
import { dayNumberOf } from './postDay.ts';

/** At fewer actors than these nothing can be said to be everybody's. */
const LEAST_ACTORS = 5;
/** Share of the actors that must use a formula. */
const LEAST_SHARE = 0.1;
/** Share of these that come back to it on another day. */
const LEAST_HABIT = 0.25;

/** Tells words that many use out of habit from words that many pass on. */
export interface StockJudge {
  /**
   * Whether the posts that use the same words use a formula: they are of at least five actors and of a tenth
   * of all, and at least a quarter of these use the words on two days or more. What is passed on by many is used
   * once by each, in a burst; greetings, bylines and page furniture come back.
   */
  isStock(uses: Iterable<number>): boolean;
}

/** `users`: the posts that could use words at all; a tenth of their actors must use a formula. */
export function createStockJudge(
  posts: PostTable,
  actorOfPost: Uint32Array,
  users: Iterable<number>,
): StockJudge {
  let highest = 0;
  for (const actor of actorOfPost) highest = Math.max(highest, actor);
  const seen = new Uint32Array(highest + 1);
  const firstDay = new Float64Array(highest + 1);
  const returned = new Uint32Array(highest + 1);
  let round = 0;

  /** how many actors there are among the posts, and how many of them on two days or more */
  const count = (uses: Iterable<number>) => {
    let actors = 0;
    let habitual = 0;
    round += 1;
    for (const post of uses) {
      const actor = actorOfPost[post] ?? 0;
      const day = dayNumberOf(posts, post);
      if (seen[actor] !== round) {
        seen[actor] = round;
        firstDay[actor] = day;
        actors += 1;
      } else if (firstDay[actor] !== day && returned[actor] !== round) {
        returned[actor] = round;
        habitual += 1;
      }
    }
    return { actors, habitual };
  };
  const least = Math.max(LEAST_ACTORS, LEAST_SHARE * count(users).actors);
  return {
    isStock(uses) {
      const { actors, habitual } = count(uses);
      return actors >= least && habitual >= LEAST_HABIT * actors;
    },
  };
}
