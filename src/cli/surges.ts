import type { SurgeReport, SurgeRow } from '../domain/measure.ts';
import { DAY_MS } from '../domain/time.ts';
import { daysIn, dayText, rangeText } from '../measure/days.ts';
import { surges as findSurges } from '../measure/surges.ts';
import { type Answer, requireTable } from './commands.ts';
import { UsageError } from './failure.ts';
import { loadPosts } from './load.ts';
import { countriesOf, dateLoaded, say } from './measured.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';

export const SURGE_COLUMNS = [
  'state',
  'kind',
  'country',
  'from',
  'to',
  'posts',
  'of_posts',
  'rate',
  'baseline_rate',
  'ratio',
  'low',
  'high',
  'p',
  'q',
  'days',
  'per_1000',
  'baseline_posts',
  'baseline_of_posts',
  'baseline_days',
  'baseline_per_1000',
  'dispersion',
  'actors',
] as const;

const DEFAULT_DAYS = 7;

/**
 * `surges`: countries that are named more often in a window than in the baseline, by the same actors (DESIGN §5).
 * Rates are posts per day with data; ratio, interval and p compare posts per 1,000 posts.
 */
export async function surges(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'surges');
  const { baseline, range, countries } = options.measure;
  if (baseline === null) {
    throw new UsageError('surges needs a baseline: --baseline 2021-12-01..2021-12-31');
  }
  const windowDays = windowDaysOf(options);
  const byKind = isByKind(options.by);
  const loaded = await loadPosts(options, folder);
  const settings = { baseline, range, windowDays, byKind, countries };
  const report = findSurges(dateLoaded(loaded), countriesOf(loaded), settings);
  sayWhatWasLookedAt(report);
  const { maxQ } = options.settings;
  const rows = report.rows.filter(({ q }) => maxQ === null || (q !== null && q <= maxQ));
  return { text: rowsText(SURGE_COLUMNS, rows.map(rowOf), options), code: 0 };
}

function windowDaysOf({ windowMs }: Options): number {
  if (windowMs === null) return DEFAULT_DAYS;
  const days = windowMs / DAY_MS;
  if (Number.isInteger(days) && days >= 1) return days;
  throw new UsageError('surges counts whole days: --window 6d');
}

function isByKind(by: string | null): boolean {
  const keys = by?.split(',').map((word) => word.trim()) ?? ['state', 'kind'];
  const wrong = keys.find((key) => key !== 'state' && key !== 'kind');
  if (wrong === undefined && keys.includes('state')) return keys.includes('kind');
  throw new UsageError(`surges takes --by state or --by state,kind; found "${by}".`);
}

function sayWhatWasLookedAt({ baseline, windowDays, unequalWindows, looked, unsaid }: SurgeReport) {
  const days = daysIn(baseline);
  say(
    unequalWindows
      ? `unequal windows: ${windowDays} against ${days} days; they are compared as rates`
      : `windows of ${windowDays} days, as long as the baseline`,
  );
  say(`${looked} comparisons of country, group and window; q takes all of them into account`);
  for (const { state, kind, range, why } of unsaid) {
    const whose = [state ?? 'no state', kind ?? ''].filter(Boolean).join(', ');
    say(`${whose}: windows within ${rangeText(range)} cannot be said: ${why}`);
  }
}

function rowOf(row: SurgeRow) {
  const { state, kind, country, window, inWindow, inBaseline } = row;
  return {
    state,
    kind,
    country,
    from: dayText(window.from),
    to: dayText(window.to),
    posts: inWindow.posts,
    of_posts: inWindow.ofPosts,
    rate: inWindow.perDay,
    baseline_rate: inBaseline.perDay,
    ratio: row.ratio,
    low: row.low,
    high: row.high,
    p: row.p,
    q: row.q,
    days: inWindow.days,
    per_1000: inWindow.per1000,
    baseline_posts: inBaseline.posts,
    baseline_of_posts: inBaseline.ofPosts,
    baseline_days: inBaseline.days,
    baseline_per_1000: inBaseline.per1000,
    dispersion: row.dispersion,
    actors: row.actors,
  };
}
