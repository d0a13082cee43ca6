import write from 'graphology-gexf/browser/writer.js';
import type { Network } from '../domain/network.ts';
import { graphOf } from './graphology.ts';

/**
 * GEXF 1.3, written by graphology-gexf. Positions as viz, all else as attributes. The library makes one
 * text of it, so a network of more than some million edges is too long for this format.
 */
export function toGexf(network: Network): string {
  return write(graphOf(network), {
    version: '1.3',
    formatNode: (_, { label, x, y, ...attributes }) => ({
      label,
      attributes,
      viz: { x, y, size: attributes.amplified },
    }),
    // the library would take our "kind" for GEXF's own
    formatEdge: (_, { weight, kind, ...attributes }) => ({
      weight,
      label: kind,
      attributes: { amplification: kind, ...attributes },
    }),
  });
}
