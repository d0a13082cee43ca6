import { DAY_MS, HOUR_MS, MINUTE_MS, type Precision, SECOND_MS } from '../domain/time.ts';
import { MONTHS, ZONE_MINUTES } from './timeWords.ts';
import { toUtc } from './zone.ts';

/** A time as read. `zoneKnown` is false where the zone that was passed in had to be assumed. */
export interface ReadTime {
  readonly at: number;
  readonly precision: Precision;
  readonly zoneKnown: boolean;
}

/** Which part of `3/4/2022` is the month. */
export type DayOrder = 'month first' | 'day first';

const ISO =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ,]*(\d{1,2})[:时](\d{2})(?:[:分](\d{2})(?:[.,](\d+))?)?)?\s*(Z|[A-Za-z]{3,5}|(?:(?:UTC|GMT)\s?)?[+-]\d{1,2}(?::?\d{2})?)?$/;
const NUMERIC =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?)?\s*(Z|[A-Za-z]{3,5}|[+-]\d{2}:?\d{2})?$/;
const X_API = /^[A-Za-z]{3} ([A-Za-z]{3}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) ([+-]\d{4}) (\d{4})$/;
const DAY_NAMED =
  /^(?:\p{L}{2,12}\.?,? )?(\d{1,2})\.? (\p{L}{3,12})\.?,? (\d{4})(?:\s?г\.?)?(?:,? (?:at |в )?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp]\.?[Mm]\.?)?)?\s*([A-Za-z]{1,5}|[+-]\d{2}:?\d{2})?$/u;
const MONTH_NAMED =
  /^(?:\p{L}{3,12}\.?,? )?(\p{L}{3,12})\.? (\d{1,2}),? (\d{4})(?:,? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp]\.?[Mm]\.?)?)?\s*([A-Za-z]{1,5}|[+-]\d{2}:?\d{2})?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;

interface Parts {
  year: number;
  month: number;
  day: number;
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
  /** digits after the point */
  fraction?: string | undefined;
  half?: string | undefined;
  zone?: string | undefined;
}

/**
 * Reads one time as people and programs write it; null where it is not understood.
 * `zone`: IANA name for times without one. A day alone stands for its first instant in that zone.
 * `order` decides `3/4/2022`; without it slashes are month first and hyphens day first. Dots are always day first.
 */
export function parseTime(value: string, zone: string, order?: DayOrder): ReadTime | null {
  const text = value.trim();
  if (text === '') return null;
  if (/^\d/.test(text)) {
    return (
      parseIso(text, zone) ??
      parseNumber(text, zone) ??
      parseNumeric(text, zone, order) ??
      named(text, zone)
    );
  }
  return parseXApi(text, zone) ?? named(text, zone);
}

/** Which orders the day and month of a value such as `9/26/2016` allow; null for other ways of writing. */
export function dayOrders(value: string): readonly DayOrder[] | null {
  const found = NUMERIC.exec(value.trim());
  if (found === null || found[2] === '.') return null;
  const orders: DayOrder[] = [];
  if (Number(found[1]) <= 12) orders.push('month first');
  if (Number(found[3]) <= 12) orders.push('day first');
  return orders;
}

function parseIso(text: string, zone: string): ReadTime | null {
  const found = ISO.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, fraction, written] = found;
  return assemble(
    {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour,
      minute,
      second,
      fraction,
      zone: written,
    },
    zone,
  );
}

