import { NO_ACTIVITY } from '../../domain/activity.ts';
import type { CaseContents } from '../../domain/case.ts';
import type { Span } from '../../domain/evidence.ts';
import { newFigure } from '../../domain/figure.ts';
import type { NetworkContent } from '../../domain/figureContent.ts';
import { KIND_VERBS } from '../../domain/kind.ts';
import type { NetworkEdge } from '../../domain/network.ts';
import { strongest } from '../../domain/strongest.ts';
import { DAY_MS, HOUR_MS, isoTime, MINUTE_MS, SECOND_MS } from '../../domain/time.ts';
import type {
  ReportContent,
  ReportEdge,
  ReportFigure,
  ReportPair,
  ReportPost,
} from '../../export/report/content.ts';
import { type Privacy, privacyOf } from '../../export/report/privacy.ts';
import { reportPieces } from '../../export/report/report.ts';
import { altText } from '../../figure/altText.ts';
import { composeFigure } from '../../figure/compose.ts';
import { durationWords, filterPhrases } from '../../figure/filterWords.ts';
import { measureByTable } from '../../figure/letterWidths.ts';
import { figureSvg } from '../../figure/svg.ts';
import { coverageOf } from '../../graph/coverage.ts';
import { stateLabel } from '../../registry/label.ts';
import type { EvidenceRow, MarkedSpan, Picture, PostCard, ReportRequest } from '../contract.ts';
import { captionOf } from './captions.ts';
import { evidencePageOf } from './evidencePage.ts';
import { keptFiguresOf } from './keptReport.ts';
import type { OpenCase } from './openCase.ts';
import { pictureOf } from './picture.ts';
import { shownIn } from './reportPicture.ts';

/** The heaviest edges, and the newest pieces of each: a report is read, the case file holds the rest. */
const EDGES_SHOWN = 60;
const PIECES_SHOWN = 5;
/** Heights of the page of the figure, in px, until one holds the caption. */
const HEIGHTS = [760, 1000, 1400, 2200];

const METHODS = [
  'An edge joins two actors; its weight counts the pieces of evidence behind it, or the distinct objects that two shared.',
  'By chance, of shared links and texts: each object’s times are shuffled among those who shared it. The expected weight, its tail p and the false discovery rate q over all pairs with an object in common stand beside the edge.',
  'By chance, of reposts, quotes, replies, mentions, links and citations: how much each actor amplifies and is amplified is kept. The act itself is the evidence.',
  'A time known to the day is an interval: where two intervals overlap, the order is not known.',
  'Copies share at least the stated part of their words; passages share at least 12 words or 20 characters in a row; text that many use is listed and not counted.',
];

const LIMITS = [
  'The report is of the posts in the files above and of nothing else.',
  'It shows who repeats whom; it does not show intent, control or the effect on an audience.',
  'The earliest post of a set is the first in this data, not the origin.',
  'Groups are the software’s, not affiliations; distance in a figure has no fixed meaning.',
];

/** The open case as one HTML file, in pieces. */
export function reportOf(
  open: OpenCase,
  contents: CaseContents,
  request: ReportRequest,
): Iterable<string> {
  const { filters, privacy } = request;
  const picture = pictureOf(open, filters, contents.positions);
  const { actors } = open.directory;
  const edges = strongest(picture.edges);
  const hiding = privacyOf(actors, privacy);
  const content: ReportContent = {
    title: contents.record.name,
    question: request.question,
    made: request.today,
    version: request.version,
    sources: contents.sources,
    coverage: coverageOf(
      open.posts,
      contents.record.actors,
      contents.sources.map(({ file }) => file),
    ),
    settings: settingsOf(open, request, (id) => hiding.nameOf(id)),
    methods: METHODS,
    // texts of others may name any account of the case, drawn or not; the figure numbers them alike
    actors,
    figures: [
      ...figureOf(open, contents, request, picture, hiding),
      ...keptFiguresOf(contents.figures ?? [], hiding, privacy, request.version),
    ],
    edges: edges.slice(0, EDGES_SHOWN).map((edge) => edgeOf(open, request, edge)),
    edgesInAll: picture.totals.edgesOfAll,
    judgements: contents.judgements,
    activity: contents.activity ?? NO_ACTIVITY,
    limits: LIMITS,
    privacy,
  };
  return reportPieces(content);
}

