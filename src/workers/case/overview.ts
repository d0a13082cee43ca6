import { NO_ACTIVITY } from '../../domain/activity.ts';
import type { Actor, ActorKind } from '../../domain/actor.ts';
import { NO_ARRANGEMENT } from '../../domain/arrangement.ts';
import type { CaseContents } from '../../domain/case.ts';
import type { DictColumn } from '../../domain/column.ts';
import { recordOf } from '../../domain/keptFigure.ts';
import { KINDS, type Kind } from '../../domain/kind.ts';
import { type PostTable, precisionAt } from '../../domain/post.ts';
import { calendarAt, DAY_MS, HOUR_MS } from '../../domain/time.ts';
import { DEFAULT_FILTERS } from '../../domain/view.ts';
import { coverageOf } from '../../graph/coverage.ts';
import type { EdgeRows } from '../../graph/edges.ts';
import { stateKey } from '../../graph/filter.ts';
import type { CaseOverview, Facet, Histogram } from '../contract.ts';
import type { OpenCase } from './openCase.ts';

/** Counts that stand beside the filters: of everything, whatever is hidden. */
export function overviewOf(contents: CaseContents, open: OpenCase): CaseOverview {
  const { posts, directory } = open;
  const { edges } = open.finding(DEFAULT_FILTERS);
  const shown = actorsOnEdges(edges, directory.actors);
  const publishers = open.postsOfActor.filter((count) => count > 0).length;
  return {
    record: contents.record,
    sources: contents.sources,
    coverage: coverageOf(
      posts,
      publishers,
      contents.sources.map((source) => source.file),
    ),
    kinds: edgesByKind(edges),
    states: facets(shown.map(stateKey)),
    actorKinds: facets<ActorKind>(shown.map((actor) => actor.kind)),
    platforms: columnFacets(posts.platform),
    languages: columnFacets(posts.lang),
    histogram: histogramOf(posts),
    actorEdits: contents.actorEdits,
    judgements: contents.judgements,
    figures: (contents.figures ?? []).map(recordOf),
    wordLists: contents.wordLists,
    arrangement: contents.arrangement ?? NO_ARRANGEMENT,
    activity: contents.activity ?? NO_ACTIVITY,
    setAside: open.setAside,
    added: open.added,
  };
}

function actorsOnEdges(edges: readonly EdgeRows[], actors: readonly Actor[]): Actor[] {
  const indices = new Set(edges.flatMap(({ amplifier, source }) => [amplifier, source]));
  return [...indices].flatMap((index) => actors[index] ?? []);
}

/** Edges of each kind that this version finds, also where there are none. */
export function edgesByKind(edges: readonly EdgeRows[]): Facet<Kind>[] {
  const counts = new Map<Kind, number>();
  for (const { edge } of edges) counts.set(edge.kind, (counts.get(edge.kind) ?? 0) + 1);
  return KINDS.map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

/** Distinct values with their counts, most frequent first. */
function facets<T extends string>(values: readonly T[]): Facet<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return sorted([...counts].map(([value, count]) => ({ value, count })));
}

function columnFacets(column: DictColumn): Facet<string>[] {
  const counts = new Uint32Array(column.values.length);
  for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1;
  return sorted(column.values.map((value, code) => ({ value, count: counts[code] ?? 0 })));
}

function sorted<T extends string>(list: Facet<T>[]): Facet<T>[] {
  return list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** As many bins as a narrow rail can show apart. */
const MOST_BINS = 120;
const BIN_STEPS = [HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS, DAY_MS, 7 * DAY_MS, 28 * DAY_MS, 91 * DAY_MS];

/** Posts per bin of a round length; days as the least where any time is known to the day only. */
function histogramOf(posts: PostTable): Histogram {
  if (posts.length === 0) return { from: 0, binMs: DAY_MS, counts: new Uint32Array(0) };
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let isByDay = false;
  for (let post = 0; post < posts.length; post += 1) {
    const at = calendarAt(posts.at[post] ?? 0, precisionAt(posts, post));
    first = Math.min(first, at);
    last = Math.max(last, at);
    isByDay ||= posts.precision[post] === 2;
  }
  const least = isByDay ? DAY_MS : HOUR_MS;
  const binMs =
    BIN_STEPS.find((step) => step >= least && (last - first) / step < MOST_BINS) ?? 364 * DAY_MS;
  const from = Math.floor(first / binMs) * binMs;
  const counts = new Uint32Array(Math.floor((last - from) / binMs) + 1);
  for (let post = 0; post < posts.length; post += 1) {
    const at = calendarAt(posts.at[post] ?? 0, precisionAt(posts, post));
    const bin = Math.floor((at - from) / binMs);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { from, binMs, counts };
}
