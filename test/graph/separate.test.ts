import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { separate } from '../../src/graph/separate.ts';
import { overlapping } from './placesSeen.ts';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const reach = fc.double({ min: 1, max: 30, noNaN: true });
const disc = fc.record({ x: coordinate, y: coordinate, reach });
type Disc = { x: number; y: number; reach: number };

function parted(discs: readonly Disc[]) {
  const places = Float32Array.from(discs.flatMap(({ x, y }) => [x, y]));
  const before = places.slice();
  const reaches = Float64Array.from(discs, (own) => own.reach);
  separate(places, reaches);
  return { places, before, reaches };
}

const clouds = {
  'a random cloud': fc.array(disc, { minLength: 0, maxLength: 150 }),
  'discs that all lie at one point': fc
    .array(reach, { minLength: 2, maxLength: 150 })
    .map((reaches) => reaches.map((own) => ({ x: 3, y: -4, reach: own }))),
  'discs on one line': fc
    .array(fc.record({ t: coordinate, reach }), { minLength: 2, maxLength: 150 })
    .map((discs) => discs.map(({ t, reach: own }) => ({ x: t, y: t / 2, reach: own }))),
};

describe('separating discs', () => {
  for (const [name, cloud] of Object.entries(clouds)) {
    it(`leaves none over another: ${name}`, () => {
      fc.assert(
        fc.property(cloud, (discs) => {
          const { places, reaches } = parted(discs);
          expect(places.every(Number.isFinite)).toBe(true);
          expect(overlapping(places, reaches)).toBe(0);
        }),
        { numRuns: 40 },
      );
    });
  }

  it('moves nobody where none is over another', () => {
    fc.assert(
      fc.property(clouds['a random cloud'], (discs) => {
        const { places, reaches } = parted(discs);
        const again = places.slice();
        separate(again, reaches);
        expect(again).toEqual(places);
      }),
      { numRuns: 40 },
    );
  });

  it('moves two as far as they must go, the smaller one further', () => {
    const { places } = parted([
      { x: 0, y: 0, reach: 10 },
      { x: 8, y: 0, reach: 5 },
    ]);
    // 7 lack: in the inverse ratio of the areas
    expect(places[0]).toBeCloseTo(-1.4, 1);
    expect(places[2]).toBeCloseTo(13.6, 1);
    expect([places[1], places[3]]).toEqual([0, 0]);
  });

  it('moves no disc further, in the mean, than the room that all of them need', () => {
    fc.assert(
      fc.property(fc.array(disc, { minLength: 1, maxLength: 150 }), (discs) => {
        const { places, before, reaches } = parted(discs);
        const moved = discs.map((_, k) =>
          Math.hypot(
            (places[k * 2] ?? 0) - (before[k * 2] ?? 0),
            (places[k * 2 + 1] ?? 0) - (before[k * 2 + 1] ?? 0),
          ),
        );
        const room = Math.sqrt(reaches.reduce((sum, own) => sum + own ** 2, 0));
        expect(moved.reduce((sum, own) => sum + own, 0) / discs.length).toBeLessThan(2 * room);
      }),
      { numRuns: 40 },
    );
  });

  it('parts a crowd without carrying away the one that lies far off on nearly the same line', () => {
    const crowd = Array.from({ length: 5 }, () => ({ x: 0, y: 0, reach: 1 }));
    const far = { x: -500, y: 0, reach: 1 };
    const { places } = parted([{ x: 0, y: -0.0001, reach: 1 }, ...crowd, far]);
    expect(places[12]).toBeCloseTo(-500, 0);
  });

  it('keeps a crowd in order: who was left of whom mostly still is', () => {
    // 3,000 discs of reach 4 on a square of side 200, where 25 × 25 would fill it
    const random = xoroshiro128plus(3);
    const discs = Array.from({ length: 3000 }, () => ({
      x: 200 * uniformFloat64(random),
      y: 200 * uniformFloat64(random),
      reach: 4,
    }));
    const { places, before, reaches } = parted(discs);
    expect(overlapping(places, reaches)).toBe(0);
    expect(orderKept(before, places)).toBeGreaterThan(0.97);
  });
});

/** Of the pairs at least 20 apart along an axis, the share that lie the same way round after. */
function orderKept(before: Float32Array, after: Float32Array): number {
  let [kept, pairs] = [0, 0];
  for (let a = 0; a < before.length; a += 14) {
    for (let b = a % 2; b < a; b += 22) {
      const was = (before[a] ?? 0) - (before[b] ?? 0);
      if (Math.abs(was) < 20) continue;
      pairs += 1;
      if (was > 0 === (after[a] ?? 0) - (after[b] ?? 0) > 0) kept += 1;
    }
  }
  return kept / pairs;
}