function settingsOf(
  open: OpenCase,
  { filters, drawnAs }: ReportRequest,
  labelOf: (id: string) => string,
): [string, string][] {
  const { settings } = open.finding(filters).detection;
  const { coShare, copy, passage } = settings.windowMs;
  return [
    ['Shared objects within', windowWords(coShare)],
    ['Copies within', windowWords(copy)],
    ['Passages within', windowWords(passage)],
    ['Least similarity of copies', String(settings.similarity)],
    ['Filters', filterPhrases(filters, labelOf).join(', ') || 'none'],
    ...(drawnAs.fold === 'none' && drawnAs.groups.length === 0 ? [] : [TABLES_SINGLE]),
  ];
}

/** The picture follows the screen, the tables do not: each edge has to lead to its evidence. */
const TABLES_SINGLE: [string, string] = [
  'Drawn as one',
  'in the figure only; tables and evidence below are of single actors',
];

function windowWords(ms: number | null): string {
  return ms === null ? 'any time' : durationWords(ms);
}

function figureOf(
  open: OpenCase,
  contents: CaseContents,
  { filters, colourBy, drawnAs, privacy: choice, version }: ReportRequest,
  picture: Picture,
  privacy: Privacy,
): ReportFigure[] {
  const named = privacy.redacted;
  const caption = captionOf(open, contents, picture, { filters, colourBy, drawnAs, named });
  const content: NetworkContent = {
    kind: 'network',
    ...shownIn(picture, drawnAs, choice, privacy),
    edgesOfAll: picture.totals.edgesOfAll,
    chances: picture.chances,
    // it stands below the picture, as text of the page
    caption: [],
    sourceLine: '',
  };
  const title = contents.record.name;
  const view = { filters, colourBy, drawn: null, positionsHash: null };
  const given = {
    id: 'report',
    kind: 'network' as const,
    title: '',
    view,
    dataHash: '',
    command: '',
  };
  for (const height of HEIGHTS) {
    const size = { preset: 'free', width: 1200, height, unit: 'px' } as const;
    const spec = { ...newFigure(given, 0), size, theme: 'print' as const };
    const composed = composeFigure(spec, content, {
      measure: measureByTable,
      stateName: stateLabel,
    });
    if (!composed.fits) continue;
    const description = altText(content, stateLabel);
    const facts = { title, description, caption, command: '', dataHash: '', version };
    return [{ title: 'The network', svg: figureSvg(composed.scene, facts, null), caption }];
  }
  return [];
}

function edgeOf(open: OpenCase, { filters }: ReportRequest, edge: NetworkEdge): ReportEdge {
  const { amplifier, source, kind } = edge;
  const page = evidencePageOf(open, {
    selection: { type: 'edge', amplifier, source, kind },
    filters,
    sort: 'newest',
    offset: 0,
    limit: PIECES_SHOWN,
  });
  const pairs = page.rows.map(pairOf);
  return { edge, verb: KIND_VERBS[kind], pairs, pieces: page.total };
}

function pairOf(row: EvidenceRow): ReportPair {
  return {
    amplifier: postOf(row.amplifier, row.amplifierSpans),
    source: row.source && postOf(row.source, row.sourceSpans),
    lag: lagOf(row),
    rule: row.rule,
  };
}

function postOf({ post, actorId }: PostCard, spans: readonly MarkedSpan[]): ReportPost {
  return {
    actor: actorId,
    at: isoTime(post.at, post.precision),
    text: post.text,
    spans: spans.map(({ start, end }): Span => ({ start, end })),
    url: post.url ?? null,
    file: post.origin.file,
    row: post.origin.row,
  };
}

function lagOf({ lag, source }: EvidenceRow): string {
  if (!source) return 'unknown: the source’s post is not in the data';
  if (!lag?.orderable) return 'unknown: the order cannot be said';
  const [a, b] = [spanWords(Math.abs(lag.minMs)), spanWords(Math.abs(lag.maxMs))];
  const before = lag.maxMs < 0 ? ', before its source' : '';
  return `${a === b ? a : `between ${a} and ${b}`}${before}`;
}

/** `36 s`, `17 h`: no finer than it can be read. */
function spanWords(ms: number): string {
  if (ms < 2 * MINUTE_MS) return `${Math.round(ms / SECOND_MS)} s`;
  if (ms < 2 * HOUR_MS) return `${Math.round(ms / MINUTE_MS)} min`;
  return ms < 4 * DAY_MS ? `${Math.round(ms / HOUR_MS)} h` : `${Math.round(ms / DAY_MS)} days`;
}
