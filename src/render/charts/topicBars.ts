import { axisX, barX, type PlotOptions, text } from '@observablehq/plot';
import { INKS } from '../../look/palette.ts';
import type { ChartView } from './chart.ts';

export interface TopicBars {
  readonly rows: readonly {
    readonly value: string;
    readonly label: string;
    readonly posts: number;
  }[];
  readonly ofPosts: number;
}

const ROW_HEIGHT = 22;
const AXIS_HEIGHT = 24;
const LABEL_LENGTH = 40;

/** Posts, a bar each, with what it is of written on it. */
export function topicBars({ data, theme, words }: ChartView<TopicBars>): PlotOptions {
  const ink = INKS[theme];
  const most = Math.max(1, ...data.rows.map(({ posts }) => posts));
  return {
    height: data.rows.length * ROW_HEIGHT + AXIS_HEIGHT,
    marginLeft: 4,
    marginRight: 48,
    marginTop: 2,
    marginBottom: AXIS_HEIGHT,
    x: { domain: [0, most], label: null },
    y: { domain: data.rows.map(({ value }) => value), axis: null, padding: 0.18 },
    marks: [
      barX(data.rows, { x: 'posts', y: 'value', fill: ink.line }),
      axisX({
        ticks: 3,
        tickSize: 0,
        fill: ink.ink3,
        ...(words.tick && { tickFormat: words.tick }),
      }),
      text(data.rows, {
        x: 0,
        y: 'value',
        text: ({ label }) => shortened(label),
        dx: 6,
        textAnchor: 'start',
        fill: ink.ink,
      }),
      // at the edge, where no name reaches
      text(data.rows, {
        x: most,
        y: 'value',
        text: ({ posts }) => words.number(posts, 0),
        dx: 44,
        textAnchor: 'end',
        fontWeight: 600,
        fill: ink.ink,
      }),
    ],
  };
}

function shortened(label: string): string {
  const bare = label.replace(/^https?:\/\//, '');
  return bare.length > LABEL_LENGTH ? `${bare.slice(0, LABEL_LENGTH)}…` : bare;
}
