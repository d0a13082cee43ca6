import type { DayRange } from '../domain/measure.ts';
import type { DatedPosts, Grouping } from './datedPosts.ts';
import { holdsDay } from './days.ts';
import type { CountriesOfPost } from './mentions.ts';
import type { GroupPosts } from './surgeBaseline.ts';

/** Posts of each group by day, with numbered countries. */
export interface GroupTable {
  /** posts of a group within a range, in day order */
  postsOf(group: number, range: DayRange): GroupPosts;
}

/** Sorts once; every range of every group is then a part of it. */
export function createGroupTable(
  dated: DatedPosts,
  { groups, groupOfActor }: Grouping,
  countriesOfPost: CountriesOfPost,
  countries: readonly string[],
): GroupTable {
  const numbers = new Map(countries.map((country, number) => [country, number]));
  const members: number[][] = groups.map(() => []);
  for (let post = 0; post < dated.length; post += 1) {
    members[groupOfActor[dated.actorOfPost[post] ?? 0] ?? -1]?.push(post);
  }
  for (const posts of members) {
    posts.sort((a, b) => (dated.dayOfPost[a] ?? 0) - (dated.dayOfPost[b] ?? 0));
  }
  return {
    postsOf(group, range) {
      const posts = (members[group] ?? []).filter((post) =>
        holdsDay(range, dated.dayOfPost[post] ?? 0),
      );
      const starts = new Uint32Array(posts.length + 1);
      const country: number[] = [];
      posts.forEach((post, k) => {
        for (const named of countriesOfPost[post] ?? []) country.push(numbers.get(named) ?? 0);
        starts[k + 1] = country.length;
      });
      return {
        day: Int32Array.from(posts, (post) => dated.dayOfPost[post] ?? 0),
        actor: Uint32Array.from(posts, (post) => dated.actorOfPost[post] ?? 0),
        starts,
        country: Uint32Array.from(country),
      };
    },
  };
}
