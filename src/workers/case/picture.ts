import type { Positions } from '../../domain/case.ts';
import type { Detection } from '../../domain/detection.ts';
import { namedInFocus } from '../../domain/focus.ts';
import type { ChanceFacts, Cluster, NetworkEdge, NetworkNode } from '../../domain/network.ts';
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
  const allKinds = edgesUnder(open, { ...filters, hiddenKinds: [] });
  const edges = ofShownKinds(open, allKinds, filters);
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
      posts: postsShown(open, finding.detection, filters),
    },
    chances: chancesOf(counted, filters),
    hot: finding.detection.hot.filter(({ kind }) => !filters.hiddenKinds.includes(kind)),
    edgesByKind: edgesByKind(allKinds),
    names: namesOf(open, filters),
    ...(filters.focus !== null && {
      edgesOutside: edgesUnder(open, { ...filters, focus: null }).length,
    }),
  };
  countedFor.set(picture, counted);
  return picture;
}

/** A focus looks at what is left when kinds are hidden; without one they can be taken away afterwards. */
function ofShownKinds(open: OpenCase, allKinds: EdgeRows[], filters: Filters): EdgeRows[] {
  if (filters.hiddenKinds.length === 0) return allKinds;
  if (filters.focus !== null) return edgesUnder(open, filters);
  const hidden = new Set(filters.hiddenKinds);
  return allKinds.filter(({ edge }) => !hidden.has(edge.kind));
}

const postCounts = keptByKey<Detection, number>();
const chanceLists = keptByKey<CountedNetwork, readonly ChanceFacts[]>();

function postsShown(open: OpenCase, detection: Detection, filters: Filters): number {
  const { time, hiddenPlatforms, hiddenLanguages } = filters;
  const { hiddenStates, hiddenActorKinds, hiddenActors } = filters;
  const posts = [time, hiddenPlatforms, hiddenLanguages];
  const key = JSON.stringify([...posts, hiddenStates, hiddenActorKinds, hiddenActors]);
  return postCounts(detection, key, () =>
    shownPosts(detection, open.posts, open.directory.actors, filters).reduce(
      (sum, shown) => sum + shown,
      0,
    ),
  );
}

function chancesOf(counted: CountedNetwork, filters: Filters): readonly ChanceFacts[] {
  const key = JSON.stringify([filters.minWeight, filters.maxQ, filters.keepActs]);
  return chanceLists(counted, key, () => chanceFacts(counted, filters));
}

/** Keeps the last answer for each thing that was asked about: one filter at a time changes. */
function keptByKey<T extends object, A>() {
  const kept = new WeakMap<T, { readonly key: string; readonly answer: A }>();
  return (about: T, key: string, answer: () => A): A => {
    const last = kept.get(about);
    if (last?.key === key) return last.answer;
    const found = answer();
    kept.set(about, { key, answer: found });
    return found;
  };
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
