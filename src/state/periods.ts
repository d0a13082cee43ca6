/** The time that is shown, cut into periods to compare and into steps to replay. */
import { halves, type NetworkView, type Period } from '../domain/networkView.ts';
import { DAY_MS, type TimeRange } from '../domain/time.ts';
import type { View } from '../domain/view.ts';
import type { CaseOverview, Picture } from '../workers/contract.ts';

export interface PeriodsShown {
  readonly a: Period;
  readonly b: Period;
  readonly pictures: { readonly a: Picture; readonly b: Picture };
}

/** From the first to the last day that is shown; null where the case holds no posts. */
export function shownPeriod(time: TimeRange, overview: CaseOverview | null): Period | null {
  const whole = wholePeriod(overview);
  const from = time.from ?? whole?.from;
  const to = time.to ?? whole?.to;
  return from !== undefined && to !== undefined && from < to ? { from, to } : null;
}

/** All days of the case. */
export function wholePeriod(overview: CaseOverview | null): Period | null {
  const { from, to } = overview?.coverage ?? {};
  if (!from || !to) return null;
  return { from: startOfDay(Date.parse(from)), to: startOfDay(Date.parse(to)) + DAY_MS };
}

export function startOfDay(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}

/** The two periods that a view compares. */
export function periodsOf(
  { filters, network }: Pick<View, 'filters' | 'network'>,
  overview: CaseOverview | null,
): { readonly a: Period; readonly b: Period } | null {
  if (network.periods) return network.periods;
  const shown = shownPeriod(filters.time, overview);
  return shown && halves(shown, DAY_MS);
}

export function daysOf({ from, to }: Period): number {
  return (to - from) / DAY_MS;
}

const STEP_DAYS = { day: 1, week: 7 } as const;

/** The ranges that a replay goes through: each up to its step, or the step alone. */
export function framesOf(
  over: Period,
  { replayStep, replayMoving }: Pick<NetworkView, 'replayStep' | 'replayMoving'>,
): Period[] {
  const step = STEP_DAYS[replayStep] * DAY_MS;
  const steps = Math.max(1, Math.ceil((over.to - over.from) / step));
  return Array.from({ length: steps }, (_, k) => ({
    from: replayMoving ? over.from + k * step : over.from,
    to: Math.min(over.to, over.from + (k + 1) * step),
  }));
}

/** The frame that a time range is, or the last that ends with it; −1 where it is none. */
export function frameAt(frames: readonly Period[], { to }: TimeRange): number {
  return frames.findIndex((frame) => frame.to === to);
}
