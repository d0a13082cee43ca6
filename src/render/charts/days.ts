import type { DayRange } from '../../domain/measure.ts';
import { DAY_MS } from '../../domain/time.ts';

/** Where a day begins. */
export function dayDate(day: number): Date {
  return new Date(day * DAY_MS);
}

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `5 Jan`, for ticks */
export function shortDate(date: Date): string {
  return SHORT.format(date);
}

const MONTH = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `Jan 2022`, for ticks over a year or more */
export function monthOfYear(date: Date): string {
  return MONTH.format(date);
}

/** `5 Jan 2022` */
function longDay(day: number): string {
  return LONG.format(dayDate(day));
}

/** `5–11 Jan 2022`, `28 Dec 2021 – 3 Jan 2022` */
export function dayRange(from: number, to: number): string {
  return from === to ? longDay(from) : LONG.formatRange(dayDate(from), dayDate(to));
}

/** Sums over every so many days, the last one over what is left. */
export function binned(perDay: Uint32Array, days: number): number[] {
  const sums = new Array<number>(Math.ceil(perDay.length / days)).fill(0);
  perDay.forEach((posts, day) => {
    const bin = Math.floor(day / days);
    sums[bin] = (sums[bin] ?? 0) + posts;
  });
  return sums;
}

/** Of more than about ten months the ticks say the year. */
const LONG_DAYS = 300;

export function isLongRange({ from, to }: DayRange): boolean {
  return to - from > LONG_DAYS;
}
