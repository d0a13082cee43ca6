import type { Detection } from '../../domain/detection.ts';
import { UNDIRECTED_KINDS } from '../../domain/kind.ts';
import type { DayRange } from '../../domain/measure.ts';
import type { SourceLedger } from '../../domain/source.ts';
import { DAY_MS, type TimeRange } from '../../domain/time.ts';
import { DEFAULT_FILTERS, NO_FILTERS } from '../../domain/view.ts';
import type { PostsAbout, PostsBehindRequest } from '../../domain/wordAnswers.ts';
import type { WordLists } from '../../domain/wordLists.ts';
import { coverageReport } from '../../measure/coverage.ts';
import { type DatedPosts, datedPosts, groupActors } from '../../measure/datedPosts.ts';
import { holdsDay } from '../../measure/days.ts';
import { lagDistributions, tallyLags, whoWasFirst } from '../../measure/lags.ts';
import { DEFAULT_DRAWS, stateLedger } from '../../measure/ledger.ts';
import { DIRECTED_KINDS } from '../../measure/ledgerActs.ts';
import { mentionSeries, mentionTotals } from '../../measure/mentionSeries.ts';
import type { CountriesOfPost } from '../../measure/mentions.ts';
import { recordReport } from '../../measure/records.ts';
import { surges } from '../../measure/surges.ts';
import { stateLabel } from '../../registry/label.ts';
import type {
  CaseDesk,
  LedgerAnswer,
  LedgerEdge,
  LedgerEdgesRequest,
  MentionsAnswer,
  MentionsRequest,
  PostsPage,
} from '../contract.ts';
import { countriesOfPosts } from './countries.ts';
import { cardOf } from './evidencePage.ts';
import { narrativesAnswer, narrativesIn } from './narrativeDesk.ts';
import { type OpenCase, SEED } from './openCase.ts';
import { isAboutTopic, topicsAnswer } from './topicDesk.ts';

/** The measures of one open case. Countries are looked for in all posts when they are first asked for. */
export type MeasureDesk = Pick<
  CaseDesk,
  | 'coverage'
  | 'mentions'
  | 'surges'
  | 'record'
  | 'narratives'
  | 'topics'
  | 'postsBehind'
  | 'ledgers'
  | 'ledgerEdges'
>;

export function createMeasureDesk(
  open: OpenCase,
  sources: readonly SourceLedger[],
  wordLists: WordLists,
): MeasureDesk {
  let known: DatedPosts | null = null;
  const dated = () => {
    known ??= datedPosts(open.posts, open.directory.actors, detectionOf(open).actorOfPost);
    return known;
  };
  const named = () => countriesOfPosts(open.posts, wordLists.nameEdits);
  const daysAsked = (range: DayRange | null) => within(dated().range, range);
  return {
    coverage: async () => coverageReport(dated(), open.posts, sources),
    mentions: async (request) => mentionsAnswer(dated(), await named(), request),
    surges: async (request) =>
      surges(dated(), await named(), { ...request, byKind: false, countries: null }),
    record: async (question) => recordReport(dated(), await named(), question),
    ledgers: async (ranges) => ranges.map((range) => ledgerAnswer(open, dated(), range)),
    ledgerEdges: async (request) => ledgerEdges(open, request),
    narratives: (request) =>
      narrativesAnswer(dated(), open.posts, wordLists.codebook, request, daysAsked(request.range)),
    topics: async (request) => topicsAnswer(open, dated(), request, daysAsked(request.range)),
    postsBehind: (request) => postsBehind(open, dated(), wordLists, request),
  };
}

/** The finding that every case opens with: another one would group the network anew for nothing. */
function detectionOf(open: OpenCase): Detection {
  return open.finding(DEFAULT_FILTERS).detection;
}

function mentionsAnswer(
  dated: DatedPosts,
  named: CountriesOfPost,
  request: MentionsRequest,
): MentionsAnswer {
  const range = within(dated.range, request.range);
  const facets = countriesIn(dated, named, range);
  const country = request.country ?? facets[0]?.value ?? null;
  const none = { country, range, countries: facets, series: [], besideSeries: [], totals: [] };
  if (range === null || country === null) return none;
  const groups = groupActors(dated, request.by === 'state and kind');
  const seriesOf = (one: string) => mentionSeries(dated, groups, named, [one], range);
  const totals = mentionTotals(dated, groupActors(dated, true), named, range);
  return {
    ...none,
    series: seriesOf(country),
    besideSeries: request.beside === null ? [] : seriesOf(request.beside),
    totals: totals.filter((total) => total.country === country),
  };
}

