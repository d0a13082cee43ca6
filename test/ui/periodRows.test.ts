import { describe, expect, it } from 'vitest';
import { inBoth, periodRows } from '../../src/ui/network/periodRows.ts';
import { madeEdge } from '../graph/madeEdge.ts';

const A = [madeEdge('rt', 'mfa', 10), madeEdge('tass', 'mfa', 4)];
const B = [madeEdge('rt', 'mfa', 12), madeEdge('rt', 'mfa', 9, 'link')];

describe('two periods', () => {
  it('are compared as rates, the greatest difference first', () => {
    // 10 in 5 days are 2 a day, 12 in 30 days 0.4
    const rows = periodRows(A, B, [5, 30]);
    expect(
      rows.map(({ kind, amplifier, rates, only }) => [amplifier, kind, ...rates, only]),
    ).toEqual([
      ['rt', 'citation', 2, 0.4, null],
      ['tass', 'citation', 0.8, 0, 'A'],
      ['rt', 'link', 0, 0.3, 'B'],
    ]);
  });

  it('turned around differ by as much', () => {
    const there = periodRows(A, B, [5, 30]);
    const back = periodRows(B, A, [30, 5]);
    expect(back.map(({ rates }) => [...rates].reverse())).toEqual(there.map(({ rates }) => rates));
  });

  it('share the edges that both hold', () => {
    expect([...inBoth(A, B)]).toEqual(['["rt","mfa","citation"]']);
  });
});
