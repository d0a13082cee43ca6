import { axisX, type PlotOptions, rectY, ruleY, text } from '@observablehq/plot';
import type { RecordReport } from '../../domain/record.ts';
import { INKS } from '../../look/palette.ts';
import type { ChartView } from './chart.ts';
import { dayDate, isLongRange } from './days.ts';

const HEIGHT = 116;

interface Bar {
  readonly day: number;
  readonly value: number;
}

/** How far the subject leads in every window, by its first day; windows that a gap touches are grey over the whole height. */
export function recordMargins({ data, theme, words }: ChartView<RecordReport>): PlotOptions {
  const ink = INKS[theme];
  const { searched, margins } = data;
  const first = searched?.from ?? 0;
  const bars = Array.from(margins, (value, k): Bar => ({ day: first + k, value }));
  const known = bars.filter(({ value }) => !Number.isNaN(value));
  const most = Math.max(1, ...known.map(({ value }) => Math.abs(value)));
  const record = data.answers.find(({ window }) => window !== null)?.window ?? null;
  const isRecord = ({ day }: Bar) => record !== null && day === record.range.from;
  const x = { x1: ({ day }: Bar) => dayDate(day), x2: ({ day }: Bar) => dayDate(day + 1) };
  return {
    height: HEIGHT,
    marginLeft: 4,
    marginRight: 4,
    marginTop: 22,
    marginBottom: 22,
    x: { type: 'utc', label: null },
    y: { domain: [-most, most], axis: null },
    marks: [
      rectY(
        bars.filter(({ value }) => Number.isNaN(value)),
        { ...x, y1: -most, y2: most, fill: ink.line },
      ),
      rectY(known, {
        ...x,
        y1: 0,
        y2: 'value',
        insetRight: 0.5,
        fill: (bar) => (bar.value > 0 ? ink.ink : ink.line2),
      }),
      ruleY([0], { stroke: ink.ink3 }),
      axisX({
        ticks: 4,
        tickSize: 0,
        tickFormat: searched && isLongRange(searched) ? words.month : words.day,
        fill: ink.ink3,
      }),
      text(known.filter(isRecord), {
        x: ({ day }) => dayDate(day),
        y: 'value',
        dy: -9,
        text: () => (record ? words.days(record.range.from, record.range.to) : ''),
        fontWeight: 600,
        fill: ink.ink,
      }),
    ],
  };
}
