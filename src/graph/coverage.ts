import type { Coverage } from '../domain/network.ts';
import { type PostTable, precisionAt } from '../domain/post.ts';
import { DAY_MS, isoDay, isoTime } from '../domain/time.ts';

/** The days that the data hold. A day without any post between the first and the last is a gap, never a zero. */
export function coverageOf(posts: PostTable, actors: number, files: readonly string[]): Coverage {
  let first = -1;
  let last = -1;
  const days = new Set<string>();
  for (let post = 0; post < posts.length; post += 1) {
    const at = posts.at[post] ?? 0;
    if (first < 0 || at < (posts.at[first] ?? 0)) first = post;
    if (last < 0 || at > (posts.at[last] ?? 0)) last = post;
    days.add(isoTime(at, precisionAt(posts, post)).slice(0, 10));
  }
  return {
    posts: posts.length,
    actors,
    from: first < 0 ? null : isoTime(posts.at[first] ?? 0, precisionAt(posts, first)),
    to: last < 0 ? null : isoTime(posts.at[last] ?? 0, precisionAt(posts, last)),
    gaps: gapsBetween([...days].sort()),
    files,
  };
}

/** Runs of days that are missing from a sorted list of ISO days. */
function gapsBetween(days: readonly string[]): { from: string; to: string }[] {
  const gaps: { from: string; to: string }[] = [];
  for (let k = 1; k < days.length; k += 1) {
    const before = Date.parse(days[k - 1] ?? '');
    const after = Date.parse(days[k] ?? '');
    if (after - before > DAY_MS) {
      gaps.push({ from: isoDay(before + DAY_MS), to: isoDay(after - DAY_MS) });
    }
  }
  return gaps;
}
