import type {
  ActorCoverage,
  ActorGroup,
  ActorSetChange,
  Basis,
  CoverageReport,
  DayRange,
  StateCoverage,
} from '../domain/measure.ts';
import type { PostTable } from '../domain/post.ts';
import type { SourceLedger } from '../domain/source.ts';
import type { DatedPosts, Grouping } from './datedPosts.ts';
import { daysIn, daysWithData, gapsIn, holdsDay } from './days.ts';
import { truncatedSources } from './truncated.ts';

/** Actors that get a strip of days: more than can be drawn. */
const MOST_STRIPS = 500;

/** Which actors have posts on which days; what is missing is named, never counted as zero. */
export function coverageReport(
  dated: DatedPosts,
  posts: PostTable,
  sources: readonly SourceLedger[],
): CoverageReport {
  const { range } = dated;
  const truncated = truncatedSources(posts, sources);
  if (range === null) {
    const none = { posts: 0, days: 0, gaps: [], actors: [], states: [], changes: [] };
    return { range, ...none, truncated };
  }
  const perDay = postsPerDay(dated, range, () => true);
  const days = daysOfActors(dated);
  const actors = actorCoverage(dated, days, range);
  return {
    range,
    posts: dated.length,
    days: daysWithData(perDay, range.from, range),
    gaps: gapsIn(perDay, range.from, range),
    actors,
    states: stateCoverage(dated, days, range),
    changes: actors
      .flatMap((actor) => changesOf(actor, range))
      .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1)),
    truncated,
  };
}

/** Posts a day of the range, of the actors that `counts` lets in. */
export function postsPerDay(
  { length, actorOfPost, dayOfPost }: DatedPosts,
  range: DayRange,
  counts: (actor: number) => boolean,
): Uint32Array {
  const perDay = new Uint32Array(daysIn(range));
  for (let post = 0; post < length; post += 1) {
    const day = dayOfPost[post] ?? 0;
    if (!holdsDay(range, day) || !counts(actorOfPost[post] ?? 0)) continue;
    perDay[day - range.from] = (perDay[day - range.from] ?? 0) + 1;
  }
  return perDay;
}

type CountOfDay = ReadonlyMap<number, number>;

