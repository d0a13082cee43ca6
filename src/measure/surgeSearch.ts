import type { DayRange, Rate, UnsaidWindow } from '../domain/measure.ts';
import { daysIn } from './days.ts';
import { type Dispersion, pOf } from './rateRatio.ts';
import { type Baseline, baselineOf, type GroupPosts } from './surgeBaseline.ts';
import { createWindow, type SlidingWindow } from './surgeWindow.ts';

/** A country in one window, compared with the baseline. */
export interface Candidate {
  readonly country: number;
  readonly from: number;
  readonly inWindow: Rate;
  readonly inBaseline: Rate;
  readonly actors: number;
  readonly dispersion: Dispersion;
  /** null: the baseline has one day with data, which shows nothing of how much days differ */
  readonly p: number | null;
  /** no overlapping window of this country is stronger */
  readonly isPeak: boolean;
}

export interface GroupSearch {
  readonly candidates: readonly Candidate[];
  /** countries × windows that could be compared */
  readonly looked: number;
  readonly unsaid: readonly Pick<UnsaidWindow, 'range' | 'why'>[];
}

export interface SearchSettings {
  readonly baseline: DayRange;
  readonly range: DayRange | null;
  readonly windowDays: number;
  readonly countries: number;
  /** by country; null: all are asked about */
  readonly isAsked: Uint8Array | null;
}

/** Slides the window a day at a time over the range; windows that touch the baseline are left out. */
export function searchGroup(
  before: GroupPosts,
  inRange: GroupPosts | null,
  settings: SearchSettings,
): GroupSearch {
  const { baseline, range, windowDays } = settings;
  if (range === null || inRange === null || daysIn(range) < windowDays) return NOTHING;
  if (before.day.length === 0) {
    return { ...NOTHING, unsaid: [{ range, why: 'no posts in the baseline' }] };
  }
  const compare = createComparer(before, inRange, settings);
  const candidates: Candidate[] = [];
  const unsaid: Pick<UnsaidWindow, 'range' | 'why'>[] = [];
  let windows = 0;
  for (let from = range.from; from + windowDays - 1 <= range.to; from += 1) {
    if (from <= baseline.to && from + windowDays - 1 >= baseline.from) continue;
    const found = compare.at(from);
    if (typeof found === 'string') addUnsaid(unsaid, from, windowDays, found);
    else {
      windows += 1;
      candidates.push(...found);
    }
  }
  return {
    candidates: withPeaks(candidates, windowDays),
    looked: windows * compare.countriesAsked(),
    unsaid,
  };
}

const NOTHING: GroupSearch = { candidates: [], looked: 0, unsaid: [] };

function createComparer(before: GroupPosts, inRange: GroupPosts, settings: SearchSettings) {
  const { baseline, range, windowDays, countries, isAsked } = settings;
  const known = new Set(before.actor);
  const all = baselineOf(before, countries, baseline, () => true);
  const window = createWindow(inRange, known, countries, windowDays, range?.from ?? 0);
  const baselines = new Map<string, Baseline>();
  const baselineNow = (): Baseline => {
    if (window.actors() === known.size) return all;
    const key = window.actorsKey();
    const found =
      baselines.get(key) ??
      baselineOf(before, countries, baseline, (actor) => window.hasActor(actor));
    baselines.set(key, found);
    return found;
  };
  return {
    at(from: number): Candidate[] | UnsaidWindow['why'] {
      window.moveTo(from);
      if (window.posts() === 0) {
        return window.strangers() > 0 ? 'no actor in both' : 'no posts in the window';
      }
      return candidatesIn(window, baselineNow(), from, isAsked);
    },
    countriesAsked: () =>
      isAsked?.reduce((sum, one) => sum + one, 0) ??
      new Set([...before.country, ...inRange.country]).size,
  };
}

function candidatesIn(
  window: SlidingWindow,
  baseline: Baseline,
  from: number,
  isAsked: Uint8Array | null,
): Candidate[] {
  const ofPosts = window.posts();
  const days = window.days();
  const actors = window.actors();
  const named = window.named().filter(([country]) => isAsked === null || isAsked[country] === 1);
  return named.map(([country, posts]) => {
    const dispersion = baseline.dispersion(country);
    const count = baseline.naming[country] ?? 0;
    const p =
      dispersion.freedom > 0
        ? pOf({ count: posts, exposure: ofPosts }, { count, exposure: baseline.posts }, dispersion)
        : null;
    return {
      country,
      from,
      inWindow: rateOf(posts, ofPosts, days),
      inBaseline: rateOf(count, baseline.posts, baseline.days),
      actors,
      dispersion,
      p,
      isPeak: false,
    };
  });
}

/** `days` with data; nothing can be said of none. */
export function rateOf(posts: number, ofPosts: number, days: number): Rate {
  return {
    posts,
    ofPosts,
    days,
    perDay: days > 0 ? posts / days : null,
    per1000: ofPosts > 0 ? (1000 * posts) / ofPosts : null,
  };
}

/** Windows one after the other that fail for one reason are one stretch. */
function addUnsaid(
  unsaid: Pick<UnsaidWindow, 'range' | 'why'>[],
  from: number,
  windowDays: number,
  why: UnsaidWindow['why'],
): void {
  const last = unsaid.at(-1);
  const to = from + windowDays - 1;
  if (last?.why === why && last.range.to === to - 1) {
    unsaid[unsaid.length - 1] = { range: { from: last.range.from, to }, why };
  } else unsaid.push({ range: { from, to }, why });
}

/**
 * Marks, for each country, the strongest windows above the baseline that do not overlap; where there is none, the one
 * window with the largest rate.
 */
function withPeaks(candidates: readonly Candidate[], windowDays: number): Candidate[] {
  const peaks = new Set<Candidate>();
  for (const ofCountry of byCountry(candidates)) {
    const sorted = [...ofCountry].sort(byStrength);
    const taken = new Set<number>();
    for (const candidate of sorted) {
      const isFirst = candidate === sorted[0];
      if (!isFirst && !isAbove(candidate)) continue;
      if (overlapsTaken(taken, candidate.from, windowDays)) continue;
      taken.add(candidate.from);
      peaks.add(candidate);
    }
  }
  return candidates.map((candidate) =>
    peaks.has(candidate) ? { ...candidate, isPeak: true } : candidate,
  );
}

function byCountry(candidates: readonly Candidate[]): Iterable<Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.country);
    if (group) group.push(candidate);
    else groups.set(candidate.country, [candidate]);
  }
  return groups.values();
}

function overlapsTaken(taken: ReadonlySet<number>, from: number, windowDays: number): boolean {
  for (let day = from - windowDays + 1; day < from + windowDays; day += 1) {
    if (taken.has(day)) return true;
  }
  return false;
}

function isAbove({ inWindow, inBaseline }: Candidate): boolean {
  return (inWindow.per1000 ?? 0) > (inBaseline.per1000 ?? 0);
}

function byStrength(a: Candidate, b: Candidate): number {
  return (
    Number(isAbove(b)) - Number(isAbove(a)) ||
    (isAbove(a) ? (a.p ?? 1) - (b.p ?? 1) : 0) ||
    (b.inWindow.per1000 ?? 0) - (a.inWindow.per1000 ?? 0) ||
    a.from - b.from
  );
}
