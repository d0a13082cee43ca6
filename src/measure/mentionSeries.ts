import type { DayRange, MentionSeries, MentionTotal } from '../domain/measure.ts';
import { postsPerDay } from './coverage.ts';
import type { DatedPosts, Grouping } from './datedPosts.ts';
import { daysIn, daysWithData, holdsDay } from './days.ts';
import type { CountriesOfPost } from './mentions.ts';

/** Posts a day that name each of the countries, one series for each group and country. Linear in the posts. */
export function mentionSeries(
  dated: DatedPosts,
  grouping: Grouping,
  countriesOfPost: CountriesOfPost,
  countries: readonly string[],
  range: DayRange,
): MentionSeries[] {
  const numbers = new Map(countries.map((country, k) => [country, k]));
  const { groups, groupOfActor } = grouping;
  const series = groups.flatMap((group, g) => {
    const ofPosts = postsPerDay(dated, range, (actor) => groupOfActor[actor] === g);
    return countries.map((country) => ({
      ...group,
      country,
      range,
      posts: new Uint32Array(daysIn(range)),
      ofPosts,
    }));
  });
  visitMentions(dated, grouping, countriesOfPost, range, (group, day, _actor, country) => {
    const number = numbers.get(country);
    const one = number === undefined ? undefined : series[group * countries.length + number];
    if (one) one.posts[day - range.from] = (one.posts[day - range.from] ?? 0) + 1;
  });
  return series;
}

/** The same over the whole range, for every country that a group names; most named first. */
export function mentionTotals(
  dated: DatedPosts,
  grouping: Grouping,
  countriesOfPost: CountriesOfPost,
  range: DayRange,
): MentionTotal[] {
  const { groups, groupOfActor } = grouping;
  const named = groups.map(() => new Map<string, number>());
  visitMentions(dated, grouping, countriesOfPost, range, (group, _day, _actor, country) => {
    named[group]?.set(country, (named[group]?.get(country) ?? 0) + 1);
  });
  return groups.flatMap((group, g) => {
    const actors = new Set<number>();
    const perDay = postsPerDay(dated, range, (actor) => {
      const counts = groupOfActor[actor] === g;
      if (counts) actors.add(actor);
      return counts;
    });
    const basis = {
      ofPosts: perDay.reduce((sum, posts) => sum + posts, 0),
      actors: actors.size,
      days: daysWithData(perDay, range.from, range),
      ofDays: daysIn(range),
    };
    return [...(named[g] ?? [])]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([country, posts]) => ({ ...group, country, posts, ...basis }));
  });
}

/** Calls back once for each post and country that it names, within the range. */
export function visitMentions(
  { length, actorOfPost, dayOfPost }: DatedPosts,
  { groupOfActor }: Grouping,
  countriesOfPost: CountriesOfPost,
  range: DayRange,
  visit: (group: number, day: number, actor: number, country: string) => void,
): void {
  for (let post = 0; post < length; post += 1) {
    const named = countriesOfPost[post];
    if (named === undefined || named.length === 0) continue;
    const day = dayOfPost[post] ?? 0;
    const actor = actorOfPost[post] ?? 0;
    const group = groupOfActor[actor] ?? -1;
    if (group < 0 || !holdsDay(range, day)) continue;
    for (const country of named) visit(group, day, actor, country);
  }
}
