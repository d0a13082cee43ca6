import type { Coverage } from '../domain/network.ts';
import { type PostTable, precisionAt } from '../domain/post.ts';
import { calendarAt, DAY_MS, isoDay, isoTime, spreadMs } from '../domain/time.ts';

/** The days that the data hold. A day without any post between the first and the last is a gap, never a zero. */
export function coverageOf(posts: PostTable, actors: number, files: readonly string[]): Coverage {
  let [first, last] = [-1, -1];
  let [begin, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const days = new Set<number>();
  for (let post = 0; post < posts.length; post += 1) {
    const precision = precisionAt(posts, post);
    const at = posts.at[post] ?? 0;
    const day = Math.floor(calendarAt(at, precision) / DAY_MS);
    days.add(day);
    const from = precision === 'day' ? day * DAY_MS : at;
    const spread = spreadMs(precision);
    // a time that is known less well says more of what the data may hold
    if (from < begin || (from === begin && spread > spreadAt(posts, first))) {
      begin = from;
      first = post;
    }
    const to = from + spread;
    if (to > end || (to === end && spread > spreadAt(posts, last))) {
      end = to;
      last = post;
    }
  }
  return {
    posts: posts.length,
    actors,
    from: textAt(posts, first),
    to: textAt(posts, last),
    gaps: gapsBetween(Float64Array.from(days).sort()),
    files,
  };
}

function spreadAt(posts: PostTable, post: number): number {
  return spreadMs(precisionAt(posts, post));
}

function textAt(posts: PostTable, post: number): string | null {
  return post < 0 ? null : isoTime(posts.at[post] ?? 0, precisionAt(posts, post));
}

/** Runs of days that are missing from a sorted list of days since 1970. */
function gapsBetween(days: Float64Array): { from: string; to: string }[] {
  const gaps: { from: string; to: string }[] = [];
  for (let k = 1; k < days.length; k += 1) {
    const before = days[k - 1] ?? 0;
    const after = days[k] ?? 0;
    if (after - before > 1)
      gaps.push({ from: isoDay((before + 1) * DAY_MS), to: isoDay((after - 1) * DAY_MS) });
  }
  return gaps;
}
