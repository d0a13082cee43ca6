import { DAY_MS, MINUTE_MS } from '../domain/time.ts';

/** Offsets change on quarter hours at most, so one look-up serves each quarter. */
const QUARTER_MS = 15 * MINUTE_MS;

interface ZoneClock {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<number, number>;
}

const clocks = new Map<string, ZoneClock>();

/** Throws a RangeError that names the zone where it is not an IANA one. */
export function checkZone(zone: string): void {
  clockOf(zone);
}

/**
 * UTC milliseconds of a local time given as if it were UTC. Where clocks go back, the first of the two instants;
 * where they go forward, a time in the gap moves on by the gap.
 */
export function toUtc(localMs: number, zone: string): number {
  if (zone === 'UTC') return localMs;
  const before = offsetMs(localMs - DAY_MS, zone);
  const after = offsetMs(localMs + DAY_MS, zone);
  const first = localMs - before;
  if (before === after || offsetMs(first, zone) === before) return first;
  const second = localMs - after;
  return offsetMs(second, zone) === after ? second : first;
}

/** How far the zone's clocks are ahead of UTC at an instant. */
export function offsetMs(utcMs: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const clock = clockOf(zone);
  const quarter = Math.floor(utcMs / QUARTER_MS);
  const known = clock.offsets.get(quarter);
  if (known !== undefined) return known;
  const instant = quarter * QUARTER_MS;
  const offset = localOf(clock.format, instant) - instant;
  clock.offsets.set(quarter, offset);
  return offset;
}

function localOf(format: Intl.DateTimeFormat, utcMs: number): number {
  const parts: Partial<Record<string, number>> = {};
  for (const { type, value } of format.formatToParts(utcMs)) parts[type] = Number(value);
  return Date.UTC(
    parts.year ?? 1970,
    (parts.month ?? 1) - 1,
    parts.day ?? 1,
    parts.hour ?? 0,
    parts.minute ?? 0,
    parts.second ?? 0,
  );
}

function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = { format: formatOf(zone), offsets: new Map<number, number>() };
  clocks.set(zone, clock);
  return clock;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    throw new RangeError(
      `time zone: expected an IANA name such as Europe/Moscow, found “${timeZone}”`,
      { cause },
    );
  }
}
