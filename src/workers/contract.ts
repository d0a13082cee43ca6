/**
 * What the page may ask of the workers. All of it crosses by structured clone (comlink);
 * only counts, progress and what is on screen crosses (DESIGN §1).
 */
import type { Activity, ActivityLog } from '../domain/activity.ts';
import type { Actor, ActorEdit, ActorKind } from '../domain/actor.ts';
import type { Arrangement, DrawnAs } from '../domain/arrangement.ts';
import type { CaseRecord, Positions } from '../domain/case.ts';
import type { HotObject } from '../domain/detection.ts';
import type { Span } from '../domain/evidence.ts';
import type { FileChoice, FilePlan } from '../domain/importPlan.ts';
import type { Judgement, PostRef } from '../domain/judgement.ts';
import type { FigureQuestion, FigureRecord } from '../domain/keptFigure.ts';
import type { Kind } from '../domain/kind.ts';
import type { FirstOfPair, LagDistribution, Ledger } from '../domain/ledger.ts';
import type {
  CoverageReport,
  DayRange,
  MentionSeries,
  MentionTotal,
  SurgeReport,
} from '../domain/measure.ts';
import type { MentionGroups } from '../domain/measuresView.ts';
import type { Codebook } from '../domain/narrative.ts';
import type {
  ChanceFacts,
  Cluster,
  Coverage,
  NetworkEdge,
  NetworkNode,
} from '../domain/network.ts';
import type { PickupEnd, PickupView } from '../domain/pickupView.ts';
import type { Post } from '../domain/post.ts';
import type { PrivacyChoice } from '../domain/privacy.ts';
import type { RecordQuestion, RecordReport } from '../domain/record.ts';
import type { SensitivityCell, Steadiness } from '../domain/sensitivity.ts';
import type { RowProblem, SourceLedger } from '../domain/source.ts';
import type { TimeRange } from '../domain/time.ts';
import type { ColourOwner, Filters, Selection } from '../domain/view.ts';
import type {
  CountryNames,
  NarrativesAnswer,
  NarrativesRequest,
  PostsBehindRequest,
  TopicsAnswer,
  TopicsRequest,
} from '../domain/wordAnswers.ts';
import type { WordLists } from '../domain/wordLists.ts';

/** Rejects calls to a worker that is gone: nothing but a reload of the page helps. The message can be shown as it is. */
export class ReloadNeeded extends Error {
  override readonly name = 'ReloadNeeded';
}

export interface Progress {
  /** what is being done, for people: "reading posts", "comparing texts" */
  readonly step: string;
  readonly done: number;
  /** null where the end is not known */
  readonly total: number | null;
}

export type OnProgress = (progress: Progress) => void;

/* ── the case desk: one long-lived worker for the open case ── */

export interface Facet<T extends string> {
  readonly value: T;
  readonly count: number;
}

/** Counts that do not depend on filters: what the rail lists. */
export interface CaseOverview {
  readonly record: CaseRecord;
  readonly sources: readonly SourceLedger[];
  readonly coverage: Coverage;
  readonly kinds: readonly Facet<Kind>[];
  readonly states: readonly Facet<string>[];
  readonly actorKinds: readonly Facet<ActorKind>[];
  readonly platforms: readonly Facet<string>[];
  readonly languages: readonly Facet<string>[];
  readonly histogram: Histogram;
  readonly actorEdits: readonly ActorEdit[];
  readonly judgements: readonly Judgement[];
  /** kept figures, without what they show */
  readonly figures: readonly FigureRecord[];
  readonly wordLists: WordLists;
  /** pins and groups, as the case keeps them */
  readonly arrangement: Arrangement;
  readonly activity: ActivityLog;
  /** citations that the analyst set aside, and those that the analyst added */
  readonly setAside: number;
  readonly added: number;
}

/** Posts per bin from `from` on; `gaps` are the bins without any post between the first and the last. */
export interface Histogram {
  readonly from: number;
  readonly binMs: number;
  readonly counts: Uint32Array;
}

