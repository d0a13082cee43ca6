import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerActs } from '../../src/measure/ledgerActs.ts';
import {
  EXACT,
  expectedOfStates,
  fitMargins,
  type LedgerTable,
  ledgerTable,
  ROUGH,
} from '../../src/measure/ledgerFit.ts';
import { activityNull } from '../../src/measure/quasiIndependence.ts';

const STATES_OF = Uint32Array.of(0, 0, 1, 1, 2);
const STATES = 3;

type Act = readonly [amplifier: number, source: number];

const anyAct = fc
  .tuple(fc.nat(4), fc.nat(3))
  .map(([amplifier, other]): Act => [amplifier, other >= amplifier ? other + 1 : other]);
const anyActs = fc.array(anyAct, { minLength: 1, maxLength: 40, size: 'max' });
const manyActs = fc.array(anyAct, { minLength: 30, maxLength: 60 });

function actsOf(list: readonly Act[]): LedgerActs {
  return {
    amplifier: Uint32Array.from(list, ([amplifier]) => amplifier),
    source: Uint32Array.from(list, ([, source]) => source),
    day: Int32Array.from(list, () => 0),
  };
}

function tableOf(list: readonly Act[], states = STATES_OF): LedgerTable {
  return ledgerTable(actsOf(list), states, STATES);
}

function margins(numbers: Uint32Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (const number of numbers) sums[number] = (sums[number] ?? 0) + 1;
  return sums;
}

function fitted(table: LedgerTable, limits = EXACT) {
  const rows = margins(table.row, table.rows);
  const columns = margins(table.column, table.columns);
  return { rows, columns, factors: fitMargins(table, rows, columns, limits) };
}

/** Sums of the fitted cells of every row and column, actors' own cells left out. */
function sumsOf({ ownColumn }: LedgerTable, x: Float64Array, y: Float64Array) {
  const cell = (row: number, column: number) =>
    ownColumn[row] === column ? 0 : (x[row] ?? 0) * (y[column] ?? 0);
  return {
    rows: Float64Array.from(x, (_, row) =>
      y.reduce((sum, __, column) => sum + cell(row, column), 0),
    ),
    columns: Float64Array.from(y, (_, column) =>
      x.reduce((sum, __, row) => sum + cell(row, column), 0),
    ),
  };
}

const closeTo = (found: Float64Array, wanted: Float64Array, digits: number) => {
  for (const [k, value] of found.entries())
    expect(value).toBeCloseTo(wanted[k] ?? Number.NaN, digits);
};

/** Tables whose cells can be otherwise: the others have no fit to speak of. */
const isOpen = (list: readonly Act[]): boolean => {
  const counts = new Map<string, number>();
  for (const act of list) counts.set(act.join(), (counts.get(act.join()) ?? 0) + 1);
  const cells = [...counts].map(([key, count]) => {
    const [amplifier = 0, source = 0] = key.split(',').map(Number);
    return { amplifier, source, count };
  });
  return activityNull(cells).family > 0;
};

