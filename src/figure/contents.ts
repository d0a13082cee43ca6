/** From what was counted to what a figure shows: its rows, and its caption with the numbers locked. */
import { DRAWN_ALONE } from '../domain/arrangement.ts';
import type {
  FigureContent,
  LedgerContent,
  NetworkContent,
  PickupFigureRow,
  PickupsContent,
  TimelineContent,
  TimelineSeries,
} from '../domain/figureContent.ts';
import type { FigureQuestion } from '../domain/keptFigure.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { ChanceFacts, Coverage } from '../domain/network.ts';
import { captionParts } from './caption.ts';
import { dataHash } from './dataHash.ts';
import { type DrawnPart, mostEvidence, onlyDrawn } from './drawn.ts';
import { filterPhrases } from './filterWords.ts';
import { drawnFor, joinedContent, joinedOf } from './joined.ts';
import { type PickupCounts, pickupsCaption } from './pickupsCaption.ts';
import { ledgerCaption, timelineCaption } from './tableCaptions.ts';

/** What every caption says of the data. */
export interface ContentSource {
  readonly coverage: Coverage;
  /** what a reader must know of the data, a sentence each */
  readonly remarks: readonly string[];
  readonly stateName: (code: string) => string;
}

/** A network under its filters, its actors where they lie. */
export interface NetworkCounts extends DrawnPart {
  readonly edgesOfAll: number;
  readonly chances: readonly ChanceFacts[];
  /** names of the actors that the filters name by id */
  readonly labelOf: (id: string) => string;
}

/** Enough of the hash to tell on paper which data it was; the whole stands in the file. */
const HASH_SHOWN = 12;

/** Names at the foot of the page which data it shows. */
export function withSourceLine<T extends FigureContent>(content: T): T {
  return { ...content, sourceLine: `Data: SHA-256 ${dataHash(content).slice(0, HASH_SHOWN)}…` };
}

/** What a figure of a network is asked for. */
export type NetworkQuestion = Pick<FigureQuestion, 'filters' | 'colourBy' | 'drawnAs'> & {
  readonly settings: Pick<FigureQuestion['settings'], 'actors' | 'groups'>;
};

/**
 * The actors with most evidence, as many as the question asks for, and what joins them; `of`: of how many nodes.
 * `layOut`: places for what is left, where it does not stay where it lies.
 */
export function networkContent(
  whole: NetworkCounts,
  { filters, colourBy, settings, drawnAs = DRAWN_ALONE }: NetworkQuestion,
  { coverage, remarks, stateName }: ContentSource,
  layOut = ({ nodes }: DrawnPart) => nodes,
): { readonly content: NetworkContent; readonly of: number } {
  const { edgesOfAll, chances } = whole;
  const drawn = drawnFor(whole, drawnAs, stateName);
  const isCut = drawn.nodes.length > settings.actors;
  const part = isCut ? onlyDrawn(drawn, mostEvidence(drawn.nodes, settings.actors)) : drawn;
  const { edges, clusters } = part;
  const nodes = layOut(part);
  const joined = joinedOf(whole, drawn, nodes, drawnAs.fold);
  const noun = drawn.members.size > 0 ? 'nodes' : 'actors';
  const cut = `among the ${settings.actors} of ${drawn.nodes.length} ${noun} with most evidence`;
  const caption = captionParts({
    ...{ nodes, edges, edgesOfAll, chances, colourBy, remarks, coverage, stateName, joined },
    filters: [...filterPhrases(filters, whole.labelOf), ...(isCut ? [cut] : [])],
    // folded, there are no regions to outline
    groups: settings.groups && drawnAs.fold === 'none',
  });
  const content = withSourceLine<NetworkContent>({
    ...{ kind: 'network', nodes, edges, clusters, edgesOfAll, chances, caption, sourceLine: '' },
    ...(joined && { joined: joinedContent(joined) }),
  });
  return { content, of: drawn.nodes.length };
}

export function ledgerContent(ledger: Ledger, source: ContentSource): LedgerContent {
  const caption = ledgerCaption(ledger, tableSource(source));
  return withSourceLine({ kind: 'ledger', ledger, caption, sourceLine: '' });
}

/** More lines than these cannot be told apart. */
const MOST_SERIES = 6;

/** Counts a day, the states with most first; `unit`: what is counted, in words. */
export function timelineContent(
  unit: string,
  from: number,
  series: readonly TimelineSeries[],
  source: ContentSource,
): TimelineContent {
  const total = ({ values }: TimelineSeries) =>
    values.reduce((sum: number, value) => sum + (value ?? 0), 0);
  const ranked = [...series].sort((a, b) => total(b) - total(a) || (a.label < b.label ? -1 : 1));
  const drawn = ranked.filter((one, k) => k < MOST_SERIES && total(one) > 0);
  const left = ranked.filter((one) => total(one) > 0).slice(MOST_SERIES);
  const lost = left.reduce((sum, one) => sum + total(one), 0);
  const remark = `Left out: ${left.length} more lines (${lost.toLocaleString('en')}).`;
  const remarks = [...(left.length > 0 ? [remark] : []), ...source.remarks];
  const caption = timelineCaption(
    { unit, from, series: drawn },
    { ...tableSource(source), remarks },
  );
  return withSourceLine({
    ...{ kind: 'timeline', unit, from, series: drawn, caption },
    sourceLine: '',
  });
}

export function pickupsContent(
  rows: readonly PickupFigureRow[],
  counts: PickupCounts,
  source: ContentSource,
): PickupsContent {
  const caption = pickupsCaption(rows, counts, tableSource(source));
  const { statements } = counts;
  return withSourceLine({ kind: 'pickups', rows, statements, caption, sourceLine: '' });
}

function tableSource({ coverage, remarks }: ContentSource) {
  return { files: coverage.files, remarks };
}
