import type { DayRange } from '../domain/measure.ts';
import { daysIn } from './days.ts';
import { type Dispersion, pearson } from './rateRatio.ts';

/** Posts of one group in day order, with the countries that each names. Actors are numbered within the group. */
export interface GroupPosts {
  readonly day: Int32Array;
  readonly actor: Uint32Array;
  /** countries of post k: `country[starts[k]] ..< country[starts[k + 1]]` */
  readonly starts: Uint32Array;
  readonly country: Uint32Array;
}

/** What the baseline says of a set of actors. */
export interface Baseline {
  readonly posts: number;
  readonly days: number;
  /** posts that name each country */
  readonly naming: Uint32Array;
  /**
   * Of a country, the larger of its own dispersion and that of all countries together: what is named seldom
   * shows too little of its own.
   */
  dispersion(country: number): Dispersion;
}

/** Counts the baseline posts of the actors that `counts` lets in. Linear in the posts. */
export function baselineOf(
  posts: GroupPosts,
  countries: number,
  range: DayRange,
  counts: (actor: number) => boolean,
): Baseline {
  const perDay = new Uint32Array(daysIn(range));
  const naming = new Uint32Array(countries);
  const rows = new Map<number, Uint32Array>();
  let total = 0;
  for (let k = 0; k < posts.day.length; k += 1) {
    if (!counts(posts.actor[k] ?? 0)) continue;
    const day = (posts.day[k] ?? 0) - range.from;
    perDay[day] = (perDay[day] ?? 0) + 1;
    total += 1;
    for (let at = posts.starts[k] ?? 0; at < (posts.starts[k + 1] ?? 0); at += 1) {
      const country = posts.country[at] ?? 0;
      naming[country] = (naming[country] ?? 0) + 1;
      const row = rowOf(rows, country, perDay.length);
      row[day] = (row[day] ?? 0) + 1;
    }
  }
  const days = perDay.reduce((sum, count) => sum + Number(count > 0), 0);
  return { posts: total, days, naming, dispersion: createDispersions(rows, perDay, days) };
}

function rowOf(rows: Map<number, Uint32Array>, country: number, days: number): Uint32Array {
  const known = rows.get(country);
  if (known) return known;
  const row = new Uint32Array(days);
  rows.set(country, row);
  return row;
}

function createDispersions(
  rows: ReadonlyMap<number, Uint32Array>,
  perDay: Uint32Array,
  days: number,
): Baseline['dispersion'] {
  const own = new Map<number, number>();
  let sum = 0;
  // in one order, whatever that of the posts is: sums of fractions depend on it
  for (const [country, row] of [...rows].sort(([a], [b]) => a - b)) {
    const { chiSquare, freedom } = pearson(row, perDay);
    const factor = freedom > 0 ? chiSquare / freedom : 1;
    own.set(country, factor);
    sum += factor;
  }
  const common = rows.size > 0 ? sum / rows.size : 1;
  return (country) => ({
    factor: Math.max(1, common, own.get(country) ?? 1),
    freedom: days - 1,
  });
}
