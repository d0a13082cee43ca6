import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { toGexf } from '../../src/export/gexf.ts';
import { toGraphml } from '../../src/export/graphml.ts';
import { xmlText } from '../../src/export/graphology.ts';
import { MADE_NETWORK } from './madeNetwork.ts';

const textOf = (pieces: Iterable<string>) => [...pieces].join('');

const READABLE = 'R&T <b>"q"</b>  \u202Eعربي';

describe.each([
  ['GEXF', () => parseGexf(Graph, toGexf(MADE_NETWORK)), 'amplification'],
  ['GraphML', () => parseGraphml(Graph, textOf(toGraphml(MADE_NETWORK))), 'kind'],
] as const)('%s', (_, read, kindName) => {
  const graph = read();

  it('keeps both edges apart, from amplifier to source', () => {
    expect(graph.size).toBe(2);
    expect(graph.extremities(graph.directedEdges()[0])).toEqual(['x:rt&co', 'chn-mfa']);
  });

  it('keeps numbers as numbers and leaves out what is not known', () => {
    const edge = graph.getEdgeAttributes(graph.directedEdges()[0]);
    expect(edge.weight).toBe(2);
    expect(edge[kindName]).toBe('citation');
    expect(edge.first).toBe('2022-01-10');
    for (const name of ['expected', 'p', 'q', 'medianLagSeconds'])
      expect(edge[name]).toBeUndefined();
  });

  it('keeps names with markup as names', () => {
    expect(graph.getNodeAttribute('x:rt&co', 'label')).toBe(READABLE);
  });

  it('keeps places and labels', () => {
    const node = graph.getNodeAttributes('chn-mfa');
    expect([node.x, node.y]).toEqual([10.5, -4]);
    expect(node).toMatchObject({ state: 'CHN', kind: 'ministry', posts: 3, amplified: 2 });
  });
});

describe('an edge without a direction', () => {
  it('is written as such', () => {
    expect(parseGexf(Graph, toGexf(MADE_NETWORK)).undirectedSize).toBe(1);
    // graphology's reader of GraphML does not look at an edge's own direction
    expect(textOf(toGraphml(MADE_NETWORK))).toMatch(/<edge [^>]*co-share[^>]* directed="false">/);
  });
});

describe('text for XML', () => {
  it('loses what XML cannot hold, and nothing else', () => {
    expect(xmlText('a\u0000b\u001Fc\uD800d\u{1F600}\t\nж中')).toBe('abcd\u{1F600}\t\nж中');
  });
});
