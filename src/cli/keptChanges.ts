/** Whether the data of a case are still those that a figure was kept with: counted anew from its posts. */
import type { Actor } from '../domain/actor.ts';
import type { NetworkContent } from '../domain/figureContent.ts';
import type { KeptFigure } from '../domain/keptFigure.ts';
import { KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import { DEFAULT_SETTINGS, windowsOf } from '../domain/settings.ts';
import { DEFAULT_FILTERS, type Filters, NO_FILTERS } from '../domain/view.ts';
import { figureChanges } from '../figure/changes.ts';
import { networkContent } from '../figure/contents.ts';
import { clusterActors } from '../graph/clusters.ts';
import { countNetwork, shownEdges } from '../graph/counted.ts';
import type { EdgeRows } from '../graph/edges.ts';
import { matchClusters } from '../graph/matchClusters.ts';
import { type Analysis, analyse } from './analyse.ts';
import { figureCounts } from './figureCounts.ts';
import { type Loaded, loadPosts } from './load.ts';
import type { Options } from './options.ts';
import { withStatementsFound } from './pickups.ts';

/** A sentence for whoever draws a kept figure again. */
export async function dataSentence(
  figure: KeptFigure,
  options: Options,
  folder: string,
): Promise<string> {
  const { name, question, content } = figure;
  if (content.kind !== 'network') {
    return `“${name}” is drawn as it was kept. Whether its data have changed since is checked here of networks alone: open it in the app.`;
  }
  const filters = { ...NO_FILTERS, ...question.filters };
  const asInApp = { ...options, files: [], settings: settingsOf(options, filters) };
  const loaded = await loadPosts(asInApp, folder);
  const analysis = await withStatementsFound(analyse(loaded, asInApp), loaded, asInApp);
  const now = contentNow(loaded, analysis, { ...question, filters });
  const changes = figureChanges(content, now);
  return changes.length === 0
    ? `“${name}” is drawn as it was kept; the data behind it are the same.`
    : `“${name}” is drawn as it was kept; the data behind it have changed since: ${changes.join('; ')}.`;
}

/** The app finds all kinds with their own windows, or with the one that was chosen. */
function settingsOf({ settings }: Options, { windowMs }: Filters): Options['settings'] {
  return {
    ...{ ...settings, ...DEFAULT_SETTINGS, kinds: KINDS },
    windowMs: windowsOf(windowMs),
  };
}

function contentNow(
  loaded: Loaded,
  analysis: Analysis,
  question: KeptFigure['question'],
): NetworkContent {
  const { filters } = question;
  const { detection, actors } = analysis;
  const all = countNetwork(detection, loaded.posts, actors, NO_FILTERS);
  const { counts, source } = figureCounts(loaded, analysis, {
    ...{ filters, edgesOfAll: all.edges.length },
    counted: countNetwork(detection, loaded.posts, actors, filters),
    clustersOf: () => clustersOf(all.edges, actors, filters),
  });
  return networkContent(counts, question, source).content;
}

const SEED = 1;

/** Numbered as in the app: another greatest q keeps the numbers of the first grouping. */
function clustersOf(
  edges: readonly EdgeRows[],
  actors: readonly Actor[],
  filters: Filters,
): ReadonlyMap<string, number> {
  const grouped = ({ maxQ, keepActs }: Filters) => {
    const drawn: NetworkEdge[] = shownEdges(edges, actors, { ...NO_FILTERS, maxQ, keepActs }).map(
      ({ edge }) => edge,
    );
    return clusterActors(drawn, SEED);
  };
  return matchClusters(matchClusters(new Map(), grouped(DEFAULT_FILTERS)), grouped(filters));
}