/** What is drawn under the filters. */
export interface Picture {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly clusters: readonly Cluster[];
  readonly totals: {
    readonly edges: number;
    readonly edgesOfAll: number;
    readonly actors: number;
    readonly posts: number;
  };
  /** one for each kind that has edges, before kinds and actors are hidden */
  readonly chances: readonly ChanceFacts[];
  /** objects with more pairs than can be held: counted, not drawn */
  readonly hot: readonly HotObject[];
  /** edges by kind under all filters but that of kinds */
  readonly edgesByKind: readonly Facet<Kind>[];
  /** edges that the same filters leave without the focus; absent where nothing is in focus */
  readonly edgesOutside?: number;
  /** labels by id of the actors that the filters name: hidden ones, and those in focus */
  readonly names?: Readonly<Record<string, string>>;
}

export interface EvidenceRequest {
  readonly selection: Selection;
  readonly filters: Filters;
  readonly sort: 'newest' | 'oldest' | 'lag' | 'score';
  readonly offset: number;
  readonly limit: number;
}

/** One post as the inspector shows it. */
export interface PostCard {
  readonly post: Post;
  readonly actorId: string;
  readonly actorLabel: string;
  readonly state: string | null;
  readonly actorKind: ActorKind;
}

export interface MarkedSpan extends Span {
  /** 1, 2, 3: same number = same words on both sides; 0 = the cue, dotted underline */
  readonly mark: number;
}

export interface EvidenceRow {
  readonly kind: Kind;
  readonly amplifier: PostCard;
  /** null where the source's post is not in the data */
  readonly source: PostCard | null;
  readonly sourceActor: { readonly id: string; readonly label: string };
  /** null where it cannot be said */
  readonly lag: {
    readonly minMs: number;
    readonly maxMs: number;
    readonly orderable: boolean;
  } | null;
  readonly score: number;
  readonly rule: string;
  readonly object: string;
  readonly common: boolean;
  readonly amplifierSpans: readonly MarkedSpan[];
  readonly sourceSpans: readonly MarkedSpan[];
}

/** What chance would give an edge; all null where it cannot be said. */
export interface EdgeChance {
  readonly expected: number | null;
  readonly p: number | null;
  readonly q: number | null;
  /** longest lag that counted; null where the kind has none */
  readonly windowMs: number | null;
  /** how many comparisons q takes into account */
  readonly family: number;
  readonly familyExact: boolean;
}

export interface EvidencePage {
  readonly rows: readonly EvidenceRow[];
  readonly total: number;
  /** of all pieces: citations that the analyst set aside, and those that the analyst added */
  readonly setAside: number;
  readonly added: number;
  /** distinct pieces or objects, as on the edge */
  readonly weight: number;
  readonly orderable: number;
  /** of the one edge that is selected; null for actors and clusters */
  readonly chance: EdgeChance | null;
  /** median over orderable pairs, as the interval that the precisions allow; null where none can be ordered */
  readonly medianLag: { readonly minMs: number; readonly maxMs: number } | null;
}

export interface PickupsRequest {
  readonly pickups: PickupView;
  /** by the statement's own time */
  readonly time: TimeRange;
  readonly offset: number;
  readonly limit: number;
}

/** One post that relays a statement. */
export interface PickupRelay {
  readonly card: PostCard;
  /** id of the actor whom the post cites; whose statement it is may be another of the same state */
  readonly cited: string;
  readonly lag: { readonly minMs: number; readonly maxMs: number; readonly orderable: boolean };
  /** the statement was paired by an analyst, not found by the software */
  readonly byAnalyst: boolean;
  /** how much the two share, 0 to 1; null where an analyst paired them */
  readonly score: number | null;
}

/** A statement with all that relayed it, in order of time. */
export interface PickupRow {
  readonly statement: PostCard;
  readonly relays: readonly PickupRelay[];
  /** distinct actors among the relays */
  readonly actors: number;
}

