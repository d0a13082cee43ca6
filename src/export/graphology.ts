import Graph from 'graphology';
import { UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { Network } from '../domain/network.ts';

/**
 * The network as a graphology multigraph for its writers. Every edge has an id of its own
 * (`amplifier→source:kind`): Gephi drops edges whose ids it has seen. Unknown values are left out,
 * never written as zero.
 */
export function graphOf(network: Network): Graph {
  const graph = new Graph({ type: 'mixed', multi: true });
  for (const { id, ...node } of network.nodes) graph.addNode(xmlText(id), known(node));
  for (const { amplifier, source, ...edge } of network.edges) {
    const key = xmlText(`${amplifier}→${source}:${edge.kind}`);
    const ends = [xmlText(amplifier), xmlText(source)] as const;
    if (UNDIRECTED_KINDS.has(edge.kind)) {
      graph.addUndirectedEdgeWithKey(key, ...ends, known(edge));
    } else {
      graph.addDirectedEdgeWithKey(key, ...ends, known(edge));
    }
  }
  return graph;
}

function known(attributes: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? xmlText(value) : value]),
  );
}

/** Without the characters that XML 1.0 cannot hold in any form: controls and halves of surrogate pairs. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
