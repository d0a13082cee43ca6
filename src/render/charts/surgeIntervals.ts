import { axisX, dot, link, type PlotOptions, ruleX } from '@observablehq/plot';
import type { SurgeRow } from '../../domain/measure.ts';
import { INKS } from '../../look/palette.ts';
import type { ChartView } from './chart.ts';

/** Height of a row; the table beside the chart has the same. */
export const SURGE_ROW_HEIGHT = 34;
const AXIS_HEIGHT = 24;
/** Beyond these the interval runs out of the picture, with no end drawn. */
const LOWEST = 0.125;
const HIGHEST = 64;

export interface SurgeIntervals {
  readonly rows: readonly SurgeRow[];
  /** a row with a greater q is drawn hollow */
  readonly maxQ: number;
}

/** Times the baseline with the 95 % interval, a row each, on a scale where halving and doubling are as far from one. */
export function surgeIntervals({ data, theme, words }: ChartView<SurgeIntervals>): PlotOptions {
  const ink = INKS[theme];
  const drawn = data.rows.map((row, k) => ({ ...row, k })).filter(({ ratio }) => ratio !== null);
  const [low, high] = extent(data.rows);
  const clamp = (value: number | null, otherwise: number) =>
    Math.min(high, Math.max(low, value ?? otherwise));
  return {
    height: data.rows.length * SURGE_ROW_HEIGHT + AXIS_HEIGHT,
    marginLeft: 8,
    marginRight: 8,
    marginTop: AXIS_HEIGHT,
    marginBottom: 0,
    x: { type: 'log', domain: [low, high], label: null },
    y: { domain: data.rows.map((_, k) => k), axis: null, type: 'point', padding: 0.5 },
    marks: [
      axisX({
        anchor: 'top',
        ticks: 4,
        tickSize: 0,
        tickFormat: (value: number) => `× ${words.number(value, 2)}`,
        fill: ink.ink3,
      }),
      ruleX([1], { stroke: ink.ink2, strokeDasharray: '1 3' }),
      link(drawn, {
        x1: (row) => clamp(row.low, low),
        x2: (row) => clamp(row.high, high),
        y1: 'k',
        y2: 'k',
        stroke: ink.ink,
        strokeWidth: 1.75,
      }),
      dot(drawn, {
        x: (row) => clamp(row.ratio, 1),
        y: 'k',
        r: 4.5,
        fill: (row) => (row.q !== null && row.q <= data.maxQ ? ink.ink : ink.surface),
        stroke: ink.ink,
        strokeWidth: 1.5,
      }),
    ],
  };
}

function extent(rows: readonly SurgeRow[]): [number, number] {
  const ends = rows.flatMap(({ low, high, ratio }) => [low, high, ratio]);
  const known = ends.filter(
    (end): end is number => end !== null && end > 0 && Number.isFinite(end),
  );
  const low = Math.max(LOWEST, Math.min(0.5, ...known));
  const high = Math.min(HIGHEST, Math.max(2, ...known));
  return [low, high];
}
