import type { Kind } from '../../src/domain/kind.ts';
import type { NetworkEdge } from '../../src/domain/network.ts';

export function madeEdge(
  amplifier: string,
  source: string,
  weight = 1,
  kind: Kind = 'citation',
): NetworkEdge {
  return {
    ...{ amplifier, source, kind, weight },
    ...{ expected: null, p: null, q: null, medianLagSeconds: null },
    ...{ first: '2022-01-01', last: '2022-01-01' },
  };
}
