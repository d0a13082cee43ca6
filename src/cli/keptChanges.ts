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
import { dataRemarks } from '../figure/remarks.ts';
import { chanceFacts } from '../graph/chanceFacts.ts';
import { nameClusters } from '../graph/clusterNames.ts';
import { clusterActors } from '../graph/clusters.ts';
import { countNetwork, shownEdges } from '../graph/counted.ts';
import { coverageOf } from '../graph/coverage.ts';
import type { EdgeRows } from '../graph/edges.ts';
import { matchClusters } from '../graph/matchClusters.ts';
import { nodesOf, postsPerActor } from '../graph/network.ts';
import { stateLabel } from '../registry/label.ts';
import { type Analysis, analyse } from './analyse.ts';
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
  { posts, sources, kept }: Loaded,
  { detection, actors, setAside, added }: Analysis,
  question: KeptFigure['question'],
): NetworkContent {
  const { filters } = question;
  const all = countNetwork(detection, posts, actors, NO_FILTERS);
  const counted = countNetwork(detection, posts, actors, filters);
  const rows = shownEdges(counted.edges, actors, filters);
  const perActor = postsPerActor(detection.actorOfPost, actors.length);
  const clusters = clustersOf(all.edges, actors, filters);
  const nodes = nodesOf(rows, actors, {
    ...{ posts: perActor, clusters, place: () => ({ x: 0, y: 0 }) },
  });
  const labels = new Map(actors.map(({ id, label }) => [id, label] as const));
  const counts = {
    ...{ nodes, edges: rows.map(({ edge }) => edge), edgesOfAll: all.edges.length },
    clusters: nameClusters(nodes, posts, detection.actorOfPost, actors),
    chances: chanceFacts(counted, filters),
    labelOf: (id: string) => labels.get(id) ?? id,
  };
  const publishers = perActor.filter((count) => count > 0).length;
  const files = sources.map(({ file }) => file);
  const demonstration = kept?.demonstration ?? false;
  return networkContent(counts, question, {
    coverage: coverageOf(posts, publishers, files),
    remarks: dataRemarks(posts, { demonstration, setAside, added }),
    stateName: stateLabel,
  });
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
