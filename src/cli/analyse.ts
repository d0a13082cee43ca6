import { detect } from '../detect/detect.ts';
import { withJudgements } from '../detect/judged.ts';
import type { Actor } from '../domain/actor.ts';
import type { Detection } from '../domain/detection.ts';
import type { Network } from '../domain/network.ts';
import { type Filters, NO_FILTERS } from '../domain/view.ts';
import { clusterActors } from '../graph/clusters.ts';
import { coverageOf } from '../graph/coverage.ts';
import type { EdgeRows } from '../graph/edges.ts';
import { settleLayout } from '../graph/layout.ts';
import { edgeIndices, filteredEdges, nodesOf, postsPerActor } from '../graph/network.ts';
import { createDirectory } from '../registry/directory.ts';
import { REGISTRY } from '../registry/registry.ts';
import { hotSentences } from './hot.ts';
import type { Loaded } from './load.ts';
import type { Options } from './options.ts';

/** Detection over loaded posts with the actors that it resolved. */
export interface Analysis {
  readonly detection: Detection;
  readonly actors: readonly Actor[];
}

export function analyse(loaded: Loaded, options: Options): Analysis {
  const directory = createDirectory(REGISTRY, loaded.actorEdits);
  const found = detect(loaded.posts, directory, options.settings, {
    onProgress: (step) => reportStep(step),
  });
  const { detection, setAside, added } = options.settings.kinds.includes('citation')
    ? withJudgements(found, loaded.posts, directory, loaded.judgements)
    : { detection: found, setAside: 0, added: 0 };
  if (setAside + added > 0) {
    process.stderr.write(`citations set aside by the analyst: ${setAside}, added: ${added}\n`);
  }
  for (const sentence of hotSentences(detection.hot, options.settings)) {
    process.stderr.write(`${sentence}\n`);
  }
  return { detection, actors: directory.actors };
}

let lastStep = '';

function reportStep(step: string): void {
  if (step === lastStep) return;
  lastStep = step;
  process.stderr.write(`${step} …\n`);
}

/** The settings that choose among edges, as the filters that the app has for them. */
export function filtersOf({ minWeight, maxQ, keepActs }: Options['settings']): Filters {
  return { ...NO_FILTERS, minWeight, maxQ, keepActs };
}

/** The edges that the settings leave, with chance beside them: all that a table of edges needs. */
export function edgeRowsOf(
  loaded: Loaded,
  { detection, actors }: Analysis,
  { settings }: Options,
): EdgeRows[] {
  return filteredEdges(detection, loaded.posts, actors, filtersOf(settings));
}

/** The network of DESIGN §5, laid out and clustered with the seed. */
export function networkOf(loaded: Loaded, analysis: Analysis, options: Options): Network {
  const { settings } = options;
  const { detection, actors } = analysis;
  const rows = edgeRowsOf(loaded, analysis, options);
  const edges = rows.map(({ edge }) => edge);
  const clusters = clusterActors(edges, settings.seed);
  const facts = {
    posts: postsPerActor(detection.actorOfPost, actors.length),
    clusters,
    place: () => ({ x: 0, y: 0 }),
  };
  const unplaced = nodesOf(rows, actors, facts);
  const ids = unplaced.map((node) => node.id);
  const places = drain(
    settleLayout({
      ids,
      amplified: unplaced.map((node) => node.amplified),
      ...edgeIndices(edges, ids),
      clusters: unplaced.map((node) => node.cluster),
      states: unplaced.map((node) => node.state),
      seed: settings.seed,
    }),
  );
  const nodes = unplaced.map((node, k) => ({
    ...node,
    x: round(places[k * 2]),
    y: round(places[k * 2 + 1]),
  }));
  return {
    nodes,
    edges,
    // their names are in none of the formats, and cost as much as reading all texts once more
    clusters: [],
    settings,
    coverage: coverageOf(
      loaded.posts,
      new Set(detection.actorOfPost).size,
      loaded.sources.map((source) => source.file),
    ),
  };
}

function drain(steps: Generator<number, Float32Array, void>): Float32Array {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 100) / 100;
}
