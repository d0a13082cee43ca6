import { detect } from '../../detect/detect.ts';
import { withJudgements } from '../../detect/judged.ts';
import { withFoundStatements } from '../../detect/pickupEvidence.ts';
import type { ActorDirectory, ActorEdit } from '../../domain/actor.ts';
import type { Detection } from '../../domain/detection.ts';
import { concatEvidence } from '../../domain/evidence.ts';
import type { Judgement } from '../../domain/judgement.ts';
import { KINDS, OBJECT_KINDS } from '../../domain/kind.ts';
import type { Cluster } from '../../domain/network.ts';
import type { PostTable } from '../../domain/post.ts';
import { DEFAULT_SETTINGS, type DetectSettings, windowsOf } from '../../domain/settings.ts';
import { DEFAULT_FILTERS, type Filters, NO_FILTERS } from '../../domain/view.ts';
import { nameClusters } from '../../graph/clusterNames.ts';
import { clusterActors } from '../../graph/clusters.ts';
import { type CountedNetwork, countNetwork, shownEdges } from '../../graph/counted.ts';
import type { EdgeRows } from '../../graph/edges.ts';
import type { PostFilters } from '../../graph/filter.ts';
import { matchClusters } from '../../graph/matchClusters.ts';
import { nodesOf, postsPerActor } from '../../graph/network.ts';
import { clusterStability } from '../../graph/stability.ts';
import { createDirectory } from '../../registry/directory.ts';
import { REGISTRY } from '../../registry/registry.ts';
import type { OnProgress } from '../contract.ts';
import { NO_STATEMENTS, type Statements } from './foundStatements.ts';

/** The seed of clusters and layout in the app; the command line's default is the same. */
export const SEED = 1;

/** The filters that decide what is found and grouped, before anything is hidden. */
export type FindingFilters = Pick<Filters, 'windowMs' | 'maxQ' | 'keepActs'>;

/** Detection for one window, with what follows from it before any other filter. */
export interface Finding {
  readonly detection: Detection;
  /** all edges, with chance beside them */
  readonly edges: readonly EdgeRows[];
  /** Edges among the posts that pass, with chance beside them; counted once for each choice of posts. */
  counted(filters: PostFilters): CountedNetwork;
  /** of the edges that the greatest q leaves */
  readonly clusters: ReadonlyMap<string, number>;
  /** all clusters by index, with their names */
  readonly clusterNames: readonly Cluster[];
}

/** Posts of one case with its actors and what was found among them. */
export interface OpenCase {
  readonly posts: PostTable;
  readonly directory: ActorDirectory;
  readonly postsOfActor: Uint32Array;
  /** what was found of statements; nothing before `withStatements` */
  readonly statements: Statements;
  /** citations that the analyst set aside, and those that the analyst added */
  readonly setAside: number;
  readonly added: number;
  /** Detects once per window, groups once per window and greatest q. */
  finding(filters: FindingFilters): Finding;
  /** The kinds with a window, detected anew with this one. */
  shared(windowMs: number | null): Detection;
  /** The same posts and actors under other judgements; nothing is detected again. */
  judged(judgements: readonly Judgement[]): OpenCase;
  /** The same under the same judgements, with the statements that its citations relay. */
  withStatements(statements: Statements): OpenCase;
}

const WINDOWED = KINDS.filter((kind) => OBJECT_KINDS.has(kind));
const UNWINDOWED = KINDS.filter((kind) => !OBJECT_KINDS.has(kind));

/** What detection alone gives: it stays while judgements change. */
interface Detected {
  readonly posts: PostTable;
  readonly directory: ActorDirectory;
  readonly acts: Detection;
  readonly statements: Statements;
  shared(windowMs: number | null): Detection;
}

/** Resolves actors and detects everything with the default windows. */
export function analyseCase(
  posts: PostTable,
  edits: readonly ActorEdit[],
  judgements: readonly Judgement[],
  onProgress: OnProgress,
): OpenCase {
  const directory = createDirectory(REGISTRY, edits);
  // whoever opened the case listens until it is open; later runs have nobody to tell
  let report = onProgress;
  const run = (settings: DetectSettings) =>
    detect(posts, directory, settings, {
      onProgress: (step, done, total) => report({ step, done, total }),
    });
  const acts = run({ ...DEFAULT_SETTINGS, kinds: UNWINDOWED });
  const shared = remembering(
    (windowMs: number | null) =>
      run({
        ...DEFAULT_SETTINGS,
        kinds: WINDOWED,
        windowMs: windowsOf(windowMs),
      }),
    String,
    SHARED_KEPT,
  );
  const open = underJudgements(
    { posts, directory, acts, statements: NO_STATEMENTS, shared },
    judgements,
    new Map(),
  );
  report = () => {};
  return open;
}