/** A choice of whose posts, with the number of relays behind it. */
export interface PickupChoice {
  readonly end: PickupEnd;
  /** of the actor, or of the state */
  readonly label: string;
  readonly state: string | null;
  readonly kind: ActorKind | null;
  readonly relays: number;
}

/** Who relays whom, by state and group of actors. */
export interface PickupPairing {
  readonly statementsOf: PickupEnd;
  readonly relayedBy: PickupEnd;
  readonly relays: number;
}

export interface PickupPage {
  readonly rows: readonly PickupRow[];
  /** statements under the choices, and those of them that were relayed at least once */
  readonly total: number;
  readonly relayed: number;
  /** over the relays that can be ordered; null where none can */
  readonly medianLag: { readonly minMs: number; readonly maxMs: number } | null;
  /**
   * most actors that relayed one statement, and how many chance would give (null: too much to work out); null where
   * nothing was relayed
   */
  readonly most: { readonly actors: number; readonly expected: number | null } | null;
  /** citations between those chosen whose statement is not in this data */
  readonly withoutStatement: number;
  readonly statementChoices: readonly PickupChoice[];
  readonly relayChoices: readonly PickupChoice[];
  /** countries that relayed statements of those chosen name */
  readonly countries: readonly (Facet<string> & { readonly label: string })[];
  /** most relays first, between different states, under the time range */
  readonly pairings: readonly PickupPairing[];
  /** years in which there are relayed statements */
  readonly years: readonly number[];
}

export interface MentionsRequest {
  /** what the series are split by */
  readonly by: MentionGroups;
  /** alpha-3; null = the country that is named most */
  readonly country: string | null;
  readonly beside: string | null;
  /** null = all days of the data */
  readonly range: DayRange | null;
}

export interface MentionsAnswer {
  /** the country that is shown; null where no post names any */
  readonly country: string | null;
  readonly range: DayRange | null;
  /** every country that is named, most named first */
  readonly countries: readonly (Facet<string> & { readonly label: string })[];
  /** by state of the actor, or by state and kind; of `country`, then of the one beside it */
  readonly series: readonly MentionSeries[];
  readonly besideSeries: readonly MentionSeries[];
  /** by state and kind of actor, for `country` */
  readonly totals: readonly MentionTotal[];
}

export interface SurgesRequest {
  readonly windowDays: number;
  readonly baseline: DayRange;
  readonly range: DayRange | null;
}

/** The table between states, with the lags behind it. */
export interface LedgerAnswer {
  readonly ledger: Ledger;
  /** of all directed kinds together */
  readonly lags: readonly LagDistribution[];
  readonly firsts: readonly FirstOfPair[];
}

export interface LedgerEdgesRequest {
  readonly amplifierState: string | null;
  readonly sourceState: string | null;
  /** null = all directed kinds */
  readonly kind: Kind | null;
  readonly range: DayRange | null;
}

export interface LedgerEdge {
  readonly edge: NetworkEdge;
  readonly amplifierLabel: string;
  readonly sourceLabel: string;
}

export interface PostsRequest {
  /** words that must all occur; case-folded */
  readonly words: string;
  readonly actorId: string | null;
  readonly filters: Filters;
  readonly offset: number;
  readonly limit: number;
}

export interface PostsPage {
  readonly rows: readonly PostCard[];
  readonly total: number;
}

export interface ActorHit {
  readonly actor: Actor;
  readonly posts: number;
  readonly amplifies: number;
  readonly amplified: number;
}

export type CitableActor = Pick<Actor, 'id' | 'label' | 'state'>;

export type TableFormat =
  | 'edges-csv'
  | 'nodes-csv'
  | 'evidence-csv'
  | 'judgements-csv'
  | 'gexf'
  | 'graphml'
  | 'json';

