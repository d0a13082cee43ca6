/** GraphML (Brandes et al. 2002, doi:10.1007/3-540-45848-4_59); graphology reads this format but does not write it. */
import { UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import { memberValues, type WrittenNetwork } from './gexf.ts';
import { gathered } from './pieces.ts';
import { xmlEdgeId, xmlId, xmlText } from './xml.ts';

type ValueType = 'string' | 'int' | 'double';

const NODE_KEYS: Readonly<Record<string, ValueType>> = {
  label: 'string',
  state: 'string',
  kind: 'string',
  posts: 'int',
  amplifies: 'int',
  amplified: 'int',
  cluster: 'int',
  x: 'double',
  y: 'double',
};

const MEMBER_KEYS: Readonly<Record<string, ValueType>> = { actors: 'int', members: 'string' };

const EDGE_KEYS: Readonly<Record<string, ValueType>> = {
  kind: 'string',
  weight: 'double',
  expected: 'double',
  p: 'double',
  q: 'double',
  medianLagSeconds: 'double',
  first: 'string',
  last: 'string',
};

/**
 * One graph with an id for every edge, in pieces of at least `pieceLength` characters, the last one shorter; unknown
 * values are left out.
 */
export function toGraphml(network: WrittenNetwork, pieceLength?: number): Iterable<string> {
  return gathered(lines(network), pieceLength);
}

function* lines({ nodes, edges, drawn }: WrittenNetwork): Generator<string> {
  const keys = drawn ? { ...NODE_KEYS, ...MEMBER_KEYS } : NODE_KEYS;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  if (drawn) yield `<desc>${xmlText(drawn.description)}</desc>\n`;
  for (const line of keyLines('node', keys)) yield `${line}\n`;
  for (const line of keyLines('edge', EDGE_KEYS)) yield `${line}\n`;
  yield '<graph id="G" edgedefault="directed">\n';
  for (const node of nodes) {
    const values = { ...node, ...memberValues(drawn, node.id) };
    yield `${element(`node id="${xmlId(node.id)}"`, 'node', keys, values)}\n`;
  }
  for (const edge of edges) yield `${edgeElement(edge)}\n`;
  yield '</graph>\n</graphml>\n';
}

function edgeElement(edge: NetworkEdge): string {
  const { amplifier, source, kind } = edge;
  const directed = UNDIRECTED_KINDS.has(kind) ? ' directed="false"' : '';
  const ends = `source="${xmlId(amplifier)}" target="${xmlId(source)}"`;
  return element(`edge id="${xmlEdgeId(edge)}" ${ends}${directed}`, 'edge', EDGE_KEYS, { ...edge });
}

function keyLines(target: string, keys: Readonly<Record<string, ValueType>>): string[] {
  return Object.entries(keys).map(
    ([name, type]) =>
      `<key id="${target}-${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function element(
  head: string,
  target: 'node' | 'edge',
  keys: Readonly<Record<string, ValueType>>,
  values: Readonly<Record<string, unknown>>,
): string {
  const cells = Object.keys(keys).flatMap((name) => {
    const value = values[name];
    if (value === null || value === undefined) return [];
    return [`<data key="${target}-${name}">${xmlText(String(value))}</data>`];
  });
  return `<${head}>${cells.join('')}</${target}>`;
}
