import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGrid } from '../../src/graph/separateGrid.ts';
import { overlaps, relax } from '../../src/graph/separateRelax.ts';
import { placeRest } from '../../src/graph/separateRest.ts';

const coordinate = fc.double({ min: -200, max: 200, noNaN: true, noDefaultInfinity: true });
const reach = fc.double({ min: 0.5, max: 20, noNaN: true });
const discs = fc.array(fc.record({ x: coordinate, y: coordinate, reach }), { maxLength: 60 });
type Disc = { readonly x: number; readonly y: number; readonly reach: number };

function columnsOf(list: readonly Disc[]) {
  return {
    x: Float64Array.from(list, (disc) => disc.x),
    y: Float64Array.from(list, (disc) => disc.y),
    reaches: Float64Array.from(list, (disc) => disc.reach),
  };
}

/** Pairs whose discs lie over each other, every pair looked at. */
function over(x: Float64Array, y: Float64Array, reaches: Float64Array): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < x.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const dx = (x[a] ?? 0) - (x[b] ?? 0);
      const dy = (y[a] ?? 0) - (y[b] ?? 0);
      const apart = (reaches[a] ?? 0) + (reaches[b] ?? 0);
      if (dx * dx + dy * dy < apart ** 2) pairs.push([a, b]);
    }
  }
  return pairs;
}

/** Middle of all discs, each counted by its area. */
function middleOf(x: Float64Array, y: Float64Array, reaches: Float64Array): [number, number] {
  let [sumX, sumY, area] = [0, 0, 0];
  reaches.forEach((own, disc) => {
    sumX += (x[disc] ?? 0) * own ** 2;
    sumY += (y[disc] ?? 0) * own ** 2;
    area += own ** 2;
  });
  return [sumX / area, sumY / area];
}

describe('a grid', () => {
  it('holds every disc once, in the square of its column and row', () => {
    fc.assert(
      fc.property(discs, (list) => {
        const { x, y, reaches } = columnsOf(list);
        const grid = createGrid(x, y, reaches);
        expect([...grid.discs].sort((a, b) => a - b)).toEqual(list.map((_, disc) => disc));
        for (let square = 0; square + 1 < grid.start.length; square += 1) {
          for (const disc of grid.discs.subarray(grid.start[square], grid.start[square + 1])) {
            const own = grid.row(y[disc] ?? 0) * grid.columns + grid.column(x[disc] ?? 0);
            expect(own).toBe(square);
          }
        }
      }),
    );
  });

  it('takes what lies beyond to its outermost column or row, and never turns round', () => {
    fc.assert(
      fc.property(discs, fc.array(coordinate, { minLength: 2 }), (list, asked) => {
        const { x, y, reaches } = columnsOf(list);
        const grid = createGrid(x, y, reaches);
        const sorted = [...asked, -1e6, 1e6].sort((a, b) => a - b);
        for (const side of [grid.column, grid.row]) {
          const places = sorted.map(side);
          expect(places).toEqual([...places].sort((a, b) => a - b));
          expect(places[0]).toBe(0);
        }
        expect(grid.column(1e6)).toBeLessThan(grid.columns);
        expect((grid.row(1e6) + 1) * grid.columns).toBe(grid.start.length - 1);
      }),
    );
  });

  it('of few discs on a wide plane stays small', () => {
    const { x, y, reaches } = columnsOf([
      { x: -1e6, y: 0, reach: 1 },
      { x: 1e6, y: 1, reach: 1 },
      { x: 0, y: -1e6, reach: 1 },
    ]);
    expect(createGrid(x, y, reaches).start.length).toBeLessThan(16 * 3 + 100);
  });
});

describe('overlap', () => {
  it('is found exactly where two discs lie over each other', () => {
    fc.assert(
      fc.property(discs, (list) => {
        const { x, y, reaches } = columnsOf(list);
        expect(overlaps(x, y, reaches)).toBe(over(x, y, reaches).length > 0);
      }),
      { numRuns: 200 },
    );
  });

  it('does not come of touching', () => {
    const { x, y, reaches } = columnsOf([
      { x: 0, y: 0, reach: 3 },
      { x: 7, y: 0, reach: 4 },
    ]);
    expect(overlaps(x, y, reaches)).toBe(false);
  });
});

describe('pushing apart', () => {
  it('says truly whether any two still lie over each other', () => {
    fc.assert(
      fc.property(discs, fc.integer({ min: 1, max: 30 }), (list, passes) => {
        const { x, y, reaches } = columnsOf(list);
        const left = relax(x, y, reaches, passes);
        expect(left).toBe(over(x, y, reaches).length > 0);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the middle of all discs where it was: the smaller goes as much further', () => {
    fc.assert(
      fc.property(discs, (list) => {
        fc.pre(list.length > 0);
        const { x, y, reaches } = columnsOf(list);
        const [beforeX, beforeY] = middleOf(x, y, reaches);
        relax(x, y, reaches, 8);
        const [afterX, afterY] = middleOf(x, y, reaches);
        expect(afterX).toBeCloseTo(beforeX, 6);
        expect(afterY).toBeCloseTo(beforeY, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('moves nobody where none lies over another', () => {
    fc.assert(
      fc.property(discs, (list) => {
        const { x, y, reaches } = columnsOf(list);
        fc.pre(!relax(x, y, reaches, 40));
        const [ownX, ownY] = [x.slice(), y.slice()];
        expect(relax(x, y, reaches, 3)).toBe(false);
        expect([x, y]).toEqual([ownX, ownY]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the last places', () => {
  it('are free: none over another, whoever stood free first keeps its own', () => {
    fc.assert(
      fc.property(discs, (list) => {
        fc.pre(list.length > 0);
        const { x, y, reaches } = columnsOf(list);
        const [ownX, ownY] = [x.slice(), y.slice()];
        const crowded = new Set(over(x, y, reaches).flat());
        placeRest(x, y, reaches);
        expect(over(x, y, reaches)).toEqual([]);
        list.forEach((_, disc) => {
          if (crowded.has(disc)) return;
          // places are 32-bit floats
          const moved = Math.hypot(
            (x[disc] ?? 0) - (ownX[disc] ?? 0),
            (y[disc] ?? 0) - (ownY[disc] ?? 0),
          );
          if (moved > 1e-4) expect(nearest(ownX, ownY, reaches, disc)).toBeLessThan(1e-3);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('let the largest of those that lie over each other stay', () => {
    const { x, y, reaches } = columnsOf([
      { x: 0, y: 0, reach: 2 },
      { x: 1, y: 0, reach: 8 },
      { x: 2, y: 0, reach: 3 },
    ]);
    placeRest(x, y, reaches);
    expect([x[1], y[1]]).toEqual([1, 0]);
    expect(Math.hypot((x[0] ?? 0) - 1, y[0] ?? 0)).toBeGreaterThanOrEqual(10);
    expect(Math.hypot((x[2] ?? 0) - 1, y[2] ?? 0)).toBeGreaterThanOrEqual(11);
  });
});

/** How much room there is to the nearest other disc. */
function nearest(x: Float64Array, y: Float64Array, reaches: Float64Array, disc: number): number {
  let least = Number.POSITIVE_INFINITY;
  reaches.forEach((other, k) => {
    if (k === disc) return;
    const away = Math.hypot((x[disc] ?? 0) - (x[k] ?? 0), (y[disc] ?? 0) - (y[k] ?? 0));
    least = Math.min(least, away - other - (reaches[disc] ?? 0));
  });
  return least;
}
