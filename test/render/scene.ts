import type { ActorKind } from '../../src/domain/actor.ts';
import type { Kind } from '../../src/domain/kind.ts';
import type { NetworkEdge, NetworkNode } from '../../src/domain/network.ts';
import type { NetworkScene } from '../../src/render/sceneGraph.ts';

export function node(
  id: string,
  x: number,
  y: number,
  more: Partial<NetworkNode> = {},
): NetworkNode {
  return {
    id,
    label: id,
    state: 'RUS',
    kind: 'state outlet',
    posts: 1,
    amplifies: 0,
    amplified: 100,
    cluster: 0,
    x,
    y,
    ...more,
  };
}

export function edge(
  amplifier: string,
  source: string,
  kind: Kind = 'citation',
  weight = 9,
): NetworkEdge {
  return {
    amplifier,
    source,
    kind,
    weight,
    expected: null,
    p: null,
    q: null,
    medianLagSeconds: null,
    first: '2022-01-05',
    last: '2022-01-20',
  };
}

/** One actor of every kind, in a row. */
export const KINDS_IN_A_ROW: readonly ActorKind[] = [
  'ministry',
  'diplomat',
  'official',
  'state outlet',
  'state-linked outlet',
  'outlet',
  'account',
];

/** Four actors in two clusters, with arrows in both directions. */
export const SMALL_SCENE: NetworkScene = {
  nodes: [
    node('rt', -100, 60),
    node('tass', -60, -70, { amplified: 20 }),
    node('ria', -140, -50, { amplified: 10 }),
    node('mfa', 120, 0, { state: 'CHN', kind: 'ministry', cluster: 1 }),
  ],
  edges: [edge('rt', 'mfa'), edge('mfa', 'rt', 'repost', 2), edge('tass', 'rt', 'link', 1)],
  clusters: [
    { index: 0, size: 3, label: 'Around RT and TASS', words: [], stability: null },
    { index: 1, size: 1, label: 'Around the ministry', words: [], stability: null },
  ],
  colourBy: 'state',
  theme: 'light',
};