function countriesIn(dated: DatedPosts, named: CountriesOfPost, range: DayRange | null) {
  const counts = new Map<string, number>();
  for (let post = 0; post < dated.length; post += 1) {
    if (range === null || !holdsDay(range, dated.dayOfPost[post] ?? 0)) continue;
    for (const country of named[post] ?? []) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, count, label: stateLabel(value) }));
}

/** Days that both hold; null where there are none. */
function within(data: DayRange | null, asked: DayRange | null): DayRange | null {
  if (data === null || asked === null) return data;
  const from = Math.max(data.from, asked.from);
  const to = Math.min(data.to, asked.to);
  return from > to ? null : { from, to };
}

async function postsBehind(
  open: OpenCase,
  dated: DatedPosts,
  wordLists: WordLists,
  request: PostsBehindRequest,
): Promise<PostsPage> {
  const { state, actorKind, actor, range, offset, limit } = request;
  const { actors, actorOfPost, dayOfPost, length } = dated;
  const isAbout = await aboutTest(open, dated, wordLists, request.about);
  const isWanted = actors.map(
    (one) =>
      (state === undefined || one.state === state) &&
      (actorKind === null || one.kind === actorKind) &&
      (actor === undefined || one.id === actor),
  );
  const found: number[] = [];
  for (let post = 0; post < length; post += 1) {
    if (!isWanted[actorOfPost[post] ?? 0]) continue;
    if (range !== null && !holdsDay(range, dayOfPost[post] ?? 0)) continue;
    if (isAbout(post)) found.push(post);
  }
  found.sort((a, b) => (open.posts.at[b] ?? 0) - (open.posts.at[a] ?? 0) || a - b);
  const publishers = detectionOf(open).actorOfPost;
  return {
    rows: found.slice(offset, offset + limit).map((post) => cardOf(open, publishers, post)),
    total: found.length,
  };
}

async function aboutTest(
  open: OpenCase,
  dated: DatedPosts,
  { codebook, nameEdits }: WordLists,
  about: PostsAbout,
): Promise<(post: number) => boolean> {
  switch (about.type) {
    case 'country': {
      const named = await countriesOfPosts(open.posts, nameEdits);
      return (post) => named[post]?.includes(about.country) ?? false;
    }
    case 'narrative': {
      const narratives = await narrativesIn(open.posts, codebook);
      return (post) => narratives[post]?.includes(about.narrative) ?? false;
    }
    case 'topic':
      return isAboutTopic(open, dated, about.list, about.value);
    default:
      return about satisfies never;
  }
}

function ledgerAnswer(open: OpenCase, dated: DatedPosts, range: DayRange | null): LedgerAnswer {
  const { evidence } = detectionOf(open);
  const settings = { kinds: DIRECTED_KINDS, range, draws: DEFAULT_DRAWS, seed: SEED };
  const days = range ?? dated.range;
  const tallies = days === null ? [] : tallyLags(evidence, open.posts, dated, DIRECTED_KINDS, days);
  return {
    ledger: stateLedger(evidence, open.posts, dated, settings),
    lags: lagDistributions(tallies, true),
    firsts: whoWasFirst(tallies),
  };
}

/** Edges of directed kinds between two states, counted within the range. */
function ledgerEdges(open: OpenCase, request: LedgerEdgesRequest): LedgerEdge[] {
  const { amplifierState, sourceState, kind, range } = request;
  const { actors } = open.directory;
  const { edges } = open.finding(DEFAULT_FILTERS).counted({ ...NO_FILTERS, time: timeOf(range) });
  return edges
    .filter(
      ({ edge, amplifier, source }) =>
        (kind === null ? !UNDIRECTED_KINDS.has(edge.kind) : edge.kind === kind) &&
        (actors[amplifier]?.state ?? null) === amplifierState &&
        (actors[source]?.state ?? null) === sourceState,
    )
    .map(({ edge, amplifier, source }) => ({
      edge,
      amplifierLabel: actors[amplifier]?.label ?? edge.amplifier,
      sourceLabel: actors[source]?.label ?? edge.source,
    }))
    .sort((a, b) => b.edge.weight - a.edge.weight || (a.sourceLabel < b.sourceLabel ? -1 : 1));
}

function timeOf(range: DayRange | null): TimeRange {
  if (range === null) return { from: null, to: null };
  return { from: range.from * DAY_MS, to: (range.to + 1) * DAY_MS };
}
