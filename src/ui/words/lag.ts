import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../domain/time.ts';
import { t } from '../../state/language.ts';
import type { EvidenceRow } from '../../workers/contract.ts';

interface Unit {
  readonly ms: number;
  /** a number or an interval with the unit */
  short(n: string): string;
  long(n: string): string;
}

const SECONDS: Unit = {
  ms: SECOND_MS,
  short: (n) => t('{n} s', { n }),
  long: (n) => t('{n} seconds', { n }),
};
const MINUTES: Unit = {
  ms: MINUTE_MS,
  short: (n) => t('{n} min', { n }),
  long: (n) => t('{n} minutes', { n }),
};
const HOURS: Unit = {
  ms: HOUR_MS,
  short: (n) => t('{n} h', { n }),
  long: (n) => t('{n} hours', { n }),
};
const DAYS: Unit = {
  ms: DAY_MS,
  short: (n) => t('{n} days', { n }),
  long: (n) => t('{n} days', { n }),
};

/** "17–41 h", "36 s", "4 h 10 min", "−2 h" where the amplifier was first; `long` spells units out. */
export function lagSpan(minMs: number, maxMs: number, form: 'short' | 'long' = 'short'): string {
  if (maxMs < 0) return `−${lagSpan(-maxMs, -minMs, form)}`;
  const unit = unitFor(Math.max(Math.abs(minMs), maxMs));
  const least = Math.round(minMs / unit.ms);
  const most = Math.round(maxMs / unit.ms);
  // what precisions leave open is less than the unit shows
  if (least === most || maxMs - minMs < unit.ms / 20) return exact((minMs + maxMs) / 2, unit, form);
  return unit[form](`${least < 0 ? `−${-least}` : least}–${most}`);
}

/** The lag of one piece of evidence, or why there is none. */
export function lagWords(row: Pick<EvidenceRow, 'lag' | 'source'>): string {
  if (!row.source) return t('no source post in the data');
  if (!row.lag?.orderable) return t('order unknown');
  return lagSpan(row.lag.minMs, row.lag.maxMs);
}

/** Between the two posts on a phone: "17–41 hours after". */
export function lagSentence(row: Pick<EvidenceRow, 'lag' | 'source'>): string {
  if (!row.source || !row.lag?.orderable) return lagWords(row);
  const { minMs, maxMs } = row.lag;
  const isBefore = maxMs < 0;
  const [least, most] = isBefore ? [-maxMs, -minMs] : [minMs, maxMs];
  const lag = lagSpan(least, most, 'long');
  return isBefore ? t('{lag} before', { lag }) : t('{lag} after', { lag });
}

/** "7 h" for a table; empty where it cannot be said. */
export function medianWords(seconds: number | null): string {
  return seconds === null ? '' : lagSpan(seconds * SECOND_MS, seconds * SECOND_MS);
}

/** "60 s", "5 m", "3 d": a window. */
export function windowWords(ms: number): string {
  if (ms % DAY_MS === 0) return t('{n} d', { n: String(ms / DAY_MS) });
  if (ms % HOUR_MS === 0) return t('{n} h', { n: String(ms / HOUR_MS) });
  return ms % MINUTE_MS === 0 && ms > MINUTE_MS
    ? t('{n} m', { n: String(ms / MINUTE_MS) })
    : t('{n} s', { n: String(ms / SECOND_MS) });
}

function unitFor(ms: number): Unit {
  if (ms < 2 * MINUTE_MS) return SECONDS;
  if (ms < 2 * HOUR_MS) return MINUTES;
  return ms < 4 * DAY_MS ? HOURS : DAYS;
}

function exact(ms: number, unit: Unit, form: 'short' | 'long'): string {
  const minutes = Math.round((ms % HOUR_MS) / MINUTE_MS);
  if (unit === HOURS && ms < DAY_MS && minutes > 0 && minutes < 60) {
    return t('{hours} h {minutes} min', { hours: Math.floor(ms / HOUR_MS), minutes });
  }
  return unit[form](String(Math.round(ms / unit.ms)));
}
