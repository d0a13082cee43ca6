import { type PostTable, precisionAt } from '../domain/post.ts';
import { calendarAt, DAY_MS, isoDay } from '../domain/time.ts';

/** UTC day of a post as a number, counted from 1970; NaN where its time is not known. */
export function dayNumberOf(posts: PostTable, post: number): number {
  return Math.floor(timeOf(posts, post) / DAY_MS);
}

/** UTC day of a post, ISO; empty where its time is not known. */
export function dayOf(posts: PostTable, post: number): string {
  const at = timeOf(posts, post);
  return Number.isFinite(at) ? isoDay(at) : '';
}

function timeOf(posts: PostTable, post: number): number {
  return calendarAt(posts.at[post] ?? Number.NaN, precisionAt(posts, post));
}