/** How much hangs on window and least weight. */
export interface SensitivityReport {
  /** by window, then threshold; both ascending */
  readonly cells: readonly SensitivityCell[];
  /** the cell that the filters are in; where each kind has its own window, that of co-share */
  readonly chosen: { readonly windowMs: number; readonly threshold: number };
  /** by the rule of METHODS; null where the choice lies outside the grid */
  readonly steadiness: Steadiness | null;
}

export interface ReportRequest {
  readonly filters: Filters;
  readonly colourBy: ColourOwner;
  readonly drawnAs: DrawnAs;
  readonly privacy: PrivacyChoice;
  /** what the case asks; may be empty */
  readonly question: string;
  /** ISO day, and the app's version */
  readonly today: string;
  readonly version: string;
}

/** What a figure shows, for whoever draws it: the page hands it on unread. */
export interface FigureSource {
  /** JSON of a `FigureContent`, as UTF-8 */
  readonly content: Uint8Array;
  readonly contentHash: string;
  readonly files: readonly string[];
  /** actors or statements of which the figure shows a part */
  readonly of: number;
  /** of a kept figure: what the data hold otherwise by now, a phrase each; null: drawn from the data as they are */
  readonly changes: readonly string[] | null;
}

export interface CaseDesk {
  /** Loads a case, resolves its actors and detects everything. Rejects with a sentence where the case is not there. */
  open(caseId: string, onProgress: OnProgress): Promise<CaseOverview>;
  picture(filters: Filters): Promise<Picture>;
  evidence(request: EvidenceRequest): Promise<EvidencePage>;
  posts(request: PostsRequest): Promise<PostsPage>;
  pickups(request: PickupsRequest): Promise<PickupPage>;
  /** The relays of one statement beside it, in order of time, with the points that both share marked. */
  pickupPairs(statement: PostRef, relayedBy: PickupEnd): Promise<EvidenceRow[]>;
  /** One row a relay, all of them; statements that nobody relayed have one row with empty cells. */
  pickupsCsv(request: PickupsRequest): Promise<Blob>;
  /** Which actors have posts on which days. */
  coverage(): Promise<CoverageReport>;
  mentions(request: MentionsRequest): Promise<MentionsAnswer>;
  surges(request: SurgesRequest): Promise<SurgeReport>;
  record(question: RecordQuestion): Promise<RecordReport>;
  narratives(request: NarrativesRequest): Promise<NarrativesAnswer>;
  topics(request: TopicsRequest): Promise<TopicsAnswer>;
  /** The posts behind a count of mentions, narratives or topics, newest first. */
  postsBehind(request: PostsBehindRequest): Promise<PostsPage>;
  /** The narratives as a table that `codebookFrom` and the command line read. */
  codebookCsv(): Promise<Blob>;
  /** Rejects with the line that cannot be read. */
  codebookFrom(text: string): Promise<Codebook>;
  countryNames(country: string): Promise<CountryNames>;
  /** One for each range, of all that was detected; the filters of the network do not touch it. */
  ledgers(ranges: readonly (DayRange | null)[]): Promise<LedgerAnswer[]>;
  /** The edges behind a cell, heaviest first. */
  ledgerEdges(request: LedgerEdgesRequest): Promise<LedgerEdge[]>;
  /** Empty words: all actors of the case, most amplified first. */
  actors(words: string, limit: number): Promise<ActorHit[]>;
  actor(id: string): Promise<ActorHit | null>;
  /** Whom a post may cite: also actors of the registry that are not in the case. In order of label. */
  citable(words: string, limit: number): Promise<CitableActor[]>;
  /** Replaces the list of edits, stores it, and detects again. */
  setActorEdits(edits: readonly ActorEdit[], onProgress: OnProgress): Promise<CaseOverview>;
  /** Replaces the list of judgements, stores it, and counts again where that changes what counts. */
  setJudgements(judgements: readonly Judgement[]): Promise<CaseOverview>;
  /** Replaces narratives and names of countries, stores them, and looks for what is named again. */
  setWordLists(wordLists: WordLists, onProgress: OnProgress): Promise<CaseOverview>;
  /** The network of co-occurrence over a grid of windows and least weights. */
  sensitivity(filters: Filters): Promise<SensitivityReport>;
  /** Keeps the positions in the case that they were made for; of another case than the open one nothing is kept. */
  savePositions(caseId: string, positions: Positions): Promise<void>;
  /** Keeps pins and groups in this case; of another case than the open one nothing is kept. */
  setArrangement(caseId: string, arrangement: Arrangement): Promise<CaseRecord | null>;
  /** Notes in this case what was done; of another case than the open one nothing is noted. */
  addActivity(caseId: string, one: Activity): Promise<ActivityLog | null>;
  table(format: TableFormat, filters: Filters, drawnAs: DrawnAs): Promise<Blob>;
  /** Caption of METHODS §8 for the picture under these filters. */
  caption(filters: Filters, colourBy: ColourOwner, drawnAs: DrawnAs): Promise<string>;
  /** What a reader of any figure must know of the data behind it: a sentence each, for its caption. */
  remarks(): Promise<readonly string[]>;
  /**
   * What a figure shows. Of a kept figure, as long as the question is the one that it was kept with: what it was kept
   * with.
   */
  figureSource(question: FigureQuestion, keptId: string | null): Promise<FigureSource>;
  /** Replaces the list of kept figures, each with a content that was handed out while the case is open. */
  setFigures(figures: readonly FigureRecord[]): Promise<CaseOverview>;
  /** The case under these filters as one HTML file. */
  report(request: ReportRequest): Promise<Blob>;
  /** The whole case as one file (zip with manifest and SHA-256 of each part). */
  caseFile(onProgress: OnProgress): Promise<Blob>;
}

