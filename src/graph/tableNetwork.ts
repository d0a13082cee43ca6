import type { Actor } from '../domain/actor.ts';
import { KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { NetworkNode } from '../domain/network.ts';
import { clusterNodes } from './clusters.ts';
import type { EdgeTable } from './edgeTable.ts';
import { settleLayout } from './layout.ts';
import { modularityGraph } from './modularityGraph.ts';

/** The actors on at least one edge of a table, in order of id, and its edges between them. */
export interface TableNodes {
  /** actor index of each node */
  readonly actors: Uint32Array;
  /** by edge: the nodes of its amplifier and its source */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

export function nodesOfTable(table: EdgeTable, actors: readonly Actor[]): TableNodes {
  const isOnEdge = new Uint8Array(actors.length);
  for (let edge = 0; edge < table.length; edge += 1) {
    isOnEdge[table.amplifier[edge] ?? 0] = 1;
    isOnEdge[table.source[edge] ?? 0] = 1;
  }
  const ids = actors.map((actor) => actor.id);
  const found = Uint32Array.from(ids.keys())
    .filter((actor) => isOnEdge[actor] === 1)
    .sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  const nodeOf = new Uint32Array(actors.length);
  for (let node = 0; node < found.length; node += 1) nodeOf[found[node] ?? 0] = node;
  return {
    actors: found,
    from: table.amplifier.map((actor) => nodeOf[actor] ?? 0),
    to: table.source.map((actor) => nodeOf[actor] ?? 0),
  };
}

/** Nodes as `nodesOf` gives them, grouped and laid out with the seed. `posts`: number of posts of each actor. */
export function placedNodes(
  table: EdgeTable,
  actors: readonly Actor[],
  posts: Uint32Array,
  seed: number,
): NetworkNode[] {
  const nodes = nodesOfTable(table, actors);
  const order = nodes.actors.length;
  const weight = Float64Array.from(table.weight);
  const links = { from: nodes.from, to: nodes.to, weight, oneWay: null };
  const clusters = clusterNodes(modularityGraph(order, links), seed);
  const sums = sumsOf(table, nodes);
  const known = Array.from(nodes.actors, (actor) => actors[actor]);
  const places = placesOf(table, nodes, sums.amplified, known, clusters, seed);
  return known.map((actor, node) => ({
    id: actor?.id ?? '',
    label: actor?.label ?? '',
    state: actor?.state ?? null,
    kind: actor?.kind ?? 'account',
    posts: posts[nodes.actors[node] ?? 0] ?? 0,
    amplifies: sums.amplifies[node] ?? 0,
    amplified: sums.amplified[node] ?? 0,
    cluster: clusters[node] ?? 0,
    x: round(places[node * 2]),
    y: round(places[node * 2 + 1]),
  }));
}

/** Co-share has no direction: there nobody amplifies or is amplified. */
function sumsOf(table: EdgeTable, { actors, from, to }: TableNodes) {
  const isDirected = KINDS.map((kind) => !UNDIRECTED_KINDS.has(kind));
  const amplifies = new Float64Array(actors.length);
  const amplified = new Float64Array(actors.length);
  for (let edge = 0; edge < table.length; edge += 1) {
    if (isDirected[table.kind[edge] ?? 0] !== true) continue;
    const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
    amplifies[a] = (amplifies[a] ?? 0) + (table.weight[edge] ?? 0);
    amplified[b] = (amplified[b] ?? 0) + (table.weight[edge] ?? 0);
  }
  return { amplifies, amplified };
}

function placesOf(
  table: EdgeTable,
  { from, to }: TableNodes,
  amplified: Float64Array,
  actors: readonly (Actor | undefined)[],
  clusters: Uint32Array,
  seed: number,
): Float32Array {
  const edges = new Uint32Array(table.length * 2);
  for (let edge = 0; edge < table.length; edge += 1) {
    edges[edge * 2] = from[edge] ?? 0;
    edges[edge * 2 + 1] = to[edge] ?? 0;
  }
  const steps = settleLayout({
    ids: actors.map((actor) => actor?.id ?? ''),
    amplified,
    edges,
    weights: Float32Array.from(table.weight),
    clusters,
    states: actors.map((actor) => actor?.state ?? null),
    seed,
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 100) / 100;
}
