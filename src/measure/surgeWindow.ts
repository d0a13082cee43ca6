import type { GroupPosts } from './surgeBaseline.ts';

/** Counts in a window that moves on day by day; each post is added and taken away once. */
export interface SlidingWindow {
  /** first day of the window; must not go back */
  moveTo(from: number): void;
  /** posts of the actors that the baseline has too */
  posts(): number;
  /** posts of others */
  strangers(): number;
  /** days with posts that count */
  days(): number;
  actors(): number;
  hasActor(actor: number): boolean;
  /** the same text for the same set of actors */
  actorsKey(): string;
  /** countries with the number of posts that name them, in order of number */
  named(): [country: number, posts: number][];
}

export function createWindow(
  posts: GroupPosts,
  known: ReadonlySet<number>,
  countries: number,
  windowDays: number,
  firstDay: number,
): SlidingWindow {
  const naming = new Uint32Array(countries);
  const ofActor = new Map<number, number>();
  const ofDay = new Map<number, number>();
  let [first, end, from] = [0, 0, firstDay];
  let [total, strange] = [0, 0];

  const count = (post: number, step: 1 | -1): void => {
    const actor = posts.actor[post] ?? 0;
    if (!known.has(actor)) {
      strange += step;
      return;
    }
    total += step;
    bump(ofActor, actor, step);
    bump(ofDay, posts.day[post] ?? 0, step);
    for (let at = posts.starts[post] ?? 0; at < (posts.starts[post + 1] ?? 0); at += 1) {
      const country = posts.country[at] ?? 0;
      naming[country] = (naming[country] ?? 0) + step;
    }
  };
  return {
    moveTo(day) {
      from = day;
      while (end < posts.day.length && (posts.day[end] ?? 0) < from + windowDays) {
        count(end, 1);
        end += 1;
      }
      while (first < end && (posts.day[first] ?? 0) < from) {
        count(first, -1);
        first += 1;
      }
    },
    posts: () => total,
    strangers: () => strange,
    days: () => ofDay.size,
    actors: () => ofActor.size,
    hasActor: (actor) => ofActor.has(actor),
    actorsKey: () => [...ofActor.keys()].sort((a, b) => a - b).join(' '),
    named() {
      const found: [number, number][] = [];
      naming.forEach((number, country) => {
        if (number > 0) found.push([country, number]);
      });
      return found;
    },
  };
}

function bump(counts: Map<number, number>, key: number, step: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + step;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
