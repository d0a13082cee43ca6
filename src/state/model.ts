/** Every signal of the app. Only actions write them; what follows from them is computed. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { CaseRecord, Positions } from '../domain/case.ts';
import { type FigurePreview, type FigureWords, NO_WORDS } from '../domain/figureSettings.ts';
import type { FileChoice, FilePlan } from '../domain/importPlan.ts';
import type { PostRef } from '../domain/judgement.ts';
import type { PickupEnd } from '../domain/pickupView.ts';
import type { Selection, View } from '../domain/view.ts';
import type { CountryNames } from '../domain/wordAnswers.ts';
import type {
  ActorHit,
  CaseOverview,
  CitableActor,
  EvidencePage,
  EvidenceRequest,
  EvidenceRow,
  ImportProgress,
  ImportReport,
  MentionsAnswer,
  PickupPage,
  Picture,
  PostsPage,
  Progress,
  SensitivityReport,
} from '../workers/contract.ts';
import type { FigureDrawing } from '../workers/figureContract.ts';
import { type Drawn, drawnOf } from './drawn.ts';
import { type History, NO_HISTORY, type OpenFigure } from './history.ts';
import {
  type Behind,
  type MeasuresShown,
  NO_MEASURES,
  type WordListShown,
} from './measuresShown.ts';
import type { PeriodsShown } from './periods.ts';
import type { Theme } from './ports.ts';

/** What went wrong, for people: what happened, where, what is kept, what to do (LOOK §7). */
interface Problem {
  readonly happened: string;
  readonly advice: string;
  /** only a reload helps: offer one */
  readonly canReload: boolean;
}

/** A line that says what was done; `canUndo` offers to take it back, `canReload` to load the page anew. */
interface Notice {
  readonly text: string;
  readonly canUndo: boolean;
  readonly canReload?: boolean;
}

interface EvidenceShown {
  readonly selection: Selection;
  readonly page: EvidencePage;
}

interface ActorShown {
  readonly hit: ActorHit;
  readonly posts: PostsPage;
}

interface PostsShown extends PostsPage {
  readonly words: string;
}

interface PickupPairsShown {
  readonly statement: PostRef;
  readonly relayedBy: PickupEnd;
  readonly rows: readonly EvidenceRow[];
}

/** A composed figure, and as it is seen: the file itself, in the colours of the preview. */
export interface FigureShown {
  readonly drawing: FigureDrawing;
  /** null where the size is too small */
  readonly image: Blob | null;
}

interface SearchShown {
  readonly words: string;
  readonly actors: readonly ActorHit[];
  readonly posts: PostsPage;
}

type ImportPhase = 'planning' | 'asking' | 'reading' | 'read' | 'adding';

export interface Importing {
  readonly phase: ImportPhase;
  readonly caseId: string;
  /** the case was made for these files and goes again when they are not wanted */
  readonly caseIsNew: boolean;
  readonly files: readonly File[];
  readonly plans: readonly FilePlan[];
  readonly choices: Readonly<Record<string, FileChoice>>;
  readonly progress: Readonly<Record<string, ImportProgress>>;
  readonly report: ImportReport | null;
  /** whose columns are shown below the ledger */
  readonly openFile: string | null;
}

export type EdgeColumn = 'amplifier' | 'source' | 'kind' | 'weight' | 'lag' | 'first' | 'last';
export type ActorColumn = 'label' | 'state' | 'kind' | 'posts' | 'amplifies' | 'amplified';

export interface TableOrder<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

export const HELP_PAGES = ['view', 'tour', 'words', 'methods', 'keys'] as const;
export type HelpPage = (typeof HELP_PAGES)[number];

