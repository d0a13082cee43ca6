import { detect } from '../../detect/detect.ts';
import type { ActorDirectory, ActorEdit } from '../../domain/actor.ts';
import type { Detection } from '../../domain/detection.ts';
import { concatEvidence } from '../../domain/evidence.ts';
import { DETECTED_KINDS, OBJECT_KINDS } from '../../domain/kind.ts';
import type { Cluster } from '../../domain/network.ts';
import type { PostTable } from '../../domain/post.ts';
import { DEFAULT_SETTINGS, type DetectSettings } from '../../domain/settings.ts';
import { NO_FILTERS } from '../../domain/view.ts';
import { nameClusters } from '../../graph/clusterNames.ts';
import { clusterActors } from '../../graph/clusters.ts';
import type { EdgeRows } from '../../graph/edges.ts';
import { filteredEdges, nodesOf, postsPerActor } from '../../graph/network.ts';
import { createDirectory } from '../../registry/directory.ts';
import { REGISTRY } from '../../registry/registry.ts';
import type { OnProgress } from '../contract.ts';

/** The seed of clusters and layout in the app; the command line's default is the same. */
export const SEED = 1;

/** Detection for one window, with what follows from it before any filter. */
export interface Finding {
  readonly detection: Detection;
  readonly edges: readonly EdgeRows[];
  readonly clusters: ReadonlyMap<string, number>;
  /** all clusters by index, with their names */
  readonly clusterNames: readonly Cluster[];
}

/** Posts of one case with its actors and what was found among them. */
export interface OpenCase {
  readonly posts: PostTable;
  readonly directory: ActorDirectory;
  readonly postsOfActor: Uint32Array;
  /** Detects once per window; null is each kind's own default. */
  finding(windowMs: number | null): Finding;
}

const WINDOWED = DETECTED_KINDS.filter((kind) => OBJECT_KINDS.has(kind));
const UNWINDOWED = DETECTED_KINDS.filter((kind) => !OBJECT_KINDS.has(kind));

/** Resolves actors and detects everything with the default windows. */
export function analyseCase(
  posts: PostTable,
  edits: readonly ActorEdit[],
  onProgress: OnProgress,
): OpenCase {
  const directory = createDirectory(REGISTRY, edits);
  const run = (settings: DetectSettings) =>
    detect(posts, directory, settings, {
      onProgress: (step, done, total) => onProgress({ step, done, total }),
    });
  const acts = run({ ...DEFAULT_SETTINGS, kinds: UNWINDOWED });
  const findings = new Map<number | null, Finding>();
  const finding = (windowMs: number | null): Finding => {
    const known = findings.get(windowMs);
    if (known) return known;
    const shared = run({
      ...DEFAULT_SETTINGS,
      kinds: WINDOWED,
      windowMs:
        windowMs === null
          ? DEFAULT_SETTINGS.windowMs
          : { coShare: windowMs, copy: windowMs, passage: windowMs },
    });
    const found = findingOf(joined(acts, shared), posts, directory);
    findings.set(windowMs, found);
    return found;
  };
  finding(null);
  return {
    posts,
    directory,
    postsOfActor: postsPerActor(acts.actorOfPost, directory.actors.length),
    finding,
  };
}

/** The kinds with a window stand last in the order of kinds, so that evidence stays sorted. */
function joined(acts: Detection, shared: Detection): Detection {
  return {
    evidence: concatEvidence(acts.evidence, shared.evidence),
    actorOfPost: acts.actorOfPost,
    selfAmplifications: acts.selfAmplifications + shared.selfAmplifications,
    settings: { ...shared.settings, kinds: DETECTED_KINDS },
    shares: shared.shares,
    hot: shared.hot,
  };
}

function findingOf(detection: Detection, posts: PostTable, directory: ActorDirectory): Finding {
  const { actors } = directory;
  const edges = filteredEdges(detection, posts, actors, NO_FILTERS);
  const clusters = clusterActors(
    edges.map(({ edge }) => edge),
    SEED,
  );
  const nodes = nodesOf(edges, actors, {
    posts: postsPerActor(detection.actorOfPost, actors.length),
    clusters,
    place: () => ({ x: 0, y: 0 }),
  });
  const clusterNames = nameClusters(nodes, posts, detection.actorOfPost, actors);
  return { detection, edges, clusters, clusterNames };
}
