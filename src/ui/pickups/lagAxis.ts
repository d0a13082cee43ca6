import { DAY_MS, HOUR_MS } from '../../domain/time.ts';
import { t } from '../../state/language.ts';
import type { PickupRelay } from '../../workers/contract.ts';

/** The common axis of all rows: a day before the statement to four days after it. */
const FROM = -DAY_MS;
const TO = 4 * DAY_MS;

export const TICKS = [
  { lagMs: 0, isNarrow: false },
  // named only where there is room for it
  { lagMs: 12 * HOUR_MS, isNarrow: true },
  { lagMs: DAY_MS, isNarrow: false },
  { lagMs: 2 * DAY_MS, isNarrow: false },
  { lagMs: 3 * DAY_MS, isNarrow: false },
] as const;

/** "same time", "12 h", "1 day" */
export function tickWords(lagMs: number): string {
  if (lagMs === 0) return t('same time');
  if (lagMs < DAY_MS) return t('{n} h', { n: lagMs / HOUR_MS });
  return t('{n, plural, one {# day} other {# days}}', { n: lagMs / DAY_MS });
}

/** Place of a lag in percent of the axis; what lies beyond stands at its end. */
export function placeOf(lagMs: number): number {
  const share = (Math.min(Math.max(lagMs, FROM), TO) - FROM) / (TO - FROM);
  return Math.round(share * 10_000) / 100;
}

export interface Mark {
  readonly relay: PickupRelay;
  /** percent: the span in which the post may lie, and its middle */
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  /** known to the day: a pill over the whole span */
  readonly isSpan: boolean;
  readonly lane: number;
}

/** Narrowest place of one mark, in percent. */
const LEAST = 3.4;
const HOUR_PERCENT = placeOf(HOUR_MS) - placeOf(0);

/** Marks in as few lanes as keep them apart; `alone`: every mark has a lane of its own. */
export function marksOf(relays: readonly PickupRelay[], alone: boolean): Mark[] {
  const ends: number[] = [];
  return relays.map((relay, k) => {
    const [left, right] = [placeOf(relay.lag.minMs), placeOf(relay.lag.maxMs)];
    const middle = (left + right) / 2;
    const isSpan = right - left > HOUR_PERCENT;
    const start = Math.min(left, middle - LEAST / 2);
    const free = ends.findIndex((end) => end <= start);
    const lane = alone ? k : free < 0 ? ends.length : free;
    ends[lane] = Math.max(right, middle + LEAST / 2);
    return { relay, left, right, middle, isSpan, lane };
  });
}
