import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packClusters } from '../../src/graph/packClusters.ts';

interface Actors {
  readonly places: Float32Array;
  readonly clusters: Uint32Array;
  readonly count: number;
  readonly reaches: Float64Array;
}

const actors: fc.Arbitrary<Actors> = fc
  .record({
    count: fc.integer({ min: 1, max: 5 }),
    list: fc.array(
      fc.record({
        x: fc.integer({ min: -50, max: 50 }),
        y: fc.integer({ min: -50, max: 50 }),
        cluster: fc.nat(4),
        reach: fc.integer({ min: 1, max: 20 }),
      }),
      { minLength: 1, maxLength: 80 },
    ),
  })
  .map(({ count, list }) => ({
    count,
    places: Float32Array.from(list.flatMap(({ x, y }) => [x, y])),
    clusters: Uint32Array.from(list, ({ cluster }) => cluster % count),
    reaches: Float64Array.from(list, ({ reach }) => reach),
  }));

function packed({ places, clusters, count, reaches }: Actors): Float32Array {
  const moved = places.slice();
  packClusters(moved, clusters, count, reaches);
  return moved;
}

function apart(places: Float32Array, a: number, b: number): number {
  return Math.hypot(
    (places[a * 2] ?? 0) - (places[b * 2] ?? 0),
    (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0),
  );
}

describe('clusters as discs', () => {
  it('hold actors that don’t lie over each other, and stand apart from other clusters', () => {
    fc.assert(
      fc.property(actors, (made) => {
        const places = packed(made);
        const { clusters, reaches } = made;
        for (let a = 0; a < reaches.length; a += 1) {
          for (let b = 0; b < a; b += 1) {
            const gap = apart(places, a, b) - (reaches[a] ?? 0) - (reaches[b] ?? 0);
            // two clusters keep the margin that each has around its disc
            expect(gap).toBeGreaterThan(clusters[a] === clusters[b] ? 0 : 10);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same for the same input', () => {
    fc.assert(
      fc.property(actors, (made) => {
        expect(packed(made)).toEqual(packed(made));
      }),
      { numRuns: 20 },
    );
  });

  it('keep in the middle who was there, and copes with an empty cluster', () => {
    const ring = Array.from({ length: 40 }, (_, k) => [
      100 * Math.cos((2 * Math.PI * k) / 40),
      100 * Math.sin((2 * Math.PI * k) / 40),
    ]);
    const places = packed({
      places: Float32Array.from([[0.1, 0], ...ring].flat()),
      clusters: new Uint32Array(41),
      count: 2,
      reaches: new Float64Array(41).fill(5),
    });
    const [x, y] = [0, 1].map(
      (axis) =>
        Array.from({ length: 41 }, (_, k) => places[k * 2 + axis] ?? 0).reduce((a, b) => a + b) /
        41,
    );
    const away = (k: number) =>
      Math.hypot((places[k * 2] ?? 0) - (x ?? 0), (places[k * 2 + 1] ?? 0) - (y ?? 0));
    const further = Array.from({ length: 40 }, (_, k) => away(k + 1)).filter(
      (one) => one > away(0),
    );
    expect(further.length).toBeGreaterThan(36);
  });
});
