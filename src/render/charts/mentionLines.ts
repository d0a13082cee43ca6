import {
  areaY,
  axisX,
  axisY,
  dot,
  lineY,
  type PlotOptions,
  rect,
  ruleY,
  text,
} from '@observablehq/plot';
import type { DayRange } from '../../domain/measure.ts';
import { INKS, stateColour, type Theme } from '../../look/palette.ts';
import type { ChartView } from './chart.ts';
import { binned, dayDate, isLongRange } from './days.ts';
import type { ChartWords } from './words.ts';

/** One panel: posts that name a country, of one group of actors. */
export interface MentionPanel {
  readonly name: string;
  readonly state: string | null;
  readonly range: DayRange;
  readonly posts: Uint32Array;
  readonly ofPosts: Uint32Array;
  /** windows in which more posts than before name the country */
  readonly surges: readonly DayRange[];
  /** another country beside it, drawn in ink and dashed */
  readonly beside: Uint32Array | null;
}

export interface MentionLines {
  readonly panels: readonly MentionPanel[];
  /** per 1,000 posts of the group, or posts as they are counted */
  readonly unit: 'per 1,000 posts' | 'posts';
  /** days that one point stands for */
  readonly binDays: number;
}

interface Point {
  readonly name: string;
  readonly day: number;
  /** NaN on a day without data: the line breaks, nothing falls to zero */
  readonly value: number;
}

const PANEL_HEIGHT = 128;
const PANEL_WIDTH = 220;

/** Small multiples with one scale for all; days without data are hatched away, not drawn as nought. */
export function mentionLines(
  { data, theme, words }: ChartView<MentionLines>,
  width: number,
): PlotOptions {
  const { panels } = data;
  const ink = INKS[theme];
  const columns = Math.max(1, Math.min(panels.length, Math.floor(width / PANEL_WIDTH)));
  const rows = Math.ceil(panels.length / columns);
  const place = new Map(panels.map(({ name }, k) => [name, k]));
  const column = (point: { readonly name: string }) => (place.get(point.name) ?? 0) % columns;
  const row = (point: { readonly name: string }) =>
    Math.floor((place.get(point.name) ?? 0) / columns);
  const faceted = { fx: column, fy: row };
  const lines = panels.map((panel) => ({ panel, points: pointsOf(panel, panel.posts, data) }));
  const most = Math.max(0, ...lines.flatMap(({ points }) => points.map(valueOrNought)));
  return {
    height: rows * PANEL_HEIGHT + (rows > 1 ? 40 : 12),
    marginLeft: 40,
    marginRight: 8,
    marginTop: 42,
    marginBottom: 22,
    fx: { axis: null, padding: 0.08 },
    fy: { axis: null, padding: rows > 1 ? 0.42 : 0 },
    x: { type: 'utc', label: null },
    y: { domain: [0, most || 1], label: null, nice: true },
    marks: [
      rect(panels.flatMap(surgesOf), {
        ...faceted,
        x1: 'from',
        x2: 'to',
        fill: ink.sunken,
      }),
      rect(
        panels.flatMap((panel) => gapsOf(panel, data.binDays)),
        { ...faceted, x1: 'from', x2: 'to', fill: ink.line },
      ),
      ruleY(panels, { ...faceted, y: 0, stroke: ink.line2 }),
      axisY({
        ticks: 2,
        tickSize: 0,
        fill: ink.ink3,
        anchor: 'left',
        ...(words.tick && { tickFormat: words.tick }),
      }),
      axisX({
        ticks: 2,
        tickSize: 3,
        fill: ink.ink3,
        color: ink.line2,
        tickFormat: isLong(panels) ? words.month : words.day,
      }),
      ...lines.flatMap(({ panel, points }) =>
        panelMarks({ panel, points, data, theme, words, faceted }),
      ),
      text(panels, {
        ...faceted,
        frameAnchor: 'top-left',
        dy: -36,
        dx: 12,
        text: 'name',
        fontWeight: 600,
        fontSize: 13,
        fill: ink.ink,
      }),
      dot(panels, {
        ...faceted,
        frameAnchor: 'top-left',
        dy: -29,
        dx: 5,
        r: 5,
        fill: ({ state }: MentionPanel) => stateColour(state, theme).fill,
        stroke: ({ state }: MentionPanel) => stateColour(state, theme).outline,
      }),
    ],
  };
}