/* ── the import desk: one worker an import; ending it cancels and leaves the case as it was ── */

export interface ImportProgress {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly ofBytes: number;
  /** bytes whose hash is taken so far, before the first row is read; absent afterwards */
  readonly hashed?: number;
  readonly secondsLeft: number | null;
}

export interface ImportReport {
  readonly importId: string;
  readonly sources: readonly SourceLedger[];
  /** the first 1,000; all of them by `problemsCsv` */
  readonly problems: readonly RowProblem[];
  /** rows with the same id and another text: kept first, reported */
  readonly conflicts: number;
}

export interface ImportDesk {
  plan(files: readonly File[]): Promise<FilePlan[]>;
  /** Reads into the case's antechamber; nothing of the case changes before `commit`. */
  read(
    caseId: string,
    files: readonly File[],
    choices: Readonly<Record<string, FileChoice>>,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<ImportReport>;
  /** Puts what was read into the case, in one transaction. */
  commit(importId: string): Promise<CaseRecord>;
  discard(importId: string): Promise<void>;
  problemsCsv(importId: string): Promise<Blob>;
  /** Opens a saved case file as a new case; rejects with the name of what does not check. */
  openCaseFile(file: File, onProgress: OnProgress): Promise<CaseRecord>;
  /** Puts the built-in demonstration case into the list, or finds it there. */
  openDemonstration(): Promise<CaseRecord>;
}

/* ── the layout desk ── */

export interface LayoutInput {
  readonly ids: readonly string[];
  /** pieces of evidence received */
  readonly amplified: Float32Array;
  /** two indices an edge */
  readonly edges: Uint32Array;
  readonly weights: Float32Array;
  readonly clusters: Uint32Array;
  readonly states: readonly (string | null)[];
  readonly seed: number;
}

export interface LayoutDesk {
  /** Settles and answers once. `onTick` gets positions between, for those who want to watch. */
  settle(input: LayoutInput, onProgress: OnProgress): Promise<Positions>;
  /** Goes on from where it stands until paused; each tick hands over positions. */
  start(input: LayoutInput, from: Positions, onTick: (positions: Positions) => void): Promise<void>;
  pause(): Promise<void>;
}
