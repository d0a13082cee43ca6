/** Times with their precision. A time known to the day is an interval, not a midnight (METHODS §6). */
export const PRECISIONS = ['second', 'minute', 'day'] as const;

export type Precision = (typeof PRECISIONS)[number];

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Half-open range of UTC milliseconds; null means open on that side. */
export interface TimeRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** Lag in milliseconds as the interval that both precisions allow. */
export interface LagBounds {
  readonly minMs: number;
  readonly maxMs: number;
}

/** How far the true time may lie after `at`, in milliseconds. */
export function spreadMs(precision: Precision): number {
  switch (precision) {
    case 'second':
      return 0;
    case 'minute':
      return MINUTE_MS - 1;
    case 'day':
      return DAY_MS - 1;
    default:
      return precision satisfies never;
  }
}

/** Lag of a later time behind an earlier one: amplifier minus source, as an interval. */
export function lagBounds(
  amplifierAt: number,
  amplifierPrecision: Precision,
  sourceAt: number,
  sourcePrecision: Precision,
): LagBounds {
  return {
    minMs: amplifierAt - (sourceAt + spreadMs(sourcePrecision)),
    maxMs: amplifierAt + spreadMs(amplifierPrecision) - sourceAt,
  };
}

/** Whether it can be said which of two times was first. Equal or overlapping times cannot be ordered. */
export function isOrderable({ minMs, maxMs }: LagBounds): boolean {
  return minMs > 0 || maxMs < 0;
}

/**
 * ISO form of a time with its precision: `2022-01-11`, `2022-01-11T07:05Z`, `2022-01-11T07:05:09Z`.
 * A day begins at midnight of its own zone, which UTC may still count to the day before; its noon does not.
 */
export function isoTime(at: number, precision: Precision): string {
  switch (precision) {
    case 'second':
      return `${new Date(at).toISOString().slice(0, 19)}Z`;
    case 'minute':
      return `${new Date(at).toISOString().slice(0, 16)}Z`;
    case 'day':
      return isoDay(calendarAt(at, precision));
    default:
      return precision satisfies never;
  }
}

/**
 * A time that lies in UTC on the day that its post is dated: for days their noon, else the time itself.
 * What counts, filters or sorts by UTC days must use it, or days of zones east of Greenwich slip by one.
 */
export function calendarAt(at: number, precision: Precision): number {
  return precision === 'day' ? at + DAY_MS / 2 : at;
}

/** UTC day of a time: `2022-01-11`. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
