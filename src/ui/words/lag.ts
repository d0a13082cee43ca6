import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../domain/time.ts';
import type { EvidenceRow } from '../../workers/contract.ts';

interface Unit {
  readonly ms: number;
  readonly short: string;
  readonly long: string;
}

const SECONDS: Unit = { ms: SECOND_MS, short: 's', long: 'seconds' };
const MINUTES: Unit = { ms: MINUTE_MS, short: 'min', long: 'minutes' };
const HOURS: Unit = { ms: HOUR_MS, short: 'h', long: 'hours' };
const DAYS: Unit = { ms: DAY_MS, short: 'days', long: 'days' };

/** "17–41 h", "36 s", "4 h 10 min", "−2 h" where the amplifier was first. */
export function lagSpan(minMs: number, maxMs: number): string {
  if (maxMs < 0) return `−${lagSpan(-maxMs, -minMs)}`;
  const unit = unitFor(Math.max(Math.abs(minMs), maxMs));
  const least = Math.round(minMs / unit.ms);
  const most = Math.round(maxMs / unit.ms);
  // what precisions leave open is less than the unit shows
  if (least === most || maxMs - minMs < unit.ms / 20) return exact((minMs + maxMs) / 2, unit);
  return `${least < 0 ? `−${-least}` : least}–${most} ${unit.short}`;
}

/** The lag of one piece of evidence, or why there is none. */
export function lagWords(row: Pick<EvidenceRow, 'lag' | 'source'>): string {
  if (!row.source) return 'no source post in the data';
  if (!row.lag?.orderable) return 'order unknown';
  return lagSpan(row.lag.minMs, row.lag.maxMs);
}

/** Between the two posts on a phone: "17–41 hours after". */
export function lagSentence(row: Pick<EvidenceRow, 'lag' | 'source'>): string {
  if (!row.source || !row.lag?.orderable) return lagWords(row);
  const { minMs, maxMs } = row.lag;
  const isBefore = maxMs < 0;
  const words = lagSpan(Math.abs(isBefore ? maxMs : minMs), Math.abs(isBefore ? minMs : maxMs));
  const long = [HOURS, MINUTES, SECONDS].find((unit) => words.endsWith(` ${unit.short}`));
  const spelt = long && !/ .* /.test(words) ? words.replace(long.short, long.long) : words;
  return `${spelt} ${isBefore ? 'before' : 'after'}`;
}

/** "7 h" for a table; empty where it cannot be said. */
export function medianWords(seconds: number | null): string {
  return seconds === null ? '' : lagSpan(seconds * SECOND_MS, seconds * SECOND_MS);
}

/** "60 s", "5 m", "3 d": a window. */
export function windowWords(ms: number): string {
  if (ms % DAY_MS === 0) return `${ms / DAY_MS} d`;
  if (ms % HOUR_MS === 0) return `${ms / HOUR_MS} h`;
  return ms % MINUTE_MS === 0 && ms > MINUTE_MS ? `${ms / MINUTE_MS} m` : `${ms / SECOND_MS} s`;
}

function unitFor(ms: number): Unit {
  if (ms < 2 * MINUTE_MS) return SECONDS;
  if (ms < 2 * HOUR_MS) return MINUTES;
  return ms < 4 * DAY_MS ? HOURS : DAYS;
}

function exact(ms: number, unit: Unit): string {
  const minutes = Math.round((ms % HOUR_MS) / MINUTE_MS);
  if (unit === HOURS && ms < DAY_MS && minutes > 0 && minutes < 60) {
    return `${Math.floor(ms / HOUR_MS)} h ${minutes} min`;
  }
  return `${Math.round(ms / unit.ms)} ${unit.short}`;
}
