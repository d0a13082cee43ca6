/**
 * Several actors drawn as one: a group that the analyst made, a state, a cluster. Edges inside are not drawn. Weights
 * and what chance gives are summed, for both are counts; p and q of a sum are not known and stay empty.
 */
import type { DrawnAs } from './arrangement.ts';
import { drawnPlaces, placed, positionsOf } from './drawnPlaces.ts';
import { endsOf, foldEdges } from './foldEdges.ts';
import { FOLD_MARK, type FoldWords, groupId } from './foldNames.ts';
import { UNDIRECTED_KINDS } from './kind.ts';
import type { Cluster, NetworkEdge, NetworkNode } from './network.ts';
import type { ActorGroup, Fold } from './networkView.ts';
import type { Selection } from './view.ts';

export interface Foldable {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly clusters: readonly Cluster[];
}

/** What stands behind a drawn node or arrow. */
export interface Folded extends Foldable {
  /** members by id of each node that stands for several actors */
  readonly members: ReadonlyMap<string, readonly NetworkNode[]>;
  /** the node that an actor is drawn in, where that is not itself */
  readonly drawnIn: ReadonlyMap<string, string>;
  /** edges between actors of one node: counted, not drawn */
  readonly inside: number;
}

/** The picture as it is drawn: who is drawn as one, and all of them where they lie. */
export function asDrawn(
  picture: Foldable,
  { fold, groups, pins }: DrawnAs,
  words: FoldWords,
): Folded {
  const drawn = folded(picture, groups, fold, words);
  if (drawn.members.size === 0 && pins.length === 0) return drawn;
  const places = drawnPlaces(positionsOf(picture.nodes), pins, drawn.members);
  return { ...drawn, nodes: placed(drawn.nodes, places) };
}

/** The picture with the analyst's groups drawn as one, or with all actors by state or by cluster. */
export function folded(
  picture: Foldable,
  groups: readonly ActorGroup[],
  fold: Fold,
  words: FoldWords,
): Folded {
  const homes = fold === 'none' ? groupHomes(groups, words) : foldHomes(picture, fold, words);
  const drawnIn = new Map<string, string>();
  const members = new Map<string, NetworkNode[]>();
  const labels = new Map<string, string>();
  for (const node of picture.nodes) {
    const home = homes(node);
    if (!home) continue;
    drawnIn.set(node.id, home.id);
    labels.set(home.id, home.label);
    const there = members.get(home.id);
    if (there) there.push(node);
    else members.set(home.id, [node]);
  }
  // as most pictures are, some of them with 100,000 edges
  if (members.size === 0) return { ...alike(picture), ...{ members, drawnIn, inside: 0 } };
  const edges = foldEdges(picture.edges, (id) => drawnIn.get(id) ?? id, fold !== 'none');
  const alone = picture.nodes.filter(({ id }) => !drawnIn.has(id));
  const joined = [...members].map(([id, of]) =>
    foldNode(id, labels.get(id) ?? id, of, edges.shown, fold),
  );
  return {
    nodes: [...alone, ...joined],
    edges: edges.shown,
    clusters: fold === 'none' ? picture.clusters : [],
    ...{ members, drawnIn, inside: edges.inside },
  };
}

function alike({ nodes, edges, clusters }: Foldable): Foldable {
  return { nodes, edges, clusters };
}

interface Home {
  readonly id: string;
  readonly label: string;
}

type HomeOf = (node: NetworkNode) => Home | null;

function groupHomes(groups: readonly ActorGroup[], words: FoldWords): HomeOf {
  const homes = new Map<string, Home>();
  for (const { name, members } of groups) {
    for (const id of members) homes.set(id, { id: groupId(name), label: words.group(name) });
  }
  return ({ id }) => homes.get(id) ?? null;
}

