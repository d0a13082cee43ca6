import { gridX, type PlotOptions, rect, text, tickX } from '@observablehq/plot';
import type { LagDistribution } from '../../domain/ledger.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time.ts';
import { INKS, stateColour } from '../../look/palette.ts';
import type { ChartView } from './chart.ts';

/** Height of a row; the words beside the chart have the same. */
export const LAG_ROW_HEIGHT = 34;
const AXIS_HEIGHT = 26;
const SHORTEST_MS = MINUTE_MS;
const TICKS: readonly number[] = [
  MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  6 * HOUR_MS,
  DAY_MS,
  3 * DAY_MS,
  7 * DAY_MS,
  30 * DAY_MS,
];
/** More ticks in one row than these cannot be told apart. */
const MOST_TICKS = 1500;

/** Lags by pair of states, a row each: a tick a pair of posts, the middle half shaded, the median in ink. */
export function lagTicks({
  data,
  theme,
  words,
}: ChartView<readonly LagDistribution[]>): PlotOptions {
  const ink = INKS[theme];
  const ticks = data.flatMap((row, k) => lagsOf(row).map((ms) => ({ k, ms, row })));
  const halves = data.flatMap((row, k) => (row.quartiles ? [{ k, quartiles: row.quartiles }] : []));
  const longest = Math.max(DAY_MS, ...ticks.map(({ ms }) => ms));
  const shownTicks = TICKS.filter((ms) => ms <= longest);
  const middle = (of: 0 | 1 | 2) => (half: (typeof halves)[number]) =>
    shown(middleOf(half.quartiles[of].minMs, half.quartiles[of].maxMs));
  return {
    height: data.length * LAG_ROW_HEIGHT + AXIS_HEIGHT,
    marginLeft: 12,
    marginRight: 12,
    marginTop: 2,
    marginBottom: AXIS_HEIGHT - 2,
    x: { type: 'log', domain: [SHORTEST_MS, longest], axis: null },
    y: { domain: data.map((_, k) => k), axis: null, type: 'band', padding: 0.35 },
    marks: [
      gridX({ ticks: shownTicks, stroke: ink.line, strokeOpacity: 1 }),
      rect(halves, { x1: middle(0), x2: middle(2), y: 'k', fill: ink.sunken }),
      tickX(ticks, {
        x: 'ms',
        y: 'k',
        stroke: ({ row }) => stateColour(row.amplifierState, theme).line,
        strokeOpacity: 0.55,
      }),
      tickX(halves, { x: middle(1), y: 'k', stroke: ink.ink, strokeWidth: 2.5 }),
      // an axis of a log scale names powers of ten alone
      text(shownTicks, {
        x: (ms) => ms,
        frameAnchor: 'bottom',
        dy: 14,
        text: (ms) => words.lag(ms),
        fill: ink.ink3,
      }),
    ],
  };
}

/** Evenly taken where there are too many; the quartiles are of all of them. */
function lagsOf({ minMs, maxMs }: LagDistribution): number[] {
  const step = Math.max(1, Math.ceil(minMs.length / MOST_TICKS));
  const lags: number[] = [];
  for (let k = 0; k < minMs.length; k += step) {
    lags.push(shown(middleOf(minMs[k] ?? 0, maxMs[k] ?? 0)));
  }
  return lags;
}

function middleOf(minMs: number, maxMs: number): number {
  return (minMs + maxMs) / 2;
}

function shown(ms: number): number {
  return Math.max(SHORTEST_MS, ms);
}
