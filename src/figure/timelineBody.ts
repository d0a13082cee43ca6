import type { TimelineContent, TimelineSeries } from '../domain/figureContent.ts';
import { DAY_MS, isoDay } from '../domain/time.ts';
import type { Box } from '../look/labelField.ts';
import { type Mark, px, type TextMark } from '../look/scene.ts';
import type { Body, Drawing, DrawnBody } from './body.ts';
import { baselineOf, lineOf } from './sheet.ts';
import { drawnTable } from './tableBody.ts';
import { type Block, blockMarks, blockOf } from './text.ts';

/** Dashes tell the lines apart where hue may not, in the order of the series. */
const DASHES: readonly (readonly number[])[] = [[], [6, 3], [2, 2], [9, 3, 2, 3], [1, 3]];
const MOST_TICKS = 6;
/** Length of a line's sample before its name, in heights of the type. */
const SAMPLE = 1.5;

/** Counts a day as lines on one axis from nought; a day without data breaks the line and is hatched. */
export function timelineBody(content: TimelineContent): Body {
  return { key: () => [], names: 0, draw: (drawing) => drawTimeline(content, drawing) };
}

interface Scales {
  readonly plot: Box;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly most: number;
  readonly days: number;
}

function drawTimeline(content: TimelineContent, drawing: Drawing): DrawnBody {
  const { sheet, look, frame, tools } = drawing;
  const labels = content.series.map(({ label }) =>
    blockOf(label, sheet.heading, frame.width * 0.24, tools.measure, true),
  );
  const scales = scalesOf(content, labels, drawing);
  const unit = blockOf(content.unit, sheet.small, frame.width, tools.measure);
  const lines = content.series.flatMap((series, k) => lineMarks(series, k, scales, drawing));
  return drawnTable(
    [
      ...hatches(content, scales, drawing),
      ...blockMarks(unit, { x: frame.x, y: frame.y }, { fill: look.ink3, layer: 'table' }),
      ...gridMarks(scales, drawing),
      ...dayTicks(content, scales, drawing),
      ...lines,
      ...endLabels(content.series, labels, scales, drawing),
      ...peakMark(content, scales, drawing),
    ],
    drawing,
  );
}

function scalesOf(content: TimelineContent, labels: readonly Block[], drawing: Drawing): Scales {
  const { sheet, frame, tools } = drawing;
  const days = content.series.reduce((most, { values }) => Math.max(most, values.length), 1);
  const values = content.series.flatMap((series) => series.values.map((value) => value ?? 0));
  const most = roundedUp(values.reduce((found, value) => Math.max(found, value), 1));
  const widest = labels.reduce((found, { width }) => Math.max(found, width), 0);
  const left = tools.measure(most.toLocaleString('en'), sheet.small) + sheet.gap * 0.7;
  const top = lineOf(sheet.small) * 2.9;
  const plot = {
    x: frame.x + left,
    y: frame.y + top,
    width: frame.width - left - widest - SAMPLE * sheet.heading.size - sheet.gap * 1.4,
    height: frame.height - top - lineOf(sheet.small) * 1.8,
  };
  const step = days > 1 ? plot.width / (days - 1) : 0;
  return {
    ...{ plot, most, days },
    x: (day) => plot.x + day * step,
    y: (value) => plot.y + plot.height * (1 - value / most),
  };
}

/** A round number that is at least the value and has a round half. */
function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 6, 8, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

function gridMarks({ plot, most, y }: Scales, { sheet, look }: Drawing): Mark[] {
  const steps = most === 1 ? [0, 1] : [0, 0.5, 1];
  return steps.flatMap((share): Mark[] => {
    const at = y(most * share);
    return [
      {
        ...{
          type: 'path',
          layer: 'table',
          stroke: share === 0 ? look.ink3 : look.rule,
          width: 0.7,
        },
        d: `M${px(plot.x)} ${px(at)}H${px(plot.x + plot.width)}`,
      },
      {
        ...{ type: 'text', layer: 'table', x: plot.x - sheet.gap * 0.6, align: 'right' },
        y: at + sheet.small.size * 0.35,
        text: (most * share).toLocaleString('en'),
        ...{ style: sheet.small, fill: look.ink3 },
      },
    ];
  });
}

function dayTicks(
  { from }: TimelineContent,
  scales: Scales,
  { sheet, look, tools }: Drawing,
): Mark[] {
  const { plot, days, x } = scales;
  const wide = tools.measure('2022-12-31', sheet.small) * 1.5;
  const ticks = Math.max(1, Math.min(MOST_TICKS, Math.floor(plot.width / wide), days));
  const y = plot.y + plot.height + lineOf(sheet.small) * 0.4;
  return Array.from({ length: ticks }, (_, k): Mark => {
    const day = ticks === 1 ? 0 : Math.round((k * (days - 1)) / (ticks - 1));
    const align = k === 0 ? 'left' : k === ticks - 1 ? 'right' : 'center';
    return {
      ...{ type: 'text', layer: 'table', x: x(day), y: y + baselineOf(sheet.small), align },
      text: isoDay((from + day) * DAY_MS),
      ...{ style: sheet.small, fill: look.ink3 },
    };
  });
}

function lineMarks(series: TimelineSeries, k: number, scales: Scales, drawing: Drawing): Mark[] {
  const { sheet } = drawing;
  const style = lineStyle(series.state, k, drawing);
  let d = '';
  let alone: number | null = null;
  const dots: Mark[] = [];
  series.values.forEach((value, day) => {
    if (value === null) return;
    const isStart = (series.values[day - 1] ?? null) === null;
    const isEnd = (series.values[day + 1] ?? null) === null;
    alone = isStart && isEnd ? day : null;
    const at = `${px(scales.x(day))} ${px(scales.y(value))}`;
    d += `${isStart ? 'M' : 'L'}${at}`;
    if (alone !== null)
      dots.push(dot(scales.x(day), scales.y(value), 1.6 * sheet.mark, style.stroke));
  });
  return d === '' ? [] : [{ ...style, d }, ...dots];
}

