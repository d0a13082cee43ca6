import type { DayRange } from '../domain/measure.ts';
import type { RecordQuestion, RecordWindow } from '../domain/record.ts';
import { ANY_OTHER } from '../domain/record.ts';
import type { DatedPosts } from './datedPosts.ts';
import { daysIn, holdsDay } from './days.ts';
import type { CountriesOfPost } from './mentions.ts';

/** Posts a day of the actors that a question is about, and how many name each country. */
export interface RecordCounts {
  readonly range: DayRange;
  readonly actors: number;
  readonly ofPosts: Uint32Array;
  readonly than: Uint32Array;
  /** of the countries that the subject can be, by name */
  readonly subjects: ReadonlyMap<string, Uint32Array>;
}

/** Null where these actors have no posts in the range. Linear in the posts. */
export function recordCounts(
  dated: DatedPosts,
  countriesOfPost: CountriesOfPost,
  question: RecordQuestion,
): RecordCounts | null {
  const { of } = question;
  const isAsked = dated.actors.map(
    ({ state, kind }) => of.states.includes(state) && (of.kinds?.includes(kind) ?? true),
  );
  const range = question.range ?? rangeOf(dated, isAsked);
  if (range === null) return null;
  const tally = createTally(range, question);
  for (let post = 0; post < dated.length; post += 1) {
    const actor = dated.actorOfPost[post] ?? 0;
    const day = dated.dayOfPost[post] ?? 0;
    if (isAsked[actor] !== true || !holdsDay(range, day)) continue;
    tally.take(actor, day, countriesOfPost[post] ?? []);
  }
  return tally.counts();
}

function createTally(range: DayRange, { subject, than }: RecordQuestion) {
  const [ofPosts, thanPosts] = [new Uint32Array(daysIn(range)), new Uint32Array(daysIn(range))];
  const subjects = new Map<string, Uint32Array>();
  const actors = new Set<number>();
  return {
    take(actor: number, day: number, countries: readonly string[]) {
      actors.add(actor);
      const at = day - range.from;
      bump(ofPosts, at);
      for (const country of countries) {
        if (country === than) bump(thanPosts, at);
        else if (subject === ANY_OTHER || subject === country) {
          bump(rowOf(subjects, country, ofPosts.length), at);
        }
      }
    },
    counts: (): RecordCounts | null =>
      actors.size === 0 ? null : { range, actors: actors.size, ofPosts, than: thanPosts, subjects },
  };
}

function rangeOf(dated: DatedPosts, isAsked: readonly boolean[]): DayRange | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let post = 0; post < dated.length; post += 1) {
    if (isAsked[dated.actorOfPost[post] ?? 0] !== true) continue;
    from = Math.min(from, dated.dayOfPost[post] ?? from);
    to = Math.max(to, dated.dayOfPost[post] ?? to);
  }
  return from > to ? null : { from, to };
}

function rowOf(rows: Map<string, Uint32Array>, country: string, days: number): Uint32Array {
  const known = rows.get(country);
  if (known) return known;
  const row = new Uint32Array(days);
  rows.set(country, row);
  return row;
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/**
 * All windows of `days` days, by their first day; null where a day of it has no posts. The subject is the country
 * that is named most, of equal ones the first by name.
 */
export function recordWindows(counts: RecordCounts, days: number): (RecordWindow | null)[] {
  const { range, ofPosts, than } = counts;
  const sumsOf = (perDay: Uint32Array) => windowSums(perDay, days);
  const covered = sumsOf(ofPosts.map((posts) => Number(posts > 0)));
  const [all, thanSums] = [sumsOf(ofPosts), sumsOf(than)];
  const best = all.map(() => 0);
  const country: (string | null)[] = [...all].map(() => null);
  for (const name of [...counts.subjects.keys()].sort()) {
    sumsOf(counts.subjects.get(name) ?? new Uint32Array()).forEach((posts, at) => {
      if (posts <= (best[at] ?? 0)) return;
      best[at] = posts;
      country[at] = name;
    });
  }
  return [...all].map((posts, at) =>
    covered[at] === days
      ? {
          range: { from: range.from + at, to: range.from + at + days - 1 },
          country: country[at] ?? null,
          posts: best[at] ?? 0,
          thanPosts: thanSums[at] ?? 0,
          ofPosts: posts,
        }
      : null,
  );
}

/** Sums of so many days each, one a first day; none where there are fewer days. */
function windowSums(perDay: Uint32Array, days: number): Uint32Array {
  const sums = new Uint32Array(Math.max(0, perDay.length - days + 1));
  let sum = 0;
  for (let day = 0; day < perDay.length; day += 1) {
    sum += perDay[day] ?? 0;
    if (day >= days) sum -= perDay[day - days] ?? 0;
    if (day >= days - 1) sums[day - days + 1] = sum;
  }
  return sums;
}
