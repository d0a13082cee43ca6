import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Incidence, turned, visitCommon, visitRow } from '../../src/measure/incidence.ts';

/** Rows as sets of items with a count each. */
const rows = fc.array(
  fc
    .uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 90 })
    .map((items) => items.sort((a, b) => a - b)),
  { minLength: 2, maxLength: 5 },
);

function incidenceOf(lists: readonly (readonly number[])[]): Incidence {
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  const items = Uint32Array.from(lists.flat());
  return { starts: Uint32Array.from(starts), items, counts: items.map((_, k) => k + 1) };
}

function commonOf(incidence: Incidence, a: number, b: number) {
  const found: [number, number, number][] = [];
  visitCommon(incidence, a, b, (...common) => found.push(common));
  return found;
}

describe('what two rows have in common', () => {
  it('is their intersection with both counts, however long they are', () => {
    fc.assert(
      fc.property(
        rows,
        fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 3 }),
        (lists, few) => {
          const all = [...lists, few.sort((a, b) => a - b)];
          const incidence = incidenceOf(all);
          all.forEach((left, a) => {
            all.forEach((right, b) => {
              const expected = left
                .filter((item) => right.includes(item))
                .map((item) => [
                  item,
                  (incidence.starts[a] ?? 0) + left.indexOf(item) + 1,
                  (incidence.starts[b] ?? 0) + right.indexOf(item) + 1,
                ]);
              expect(commonOf(incidence, a, b)).toEqual(expected);
            });
          });
        },
      ),
    );
  });
});

describe('the same seen from the items', () => {
  it('gives the rows back when it is turned twice', () => {
    fc.assert(
      fc.property(rows, (lists) => {
        const incidence = incidenceOf(lists);
        expect(turned(turned(incidence, 121), lists.length)).toEqual(incidence);
      }),
    );
  });

  it('has of each item the rows in order, with their counts', () => {
    const incidence = incidenceOf([
      [1, 2],
      [2, 3],
    ]);
    const found: [number, number][] = [];
    visitRow(turned(incidence, 4), 2, (row, count) => found.push([row, count]));
    expect(found).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });
});