/** Without colour, series differ by their dashes. */
function lineStyle(state: string | null, k: number, { look, sheet }: Drawing) {
  const dash = look.theme === 'greyscale' ? (DASHES[k % DASHES.length] ?? []) : [];
  return {
    ...{ type: 'path' as const, layer: 'table' as const, stroke: look.state(state).line },
    width: px(1.8 * sheet.mark),
    ...(dash.length > 0 && { dash }),
  };
}

function dot(x: number, y: number, radius: number, fill: string): Mark {
  const d = `M${px(x - radius)} ${px(y)}a${px(radius)} ${px(radius)} 0 1 0 ${px(2 * radius)} 0a${px(radius)} ${px(radius)} 0 1 0 ${px(-2 * radius)} 0Z`;
  return { type: 'path', layer: 'table', d, fill };
}

const HATCH = 5;
/** Where more days than this share have no data, a strip on the axis says so: hatching would be all that is seen. */
const MOST_HATCHED = 0.4;
const STRIP = 9;

/** Days on which no series has data, each run of them as one band. */
function hatches({ series }: TimelineContent, scales: Scales, { look }: Drawing): Mark[] {
  const { plot, days, x } = scales;
  const isGap = (day: number) =>
    day < days && series.every(({ values }) => (values[day] ?? null) === null);
  if (series.length === 0) return [];
  const half = days > 1 ? plot.width / (days - 1) / 2 : plot.width / 2;
  const gaps = Array.from({ length: days }, (_, day) => day).filter(isGap).length;
  const isSparse = gaps > days * MOST_HATCHED;
  const marks: Mark[] = [];
  for (let day = 0; day < days; day += 1) {
    if (!isGap(day)) continue;
    const first = day;
    while (isGap(day + 1)) day += 1;
    const from = Math.max(plot.x, x(first) - half);
    const to = Math.min(plot.x + plot.width, x(day) + half);
    const height = isSparse ? Math.min(STRIP, plot.height) : plot.height;
    const band = { x: from, y: plot.y + plot.height - height, width: to - from, height };
    const d = hatchPath(band);
    marks.push({ type: 'path', layer: 'table', d, stroke: look.hull, width: 0.7 });
  }
  return marks;
}

/** Lines that rise to the right by 45 degrees, cut at the band's sides. */
function hatchPath({ x, y, width, height }: Box): string {
  let d = '';
  for (let sum = HATCH; sum < width + height; sum += HATCH) {
    const left = Math.max(0, sum - height);
    const right = Math.min(width, sum);
    d += `M${px(x + left)} ${px(y + sum - left)}L${px(x + right)} ${px(y + sum - right)}`;
  }
  return d;
}

/** Beside the last day of each line, moved apart. */
function endLabels(
  series: readonly TimelineSeries[],
  labels: readonly Block[],
  scales: Scales,
  drawing: Drawing,
): Mark[] {
  const { look, sheet } = drawing;
  const { plot } = scales;
  const wanted = labels.map((block, k) => {
    const last = series[k]?.values.findLast((value) => value !== null) ?? 0;
    return { block, k, y: scales.y(last) - block.height / 2 };
  });
  wanted.sort((a, b) => a.y - b.y || a.k - b.k);
  const sum = wanted.reduce((total, { block }) => total + block.height, 0);
  let least = plot.y;
  let rest = sum;
  return wanted.flatMap(({ block, k, y }) => {
    const bottom = plot.y + plot.height + lineOf(sheet.heading);
    const at = Math.max(least, Math.min(y, bottom - rest));
    least = at + block.height;
    rest -= block.height;
    if (least > bottom + 0.5) return [];
    const x = plot.x + plot.width + sheet.gap;
    const middle = at + lineOf(sheet.heading) / 2;
    const sample: Mark = {
      ...lineStyle(series[k]?.state ?? null, k, drawing),
      d: `M${px(x)} ${px(middle)}H${px(x + SAMPLE * sheet.heading.size * 0.8)}`,
    };
    const words = { x: x + SAMPLE * sheet.heading.size, y: at };
    return [sample, ...blockMarks(block, words, { fill: look.ink, layer: 'table' })];
  });
}

/** The day with most is named, above its peak. */
function peakMark(content: TimelineContent, scales: Scales, drawing: Drawing): Mark[] {
  const { sheet, look, tools } = drawing;
  const { plot } = scales;
  const [peak] = content.series
    .flatMap(({ values }) => values.map((value, day) => ({ value: value ?? 0, day })))
    .sort((a, b) => b.value - a.value || a.day - b.day);
  if (!peak || peak.value === 0) return [];
  const words = `${peak.value.toLocaleString('en')} on ${isoDay((content.from + peak.day) * DAY_MS)}`;
  const width = tools.measure(words, sheet.small);
  const rightmost = Math.max(plot.x, plot.x + plot.width - width);
  const mark: TextMark = {
    ...{ type: 'text', layer: 'table', align: 'left', text: words, style: sheet.small },
    x: Math.min(Math.max(scales.x(peak.day) - width / 2, plot.x), rightmost),
    y: scales.y(peak.value) - sheet.small.size * 0.45,
    ...{ fill: look.ink, halo: look.surface, haloWidth: sheet.small.size * 0.28 },
  };
  return [mark];
}