function parseNumber(text: string, zone: string): ReadTime | null {
  const compact = text.length === 8 || text.length === 14 ? COMPACT.exec(text) : null;
  if (compact !== null) {
    const [, year, month, day, hour, minute, second] = compact;
    return assemble(
      { year: Number(year), month: Number(month), day: Number(day), hour, minute, second },
      zone,
    );
  }
  if (!/^\d{9,19}(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  const digits = text.indexOf('.') === -1 ? text.length : text.indexOf('.');
  return { at: Math.floor(value * epochUnitMs(digits)), precision: 'second', zoneKnown: true };
}

/** Seconds, milliseconds, microseconds or nanoseconds, by the number of digits. */
function epochUnitMs(digits: number): number {
  if (digits <= 11) return SECOND_MS;
  if (digits <= 14) return 1;
  return digits <= 17 ? 1e-3 : 1e-6;
}

function parseNumeric(text: string, zone: string, order?: DayOrder): ReadTime | null {
  const found = NUMERIC.exec(text);
  if (found === null) return null;
  const [, first, mark, second, year = '', hour, minute, seconds, half, written] = found;
  const monthFirst =
    mark !== '.' && (order ?? (mark === '/' ? 'month first' : 'day first')) === 'month first';
  return assemble(
    {
      year: fullYear(year),
      month: Number(monthFirst ? first : second),
      day: Number(monthFirst ? second : first),
      hour,
      minute,
      second: seconds,
      half,
      zone: written,
    },
    zone,
  );
}

function fullYear(year: string): number {
  const value = Number(year);
  if (year.length === 4) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

function parseXApi(text: string, zone: string): ReadTime | null {
  const found = X_API.exec(text);
  if (found === null) return null;
  const [, month = '', day, hour, minute, second, written, year] = found;
  const number = MONTHS[month.toLowerCase()];
  if (number === undefined) return null;
  return assemble(
    { year: Number(year), month: number, day: Number(day), hour, minute, second, zone: written },
    zone,
  );
}

function named(text: string, zone: string): ReadTime | null {
  const dayFirst = DAY_NAMED.exec(text);
  const found = dayFirst ?? MONTH_NAMED.exec(text);
  if (found === null) return null;
  const [, first = '', then = '', year, hour, minute, second, half, written] = found;
  const month = MONTHS[(dayFirst ? then : first).toLowerCase()];
  if (month === undefined) return null;
  const day = Number(dayFirst ? first : then);
  return assemble(
    { year: Number(year), month, day, hour, minute, second, half, zone: written },
    zone,
  );
}

function assemble(parts: Parts, zone: string): ReadTime | null {
  if (parts.year < 1000) return null;
  const hour = hourOfDay(Number(parts.hour ?? 0), parts.half);
  const minute = Number(parts.minute ?? 0);
  const second = Number(parts.second ?? 0);
  const day = Date.UTC(parts.year, parts.month - 1, parts.day);
  const sameDay = new Date(day).getUTCDate() === parts.day && parts.month >= 1 && parts.month <= 12;
  if (!sameDay || hour > 24 || minute > 59 || second > 60) return null;
  const fractionMs = parts.fraction ? Math.floor(Number(`0.${parts.fraction}`) * SECOND_MS) : 0;
  const local = day + hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS + fractionMs;
  const precision: Precision =
    parts.hour === undefined ? 'day' : parts.second === undefined ? 'minute' : 'second';
  if (parts.zone === undefined) return { at: toUtc(local, zone), precision, zoneKnown: false };
  const offset = offsetMinutes(parts.zone);
  if (offset === null) return null;
  return { at: local - offset * MINUTE_MS, precision, zoneKnown: true };
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

/** No clock on Earth is further from UTC. */
const MOST_OFFSET_MINUTES = 14 * 60;
const WRITTEN_OFFSET = /\d:\d{2}[\d:.,]*\s*(?:UTC|GMT)?\s?([+-]\d{1,2}(?::?\d{2})?)(?: \d{4})?$/i;

/** Says so where a value is no time because of its offset from UTC; else null. */
export function offsetFault(value: string): string | null {
  const written = WRITTEN_OFFSET.exec(value.trim())?.[1];
  if (written === undefined || offsetMinutes(written) !== null) return null;
  return `no time zone is ${written} from UTC`;
}

function offsetMinutes(zone: string): number | null {
  const known = ZONE_MINUTES[zone.toUpperCase()];
  if (known !== undefined) return known;
  const found = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (found === null) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (Number(found[3] ?? 0) > 59 || minutes > MOST_OFFSET_MINUTES) return null;
  return found[1] === '-' ? -minutes : minutes;
}

/** No social network is older, and no post is younger than a day after now. */
export const OLDEST_MS = Date.UTC(1990, 0, 1);

/** Why a time cannot be a post's; null where it can. `now` in UTC milliseconds, where a clock was passed in. */
export function implausible(at: number, now: number | undefined): string | null {
  if (at < OLDEST_MS) return 'date is before 1990';
  if (now !== undefined && at > now + DAY_MS) return 'date is in the future';
  return null;
}
