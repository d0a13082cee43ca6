import type { Positions } from '../../domain/case.ts';
import { namedInFocus } from '../../domain/focus.ts';
import type { Cluster, NetworkEdge, NetworkNode } from '../../domain/network.ts';
import type { Filters } from '../../domain/view.ts';
import { chanceFacts } from '../../graph/chanceFacts.ts';
import { type CountedNetwork, shownEdges } from '../../graph/counted.ts';
import type { EdgeRows } from '../../graph/edges.ts';
import { shownPosts } from '../../graph/filter.ts';
import { nodesOf } from '../../graph/network.ts';
import type { Picture } from '../contract.ts';
import type { OpenCase } from './openCase.ts';
import { edgesByKind } from './overview.ts';
import { placer } from './placer.ts';

/** Edges under the filters, with their evidence. */
export function edgesUnder(open: OpenCase, filters: Filters): EdgeRows[] {
  return shownEdges(open.finding(filters).counted(filters).edges, open.directory.actors, filters);
}

/** What is drawn under the filters. Clusters are those of the whole network, so that filtering moves nobody. */
export function pictureOf(open: OpenCase, filters: Filters, positions: Positions | null): Picture {
  const finding = open.finding(filters);
  const { actors } = open.directory;
  const edges = edgesUnder(open, filters);
  const place = placer(positions, finding.edges);
  const facts = { posts: open.postsOfActor, clusters: finding.clusters, place };
  const nodes = nodesOf(edges, actors, facts);
  const counted = finding.counted(filters);
  const picture: Picture = {
    nodes,
    edges: edges.map(({ edge }) => edge),
    clusters: clustersShown(finding.clusterNames, nodes),
    totals: {
      edges: edges.length,
      edgesOfAll: finding.edges.length,
      actors: nodes.length,
      posts: shownPosts(finding.detection, open.posts, actors, filters).reduce(
        (sum, shown) => sum + shown,
        0,
      ),
    },
    chances: chanceFacts(counted, filters),
    hot: finding.detection.hot.filter(({ kind }) => !filters.hiddenKinds.includes(kind)),
    edgesByKind: edgesByKind(
      filters.hiddenKinds.length === 0 ? edges : edgesUnder(open, { ...filters, hiddenKinds: [] }),
    ),
    names: namesOf(open, filters),
    ...(filters.focus !== null && {
      edgesOutside: edgesUnder(open, { ...filters, focus: null }).length,
    }),
  };
  countedFor.set(picture, counted);
  return picture;
}

const countedFor = new WeakMap<Picture, CountedNetwork>();
const edgeLists = new WeakMap<CountedNetwork, readonly NetworkEdge[]>();

/** All edges that a picture's were chosen from, in its order; one list for all pictures of what was counted once. */
export function countedEdges(picture: Picture): readonly NetworkEdge[] {
  const counted = countedFor.get(picture);
  if (!counted) return picture.edges;
  const edges = edgeLists.get(counted) ?? counted.edges.map(({ edge }) => edge);
  edgeLists.set(counted, edges);
  return edges;
}

/** Labels of the actors that the filters name; an id that nobody has stands for itself. */
export function namesOf({ directory }: OpenCase, filters: Filters): Record<string, string> {
  const named = new Set([...filters.hiddenActors, ...namedInFocus(filters.focus)]);
  if (named.size === 0) return {};
  const found = directory.actors.filter(({ id }) => named.has(id));
  return Object.fromEntries(found.map(({ id, label }) => [id, label]));
}

/** Names of the whole network's clusters, sizes from what is drawn; those without a drawn member are left out. */
function clustersShown(names: readonly Cluster[], drawn: readonly NetworkNode[]): Cluster[] {
  const sizes = new Map<number, number>();
  for (const node of drawn) sizes.set(node.cluster, (sizes.get(node.cluster) ?? 0) + 1);
  return names.flatMap((cluster) => {
    const size = sizes.get(cluster.index);
    return size === undefined ? [] : { ...cluster, size };
  });
}
