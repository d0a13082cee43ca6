import type { TimeRange } from '../domain/time.ts';

/** Posts per bin from `from` on, UTC ms. */
export interface Bins {
  readonly from: number;
  readonly binMs: number;
  readonly counts: ArrayLike<number>;
}

/** Bins from `first` up to, not including, `end`. */
export interface BinRun {
  readonly first: number;
  readonly end: number;
}

/** Runs of bins without any post, between the first and the last bin that has some: no data, not zero. */
export function gapsOf({ counts }: Bins): BinRun[] {
  const runs: BinRun[] = [];
  let start = -1;
  for (let bin = 0; bin < counts.length; bin += 1) {
    if ((counts[bin] ?? 0) === 0) continue;
    if (start >= 0 && bin > start) runs.push({ first: start, end: bin });
    start = bin + 1;
  }
  return runs;
}

/** Bins taken together so that no more than `most` bars are drawn; the last one may hold fewer bins. */
export function barsOf({ counts }: Bins, most: number): { width: number; sums: number[] } {
  const width = Math.max(1, Math.ceil(counts.length / Math.max(1, most)));
  const sums: number[] = [];
  for (let bin = 0; bin < counts.length; bin += 1) {
    const bar = Math.floor(bin / width);
    sums[bar] = (sums[bar] ?? 0) + (counts[bin] ?? 0);
  }
  return { width, sums };
}

/** The bins that a time range covers; open sides reach the ends. At least one bin. */
export function runOfRange(bins: Bins, { from, to }: TimeRange): BinRun {
  const last = bins.counts.length;
  const at = (time: number) => (time - bins.from) / bins.binMs;
  const first = from === null ? 0 : bounded(Math.floor(at(from)), 0, last - 1);
  const end = to === null ? last : bounded(Math.ceil(at(to)), first + 1, last);
  return { first, end };
}

/** The time range of a run; a side that reaches the end of the data is open. */
export function rangeOfRun(bins: Bins, { first, end }: BinRun): TimeRange {
  return {
    from: first <= 0 ? null : bins.from + first * bins.binMs,
    to: end >= bins.counts.length ? null : bins.from + end * bins.binMs,
  };
}

export type RunSide = 'first' | 'end';

/** Moves one side by bins; it stops at the data's end and one bin before the other side. */
export function movedSide(bins: Bins, run: BinRun, side: RunSide, to: number): BinRun {
  if (side === 'first') return { ...run, first: bounded(to, 0, run.end - 1) };
  return { ...run, end: bounded(to, run.first + 1, bins.counts.length) };
}

/** Moves both sides together. */
export function movedRun(bins: Bins, run: BinRun, by: number): BinRun {
  const step = bounded(by, -run.first, bins.counts.length - run.end);
  return { first: run.first + step, end: run.end + step };
}

function bounded(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