/** Days with posts of each actor: sparse, since accounts may be very many and the range long. */
function daysOfActors({ length, actorOfPost, dayOfPost }: DatedPosts): Map<number, CountOfDay> {
  const found = new Map<number, Map<number, number>>();
  for (let post = 0; post < length; post += 1) {
    const actor = actorOfPost[post] ?? 0;
    const days = found.get(actor) ?? new Map<number, number>();
    if (days.size === 0) found.set(actor, days);
    const day = dayOfPost[post] ?? 0;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return found;
}

function actorCoverage(
  { actors }: DatedPosts,
  days: ReadonlyMap<number, CountOfDay>,
  range: DayRange,
): ActorCoverage[] {
  const rows = [...days].map(([index, counts]) => {
    const sorted = [...counts.keys()].sort((a, b) => a - b);
    const actor = actors[index];
    return {
      index,
      id: actor?.id ?? '',
      label: actor?.label ?? '',
      state: actor?.state ?? null,
      kind: actor?.kind ?? ('account' as const),
      posts: [...counts.values()].reduce((total, count) => total + count, 0),
      days: counts.size,
      range: { from: sorted[0] ?? range.from, to: sorted.at(-1) ?? range.to },
      gaps: gapsBetween(sorted),
    };
  });
  rows.sort((a, b) => b.posts - a.posts || (a.id < b.id ? -1 : 1));
  return rows.map(({ index, ...row }, rank) => ({
    ...row,
    perDay: rank < MOST_STRIPS ? denseCounts([days.get(index)], range) : null,
  }));
}

/** Runs of days that are missing from a sorted list. */
function gapsBetween(days: readonly number[]): DayRange[] {
  return days.flatMap((day, k) => {
    const before = days[k - 1] ?? day;
    return day - before > 1 ? [{ from: before + 1, to: day - 1 }] : [];
  });
}

function denseCounts(counts: readonly (CountOfDay | undefined)[], range: DayRange): Uint32Array {
  const perDay = new Uint32Array(daysIn(range));
  for (const of of counts) {
    for (const [day, count] of of ?? []) {
      perDay[day - range.from] = (perDay[day - range.from] ?? 0) + count;
    }
  }
  return perDay;
}

function stateCoverage(
  { actors }: DatedPosts,
  days: ReadonlyMap<number, CountOfDay>,
  range: DayRange,
): StateCoverage[] {
  const states = new Map<string | null, CountOfDay[]>();
  for (const [index, counts] of days) {
    const state = actors[index]?.state ?? null;
    const members = states.get(state) ?? [];
    if (members.length === 0) states.set(state, members);
    members.push(counts);
  }
  return [...states]
    .map(([state, members]) => stateRow(state, members, range))
    .sort((a, b) => b.posts - a.posts || ((a.state ?? '') < (b.state ?? '') ? -1 : 1));
}

function stateRow(
  state: string | null,
  members: readonly CountOfDay[],
  range: DayRange,
): StateCoverage {
  const perDay = denseCounts(members, range);
  const own = {
    from: range.from + perDay.findIndex((count) => count > 0),
    to: range.from + perDay.findLastIndex((count) => count > 0),
  };
  const once = members.map((counts) => new Map([...counts.keys()].map((day) => [day, 1])));
  return {
    state,
    posts: sum(perDay),
    actors: members.length,
    days: daysWithData(perDay, range.from, own),
    range: own,
    gaps: gapsIn(perDay, range.from, own),
    perDay,
    actorsPerDay: denseCounts(once, range),
  };
}

/** Days that an actor may be silent at either end, as a multiple of its longest silence in between. */
const LONGER_THAN_USUAL = 2;
/** Who posts on fewer days than this has no habit to depart from. */
const LEAST_DAYS = 3;

/** An actor that is silent at an end for longer than it ever is in between has joined, or has left. */
function changesOf(actor: ActorCoverage, range: DayRange): ActorSetChange[] {
  const longest = Math.max(1, ...actor.gaps.map(daysIn));
  const { id, label, state } = actor;
  const changes: ActorSetChange[] = [];
  if (actor.days < LEAST_DAYS) return changes;
  if (actor.range.from - range.from > LONGER_THAN_USUAL * longest) {
    changes.push({ id, label, state, day: actor.range.from, change: 'begins' });
  }
  if (range.to - actor.range.to > LONGER_THAN_USUAL * longest) {
    changes.push({ id, label, state, day: actor.range.to + 1, change: 'ends' });
  }
  return changes;
}

/** Posts, actors and days with data of one group in a range; `group` is an index into the grouping, null means all. */
export function basisOf(
  dated: DatedPosts,
  { groupOfActor }: Grouping,
  group: number | null,
  range: DayRange,
): Basis {
  const isIn = (actor: number) => group === null || groupOfActor[actor] === group;
  const actors = new Set<number>();
  const perDay = postsPerDay(dated, range, (actor) => {
    const counts = isIn(actor);
    if (counts) actors.add(actor);
    return counts;
  });
  return {
    ofPosts: sum(perDay),
    actors: actors.size,
    days: daysWithData(perDay, range.from, range),
    ofDays: daysIn(range),
  };
}

/** Changes of the set of actors of one group within a range: they touch every count of it. */
export function changesWithin(
  changes: readonly ActorSetChange[],
  { state }: Pick<ActorGroup, 'state'>,
  range: DayRange,
): ActorSetChange[] {
  return changes.filter((change) => change.state === state && holdsDay(range, change.day));
}

function sum(counts: ArrayLike<number>): number {
  let total = 0;
  for (let k = 0; k < counts.length; k += 1) total += counts[k] ?? 0;
  return total;
}
