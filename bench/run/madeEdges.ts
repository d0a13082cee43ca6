import type { NetworkEdge } from '../../src/domain/network.ts';
import { createChance, createZipf } from '../generate/chance.ts';

const EDGES_PER_NODE = 10;
const NODES_PER_GROUP = 100;
/** share of the edges that stay within their group */
const WITHIN = 0.8;
const DEGREE_EXPONENT = 0.6;

/** A network with groups and a heavy tail of degrees: ten edges a node, each pair of nodes at most once. */
export function madeEdges(count: number, seed: number): NetworkEdge[] {
  const chance = createChance(seed);
  const nodes = Math.max(2 * EDGES_PER_NODE, Math.round(count / EDGES_PER_NODE));
  const groups = Math.max(2, Math.round(nodes / NODES_PER_GROUP));
  const rank = createZipf(nodes, DEGREE_EXPONENT);
  const rankInGroup = createZipf(Math.floor(nodes / groups), DEGREE_EXPONENT);
  const seen = new Set<number>();
  const edges: NetworkEdge[] = [];
  while (edges.length < count) {
    const a = rank(chance);
    // nodes of one group are those with the same rest: each group has hubs of its own
    const inside = (rankInGroup(chance) * groups + (a % groups)) % nodes;
    const b = chance.happens(WITHIN) ? inside : rank(chance);
    const key = Math.min(a, b) * nodes + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    edges.push(edgeOf(Math.min(a, b), Math.max(a, b)));
  }
  return edges;
}

function edgeOf(a: number, b: number): NetworkEdge {
  return {
    amplifier: `x:${a}`,
    source: `x:${b}`,
    kind: 'co-share',
    weight: 1,
    expected: null,
    p: null,
    q: null,
    medianLagSeconds: null,
    first: '',
    last: '',
  };
}
