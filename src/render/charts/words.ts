import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time.ts';
import { dayRange, monthOfYear, shortDate } from './days.ts';

/** What a chart writes by itself, in the language of whoever shows it. */
export interface ChartWords {
  /** "5 Jan" */
  day(date: Date): string;
  /** "Jan 2022" */
  month(date: Date): string;
  /** "5–11 Jan 2022"; days since 1970-01-01, both included */
  days(from: number, to: number): string;
  /** "10 min", "6 h", "3 d": a whole number of one unit */
  lag(ms: number): string;
  /** with so many digits after the point at most */
  number(value: number, digits: number): string;
  /** numbers of an axis; undefined: as the axis itself writes them */
  readonly tick: ((value: number) => string) | undefined;
}

/** A saved chart is English wherever it was shown. */
export const ENGLISH: ChartWords = {
  day: shortDate,
  month: monthOfYear,
  days: dayRange,
  lag: lagInEnglish,
  number: (value, digits) => value.toLocaleString('en', { maximumFractionDigits: digits }),
  tick: undefined,
};

function lagInEnglish(ms: number): string {
  if (ms % DAY_MS === 0) return `${ms / DAY_MS} d`;
  return ms % HOUR_MS === 0 ? `${ms / HOUR_MS} h` : `${ms / MINUTE_MS} min`;
}
