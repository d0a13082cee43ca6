import type { HotObject } from '../domain/detection.ts';
import { type DetectSettings, windowOf } from '../domain/settings.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/time.ts';
import { STOCK } from './stock.ts';

/** As `coverage.hot` of `network` lists them: counted, and no edge. */
export interface HotRow {
  readonly kind: string;
  readonly object: string;
  readonly posts: number;
  readonly pairs: number;
  /** null: no window of a second or more would let them all be edges */
  readonly fittingWindowSeconds: number | null;
}

export function hotRows(hot: readonly HotObject[]): HotRow[] {
  return hot.map(({ kind, object, posts, pairs, fittingWindowMs }) => ({
    ...{ kind, object, posts, pairs },
    fittingWindowSeconds: fittingWindowMs == null ? null : fittingWindowMs / SECOND_MS,
  }));
}

const MOST_NAMED = 10;

/** One sentence for each object that has too many pairs to be drawn, the largest first. */
export function hotSentences(hot: readonly HotObject[], settings: DetectSettings): string[] {
  const named = hot.slice(0, MOST_NAMED).map((object) => sentence(object, settings));
  const more = hot.length - named.length;
  return more > 0 ? [...named, `${more} further objects are counted and not drawn.`] : named;
}

function sentence(hot: HotObject, settings: DetectSettings): string {
  const windowMs = windowOf(settings, hot.kind);
  const within = windowMs === null ? '' : ` within ${durationWords(windowMs)}`;
  const fitting = hot.fittingWindowMs ?? null;
  const advice =
    fitting === null
      ? 'no window of a second or more is short enough to draw it'
      : `--window ${durationWords(fitting)} would let it be drawn`;
  if (hot.object.startsWith(STOCK)) {
    return `${hot.kind}: ${hot.object}: ${hot.posts} posts make ${hot.pairs} pairs${within}, too many to list; common stock, which is not counted.`;
  }
  return (
    `${hot.kind}: ${hot.object}: ${hot.posts} posts make ${hot.pairs} pairs${within}, ` +
    `too many to draw, so they are counted only; ${advice}.`
  );
}

const UNITS: readonly (readonly [ms: number, letter: string])[] = [
  [DAY_MS, 'd'],
  [HOUR_MS, 'h'],
  [MINUTE_MS, 'm'],
];

/** As `--window` takes it. */
export function durationWords(ms: number): string {
  const unit = UNITS.find(([size]) => ms > 0 && ms % size === 0);
  return unit ? `${ms / unit[0]}${unit[1]}` : `${ms / SECOND_MS}s`;
}
