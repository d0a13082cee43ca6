import { axisX, axisY, type PlotOptions, rect } from '@observablehq/plot';
import type { DayRange } from '../../domain/measure.ts';
import { INKS, stateColour } from '../../look/palette.ts';
import type { ChartView } from './chart.ts';
import { binned, dayDate, isLongRange } from './days.ts';
import { shortened } from './shortened.ts';

export interface CoverageRow {
  readonly name: string;
  readonly state: string | null;
  readonly perDay: Uint32Array;
}

export interface CoverageStrips {
  readonly range: DayRange;
  readonly rows: readonly CoverageRow[];
}

const ROW_HEIGHT = 18;
const NAME_WIDTH = 150;
/** a word of the axis, with air around it; ticks come out somewhat more than asked for */
const TICK_WIDTH = 110;
const MOST_TICKS = 5;
/** Narrower bins than this melt into one another. */
const NARROWEST_BIN = 2;

interface Bin {
  readonly name: string;
  readonly state: string | null;
  readonly from: number;
  readonly to: number;
  readonly posts: number;
}

/** A strip a row, darker where there are more posts; a day without any stays empty. */
export function coverageStrips(
  { data, theme, words }: ChartView<CoverageStrips>,
  width: number,
): PlotOptions {
  const ink = INKS[theme];
  const days = data.range.to - data.range.from + 1;
  const room = Math.max(1, (width - NAME_WIDTH) / NARROWEST_BIN);
  const step = Math.max(1, Math.ceil(days / room));
  const bins = data.rows.flatMap((row) => binsOf(row, data.range.from, step));
  const most = new Map(
    data.rows.map(({ name, perDay }) => [name, Math.max(1, ...binned(perDay, step))]),
  );
  return {
    height: data.rows.length * ROW_HEIGHT + 26,
    marginLeft: NAME_WIDTH,
    marginRight: 8,
    marginTop: 0,
    marginBottom: 24,
    x: { type: 'utc', label: null, domain: [dayDate(data.range.from), dayDate(data.range.to + 1)] },
    y: { type: 'band', domain: data.rows.map(({ name }) => name), label: null, padding: 0.2 },
    marks: [
      rect(data.rows, {
        x1: () => dayDate(data.range.from),
        x2: () => dayDate(data.range.to + 1),
        y: 'name',
        fill: ink.sunken,
      }),
      rect(bins, {
        x1: ({ from }) => dayDate(from),
        x2: ({ to }) => dayDate(to),
        y: 'name',
        fill: ({ state }) => stateColour(state, theme).line,
        // the square root keeps few posts apart from none
        fillOpacity: ({ name, posts }) => 0.25 + 0.75 * Math.sqrt(posts / (most.get(name) ?? 1)),
      }),
      axisY({
        tickSize: 0,
        fill: ink.ink,
        tickFormat: (name: string) => shortened(name, LONGEST_NAME),
      }),
      axisX({
        ticks: Math.min(MOST_TICKS, Math.floor((width - NAME_WIDTH) / TICK_WIDTH)),
        tickSize: 3,
        fill: ink.ink3,
        color: ink.line2,
        tickFormat: isLongRange(data.range) ? words.month : words.day,
      }),
    ],
  };
}

function binsOf({ name, state, perDay }: CoverageRow, first: number, step: number): Bin[] {
  return binned(perDay, step).flatMap((posts, k) =>
    posts > 0 ? [{ name, state, from: first + k * step, to: first + (k + 1) * step, posts }] : [],
  );
}

const LONGEST_NAME = 22;
