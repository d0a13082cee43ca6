import type { DayRange } from '../domain/measure.ts';
import type { Codebook } from '../domain/narrative.ts';
import type { NarrativeSeries, NarrativeTotal } from '../domain/narrativeAnswer.ts';
import { type DatedPosts, type Grouping, groupActors, groupEach } from './datedPosts.ts';
import { mentionSeries, mentionTotals } from './mentionSeries.ts';

/** By name, the narratives of each post. */
export type NarrativesOfPost = readonly (readonly string[])[];

/** Names in place of numbers, as `narrativesOfPosts` gives them. */
export function namesOfNarratives(
  codebook: Codebook,
  narrativesOfPost: readonly (readonly number[])[],
): NarrativesOfPost {
  return narrativesOfPost.map((numbers) =>
    numbers.length === 0 ? NONE : numbers.map((number) => codebook[number]?.name ?? ''),
  );
}

const NONE: readonly string[] = [];

/** Who may be counted apart: more actors than can be drawn or listed. */
const MOST_ACTORS = 30;

/** Posts of one narrative a day: by state, or by each of the actors that have most of them. */
export function narrativeSeries(
  dated: DatedPosts,
  found: NarrativesOfPost,
  narrative: string,
  by: 'state' | 'actor',
  range: DayRange,
): NarrativeSeries[] {
  const grouped = groupingFor(dated, found, narrative, by, range);
  const series = mentionSeries(dated, grouped.grouping, found, [narrative], range);
  return series.map(({ state, kind, posts, ofPosts }, group) => {
    return { state, kind, narrative, actor: grouped.actorOf(group), range, posts, ofPosts };
  });
}

/** The same over the whole range: by state and kind of actor, or by actor. Groups without any post of it have no row. */
export function narrativeTotals(
  dated: DatedPosts,
  found: NarrativesOfPost,
  narrative: string,
  by: 'state' | 'actor',
  range: DayRange,
): NarrativeTotal[] {
  const only = found.map((names) => (names.includes(narrative) ? [narrative] : NONE));
  if (by === 'state') return totalsOf(dated, groupActors(dated, true), only, range);
  const actors = busiest(dated, only, range);
  return actors.flatMap((actor) =>
    totalsOf(dated, groupEach(dated, [actor]), only, range).map((total) => ({
      ...total,
      actor: actorAt(dated, actor),
    })),
  );
}

/** Every narrative by state, over the whole range. */
export function narrativesByState(
  dated: DatedPosts,
  found: NarrativesOfPost,
  range: DayRange,
): NarrativeTotal[] {
  return totalsOf(dated, groupActors(dated, false), found, range);
}

function totalsOf(
  dated: DatedPosts,
  grouping: Grouping,
  found: NarrativesOfPost,
  range: DayRange,
): NarrativeTotal[] {
  return mentionTotals(dated, grouping, found, range).map(({ country: narrative, ...total }) => ({
    ...total,
    narrative,
    actor: null,
  }));
}

function groupingFor(
  dated: DatedPosts,
  found: NarrativesOfPost,
  narrative: string,
  by: 'state' | 'actor',
  range: DayRange,
) {
  if (by === 'state') return { grouping: groupActors(dated, false), actorOf: () => null };
  const only = found.map((names) => (names.includes(narrative) ? [narrative] : NONE));
  const actors = busiest(dated, only, range);
  return {
    grouping: groupEach(dated, actors),
    actorOf: (group: number) => actorAt(dated, actors[group] ?? -1),
  };
}

function actorAt({ actors }: DatedPosts, index: number) {
  const actor = actors[index];
  return actor ? { id: actor.id, label: actor.label } : null;
}

/** The actors with most posts of it, most first. */
function busiest(dated: DatedPosts, only: NarrativesOfPost, range: DayRange): number[] {
  const counts = new Map<number, number>();
  for (let post = 0; post < dated.length; post += 1) {
    const day = dated.dayOfPost[post] ?? 0;
    if (!only[post]?.length || day < range.from || day > range.to) continue;
    const actor = dated.actorOfPost[post] ?? 0;
    counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const idOf = (actor: number) => dated.actors[actor]?.id ?? '';
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (idOf(a) < idOf(b) ? -1 : 1))
    .slice(0, MOST_ACTORS)
    .map(([actor]) => actor);
}
