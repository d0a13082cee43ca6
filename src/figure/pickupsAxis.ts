import type { PickupFigureRow } from '../domain/figureContent.ts';
import { DAY_MS, HOUR_MS } from '../domain/time.ts';

/** The lags of all rows on one axis, from the left end to the right, in px. */
export interface LagAxis {
  readonly left: number;
  readonly right: number;
  readonly x: (lagMs: number) => number;
  readonly ticks: readonly { readonly lagMs: number; readonly label: string }[];
}

const LEAST_TO = DAY_MS;
const MOST_TO = 4 * DAY_MS;
const MOST_FROM = DAY_MS;

const TICKS = [
  { lagMs: 0, label: 'same time' },
  { lagMs: 12 * HOUR_MS, label: '12 h' },
  { lagMs: DAY_MS, label: '1 day' },
  { lagMs: 2 * DAY_MS, label: '2 days' },
  { lagMs: 3 * DAY_MS, label: '3 days' },
  { lagMs: 4 * DAY_MS, label: '4 days' },
] as const;

/** As long as its lags ask for; what lies beyond the ends stands at them. */
export function lagAxis(rows: readonly PickupFigureRow[], left: number, right: number): LagAxis {
  let [from, to] = [0, LEAST_TO];
  for (const { relays } of rows) {
    for (const { minMs, maxMs } of relays) {
      from = Math.min(from, minMs);
      to = Math.max(to, maxMs);
    }
  }
  from = Math.max(from, -MOST_FROM);
  to = Math.min(to * 1.04, MOST_TO);
  const x = (lagMs: number) =>
    left + ((Math.min(Math.max(lagMs, from), to) - from) / (to - from)) * (right - left);
  return { left, right, x, ticks: TICKS.filter(({ lagMs }) => lagMs <= to) };
}

/** A relay on the axis: its span and middle in px, and the lane that keeps it clear of its neighbours. */
export interface LagMark {
  readonly relay: PickupFigureRow['relays'][number];
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  /** known to the day */
  readonly isSpan: boolean;
  readonly lane: number;
}

/** Marks in as few lanes as keep them apart; `size`: of one mark, in px. */
export function lagMarks(
  relays: PickupFigureRow['relays'],
  axis: LagAxis,
  size: number,
): LagMark[] {
  const ends: number[] = [];
  const sorted = [...relays].sort((a, b) => a.minMs + a.maxMs - b.minMs - b.maxMs);
  return sorted.map((relay) => {
    const isSpan = relay.maxMs - relay.minMs > HOUR_MS;
    const middle = axis.x((relay.minMs + relay.maxMs) / 2);
    const [from, to] = isSpan
      ? [axis.x(relay.minMs), axis.x(relay.maxMs)]
      : [middle - size / 2, middle + size / 2];
    const free = ends.findIndex((end) => end <= Math.min(from, middle - size / 2));
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(to, middle + size / 2);
    return { relay, from, to, middle, isSpan, lane };
  });
}
