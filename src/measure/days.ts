import type { DayRange } from '../domain/measure.ts';
import { type PostTable, precisionAt } from '../domain/post.ts';
import { calendarAt, DAY_MS, isoDay } from '../domain/time.ts';

/** Day of each post, in days since 1970-01-01, as it is dated. */
export function daysOfPosts(posts: PostTable): Int32Array {
  const days = new Int32Array(posts.length);
  for (let post = 0; post < posts.length; post += 1) {
    const at = calendarAt(posts.at[post] ?? 0, precisionAt(posts, post));
    days[post] = Math.floor(at / DAY_MS);
  }
  return days;
}

/** First and last of some days; null of none. */
export function rangeOfDays(days: ArrayLike<number>): DayRange | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < days.length; k += 1) {
    const day = days[k] ?? 0;
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return from > to ? null : { from, to };
}

export function daysIn({ from, to }: DayRange): number {
  return Math.max(0, to - from + 1);
}

export function holdsDay({ from, to }: DayRange, day: number): boolean {
  return day >= from && day <= to;
}

/** How many days of a range have a post. `perDay[0]` is the day `first`. */
export function daysWithData(perDay: ArrayLike<number>, first: number, range: DayRange): number {
  let days = 0;
  for (let day = range.from; day <= range.to; day += 1) if (perDay[day - first]) days += 1;
  return days;
}

/** Runs of days of a range without any post. `perDay[0]` is the day `first`. */
export function gapsIn(perDay: ArrayLike<number>, first: number, range: DayRange): DayRange[] {
  const gaps: DayRange[] = [];
  let from: number | null = null;
  for (let day = range.from; day <= range.to; day += 1) {
    const isEmpty = !perDay[day - first];
    if (isEmpty) from ??= day;
    if (!isEmpty && from !== null) {
      gaps.push({ from, to: day - 1 });
      from = null;
    }
  }
  if (from !== null) gaps.push({ from, to: range.to });
  return gaps;
}

/** `2022-01-05` */
export function dayText(day: number): string {
  return isoDay(day * DAY_MS);
}

/** `2022-01-05..2022-01-10`, or one day */
export function rangeText({ from, to }: DayRange): string {
  return from === to ? dayText(from) : `${dayText(from)}..${dayText(to)}`;
}

/** The day that an ISO text names; null where it names none. */
export function dayOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  // 30 February is taken for a day of March by some engines
  return Number.isNaN(at) || isoDay(at) !== text ? null : at / DAY_MS;
}

/** `2021-12-01..2021-12-31`, or one day; null where it is neither, or ends before it begins. */
export function dayRangeOf(text: string): DayRange | null {
  const [first = '', last = first, ...more] = text.split('..');
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from === null || to === null || more.length > 0 || to < from) return null;
  return { from, to };
}
