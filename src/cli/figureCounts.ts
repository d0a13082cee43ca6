/** A network counted for a figure, and what its caption says of the data: for a new figure, and to check a kept one. */
import type { NetworkEdge } from '../domain/network.ts';
import type { Filters } from '../domain/view.ts';
import type { ContentSource, NetworkCounts } from '../figure/contents.ts';
import { dataRemarks } from '../figure/remarks.ts';
import { chanceFacts } from '../graph/chanceFacts.ts';
import { nameClusters } from '../graph/clusterNames.ts';
import { type CountedNetwork, shownEdges } from '../graph/counted.ts';
import { coverageOf } from '../graph/coverage.ts';
import { nodesOf, postsPerActor } from '../graph/network.ts';
import { stateLabel } from '../registry/label.ts';
import type { Analysis } from './analyse.ts';
import type { Loaded } from './load.ts';

interface Counted {
  readonly filters: Filters;
  readonly edgesOfAll: number;
  /** under the filters */
  readonly counted: CountedNetwork;
  /** groups of the actors, of the edges that are shown */
  clustersOf(shown: readonly NetworkEdge[]): ReadonlyMap<string, number>;
}

/** Its actors lie nowhere yet. */
export function figureCounts(
  { posts, sources, kept }: Loaded,
  { detection, actors, setAside, added }: Analysis,
  { filters, edgesOfAll, counted, clustersOf }: Counted,
): { readonly counts: NetworkCounts; readonly source: ContentSource } {
  const rows = shownEdges(counted.edges, actors, filters);
  const edges = rows.map(({ edge }) => edge);
  const perActor = postsPerActor(detection.actorOfPost, actors.length);
  const nodes = nodesOf(rows, actors, {
    ...{ posts: perActor, clusters: clustersOf(edges), place: () => ({ x: 0, y: 0 }) },
  });
  const labels = new Map(actors.map(({ id, label }) => [id, label] as const));
  const publishers = perActor.filter((count) => count > 0).length;
  const files = sources.map(({ file }) => file);
  const demonstration = kept?.demonstration ?? false;
  return {
    counts: {
      ...{ nodes, edges, edgesOfAll },
      clusters: nameClusters(nodes, posts, detection.actorOfPost, actors),
      chances: chanceFacts(counted, filters),
      labelOf: (id) => labels.get(id) ?? id,
    },
    source: {
      coverage: coverageOf(posts, publishers, files),
      remarks: dataRemarks(posts, { demonstration, setAside, added }),
      stateName: stateLabel,
    },
  };
}
