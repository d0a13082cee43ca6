/** GEXF 1.3 (gexf.net); graphology-gexf reads it, but writes one text, which a million edges are too long for. */
import { UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { Network, NetworkEdge, NetworkNode } from '../domain/network.ts';
import { gathered } from './pieces.ts';
import { xmlEdgeId, xmlId, xmlText } from './xml.ts';

type ValueType = 'string' | 'integer' | 'double';

const NODE_VALUES = {
  state: 'string',
  kind: 'string',
  posts: 'integer',
  amplifies: 'integer',
  amplified: 'integer',
  cluster: 'integer',
} as const satisfies Partial<Record<keyof NetworkNode, ValueType>>;

/** `amplification` is the kind: "kind" is a word of GEXF's own. */
const EDGE_VALUES = {
  amplification: 'string',
  expected: 'double',
  p: 'double',
  q: 'double',
  medianLagSeconds: 'double',
  first: 'string',
  last: 'string',
} as const satisfies Readonly<Record<string, ValueType>>;

/** What is written of a network; edges may be made while they are written. */
export interface WrittenNetwork {
  readonly nodes: Network['nodes'];
  readonly edges: Iterable<NetworkEdge>;
  readonly drawn?: DrawnNote;
}

/** Where nodes stand for several actors, or lie where the analyst put them. */
export interface DrawnNote {
  /** a sentence for whoever opens the file */
  readonly description: string;
  /** ids of the actors behind a node that stands for several */
  readonly membersOf: (id: string) => readonly string[] | null;
}

/** Behind a node that stands for several actors: how many they are, and their ids with blanks between. */
const MEMBER_VALUES = { actors: 'integer', members: 'string' } as const;

/** What is written of the actors behind a node; nothing where it stands for itself. */
export function memberValues(drawn: DrawnNote | undefined, id: string) {
  const members = drawn?.membersOf(id) ?? null;
  return members && { actors: members.length, members: members.join(' ') };
}

/**
 * In pieces of at least `pieceLength` characters, the last one shorter. Positions and sizes as viz, all else as
 * attributes, with an id for every edge; unknown values are left out, never written as zero.
 */
export function toGexf(network: WrittenNetwork, pieceLength?: number): Iterable<string> {
  return gathered(lines(network), pieceLength);
}

function* lines({ nodes, edges, drawn }: WrittenNetwork): Generator<string> {
  const values = drawn ? { ...NODE_VALUES, ...MEMBER_VALUES } : NODE_VALUES;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf version="1.3" xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz">\n';
  if (drawn) yield `<meta><description>${xmlText(drawn.description)}</description></meta>\n`;
  yield '<graph mode="static" defaultedgetype="directed">\n';
  yield declaration('node', values);
  yield declaration('edge', EDGE_VALUES);
  yield '<nodes>\n';
  for (const node of nodes) yield nodeLine(node, memberValues(drawn, node.id), values);
  yield '</nodes>\n<edges>\n';
  for (const edge of edges) yield edgeLine(edge);
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declaration(target: string, values: Readonly<Record<string, ValueType>>): string {
  const each = Object.entries(values).map(
    ([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`,
  );
  return `<attributes class="${target}">\n${each.join('')}</attributes>\n`;
}

function nodeLine(
  node: NetworkNode,
  members: ReturnType<typeof memberValues>,
  values: Readonly<Record<string, ValueType>>,
): string {
  const { id, label, x, y, amplified } = node;
  return (
    `<node id="${xmlId(id)}" label="${xmlText(label)}">${valuesOf(values, { ...node, ...members })}` +
    `<viz:size value="${amplified}"/><viz:position x="${x}" y="${y}"/></node>\n`
  );
}

function edgeLine(edge: NetworkEdge): string {
  const { amplifier, source, kind, weight } = edge;
  const type = UNDIRECTED_KINDS.has(kind) ? 'undirected' : 'directed';
  const ends = `source="${xmlId(amplifier)}" target="${xmlId(source)}"`;
  const values = valuesOf(EDGE_VALUES, { ...edge, amplification: kind });
  return `<edge id="${xmlEdgeId(edge)}" type="${type}" ${ends} weight="${weight}" label="${kind}">${values}</edge>\n`;
}

function valuesOf(
  names: Readonly<Record<string, ValueType>>,
  values: Readonly<Record<string, unknown>>,
): string {
  let written = '';
  for (const name in names) {
    const value = values[name];
    if (value === null || value === undefined) continue;
    written += `<attvalue for="${name}" value="${xmlText(String(value))}"/>`;
  }
  return `<attvalues>${written}</attvalues>`;
}
