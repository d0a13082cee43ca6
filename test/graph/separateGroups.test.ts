import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearbyFirst, partGroups, scaleToRoom } from '../../src/graph/separateGroups.ts';

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

describe('an order of neighbours', () => {
  it('is an order, and its halves lie side by side along the longer side', () => {
    fc.assert(
      fc.property(discs, (list) => {
        const { x, y } = columnsOf(list);
        const order = nearbyFirst(x, y);
        expect([...order].sort((a, b) => a - b)).toEqual(list.map((_, disc) => disc));
        fc.pre(list.length > 3);
        const spread = (along: Float64Array) => Math.max(...along) - Math.min(...along);
        const along = spread(x) >= spread(y) ? x : y;
        const of = (part: Uint32Array) => Array.from(part, (disc) => along[disc] ?? 0);
        const middle = order.length >> 1;
        expect(Math.max(...of(order.subarray(0, middle)))).toBeLessThanOrEqual(
          Math.min(...of(order.subarray(middle))),
        );
      }),
    );
  });

  it('is the same where all lie somewhere else', () => {
    fc.assert(
      fc.property(discs, (list) => {
        // whole numbers, so that moving and doubling round nothing
        const x = Float64Array.from(list, (disc) => Math.round(disc.x));
        const y = Float64Array.from(list, (disc) => Math.round(disc.y));
        const away = nearbyFirst(
          x.map((own) => own * 2 + 64),
          y.map((own) => own * 2 - 32),
        );
        expect(away).toEqual(nearbyFirst(x, y));
      }),
    );
  });
});

describe('room for all', () => {
  it('is made by one factor for everybody, never a smaller picture', () => {
    fc.assert(
      fc.property(discs, (list) => {
        fc.pre(list.length > 8);
        const { x, y, reaches } = columnsOf(list);
        const [ownX, ownY] = [x.slice(), y.slice()];
        const order = nearbyFirst(x, y);
        scaleToRoom(x, y, reaches, order);
        const middle = order[order.length >> 1] ?? 0;
        expect([x[middle], y[middle]]).toEqual([ownX[middle], ownY[middle]]);
        const factors = list.flatMap((_, disc) => {
          const was = (ownX[disc] ?? 0) - (ownX[middle] ?? 0);
          return Math.abs(was) < 1e-3 ? [] : [((x[disc] ?? 0) - (x[middle] ?? 0)) / was];
        });
        for (const factor of factors) {
          expect(factor).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(factor).toBeCloseTo(factors[0] ?? 1, 4);
        }
      }),
    );
  });

  it('is not made of discs that all lie at one point', () => {
    const { x, y, reaches } = columnsOf(
      Array.from({ length: 40 }, () => ({ x: 3, y: 4, reach: 9 })),
    );
    scaleToRoom(x, y, reaches, nearbyFirst(x, y));
    expect(new Set(x)).toEqual(new Set([3]));
    expect(new Set(y)).toEqual(new Set([4]));
  });
});

describe('groups that part', () => {
  it('move nobody where they have room, and keep all finite', () => {
    fc.assert(
      fc.property(discs, fc.integer({ min: 2, max: 8 }), (list, groups) => {
        fc.pre(list.length >= groups * 3);
        const { x, y, reaches } = columnsOf(list);
        partGroups(x, y, reaches, nearbyFirst(x, y), groups);
        expect([...x, ...y].every(Number.isFinite)).toBe(true);
        const apart = list.map((_, k) => ({ x: 10 * (k % 8), y: 10 * (k >> 3), reach: 1e-3 }));
        const wide = columnsOf(apart);
        const own = [wide.x.slice(), wide.y.slice()];
        partGroups(wide.x, wide.y, wide.reaches, nearbyFirst(wide.x, wide.y), groups);
        expect([wide.x, wide.y]).toEqual(own);
      }),
      { numRuns: 60 },
    );
  });
});