/** `before`: numbers of the clusters that were on the screen; where there were none, those of the first grouping. */
function underJudgements(
  detected: Detected,
  judgements: readonly Judgement[],
  before: ReadonlyMap<string, number>,
): OpenCase {
  const { posts, directory, shared, statements } = detected;
  const acts = withJudgements(detected.acts, posts, directory, judgements);
  const withFound = withFoundStatements(acts.detection, posts, statements.pickUps);
  const found = remembering(
    (windowMs: number | null) => countedOnce(joined(withFound, shared(windowMs)), posts, directory),
    String,
  );
  // other windows and another q keep the numbers, and so the colours, of the first grouping
  let numbered = before;
  const finding = remembering(
    (filters: FindingFilters) => {
      const under = { ...NO_FILTERS, ...filters };
      return findingOf(found(filters.windowMs), posts, directory, under, numbered);
    },
    ({ windowMs, maxQ, keepActs }) => `${windowMs} ${maxQ} ${keepActs}`,
  );
  numbered = finding(DEFAULT_FILTERS).clusters;
  return {
    posts,
    directory,
    postsOfActor: postsPerActor(acts.detection.actorOfPost, directory.actors.length),
    statements,
    setAside: acts.setAside,
    added: acts.added,
    finding,
    shared,
    judged: (others) => underJudgements(detected, others, numbered),
    withStatements: (found) =>
      underJudgements({ ...detected, statements: found }, judgements, numbered),
  };
}

/** The kinds with a window stand last in the order of kinds, so that evidence stays sorted. */
function joined(acts: Detection, shared: Detection): Detection {
  return {
    evidence: concatEvidence(acts.evidence, shared.evidence),
    actorOfPost: acts.actorOfPost,
    selfAmplifications: acts.selfAmplifications + shared.selfAmplifications,
    settings: { ...shared.settings, kinds: KINDS },
    shares: shared.shares,
    hot: shared.hot,
  };
}

type Found = Pick<Finding, 'detection' | 'counted'>;

function countedOnce(detection: Detection, posts: PostTable, directory: ActorDirectory): Found {
  const counted = remembering(
    (filters: PostFilters) => countNetwork(detection, posts, directory.actors, filters),
    ({ time, hiddenPlatforms, hiddenLanguages }) =>
      JSON.stringify([time, hiddenPlatforms, hiddenLanguages]),
  );
  return { detection, counted };
}

function findingOf(
  { detection, counted }: Found,
  posts: PostTable,
  directory: ActorDirectory,
  filters: Filters,
  before: ReadonlyMap<string, number>,
): Finding {
  const { actors } = directory;
  const { edges } = counted(NO_FILTERS);
  const grouped = shownEdges(edges, actors, filters);
  const drawn = grouped.map(({ edge }) => edge);
  const clusters = matchClusters(before, clusterActors(drawn, SEED));
  const nodes = nodesOf(grouped, actors, {
    posts: postsPerActor(detection.actorOfPost, actors.length),
    clusters,
    place: () => ({ x: 0, y: 0 }),
  });
  const stability = clusterStability(drawn, clusters, SEED);
  const clusterNames = nameClusters(nodes, posts, detection.actorOfPost, actors, stability);
  return { detection, edges, counted, clusters, clusterNames };
}

/** How many answers are kept: a few windows, or a brush that comes back, not a whole session. */
const MOST_KEPT = 8;
/** Tables of co-occurrence can be the largest thing in memory. */
const SHARED_KEPT = 2;

/** Computes an answer once for each key, and forgets the one that was asked for longest ago. */
function remembering<Q, A>(
  answer: (question: Q) => A,
  keyOf: (question: Q) => string,
  most = MOST_KEPT,
) {
  const kept = new Map<string, A>();
  return (question: Q): A => {
    const key = keyOf(question);
    const found = kept.get(key) ?? answer(question);
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}