function panelMarks(drawn: {
  readonly panel: MentionPanel;
  readonly points: readonly Point[];
  readonly data: MentionLines;
  readonly theme: Theme;
  readonly words: ChartWords;
  readonly faceted: {
    readonly fx: (point: Point) => number;
    readonly fy: (point: Point) => number;
  };
}) {
  const { panel, points, data, theme, words, faceted } = drawn;
  const ink = INKS[theme];
  const { line } = stateColour(panel.state, theme);
  const x = ({ day }: Point) => dayDate(day);
  const peak = points.reduce<Point | null>(
    (best, point) => (point.value > (best?.value ?? 0) ? point : best),
    null,
  );
  const other = panel.beside ? pointsOf(panel, panel.beside, data) : [];
  return [
    areaY(points, { ...faceted, x, y: 'value', fill: line, fillOpacity: 0.12 }),
    lineY(other, {
      ...faceted,
      x,
      y: 'value',
      stroke: ink.ink2,
      strokeWidth: 1.25,
      strokeDasharray: '3 2',
    }),
    lineY(points, { ...faceted, x, y: 'value', stroke: line, strokeWidth: 1.75 }),
    // days alone between gaps make no line
    dot(points.filter(isAlone), { ...faceted, x, y: 'value', r: 1.6, fill: line }),
    ...(peak
      ? [
          dot([peak], { ...faceted, x, y: 'value', r: 3.5, fill: line, stroke: ink.surface }),
          text([peak], {
            ...faceted,
            x,
            y: 'value',
            text: ({ value }: Point) => words.number(value, value < 10 ? 1 : 0),
            dx: isLate(peak, panel) ? -8 : 8,
            textAnchor: isLate(peak, panel) ? 'end' : 'start',
            fontWeight: 600,
            fill: ink.ink,
            stroke: ink.surface,
            strokeWidth: 3,
          }),
        ]
      : []),
  ];
}

/** Beyond this share of its days a peak is named to its left, so that the name stays within its panel. */
const LATE = 0.8;

function isLate({ day }: Point, { range }: MentionPanel): boolean {
  return day - range.from > LATE * (range.to - range.from);
}

function isLong(panels: readonly MentionPanel[]): boolean {
  return panels.some(({ range }) => isLongRange(range));
}

function pointsOf(panel: MentionPanel, counts: Uint32Array, data: MentionLines): Point[] {
  const posts = binned(counts, data.binDays);
  return binned(panel.ofPosts, data.binDays).map((ofPosts, k) => {
    const named = posts[k] ?? 0;
    const value = data.unit === 'posts' ? named : (named * 1000) / ofPosts;
    const day = panel.range.from + k * data.binDays;
    return { name: panel.name, day, value: ofPosts > 0 ? value : Number.NaN };
  });
}

function isAlone(point: Point, k: number, points: readonly Point[]): boolean {
  if (Number.isNaN(point.value)) return false;
  const isGap = (other: Point | undefined) => other === undefined || Number.isNaN(other.value);
  return isGap(points[k - 1]) && isGap(points[k + 1]);
}

interface Stretch {
  readonly name: string;
  readonly from: Date;
  readonly to: Date;
}

function surgesOf({ name, surges }: MentionPanel): Stretch[] {
  return surges.map(({ from, to }) => ({ name, from: dayDate(from), to: dayDate(to + 1) }));
}

/** Runs of bins in which the group has no post. */
function gapsOf({ name, range, ofPosts }: MentionPanel, binDays: number): Stretch[] {
  const bins = binned(ofPosts, binDays);
  const gaps: Stretch[] = [];
  let from = -1;
  for (let k = 0; k <= bins.length; k += 1) {
    const isGap = k < bins.length && bins[k] === 0;
    if (isGap && from < 0) from = k;
    if (isGap || from < 0) continue;
    const [first, end] = [from * binDays, Math.min(k * binDays, ofPosts.length)];
    gaps.push({ name, from: dayDate(range.from + first), to: dayDate(range.from + end) });
    from = -1;
  }
  return gaps;
}

function valueOrNought({ value }: Point): number {
  return Number.isNaN(value) ? 0 : value;
}
