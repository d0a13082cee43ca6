import { DAY_MS } from '../domain/time.ts';
import { type BinRun, type Bins, barsOf, gapsOf, type RunSide } from './histogramBins.ts';
import { setAll, svg } from './svg.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The SVG of a histogram: it draws, and says which bin or handle lies under the pointer. */
export interface HistogramDrawing {
  readonly root: SVGSVGElement;
  draw(bins: Bins, run: BinRun): void;
  /** bin and share of it at a place of the window */
  binAt(clientX: number): number;
  /** the handle that an event came from */
  sideOf(target: EventTarget | null): RunSide | null;
}

/** px: half a handle sticks out on both sides, the dates stand below */
const SIDE = 7;
const FOOT = 16;
const LEAST_BAR = 3;
const HANDLE = { width: 9, height: 19 };
const HATCH_STEP = 4.5;

const SIDES = ['first', 'end'] as const;

/** What is written on a histogram and said of it. */
export interface HistogramWords {
  readonly name: string;
  readonly sides: Readonly<Record<RunSide, string>>;
  /** "5 Sep", or "Sep 2021" where the time is long */
  tick(time: number, isLong: boolean): string;
  /** "5 September 2021", with the minute where bins are shorter than a day */
  moment(time: number, binMs: number): string;
}

const ENGLISH: HistogramWords = {
  name: 'Posts over time',
  sides: { first: 'Start of the time range', end: 'End of the time range' },
  tick: dayWords,
  moment: momentWords,
};

export function createHistogramDrawing(
  element: HTMLElement,
  words: HistogramWords = ENGLISH,
): HistogramDrawing {
  const root = svg('svg', { width: '100%', height: '100%', role: 'group' });
  root.setAttribute('aria-label', words.name);
  // dragging must not scroll or select
  Object.assign(root.style, { display: 'block', touchAction: 'none', userSelect: 'none' });
  root.style.overflow = 'visible';
  const ground = painted(svg('rect', { y: 0 }), { fill: 'var(--sunken, #EBEDF0)' });
  const hatch = painted(svg('path'), { stroke: 'var(--line-2, #C2C7CE)' });
  const outside = painted(svg('path'), { fill: 'var(--line-2, #C2C7CE)' });
  const inside = painted(svg('path'), { fill: 'var(--ink-2, #434A53)' });
  const base = painted(svg('path'), { stroke: 'var(--line-2, #C2C7CE)' });
  const dates = svg('g');
  const handles = { first: createHandle(words.sides.first), end: createHandle(words.sides.end) };
  root.append(ground, hatch, outside, inside, base, dates, handles.first, handles.end);
  element.append(root);

  let shown: { bins: Bins; width: number } | null = null;
  return {
    root,
    draw(bins, run) {
      const width = Math.max(1, element.clientWidth - 2 * SIDE);
      const height = Math.max(1, element.clientHeight - FOOT);
      shown = { bins, width };
      const length = Math.max(1, bins.counts.length);
      const x = (bin: number) => SIDE + (bin / length) * width;
      const isAll = run.first === 0 && run.end === bins.counts.length;
      setAll(ground, { x: x(run.first), width: isAll ? 0 : x(run.end) - x(run.first), height });
      const bars = barPaths(bins, run, x, width, height);
      setAll(outside, { d: bars.outside });
      setAll(inside, { d: bars.inside });
      setAll(hatch, { d: hatchPath(bins, x, height) });
      setAll(base, { d: `M${SIDE} ${height + 0.5}H${SIDE + width}` });
      dates.replaceChildren(...dateTexts(bins, width, height, words));
      for (const side of SIDES) {
        placeHandle(handles[side], x(run[side]), height);
        setAll(handles[side], valuesOf(side, bins, run, words));
      }
    },
    binAt(clientX) {
      if (!shown) return 0;
      const left = root.getBoundingClientRect().left + SIDE;
      return ((clientX - left) / shown.width) * shown.bins.counts.length;
    },
    sideOf(target) {
      return SIDES.find((side) => target instanceof Node && handles[side].contains(target)) ?? null;
    },
  };
}

function painted<E extends SVGElement>(element: E, style: Partial<CSSStyleDeclaration>): E {
  Object.assign(element.style, style);
  return element;
}

