import { detectForGrid } from '../../detect/gridDetection.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time.ts';
import { DEFAULT_FILTERS, type Filters } from '../../domain/view.ts';
import { sensitivityOf, steadiness } from '../../graph/sensitivity.ts';
import type { SensitivityReport } from '../contract.ts';
import { type OpenCase, SEED } from './openCase.ts';

/** The windows that the rail offers. */
const WINDOWS_MS = [MINUTE_MS, 5 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS, DAY_MS, 3 * DAY_MS];
const THRESHOLDS = [1, 2, 3, 5, 10];

/** Counts all of the case's co-occurrence, whatever else is hidden, under each window and least weight. */
export function sensitivityReport(open: OpenCase, filters: Filters): SensitivityReport {
  const { posts, directory } = open;
  const chosen = {
    windowMs: filters.windowMs ?? DEFAULT_SETTINGS.windowMs.coShare ?? MINUTE_MS,
    threshold: filters.minWeight,
  };
  const asked = ascending([...WINDOWS_MS, chosen.windowMs]);
  const { detection, windowsMs } = detectForGrid(asked, open.shared);
  const cells = sensitivityOf(detection, posts, directory.actors, {
    windowsMs,
    thresholds: ascending([...THRESHOLDS, chosen.threshold]),
    maxQ: filters.maxQ ?? DEFAULT_FILTERS.maxQ ?? 0,
    seed: SEED,
  });
  return { cells, chosen, steadiness: steadiness(cells, chosen) };
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
