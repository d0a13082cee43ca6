import type { ActorKind } from '../../src/domain/actor.ts';
import type { NetworkEdge, NetworkNode } from '../../src/domain/network.ts';
import type { NetworkScene } from '../../src/render/sceneGraph.ts';

const STATES = ['RUS', 'CHN', 'IRN', 'BLR', 'KAZ', null];
const ACTOR_KINDS: readonly ActorKind[] = ['state outlet', 'account', 'ministry', 'outlet'];
const CLUSTERS = 12;

/** A network of a realistic shape: clusters in a ring, few actors that all amplify, most edges of weight 1. */
export function madeScene(actors: number, edges: number): NetworkScene {
  const random = seeded(7);
  const nodes = Array.from({ length: actors }, (_, k) => madeNode(k, random));
  const made: NetworkEdge[] = [];
  const drawn = new Set<number>();
  while (made.length < edges) {
    const from = Math.floor(random() * actors);
    const near = from + CLUSTERS * Math.floor(random() ** 3 * (actors / CLUSTERS));
    const to = random() < 0.8 ? near % actors : Math.floor(random() ** 2 * actors);
    const pair = from * actors + to;
    const [amplifier, source] = [nodes[from], nodes[to]];
    if (from === to || drawn.has(pair) || !amplifier || !source) continue;
    drawn.add(pair);
    const weight = random() < 0.75 ? 1 : Math.ceil(12 * random() ** 3) + 1;
    made.push(madeEdge(amplifier.id, source.id, weight));
  }
  const clusters = Array.from({ length: CLUSTERS }, (_, index) => ({
    index,
    size: Math.ceil(actors / CLUSTERS),
    label: `Around made actor ${index} and ${index + CLUSTERS}`,
    words: [],
    stability: null,
  }));
  return { nodes, edges: made, clusters, colourBy: 'state', theme: 'light' };
}

function madeNode(k: number, random: () => number): NetworkNode {
  const cluster = k % CLUSTERS;
  const angle = (2 * Math.PI * cluster) / CLUSTERS;
  const away = 0.16 * Math.sqrt(random());
  const turn = 2 * Math.PI * random();
  return {
    id: `actor-${k}`,
    label: `Made actor ${k}`,
    state: STATES[cluster % STATES.length] ?? null,
    kind: ACTOR_KINDS[k % ACTOR_KINDS.length] ?? 'account',
    posts: 10,
    amplifies: 1,
    amplified: Math.floor(200 * random() ** 8),
    cluster,
    x: 0.45 * Math.cos(angle) + away * Math.cos(turn),
    y: 0.3 * Math.sin(angle) + away * Math.sin(turn),
  };
}

function madeEdge(amplifier: string, source: string, weight: number): NetworkEdge {
  const unknown = { expected: null, p: null, q: null, medianLagSeconds: null };
  return {
    amplifier,
    source,
    kind: 'repost',
    weight,
    ...unknown,
    first: '2022-01-05',
    last: '2022-01-20',
  };
}

/** Park and Miller's generator: the same network in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}