function createHandle(name: string): SVGGElement {
  const { width, height } = HANDLE;
  const handle = svg('g', { tabindex: 0, role: 'slider', 'aria-label': name });
  handle.style.cursor = 'ew-resize';
  const ink = 'var(--ink, #14181D)';
  const post = painted(svg('path', { class: 'post' }), { stroke: ink, strokeWidth: '1.5px' });
  const grip = painted(svg('rect', { x: -width / 2, width, height, rx: 2.5 }), {
    fill: 'var(--surface, #FFFFFF)',
    stroke: ink,
    strokeWidth: '1.5px',
  });
  const lines = painted(svg('path', { class: 'lines' }), { stroke: ink });
  // wide enough to be hit
  const target = svg('rect', { x: -12, y: 0, width: 24, height: '100%', fill: 'transparent' });
  handle.append(post, grip, lines, target);
  return handle;
}

function placeHandle(handle: SVGGElement, x: number, height: number): void {
  const [post, grip, lines] = handle.children;
  const middle = height / 2;
  handle.setAttribute('transform', `translate(${x} 0)`);
  post?.setAttribute('d', `M0 0V${height}`);
  grip?.setAttribute('y', String(middle - HANDLE.height / 2));
  lines?.setAttribute('d', `M-1.5 ${middle - 4}v8M1.5 ${middle - 4}v8`);
}

/** What a slider says of itself. */
function valuesOf(side: RunSide, bins: Bins, run: BinRun, words: HistogramWords) {
  const { counts, from, binMs } = bins;
  const at = from + run[side] * binMs;
  return {
    'aria-valuemin': 0,
    'aria-valuemax': counts.length,
    'aria-valuenow': run[side],
    // the end is the last moment that still belongs to the range
    'aria-valuetext': words.moment(side === 'first' ? at : at - 1, binMs),
  };
}

function barPaths(
  bins: Bins,
  run: BinRun,
  x: (bin: number) => number,
  width: number,
  height: number,
): { inside: string; outside: string } {
  const { width: binsInBar, sums } = barsOf(bins, width / LEAST_BAR);
  const most = Math.max(1, ...sums);
  const paths = { inside: '', outside: '' };
  sums.forEach((sum, bar) => {
    if (sum === 0) return;
    const first = bar * binsInBar;
    const end = Math.min(bins.counts.length, first + binsInBar);
    // a single post must still be seen
    const tall = Math.max(1, (sum / most) * (height - 2));
    const middle = (first + end) / 2;
    const where = middle >= run.first && middle <= run.end ? 'inside' : 'outside';
    const gap = Math.min(1, (x(end) - x(first)) * 0.2);
    paths[where] += `M${x(first)} ${height}V${height - tall}H${x(end) - gap}V${height}Z`;
  });
  return paths;
}

/** Slanted lines over every run of bins without data. */
function hatchPath(bins: Bins, x: (bin: number) => number, height: number): string {
  let path = '';
  for (const { first, end } of gapsOf(bins)) {
    const [left, right] = [x(first), Math.max(x(end), x(first) + 2)];
    for (let c = left; c < right + height; c += HATCH_STEP) {
      // the line x + y = c, cut to the rectangle
      const from = Math.min(right, c);
      const to = Math.max(left, c - height);
      if (from > to) path += `M${from} ${c - from}L${to} ${c - to}`;
    }
  }
  return path;
}

function dateTexts(
  { from, binMs, counts }: Bins,
  width: number,
  height: number,
  words: HistogramWords,
): SVGTextElement[] {
  if (counts.length === 0) return [];
  const last = from + counts.length * binMs - 1;
  const isLong = last - from > 330 * DAY_MS;
  const ends: [number, number, string][] = [
    [from, SIDE, 'start'],
    [last, SIDE + width, 'end'],
  ];
  const middle = monthStart(from + (last - from) / 2);
  const share = (middle - from) / (last - from + 1);
  if (share > 0.3 && share < 0.7 && width > 180)
    ends.push([middle, SIDE + share * width, 'middle']);
  return ends.map(([time, x, anchor]) => {
    const text = svg('text', { x, y: height + 13, 'text-anchor': anchor, 'font-size': 11.5 });
    text.style.fill = 'var(--ink-3, #626A74)';
    text.textContent = words.tick(time, isLong);
    return text;
  });
}

/** Start of the UTC month that begins nearest. */
function monthStart(time: number): number {
  const date = new Date(time);
  const later = date.getUTCDate() > 15 ? 1 : 0;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1);
}

/** "5 Sep" or "Sep 2021": three letters for every month, which no locale gives for September. */
function dayWords(time: number, isLong: boolean): string {
  const date = new Date(time);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  return isLong ? `${month} ${date.getUTCFullYear()}` : `${date.getUTCDate()} ${month}`;
}

function momentWords(time: number, binMs: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    dateStyle: 'long',
    ...(binMs < DAY_MS && { timeStyle: 'short' }),
  }).format(time);
}
