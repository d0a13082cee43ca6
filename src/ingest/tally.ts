import type { Post } from '../domain/post.ts';
import { offsetMs } from './zone.ts';

/** Counts what a file held, row by row. */
export interface Tally {
  rows: number;
  kept: number;
  duplicates: number;
  rejected: number;
  withoutZone: number;
  withoutId: number;
  lookAlike: number;
  /** by platform */
  readonly handles: Map<string, Set<string>>;
  readonly languages: Map<string, number>;
  first: Pick<Post, 'at' | 'precision'> | null;
  last: Pick<Post, 'at' | 'precision'> | null;
}

type TimeFacts = Pick<Post, 'at' | 'precision' | 'zoneKnown'>;

export function createTally(): Tally {
  return {
    rows: 0,
    kept: 0,
    duplicates: 0,
    rejected: 0,
    withoutZone: 0,
    withoutId: 0,
    lookAlike: 0,
    handles: new Map(),
    languages: new Map(),
    first: null,
    last: null,
  };
}

/** Counts the author of a kept post. */
export function countHandle({ handles }: Tally, platform: string, handle: string): void {
  let known = handles.get(platform);
  if (known === undefined) {
    known = new Set();
    handles.set(platform, known);
  }
  // Written anew, so that it does not hold the whole piece of the file that it was cut from.
  if (!known.has(handle)) known.add(`@${handle}`.slice(1));
}

/** Counts a kept post. `lang`: empty or undefined where it is not known. */
export function countKept(tally: Tally, post: TimeFacts, lang: string | undefined): void {
  tally.kept += 1;
  if (!post.zoneKnown) tally.withoutZone += 1;
  if (lang) tally.languages.set(lang, (tally.languages.get(lang) ?? 0) + 1);
  if (tally.first === null || post.at < tally.first.at)
    tally.first = { at: post.at, precision: post.precision };
  if (tally.last === null || post.at > tally.last.at)
    tally.last = { at: post.at, precision: post.precision };
}

export function handlesOf({ handles }: Tally): number {
  let count = 0;
  for (const known of handles.values()) count += known.size;
  return count;
}

export function languagesOf(tally: Tally): string[] {
  return [...tally.languages].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}

/** ISO time as exact as it is known; a day is the day of the zone in which it was read. */
export function isoText(time: Pick<Post, 'at' | 'precision'> | null, zone: string): string | null {
  if (time === null) return null;
  const utc = new Date(time.at).toISOString();
  switch (time.precision) {
    case 'day':
      return new Date(time.at + offsetMs(time.at, zone)).toISOString().slice(0, 10);
    case 'minute':
      return `${utc.slice(0, 16)}Z`;
    case 'second':
      return `${utc.slice(0, 19)}Z`;
    default:
      return time.precision satisfies never;
  }
}
