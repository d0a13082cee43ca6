import type { Post } from '../../domain/post.ts';
import { DAY_MS, type TimeRange } from '../../domain/time.ts';
import { languageNow, t } from '../../state/language.ts';

interface Calendar {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const RUSSIAN_MONTH = new Intl.DateTimeFormat('ru', { month: 'short', timeZone: 'UTC' });

/** A day in UTC, as the language of the page names it. */
function calendarOf(at: number): Calendar {
  const date = new Date(at);
  return {
    day: String(date.getUTCDate()),
    month: monthName(date.getUTCMonth()),
    year: String(date.getUTCFullYear()),
  };
}

function monthName(month: number): string {
  const early = [t('Jan'), t('Feb'), t('Mar'), t('Apr'), t('May'), t('Jun')];
  const late = [t('Jul'), t('Aug'), t('Sep'), t('Oct'), t('Nov'), t('Dec')];
  return [...early, ...late][month] ?? '';
}

/** "12 Jan 2022", in UTC. */
export function day(at: number): string {
  return t('{day} {month} {year}', { ...calendarOf(at) });
}

/** "12 Jan", in UTC. */
export function dayOfMonth(at: number): string {
  return t('{day} {month}', { ...calendarOf(at) });
}

/** "Jan 2022", in UTC. */
export function monthOfYear(at: number): string {
  const { month, year } = calendarOf(at);
  // beside a day Russian months stand in another case
  const alone = languageNow() === 'ru' ? RUSSIAN_MONTH.format(at) : month;
  return t('{month} {year}', { month: alone, year });
}

/** "14:02", in UTC. */
export function clock(at: number): string {
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
  if (post.precision === 'day') return t('{date} · day', { date: day(postDayAt(post)) });
  const seconds =
    post.precision === 'second' ? `:${new Date(post.at).toISOString().slice(17, 19)}` : '';
  const values = { date: day(post.at), time: `${clock(post.at)}${seconds}` };
  return post.zoneKnown
    ? t('{date}, {time} UTC', values)
    : t('{date}, {time} UTC · zone assumed', values);
}

/** "2–20 Jan 2022", "1 Dec 2021 – 31 Jan 2022", "12 Jan 2022". Takes ISO days or times. */
export function span(from: string | null, to: string | null): string {
  if (!from || !to) return t('no dates');
  return spanBetween(Date.parse(from), Date.parse(to));
}

function spanBetween(from: number, to: number): string {
  const [first, last] = [calendarOf(from), calendarOf(to)];
  if (first.year !== last.year) return t('{from} – {to}', { from: day(from), to: day(to) });
  if (first.month !== last.month) {
    return t('{day} {month} – {lastDay} {lastMonth} {year}', {
      ...first,
      ...{ lastDay: last.day, lastMonth: last.month },
    });
  }
  if (first.day === last.day) return day(from);
  return t('{day}–{lastDay} {month} {year}', { ...first, lastDay: last.day });
}

/** The range of a filter; open sides are named. */
export function rangeWords({ from, to }: TimeRange): string {
  if (from !== null && to !== null) return spanBetween(from, to - 1);
  if (from !== null) return t('from {date}', { date: day(from) });
  return to === null ? t('all dates') : t('until {date}', { date: day(to - 1) });
}

/** "today, 14:02", "19 Nov", "19 Nov 2021": when a case was changed. */
export function changed(at: number, now: number): string {
  const isToday = Math.floor(at / DAY_MS) === Math.floor(now / DAY_MS);
  if (isToday) return t('today, {time} UTC', { time: clock(at) });
  return new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear()
    ? dayOfMonth(at)
    : day(at);
}
