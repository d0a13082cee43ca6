import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortBetween } from '../../src/domain/sortBetween.ts';

it('sorts a part as the engine would, short or long, and leaves the rest', () => {
  const values = fc.array(fc.nat(1000), { maxLength: 90 });
  fc.assert(
    fc.property(values, fc.nat(90), fc.nat(90), (list, one, other) => {
      const ends = [Math.min(one, list.length), Math.min(other, list.length)];
      const [from = 0, to = 0] = ends.sort((a, b) => a - b);
      const column = Uint32Array.from(list);
      sortBetween(column, from, to);
      const middle = list.slice(from, to).sort((a, b) => a - b);
      expect([...column]).toEqual([...list.slice(0, from), ...middle, ...list.slice(to)]);
    }),
  );
});
