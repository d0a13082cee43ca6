import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { DRAWN_ALONE, type DrawnAs } from '../../src/domain/arrangement.ts';
import { groupId } from '../../src/domain/foldNames.ts';
import type { Network } from '../../src/domain/network.ts';
import { edgesCsv, nodesCsv } from '../../src/export/csv.ts';
import { toGexf } from '../../src/export/gexf.ts';
import { toGraphml } from '../../src/export/graphml.ts';
import { drawnNetwork, tableNetwork } from '../../src/workers/case/drawnTables.ts';
import { MADE_NETWORK } from '../export/madeNetwork.ts';
import { madeEdge, madeNode } from '../figure/madeFigure.ts';

const NETWORK: Network = {
  ...MADE_NETWORK,
  nodes: [
    madeNode({ id: 'rt', label: 'RT', x: 10 }),
    madeNode({ id: 'tass', label: 'TASS', x: 20 }),
    madeNode({ id: 'mfa', label: 'MFA', x: 90 }),
  ],
  edges: [
    madeEdge({ amplifier: 'rt', source: 'mfa', weight: 5 }),
    madeEdge({ amplifier: 'tass', source: 'mfa', weight: 2 }),
  ],
};
const GROUPED: DrawnAs = {
  ...{ fold: 'none', pins: [{ id: 'mfa', x: 7, y: 8 }] },
  groups: [{ name: 'Outlets & co', members: ['rt', 'tass'] }],
};
const ID = groupId('Outlets & co');
const textOf = (pieces: Iterable<string>) => [...pieces].join('');

describe('GEXF and GraphML of a network with a group and a pin', () => {
  const drawn = drawnNetwork(NETWORK, GROUPED);

  it.each([
    ['GEXF', () => parseGexf(Graph, textOf(toGexf(drawn)))],
    ['GraphML', () => parseGraphml(Graph, textOf(toGraphml(drawn)))],
  ] as const)(
    '%s holds the group as one node with its members, and the pin where it lies',
    (_, read) => {
      const graph = read();
      expect(graph.nodes().sort()).toEqual([ID, 'mfa']);
      expect(graph.getNodeAttributes(ID)).toMatchObject({ actors: 2, members: 'rt tass' });
      expect(graph.getNodeAttribute('mfa', 'members')).toBeUndefined();
      const { x, y } = graph.getNodeAttributes('mfa');
      expect([x, y]).toEqual([7, 8]);
      expect(graph.getEdgeAttribute(graph.edges()[0], 'weight')).toBe(7);
    },
  );

  it('say so at their heads, and say nothing where nothing is arranged', () => {
    const words = 'Drawn as one by the analyst: Outlets &amp; co (2 actors).';
    expect(textOf(toGexf(drawn)).slice(0, 400)).toContain(`<meta><description>${words}`);
    expect(textOf(toGraphml(drawn)).slice(0, 400)).toContain(`<desc>${words}`);
    expect(textOf(toGexf(drawn))).toContain('One node lies where the analyst put it.');
    const alone = drawnNetwork(NETWORK, DRAWN_ALONE);
    expect(textOf(toGexf(alone))).toBe(textOf(toGexf(NETWORK)));
  });
});

describe('tables of a network with a group', () => {
  const { network, drawnIn } = tableNetwork(NETWORK, GROUPED);
  const rows = (pieces: Iterable<string>) => textOf(pieces).trim().split('\r\n');

  it('stay per actor, and say in columns of their own who is drawn in what', () => {
    const edges = rows(edgesCsv(network, drawnIn));
    expect(edges[0]).toMatch(/^amplifier,source,.*,last,amplifierDrawnIn,sourceDrawnIn$/);
    expect(edges[1]).toMatch(/^rt,mfa,.*,Outlets & co \(group\),$/);
    expect(edges).toHaveLength(3);
    const nodes = rows(nodesCsv(network, drawnIn));
    expect(nodes[0]).toMatch(/,x,y,drawnIn$/);
    expect(nodes[1]).toMatch(/^rt,.*,10,0,Outlets & co \(group\)$/);
    expect(nodes[3]).toMatch(/^mfa,.*,7,8,$/);
  });

  it('say it in JSON in a sentence', () => {
    expect(network.drawnAs?.note).toMatch(/^Nodes and edges are of single actors\. Drawn as one/);
    expect(network.drawnAs?.nodes.map(({ members }) => members)).toEqual([['rt', 'tass']]);
  });

  it('are as they always were where every actor is drawn by itself', () => {
    const alone = tableNetwork(NETWORK, DRAWN_ALONE);
    expect(alone).toEqual({ network: NETWORK, drawnIn: null });
    expect(rows(edgesCsv(alone.network, alone.drawnIn))[0]).toMatch(/,first,last$/);
  });
});