function foldHomes({ clusters }: Foldable, fold: 'state' | 'cluster', words: FoldWords): HomeOf {
  if (fold === 'state') {
    return eachOnce(
      ({ state }) => state ?? '',
      (state) => ({ id: `${FOLD_MARK}state:${state}`, label: words.state(state) }),
    );
  }
  const labels = new Map(clusters.map(({ index, label }) => [index, label]));
  return eachOnce(
    ({ cluster }) => cluster,
    (cluster) => ({
      id: `${FOLD_MARK}cluster:${cluster}`,
      label: labels.get(cluster) ?? words.cluster(cluster + 1),
    }),
  );
}

function eachOnce<T>(keyOf: (node: NetworkNode) => T, homeOf: (key: T) => Home): HomeOf {
  const homes = new Map<T, Home>();
  return (node) => {
    const key = keyOf(node);
    const home = homes.get(key) ?? homeOf(key);
    homes.set(key, home);
    return home;
  };
}

/** Lies in its members' middle, weighted by how much they are amplified, so that it stands where they stood. */
function foldNode(
  id: string,
  label: string,
  members: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  fold: Fold,
): NetworkNode {
  const sum = (of: (node: NetworkNode) => number) =>
    members.reduce((total, node) => total + of(node), 0);
  const share = sum(({ amplified }) => amplified + 1);
  const largest = members.reduce((a, b) => (b.amplified > a.amplified ? b : a));
  const isOneState = members.every(({ state }) => state === largest.state);
  const isOneKind = members.every(({ kind }) => kind === largest.kind);
  return {
    id,
    label: `${label}${fold === 'none' ? '' : `, ${members.length}`}`,
    state: isOneState || fold === 'cluster' ? largest.state : 'other',
    kind: isOneKind && fold === 'none' ? largest.kind : 'account',
    posts: sum(({ posts }) => posts),
    amplifies: weightOf(edges, (edge) => edge.amplifier === id),
    amplified: weightOf(edges, (edge) => edge.source === id),
    cluster: largest.cluster,
    x: sum(({ x, amplified }) => x * (amplified + 1)) / share,
    y: sum(({ y, amplified }) => y * (amplified + 1)) / share,
  };
}

function weightOf(edges: readonly NetworkEdge[], isOwn: (edge: NetworkEdge) => boolean): number {
  return edges.reduce(
    (sum, edge) => sum + (isOwn(edge) && !UNDIRECTED_KINDS.has(edge.kind) ? edge.weight : 0),
    0,
  );
}

/** The edges behind a drawn arrow, heaviest first; `kind` null: of all directed kinds. */
export function edgesBehind(
  { edges }: Foldable,
  drawnIn: ReadonlyMap<string, string>,
  drawn: Pick<NetworkEdge, 'amplifier' | 'source' | 'kind'>,
  allKinds: boolean,
): NetworkEdge[] {
  const homeOf = (id: string) => drawnIn.get(id) ?? id;
  const isOneWay = !UNDIRECTED_KINDS.has(drawn.kind);
  return edges
    .filter((edge) => {
      if (allKinds ? UNDIRECTED_KINDS.has(edge.kind) === isOneWay : edge.kind !== drawn.kind)
        return false;
      const [amplifier, source] = endsOf(edge, homeOf);
      return amplifier === drawn.amplifier && source === drawn.source;
    })
    .sort((a, b) => b.weight - a.weight);
}

/** What is drawn of a selection: an actor may be drawn in a group, and an edge in a wider arrow. */
export function drawnSelection(drawn: Folded, selection: Selection | null): Selection | null {
  if (drawn.drawnIn.size === 0) return selection;
  const homeOf = (id: string) => drawn.drawnIn.get(id) ?? id;
  switch (selection?.type) {
    case 'actor':
      return { ...selection, id: homeOf(selection.id) };
    case 'edge': {
      const [amplifier, source] = endsOf({ ...selection }, homeOf);
      const ends = drawn.edges.filter(
        (edge) => edge.amplifier === amplifier && edge.source === source,
      );
      const found = ends.find(({ kind }) => kind === selection.kind) ?? ends[0];
      return found ? { type: 'edge', amplifier, source, kind: found.kind } : null;
    }
    default:
      return selection;
  }
}
