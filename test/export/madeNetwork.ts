import type { Network } from '../../src/domain/network.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

/** Two actors, a directed and an undirected edge; a name with everything that markup can choke on. */
export const NASTY = 'R&T <b>"q"</b> \u0001\uD800 \u202Eعربي';

export const MADE_NETWORK: Network = {
  nodes: [
    {
      id: 'chn-mfa',
      label: 'Chinese foreign ministry',
      state: 'CHN',
      kind: 'ministry',
      posts: 3,
      amplifies: 0,
      amplified: 2,
      cluster: 0,
      x: 10.5,
      y: -4,
    },
    {
      id: 'x:rt&co',
      label: NASTY,
      state: null,
      kind: 'account',
      posts: 5,
      amplifies: 2,
      amplified: 0,
      cluster: 0,
      x: -10.5,
      y: 4,
    },
  ],
  edges: [
    {
      amplifier: 'x:rt&co',
      source: 'chn-mfa',
      kind: 'citation',
      weight: 2,
      expected: null,
      p: null,
      q: null,
      medianLagSeconds: null,
      first: '2022-01-10',
      last: '2022-01-12',
    },
    {
      amplifier: 'chn-mfa',
      source: 'x:rt&co',
      kind: 'co-share',
      weight: 1,
      expected: null,
      p: null,
      q: null,
      medianLagSeconds: 5,
      first: '2022-01-10',
      last: '2022-01-10',
    },
  ],
  clusters: [],
  settings: { ...DEFAULT_SETTINGS, minWeight: 1, maxQ: null, keepActs: true, seed: 1 },
  coverage: { posts: 8, actors: 2, from: '2022-01-10', to: '2022-01-12', gaps: [], files: [] },
};
