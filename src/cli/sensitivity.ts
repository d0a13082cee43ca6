import { detectForGrid } from '../detect/gridDetection.ts';
import type { Actor } from '../domain/actor.ts';
import { KINDS, OBJECT_KINDS } from '../domain/kind.ts';
import type { SensitivityCell } from '../domain/sensitivity.ts';
import { windowsOf } from '../domain/settings.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/time.ts';
import { sensitivityOf, steadiness } from '../graph/sensitivity.ts';
import { analyse } from './analyse.ts';
import { type Answer, requireTable } from './commands.ts';
import { loadPosts } from './load.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';

const COLUMNS = [
  'window',
  'threshold',
  'edges',
  'significant',
  'clusters',
  'largest_component',
] as const;

const WINDOWS_MS = [
  10 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  HOUR_MS,
  6 * HOUR_MS,
  DAY_MS,
  3 * DAY_MS,
];
const THRESHOLDS = [1, 2, 3, 5, 10];
/** q up to which an edge counts as significant where `--max-q` doesn't say. */
const MAX_Q = 0.05;

/**
 * `sensitivity`: the network counted over a grid of windows and least weights, from one detection with the widest of
 * the windows. Kinds are those with a window unless `--kinds` says others.
 */
export async function sensitivity(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'sensitivity');
  const asked = ascending([...(options.windowsMs ?? WINDOWS_MS), ...listOf(options.windowMs)]);
  const thresholds = ascending([...(options.thresholds ?? THRESHOLDS), options.settings.minWeight]);
  const loaded = await loadPosts(options, folder);
  let actors: readonly Actor[] = [];
  const { detection, windowsMs } = detectForGrid(asked, (windowMs) => {
    const analysis = analyse(loaded, underWindow(options, windowMs));
    actors = analysis.actors;
    return analysis.detection;
  });
  for (const windowMs of asked.filter((window) => !windowsMs.includes(window))) {
    process.stderr.write(
      `window ${durationText(windowMs)}: left out, one object has more pairs in it than can be held\n`,
    );
  }
  const { maxQ, seed, minWeight } = options.settings;
  const grid = { windowsMs, thresholds, maxQ: maxQ ?? MAX_Q, seed };
  const cells = sensitivityOf(detection, loaded.posts, actors, grid);
  const chosen = { windowMs: options.windowMs ?? MINUTE_MS, threshold: minWeight };
  const steady = steadiness(cells, chosen);
  if (steady !== null) {
    process.stderr.write(
      `window ${durationText(chosen.windowMs)}, threshold ${minWeight}: ${steady} (stable: one step of window or threshold leaves edges and largest component within half to double)\n`,
    );
  }
  return { text: rowsText(COLUMNS, cells.map(rowOf), options), code: 0 };
}

function underWindow(options: Options, windowMs: number): Options {
  const kinds = options.kinds ?? KINDS.filter((kind) => OBJECT_KINDS.has(kind));
  return { ...options, settings: { ...options.settings, kinds, windowMs: windowsOf(windowMs) } };
}

function rowOf(cell: SensitivityCell) {
  return {
    window: durationText(cell.windowMs),
    threshold: cell.threshold,
    edges: cell.edges,
    significant: cell.significant,
    clusters: cell.clusters,
    largest_component: cell.largestComponent,
  };
}

function listOf(value: number | null): number[] {
  return value === null ? [] : [value];
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

const UNITS = [
  ['d', DAY_MS],
  ['h', HOUR_MS],
  ['m', MINUTE_MS],
] as const;

/** As `--window` takes it: 3d, 6h, 5m, 60s. */
export function durationText(ms: number): string {
  const unit = UNITS.find(([, length]) => ms >= length && ms % length === 0 && ms !== MINUTE_MS);
  return unit ? `${ms / unit[1]}${unit[0]}` : `${ms / SECOND_MS}s`;
}
