import { axisX, barX, gridX, type PlotOptions, text } from '@observablehq/plot';
import { INKS, stateColour, type Theme } from '../../look/palette.ts';
import type { ChartView } from './chart.ts';
import { shortened } from './shortened.ts';

export interface NamedBar {
  readonly name: string;
  /** null: a heading over the bars that follow, without one of its own */
  readonly value: number | null;
  /** whose colour it has; undefined: nobody's, in grey */
  readonly state?: string | null;
}

export interface NamedBars {
  readonly bars: readonly NamedBar[];
  /** digits after the point of the numbers at the ends of bars */
  readonly digits: number;
}

const ROW_HEIGHT = 24;
const AXIS_HEIGHT = 24;
const NUMBER_WIDTH = 56;
/** Names take up to this share of the width, and no more than so many px. */
const NAME_SHARE = 0.46;
const MOST_NAME_WIDTH = 210;
const PX_A_LETTER = 6.4;

/** Bars with their names at the left and their numbers at the right end, from nought. */
export function namedBars(
  { data, theme, words }: ChartView<NamedBars>,
  width: number,
): PlotOptions {
  const ink = INKS[theme];
  const rows = data.bars.map((bar, k) => ({ ...bar, k }));
  const bars = rows.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]));
  const headings = rows.filter(({ value }) => value === null);
  const most = Math.max(0, ...bars.map(({ value }) => value)) || 1;
  const nameWidth = nameWidthOf(rows, width);
  const letters = Math.floor(nameWidth / PX_A_LETTER);
  const nameOptions = {
    ...{ x: 0, y: 'k', dx: -nameWidth - 4, textAnchor: 'start' as const },
    text: ({ name }: NamedBar) => shortened(name, letters),
  };
  return {
    height: rows.length * ROW_HEIGHT + AXIS_HEIGHT,
    marginLeft: nameWidth + 8,
    marginRight: NUMBER_WIDTH,
    marginTop: 2,
    marginBottom: AXIS_HEIGHT,
    x: { domain: [0, most], label: null },
    y: { domain: rows.map(({ k }) => k), axis: null, type: 'band', padding: 0.28 },
    marks: [
      gridX({ ticks: 3, stroke: ink.line, strokeOpacity: 1 }),
      barX(bars, { x: 'value', y: 'k', fill: ({ state }) => fillOf(state, theme) }),
      axisX({
        ticks: 3,
        tickSize: 0,
        fill: ink.ink3,
        ...(words.tick && { tickFormat: words.tick }),
      }),
      text(bars, { ...nameOptions, fill: ink.ink }),
      text(headings, { ...nameOptions, fontWeight: 600, fill: ink.ink }),
      text(bars, {
        x: 'value',
        y: 'k',
        text: ({ value }) => words.number(value, data.digits),
        dx: 6,
        textAnchor: 'start',
        fontWeight: 600,
        fill: ink.ink,
      }),
    ],
  };
}

function fillOf(state: string | null | undefined, theme: Theme): string {
  return state === undefined ? INKS[theme].ink3 : stateColour(state, theme).line;
}

function nameWidthOf(rows: readonly NamedBar[], width: number): number {
  const longest = Math.max(0, ...rows.map(({ name }) => name.length * PX_A_LETTER));
  return Math.min(longest, MOST_NAME_WIDTH, width * NAME_SHARE);
}
