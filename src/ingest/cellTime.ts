import { DAY_MS, HOUR_MS, MINUTE_MS, type Precision, SECOND_MS } from '../domain/time.ts';
import { createCellMemo } from './cellMemo.ts';
import { givenText } from './cells.ts';
import { type DayOrder, implausible, OLDEST_MS, parseTime, type ReadTime } from './time.ts';
import { toUtc } from './zone.ts';

/** Reads times from bytes: the common ways of writing at once, the others by `parseTime`. */
export interface CellTime {
  /** Whether the cell is a time that a post can have; then it is in the fields. */
  read(bytes: Uint8Array, start: number, end: number): boolean;
  readonly at: number;
  readonly precision: Precision;
  readonly zoneKnown: boolean;
}

const ZERO = 48;
const NONE = -1;
const ISO_LENGTH = 19;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;

export function createCellTime(
  zone: string,
  order: DayOrder | undefined,
  now: number | undefined,
): CellTime {
  const latest = now === undefined ? Number.POSITIVE_INFINITY : now + DAY_MS;
  const memo = createCellMemo<ReadTime | null>((cell) => {
    const time = parseTime(givenText(cell) ?? '', zone, order);
    return time !== null && implausible(time.at, now) === null ? time : null;
  });
  const time = {
    at: 0,
    precision: 'second' as Precision,
    zoneKnown: true,
    read(bytes: Uint8Array, start: number, end: number): boolean {
      const length = end - start;
      const isLong = length === ISO_LENGTH || length === ISO_LENGTH + 1;
      const iso = isLong ? isoTime(bytes, start, end) : NONE;
      if (iso !== NONE) return take(iso, length !== ISO_LENGTH);
      const isEpoch = length === 10 || length === 13;
      const epoch = isEpoch ? digits(bytes, start, end) : NONE;
      if (epoch !== NONE) return take(length === 10 ? epoch * SECOND_MS : epoch, true);
      return takeKnown(memo.of(bytes, start, end));
    },
  };

  function takeKnown(found: ReadTime | null): boolean {
    if (found === null) return false;
    time.at = found.at;
    time.precision = found.precision;
    time.zoneKnown = found.zoneKnown;
    return true;
  }

  function take(written: number, zoneKnown: boolean): boolean {
    const at = zoneKnown ? written : toUtc(written, zone);
    if (at < OLDEST_MS || at > latest) return false;
    time.at = at;
    time.precision = 'second';
    time.zoneKnown = zoneKnown;
    return true;
  }
  return time;
}

/** `2022-01-11T07:05:09` or with a blank, Z behind it or not: milliseconds as if in UTC; NONE for anything else. */
function isoTime(bytes: Uint8Array, start: number, end: number): number {
  if (!hasIsoMarks(bytes, start, end)) return NONE;
  const year = digits(bytes, start, start + 4);
  const month = digits(bytes, start + 5, start + 7);
  const day = digits(bytes, start + 8, start + 10);
  const hour = digits(bytes, start + 11, start + 13);
  const minute = digits(bytes, start + 14, start + 16);
  const second = digits(bytes, start + 17, start + 19);
  const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  if (!isTime || year < 1000 || !isDay(year, month, day)) return NONE;
  return (
    dayNumber(year, month, day) * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS
  );
}

function hasIsoMarks(bytes: Uint8Array, start: number, end: number): boolean {
  const between = bytes[start + 10];
  if (between !== LETTER_T && between !== SPACE) return false;
  if (end - start > ISO_LENGTH && bytes[end - 1] !== LETTER_Z) return false;
  return (
    bytes[start + 4] === HYPHEN &&
    bytes[start + 7] === HYPHEN &&
    bytes[start + 13] === COLON &&
    bytes[start + 16] === COLON
  );
}

/** The number that the digits make; NONE where something else is among them. */
function digits(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return NONE;
    value = value * 10 + digit;
  }
  return value;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  if (day <= 28) return true;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1970-01-01 in the Gregorian calendar, by counting years from March. */
function dayNumber(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const era = Math.floor(years / 400);
  const ofEra = years - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const daysOfEra = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return era * 146_097 + daysOfEra - 719_468;
}