describe('the fitted table', () => {
  it('has the margins of the observed one', () => {
    fc.assert(
      fc.property(anyActs, (list) => {
        fc.pre(isOpen(list));
        const table = tableOf(list);
        const { rows, columns, factors } = fitted(table);
        const sums = sumsOf(table, factors.x, factors.y);
        closeTo(sums.rows, rows, 5);
        closeTo(sums.columns, columns, 5);
      }),
      { numRuns: 200 },
    );
  });

  it('comes out the same from whatever start', () => {
    const starts = fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(anyActs, starts, (list, start) => {
        fc.pre(isOpen(list));
        const table = tableOf(list);
        const { rows, columns, factors } = fitted(table);
        const from = {
          x: new Float64Array(table.rows),
          y: Float64Array.from({ length: table.columns }, (_, k) => start[k] ?? 1),
        };
        const other = fitMargins(table, rows, columns, EXACT, from);
        closeTo(expectedOfStates(table, other), expectedOfStates(table, factors), 4);
      }),
    );
  });

  it('adds up to all acts, whatever the states, and no state expects less than nothing', () => {
    fc.assert(
      fc.property(anyActs, (list) => {
        fc.pre(isOpen(list));
        const table = tableOf(list);
        const expected = expectedOfStates(table, fitted(table).factors);
        expect(expected.reduce((sum, one) => sum + one, 0)).toBeCloseTo(list.length, 4);
        expect(Math.min(...expected)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is summed over actors: what a state expects is what its actors' cells expect", () => {
    fc.assert(
      fc.property(anyActs, (list) => {
        fc.pre(isOpen(list));
        const table = tableOf(list);
        const { x, y } = fitted(table).factors;
        const byHand = new Float64Array(STATES * STATES);
        x.forEach((_, row) => {
          y.forEach((__, column) => {
            if (table.ownColumn[row] === column) return;
            const at = (table.stateOfRow[row] ?? 0) * STATES + (table.stateOfColumn[column] ?? 0);
            byHand[at] = (byHand[at] ?? 0) + (x[row] ?? 0) * (y[column] ?? 0);
          });
        });
        closeTo(expectedOfStates(table, { x, y }), byHand, 8);
      }),
    );
  });

  it("moves with the labels: two states' names swapped swap rows and columns, exactly", () => {
    const swap = Uint32Array.of(1, 0, 2);
    fc.assert(
      fc.property(anyActs, (list) => {
        fc.pre(isOpen(list));
        const there = tableOf(list);
        const back = tableOf(
          list,
          STATES_OF.map((state) => swap[state] ?? 0),
        );
        const [a, b] = [there, back].map((table) => expectedOfStates(table, fitted(table).factors));
        for (let row = 0; row < STATES; row += 1) {
          for (let column = 0; column < STATES; column += 1) {
            const turned = (swap[row] ?? 0) * STATES + (swap[column] ?? 0);
            expect(b?.[turned]).toBe(a?.[row * STATES + column]);
            expect(back.isOpen[turned]).toBe(there.isOpen[row * STATES + column]);
          }
        }
      }),
    );
  });

  it('turns over where who amplifies and who is amplified change places', () => {
    fc.assert(
      fc.property(anyActs, (list) => {
        fc.pre(isOpen(list));
        const there = tableOf(list);
        const back = tableOf(list.map(([amplifier, source]): Act => [source, amplifier]));
        const [a, b] = [there, back].map((table) => expectedOfStates(table, fitted(table).factors));
        for (let row = 0; row < STATES; row += 1) {
          for (let column = 0; column < STATES; column += 1) {
            expect(b?.[column * STATES + row]).toBeCloseTo(a?.[row * STATES + column] ?? 0, 4);
          }
        }
      }),
    );
  });

  it('is near enough after the few rounds that a resampled table gets', () => {
    fc.assert(
      fc.property(manyActs, (list) => {
        fc.pre(isOpen(list));
        const table = tableOf(list);
        const exact = expectedOfStates(table, fitted(table).factors);
        const rough = expectedOfStates(table, fitted(table, ROUGH).factors);
        for (const [k, value] of rough.entries()) {
          expect(Math.abs(value - (exact[k] ?? 0))).toBeLessThan(0.02 * list.length);
        }
      }),
    );
  });
});

describe('the table of acts', () => {
  it('gives every act a row and a column, and its actor the state that it has', () => {
    fc.assert(
      fc.property(anyActs, (list) => {
        const table = tableOf(list);
        const amplifiers = [...new Set(list.map(([amplifier]) => amplifier))].sort();
        const sources = [...new Set(list.map(([, source]) => source))].sort();
        expect([table.rows, table.columns]).toEqual([amplifiers.length, sources.length]);
        list.forEach(([amplifier, source], k) => {
          expect(amplifiers[table.row[k] ?? -1]).toBe(amplifier);
          expect(sources[table.column[k] ?? -1]).toBe(source);
        });
        expect([...table.stateOfRow]).toEqual(amplifiers.map((actor) => STATES_OF[actor]));
        expect([...table.ownColumn]).toEqual(amplifiers.map((actor) => sources.indexOf(actor)));
      }),
    );
  });

  it('leaves no cell open where all amplifiers, or all sources, are of one state', () => {
    const ofOneState: Act[] = [
      [0, 2],
      [1, 2],
      [0, 3],
      [1, 4],
      [0, 4],
    ];
    expect(tableOf(ofOneState).isOpen.some((one) => one === 1)).toBe(false);
    expect(tableOf([...ofOneState, [2, 0], [4, 1], [3, 0]]).isOpen.some((one) => one === 1)).toBe(
      true,
    );
  });
});
