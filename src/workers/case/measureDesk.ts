import { UNDIRECTED_KINDS } from '../../domain/kind.ts';
import type { DayRange, RecordQuestion } from '../../domain/measure.ts';
import type { SourceLedger } from '../../domain/source.ts';
import { DAY_MS, type TimeRange } from '../../domain/time.ts';
import { DEFAULT_FILTERS, NO_FILTERS } from '../../domain/view.ts';
import { coverageReport } from '../../measure/coverage.ts';
import { type DatedPosts, datedPosts, groupActors } from '../../measure/datedPosts.ts';
import { holdsDay } from '../../measure/days.ts';
import { lagDistributions, tallyLags, whoWasFirst } from '../../measure/lags.ts';
import { DEFAULT_DRAWS, stateLedger } from '../../measure/ledger.ts';
import { DIRECTED_KINDS } from '../../measure/ledgerActs.ts';
import { mentionSeries, mentionTotals } from '../../measure/mentionSeries.ts';
import { type CountriesOfPost, mentionedCountries } from '../../measure/mentions.ts';
import { recordReport } from '../../measure/records.ts';
import { surges } from '../../measure/surges.ts';
import { stateLabel } from '../../registry/label.ts';
import type {
  CaseDesk,
  LedgerAnswer,
  LedgerEdge,
  LedgerEdgesRequest,
  MentionPostsRequest,
  MentionsAnswer,
  MentionsRequest,
  PostsPage,
} from '../contract.ts';
import { cardOf } from './evidencePage.ts';
import { type OpenCase, SEED } from './openCase.ts';

/** The measures of one open case. Countries are looked for in all posts when they are first asked for. */
export type MeasureDesk = Pick<
  CaseDesk,
  'coverage' | 'mentions' | 'surges' | 'record' | 'mentionPosts' | 'ledgers' | 'ledgerEdges'
>;

export function createMeasureDesk(open: OpenCase, sources: readonly SourceLedger[]): MeasureDesk {
  const { actorOfPost } = open.finding(DEFAULT_FILTERS).detection;
  const dated = datedPosts(open.posts, open.directory.actors, actorOfPost);
  let named: Promise<CountriesOfPost> | null = null;
  const countries = () => {
    named ??= nameCountries(open);
    return named;
  };
  return {
    coverage: async () => coverageReport(dated, open.posts, sources),
    mentions: async (request) => mentionsAnswer(dated, await countries(), request),
    surges: async ({ windowDays, baseline, range }) =>
      surges(dated, await countries(), {
        baseline,
        windowDays,
        range,
        byKind: false,
        countries: null,
      }),
    record: async (question: RecordQuestion) => recordReport(dated, await countries(), question),
    ledgers: async (ranges) => ranges.map((range) => ledgerAnswer(open, dated, range)),
    ledgerEdges: async (request) => ledgerEdges(open, request),
    mentionPosts: async (request) => mentionPosts(open, dated, await countries(), request),
  };
}

/** The names of all countries are large, and most cases are looked at without them. */
async function nameCountries({ posts }: OpenCase): Promise<CountriesOfPost> {
  const [{ createGazetteer }, { GAZETTEER }] = await Promise.all([
    import('../../measure/gazetteer.ts'),
    import('../../measure/gazetteerData.ts'),
  ]);
  return mentionedCountries(posts, createGazetteer(GAZETTEER));
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
  const byState = groupActors(dated, false);
  const seriesOf = (one: string) => mentionSeries(dated, byState, named, [one], range);
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

function mentionPosts(
  open: OpenCase,
  { actors, actorOfPost, dayOfPost, length }: DatedPosts,
  named: CountriesOfPost,
  request: MentionPostsRequest,
): PostsPage {
  const { country, state, actorKind, range, offset, limit } = request;
  const found: number[] = [];
  for (let post = 0; post < length; post += 1) {
    const actor = actors[actorOfPost[post] ?? 0];
    if (state !== undefined && (actor?.state ?? null) !== state) continue;
    if (actorKind !== null && actor?.kind !== actorKind) continue;
    if (range !== null && !holdsDay(range, dayOfPost[post] ?? 0)) continue;
    if (named[post]?.includes(country)) found.push(post);
  }
  found.sort((a, b) => (open.posts.at[b] ?? 0) - (open.posts.at[a] ?? 0) || a - b);
  const { detection } = open.finding(DEFAULT_FILTERS);
  return {
    rows: found
      .slice(offset, offset + limit)
      .map((post) => cardOf(open, detection.actorOfPost, post)),
    total: found.length,
  };
}

function ledgerAnswer(open: OpenCase, dated: DatedPosts, range: DayRange | null): LedgerAnswer {
  const { evidence } = open.finding(NO_FILTERS).detection;
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
  const { amplifierState, sourceState, range } = request;
  const { actors } = open.directory;
  const filters = { ...NO_FILTERS, time: timeOf(range) };
  const { edges } = open.finding(filters).counted(filters);
  return edges
    .filter(
      ({ edge, amplifier, source }) =>
        !UNDIRECTED_KINDS.has(edge.kind) &&
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
