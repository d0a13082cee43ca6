import { detect } from '../detect/detect.ts';
import { withJudgements } from '../detect/judged.ts';
import type { Actor } from '../domain/actor.ts';
import type { Detection } from '../domain/detection.ts';
import type { Network, NetworkEdge } from '../domain/network.ts';
import { type Filters, NO_FILTERS } from '../domain/view.ts';
import { coverageOf } from '../graph/coverage.ts';
import { type EdgeTable, edgeAt } from '../graph/edgeTable.ts';
import { filteredTable, postsPerActor } from '../graph/network.ts';
import { placedNodes } from '../graph/tableNetwork.ts';
import { createDirectory } from '../registry/directory.ts';
import { REGISTRY } from '../registry/registry.ts';
import { hotSentences } from './hot.ts';
import type { Loaded } from './load.ts';
import type { Options } from './options.ts';
import { stockRows, stockSentences } from './stock.ts';
import { tell } from './tell.ts';

/** Detection over loaded posts with the actors that it resolved. */
export interface Analysis {
  readonly detection: Detection;
  readonly actors: readonly Actor[];
  /** citations that the analyst of the saved case set aside, and added */
  readonly setAside: number;
  readonly added: number;
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
  const stock = stockSentences(stockRows(detection.evidence));
  for (const sentence of [...stock, ...hotSentences(detection.hot, options.settings)]) {
    tell(sentence);
  }
  return { detection, actors: directory.actors, setAside, added };
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
export function edgesOf(
  loaded: Loaded,
  { detection, actors }: Analysis,
  { settings }: Options,
): EdgeTable {
  return filteredTable(detection, loaded.posts, actors, filtersOf(settings));
}

/** One record after the other. */
export function* edgeRecordsOf(
  table: EdgeTable,
  { posts }: Loaded,
  { actors }: Analysis,
): Generator<NetworkEdge> {
  for (let edge = 0; edge < table.length; edge += 1) yield edgeAt(table, edge, posts, actors);
}

/** The network of DESIGN §5, laid out and clustered with the seed; its edges are in the table. */
export function networkOf(
  loaded: Loaded,
  { detection, actors }: Analysis,
  table: EdgeTable,
  { settings }: Options,
): Omit<Network, 'edges' | 'clusters'> {
  const posts = postsPerActor(detection.actorOfPost, actors.length);
  return {
    nodes: placedNodes(table, actors, posts, settings.seed),
    settings,
    coverage: coverageOf(
      loaded.posts,
      posts.reduce((found, count) => found + Number(count > 0), 0),
      loaded.sources.map((source) => source.file),
    ),
  };
}
