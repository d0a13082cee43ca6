import type { Post } from '../../domain/post.ts';
import { DAY_MS, type TimeRange } from '../../domain/time.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "12 Jan 2022", in UTC. */
export function day(at: number): string {
  const date = new Date(at);
  return `${dayOfMonth(at)} ${date.getUTCFullYear()}`;
}

/** "12 Jan", in UTC. */
export function dayOfMonth(at: number): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** "14:02", in UTC. */
function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}

/**
 * The day a post names as its own. A day begins at midnight of the source's zone, so its middle
 * lies on that calendar day in UTC too, wherever the zone is.
 */
export function postDayAt(post: Pick<Post, 'at' | 'precision'>): number {
  return post.precision === 'day' ? post.at + DAY_MS / 2 : post.at;
}

/** Time with its precision: "12 Jan 2022 · day", "12 Jan 2022, 14:02 UTC", "… · zone assumed". */
export function postTime(post: Pick<Post, 'at' | 'precision' | 'zoneKnown'>): string {
  if (post.precision === 'day') return `${day(postDayAt(post))} · day`;
  const seconds =
    post.precision === 'second' ? `:${new Date(post.at).toISOString().slice(17, 19)}` : '';
  const zone = post.zoneKnown ? '' : ' · zone assumed';
  return `${day(post.at)}, ${clock(post.at)}${seconds} UTC${zone}`;
}

/** "2–20 Jan 2022", "1 Dec 2021 – 31 Jan 2022", "12 Jan 2022". Takes ISO days or times. */
export function span(from: string | null, to: string | null): string {
  if (!from || !to) return 'no dates';
  return spanBetween(Date.parse(from), Date.parse(to));
}

function spanBetween(from: number, to: number): string {
  const [first, last] = [day(from), day(to)];
  if (first === last) return first;
  const [firstDay, firstMonth, firstYear] = first.split(' ');
  const [, lastMonth, lastYear] = last.split(' ');
  if (firstYear !== lastYear) return `${first} – ${last}`;
  return firstMonth === lastMonth ? `${firstDay}–${last}` : `${dayOfMonth(from)} – ${last}`;
}

/** The range of a filter; open sides are named. */
export function rangeWords({ from, to }: TimeRange): string {
  if (from !== null && to !== null) return spanBetween(from, to - 1);
  if (from !== null) return `from ${day(from)}`;
  return to === null ? 'all dates' : `until ${day(to - 1)}`;
}

/** "today, 14:02", "19 Nov", "19 Nov 2021": when a case was changed. */
export function changed(at: number, now: number): string {
  if (day(at) === day(now)) return `today, ${clock(at)} UTC`;
  return new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear()
    ? dayOfMonth(at)
    : day(at);
}
