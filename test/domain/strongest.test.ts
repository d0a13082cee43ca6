import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstStrongest, strongest } from '../../src/domain/strongest.ts';
import { madeEdge } from '../graph/madeEdge.ts';

const edges = fc.array(
  fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('d', 'e'),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('repost' as const, 'copy' as const),
    )
    .map(([amplifier, source, weight, kind]) => madeEdge(amplifier, source, weight, kind)),
);

describe('the heaviest edges', () => {
  it('come first, equal ones by their ends', () => {
    const made = [madeEdge('b', 'd', 2), madeEdge('a', 'd', 2), madeEdge('a', 'e', 5)];
    expect(strongest(made).map(({ amplifier, source }) => amplifier + source)).toEqual([
      'ae',
      'ad',
      'bd',
    ]);
  });

  it('are the same when only the first are looked for', () => {
    fc.assert(
      fc.property(edges, fc.nat(10), (made, most) => {
        expect(firstStrongest(made, most)).toEqual(strongest(made).slice(0, most));
      }),
    );
  });
});
