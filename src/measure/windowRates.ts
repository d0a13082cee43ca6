import type { DayRange, RateComparison } from '../domain/measure.ts';
import type { DatedPosts } from './datedPosts.ts';
import { daysIn, daysWithData, holdsDay } from './days.ts';
import type { CountriesOfPost } from './mentions.ts';
import { compareRates, pearson } from './rateRatio.ts';
import { rateOf } from './surgeSearch.ts';

/** Posts that name a country within some days. */
export interface NamedIn {
  readonly country: string;
  readonly range: DayRange;
}

/**
 * "3,210 posts about Kazakhstan in six days against 2,674 about Ukraine in a month": two windows, maybe of two
 * countries, as posts per day with data. The interval's dispersion is that of the days within both windows.
 */
export function compareWindows(
  dated: DatedPosts,
  countriesOfPost: CountriesOfPost,
  counts: (actor: number) => boolean,
  a: NamedIn,
  b: NamedIn,
): RateComparison {
  const [first, second] = [a, b].map((named) => countsIn(dated, countriesOfPost, counts, named));
  if (!first || !second) throw new Error('compareWindows: two windows expected');
  const chiSquare = first.spread.chiSquare + second.spread.chiSquare;
  const freedom = Math.max(0, first.spread.freedom) + Math.max(0, second.spread.freedom);
  const factor = freedom > 0 ? Math.max(1, chiSquare / freedom) : 1;
  return {
    first: first.rate,
    second: second.rate,
    unequalWindows: daysIn(a.range) !== daysIn(b.range),
    dispersion: factor,
    ...compareRates(
      { count: first.rate.posts, exposure: first.rate.days },
      { count: second.rate.posts, exposure: second.rate.days },
      { factor, freedom },
    ),
  };
}

function countsIn(
  { length, actorOfPost, dayOfPost }: DatedPosts,
  countriesOfPost: CountriesOfPost,
  counts: (actor: number) => boolean,
  { country, range }: NamedIn,
) {
  const naming = new Uint32Array(daysIn(range));
  const all = new Uint32Array(daysIn(range));
  for (let post = 0; post < length; post += 1) {
    const day = dayOfPost[post] ?? 0;
    if (!holdsDay(range, day) || !counts(actorOfPost[post] ?? 0)) continue;
    const at = day - range.from;
    all[at] = (all[at] ?? 0) + 1;
    if (countriesOfPost[post]?.includes(country)) naming[at] = (naming[at] ?? 0) + 1;
  }
  const sum = (list: Uint32Array) => list.reduce((total, count) => total + count, 0);
  return {
    rate: rateOf(sum(naming), sum(all), daysWithData(all, range.from, range)),
    spread: pearson(
      naming,
      all.map((count) => Number(count > 0)),
    ),
  };
}
