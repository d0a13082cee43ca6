import fc from 'fast-check';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { KINDS, UNDIRECTED_KINDS } from '../../src/domain/kind.ts';
import type { Network, NetworkEdge } from '../../src/domain/network.ts';
import { toGexf } from '../../src/export/gexf.ts';
import { toGraphml } from '../../src/export/graphml.ts';
import { xmlId, xmlText } from '../../src/export/xml.ts';
import { MADE_NETWORK } from './madeNetwork.ts';

const textOf = (pieces: Iterable<string>) => [...pieces].join('');

const READABLE = 'R&T <b>"q"</b>  \u202Eعربي';

describe.each([
  ['GEXF', () => parseGexf(Graph, textOf(toGexf(MADE_NETWORK))), 'amplification'],
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
    expect(parseGexf(Graph, textOf(toGexf(MADE_NETWORK))).undirectedSize).toBe(1);
    // graphology's reader of GraphML does not look at an edge's own direction
    expect(textOf(toGraphml(MADE_NETWORK))).toMatch(/<edge [^>]*co-share[^>]* directed="false">/);
  });
});

const anyText = fc.string({ unit: 'binary', maxLength: 8 });
/** Names that are hard to keep apart: markup, breaks, arrows, halves of pairs, nothing at all. */
const anyId = fc.oneof(
  anyText,
  fc
    .array(
      fc.constantFrom(
        'a',
        '→',
        '\\',
        '\n',
        '\t',
        '\r',
        ' ',
        '\u0001',
        '\u0085',
        '\u2028',
        '\uD800',
        '"',
        '&',
        '<',
      ),
      {
        maxLength: 4,
      },
    )
    .map((parts) => parts.join('')),
);
const anyNumber = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0));

const anyNetwork: fc.Arbitrary<Pick<Network, 'nodes' | 'edges'>> = fc
  .uniqueArray(anyId, { minLength: 1, maxLength: 6 })
  // as ids of actors are: the reader takes a bare `valueOf` for a method
  .map((ids) => ids.map((id) => `x:${id}`))
  .chain((ids) => {
    const [node] = MADE_NETWORK.nodes;
    const [edge] = MADE_NETWORK.edges;
    if (!(node && edge)) throw new Error('the made network is empty');
    const nodes = fc.record({ label: anyText, state: fc.option(anyText), posts: fc.nat() });
    const end = fc.constantFrom(...ids);
    const edges = fc.record({
      ...{ amplifier: end, source: end, kind: fc.constantFrom(...KINDS) },
      ...{ weight: fc.nat(), expected: anyNumber, p: anyNumber, first: anyText },
    });
    const keyOf = ({
      amplifier,
      source,
      kind,
    }: Pick<NetworkEdge, 'amplifier' | 'source' | 'kind'>) => {
      const ends = [amplifier, source];
      return JSON.stringify([UNDIRECTED_KINDS.has(kind) ? ends.sort() : ends, kind]);
    };
    return fc.record({
      nodes: fc
        .array(nodes, { minLength: ids.length, maxLength: ids.length })
        .map((list) => list.map((each, k) => ({ ...node, ...each, id: ids[k] ?? '' }))),
      edges: fc
        .uniqueArray(edges, { maxLength: 8, selector: keyOf })
        .map((list) => list.map((each) => ({ ...edge, ...each }))),
    });
  });

/** What XML 1.0 can hold of a text. */
const held = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

describe('laws of GEXF and GraphML', () => {
  it('a reader of XML finds every actor and every edge, with what is known of each, whatever the names', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        for (const graph of [
          parseGexf(Graph, textOf(toGexf(network)), { addMissingNodes: false }),
          parseGraphml(Graph, textOf(toGraphml(network))),
        ]) {
          expect([graph.order, graph.size]).toEqual([network.nodes.length, network.edges.length]);
          const labels = graph.mapNodes((_, { label, posts }) => [label ?? '', posts]);
          expect(labels).toEqual(network.nodes.map(({ label, posts }) => [held(label), posts]));
          const edges = graph.mapEdges((_, { weight, expected, p, first }) => [
            weight,
            expected,
            p,
            first ?? '',
          ]);
          expect(edges).toEqual(
            network.edges.map(({ weight, expected, p, first }) => [
              ...[weight, expected ?? undefined, p ?? undefined, held(first)],
            ]),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('breaks that only some readers know stay what they are', () => {
    const [edge] = MADE_NETWORK.edges;
    const edges = edge ? [{ ...edge, first: 'a\u0085b\u2028c' }] : [];
    for (const graph of [
      parseGexf(Graph, textOf(toGexf({ ...MADE_NETWORK, edges }))),
      parseGraphml(Graph, textOf(toGraphml({ ...MADE_NETWORK, edges }))),
    ]) {
      expect(graph.mapEdges((_, { first }) => first)).toEqual(['a\u0085b\u2028c']);
    }
  });

  it('pieces of any length join to the same text, and only the last is shorter', () => {
    fc.assert(
      fc.property(anyNetwork, fc.integer({ min: 1, max: 500 }), (network, length) => {
        for (const write of [toGexf, toGraphml]) {
          const pieces = [...write(network, length)];
          expect(pieces.join('')).toBe(textOf(write(network)));
          expect(pieces.slice(0, -1).every((piece) => piece.length >= length)).toBe(true);
          const lines = pieces
            .join('')
            .split('\n')
            .map((line) => line.length + 1);
          const most = Math.max(...pieces.map((piece) => piece.length));
          // declarations are one text of several lines
          expect(most).toBeLessThan(length + Math.max(800, ...lines));
        }
      }),
    );
  });
});

describe.each([
  ['GEXF', toGexf],
  ['GraphML', toGraphml],
])('a network of many edges as %s', (_, write) => {
  it('is nowhere held as one text: edges are made while they are written', () => {
    const made = { edges: 0 };
    const [edge] = MADE_NETWORK.edges;
    function* edges() {
      for (; made.edges < 50_000; made.edges += 1) if (edge) yield { ...edge, weight: made.edges };
    }
    let longest = 0;
    let written = 0;
    for (const piece of write({ nodes: MADE_NETWORK.nodes, edges: edges() })) {
      if (written === 0) expect(made.edges).toBeLessThan(2_000);
      longest = Math.max(longest, piece.length);
      written += piece.split('<edge ').length - 1;
    }
    expect(written).toBe(50_000);
    expect(longest).toBeLessThan(300_000);
  });
});

describe('text for XML', () => {
  it('loses what XML cannot hold, and nothing else', () => {
    expect(xmlText('a\u0000b\u001Fc\uD800d\u{1F600}ж中')).toBe('abcd\u{1F600}ж中');
    expect(xmlText('<&>"\t\r\n')).toBe('&lt;&amp;&gt;&quot;&#9;&#13;&#10;');
  });

  it('of ids is written out instead, so that no two become one', () => {
    expect(xmlId('a\u0001\uD800')).toBe('a\\u0001\\ud800');
    expect(xmlId('a')).toBe('a');
  });
});
