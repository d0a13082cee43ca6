import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time.ts';
import { type ChartWords, ENGLISH } from '../../render/charts/words.ts';
import { type Language, languageNow, t } from '../../state/language.ts';
import { daysWords } from './measures.ts';
import { dayOfMonth, monthOfYear } from './times.ts';

/** What charts write, in the language of the page. */
export function chartWords(): ChartWords {
  const language = languageNow();
  if (language === 'en') return ENGLISH;
  return {
    day: (date) => dayOfMonth(date.getTime()),
    month: (date) => monthOfYear(date.getTime()),
    days: (from, to) => daysWords({ from, to }),
    lag: lagTick,
    number: (value, digits) => numberIn(language, value, digits),
    tick: (value) => numberIn(language, value, TICK_DIGITS),
  };
}

const TICK_DIGITS = 3;

function numberIn(language: Language, value: number, digits: number): string {
  return value.toLocaleString(language, { maximumFractionDigits: digits });
}

function lagTick(ms: number): string {
  if (ms % DAY_MS === 0) return t('{n} d', { n: String(ms / DAY_MS) });
  return ms % HOUR_MS === 0
    ? t('{n} h', { n: String(ms / HOUR_MS) })
    : t('{n} min', { n: String(ms / MINUTE_MS) });
}