export interface Model extends Drawn {
  readonly view: Signal<View | null>;
  readonly history: Signal<History>;
  readonly theme: Signal<Theme>;
  readonly cases: Signal<readonly CaseRecord[] | null>;
  readonly storage: Signal<{ readonly used: number; readonly quota: number } | null>;
  readonly overview: Signal<CaseOverview | null>;
  readonly picture: Signal<Picture | null>;
  /** the pictures of the two periods that are compared; null until they are */
  readonly periods: Signal<PeriodsShown | null>;
  readonly positions: Signal<Positions>;
  readonly layoutRunning: Signal<boolean>;
  readonly evidence: Signal<EvidenceShown | null>;
  readonly evidenceSort: Signal<EvidenceRequest['sort']>;
  readonly actor: Signal<ActorShown | null>;
  readonly posts: Signal<PostsShown | null>;
  readonly pickups: Signal<PickupPage | null>;
  readonly measures: Signal<MeasuresShown>;
  /** the posts or edges behind a number on the measures screen */
  readonly behind: Signal<Behind | null>;
  /** the list of words that is open for editing */
  readonly wordList: Signal<WordListShown | null>;
  /** names of the country whose names are edited */
  readonly countryNames: Signal<CountryNames | null>;
  /** the figure as it was last composed; null until then */
  readonly figure: Signal<FigureShown | null>;
  /** kept while the case is open */
  readonly figureWords: Signal<FigureWords>;
  readonly figurePreview: Signal<FigurePreview>;
  /** the kept figure that is open; null: one that is not kept yet */
  readonly figureOpen: Signal<OpenFigure | null>;
  /** the note that is chosen, by id */
  readonly figureNote: Signal<string | null>;
  /** what the drawer is at; null: nothing */
  readonly figureBusy: Signal<string | null>;
  /** that a timeline may be of; null until they are asked for */
  readonly figureCountries: Signal<MentionsAnswer['countries'] | null>;
  /** the relays of the statement that is read, beside it */
  readonly pickupPairs: Signal<PickupPairsShown | null>;
  readonly actorList: Signal<{ readonly words: string; readonly hits: readonly ActorHit[] } | null>;
  /** whom a post may be said to cite, for the words in the open form */
  readonly citable: Signal<readonly CitableActor[]>;
  /** the browser's translations that are shown, by post; never kept, never exported */
  readonly translations: Signal<ReadonlyMap<string, string>>;
  readonly search: Signal<SearchShown | null>;
  /** counted when it is asked for; gone when window, least weight or q change */
  readonly sensitivity: Signal<SensitivityReport | 'counting' | null>;
  readonly importing: Signal<Importing | null>;
  readonly busy: Signal<Progress | null>;
  readonly problem: Signal<Problem | null>;
  readonly notice: Signal<Notice | null>;
  /** a newer version of the app waits to be taken */
  readonly renewal: Signal<boolean>;
  /** the open page of the guide */
  readonly help: Signal<HelpPage | null>;
  readonly tourStep: Signal<number>;
  /** whether the list of what was done is open */
  readonly activityShown: Signal<boolean>;
  /** CSS pixels, for wide windows */
  readonly inspectorWidth: Signal<number>;
  readonly railOpen: Signal<boolean>;
  /** on phones: which half of the network screen is in front */
  readonly pane: Signal<'evidence' | 'network'>;
  readonly table: Signal<'edges' | 'actors' | 'judgements'>;
  /** `judgementId` of what is being judged or noted in an open form */
  readonly judging: Signal<string | null>;
  readonly edgeOrder: Signal<TableOrder<EdgeColumn>>;
  readonly actorOrder: Signal<TableOrder<ActorColumn>>;
  readonly rowsShown: Signal<number>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
}

export const NO_POSITIONS: Positions = { ids: [], xy: new Float32Array() };
export const ROWS_AT_ONCE = 200;

export function createModel(theme: Theme, inspectorWidth: number): Model {
  const history = signal<History>(NO_HISTORY);
  const view = signal<View | null>(null);
  const picture = signal<Picture | null>(null);
  const periods = signal<PeriodsShown | null>(null);
  return {
    view,
    history,
    theme: signal<Theme>(theme),
    cases: signal<readonly CaseRecord[] | null>(null),
    storage: signal<{ used: number; quota: number } | null>(null),
    overview: signal<CaseOverview | null>(null),
    picture,
    periods,
    ...drawnOf(view, picture, periods),
    positions: signal<Positions>(NO_POSITIONS),
    layoutRunning: signal(false),
    evidence: signal<EvidenceShown | null>(null),
    evidenceSort: signal<EvidenceRequest['sort']>('newest'),
    actor: signal<ActorShown | null>(null),
    posts: signal<PostsShown | null>(null),
    pickups: signal<PickupPage | null>(null),
    measures: signal<MeasuresShown>(NO_MEASURES),
    behind: signal<Behind | null>(null),
    wordList: signal<WordListShown | null>(null),
    countryNames: signal<CountryNames | null>(null),
    figure: signal<FigureShown | null>(null),
    figureWords: signal<FigureWords>(NO_WORDS),
    figurePreview: signal<FigurePreview>('as it is'),
    figureOpen: signal<OpenFigure | null>(null),
    figureNote: signal<string | null>(null),
    figureBusy: signal<string | null>(null),
    figureCountries: signal<MentionsAnswer['countries'] | null>(null),
    pickupPairs: signal<PickupPairsShown | null>(null),
    actorList: signal<{ words: string; hits: readonly ActorHit[] } | null>(null),
    citable: signal<readonly CitableActor[]>([]),
    translations: signal<ReadonlyMap<string, string>>(new Map()),
    search: signal<SearchShown | null>(null),
    sensitivity: signal<SensitivityReport | 'counting' | null>(null),
    importing: signal<Importing | null>(null),
    busy: signal<Progress | null>(null),
    problem: signal<Problem | null>(null),
    notice: signal<Notice | null>(null),
    renewal: signal(false),
    help: signal<HelpPage | null>(null),
    tourStep: signal(0),
    activityShown: signal(false),
    inspectorWidth: signal(inspectorWidth),
    railOpen: signal(false),
    pane: signal<'evidence' | 'network'>('evidence'),
    table: signal<'edges' | 'actors' | 'judgements'>('edges'),
    judging: signal<string | null>(null),
    edgeOrder: signal<TableOrder<EdgeColumn>>({ column: 'weight', descending: true }),
    actorOrder: signal<TableOrder<ActorColumn>>({ column: 'amplified', descending: true }),
    rowsShown: signal(ROWS_AT_ONCE),
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
  };
}
