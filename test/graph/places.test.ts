import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centre,
  evenOut,
  scaleToBox,
  spreadGroups,
  turnForReading,
} from '../../src/graph/places.ts';

const places = fc
  .array(fc.integer({ min: -400, max: 400 }), { minLength: 4, maxLength: 40 })
  .map((list) => Float32Array.from(list.slice(0, list.length & ~1)));
const sides = (all: Float32Array, axis: 0 | 1) => {
  const along = all.filter((_, k) => k % 2 === axis);
  return { least: Math.min(...along), most: Math.max(...along) };
};

describe('a whole picture', () => {
  it('is centred without a change of shape, and scaled to 1,000 by its longer side', () => {
    fc.assert(
      fc.property(places, (given) => {
        const moved = given.slice();
        centre(moved);
        for (const axis of [0, 1] as const) {
          const { least, most } = sides(moved, axis);
          expect(least + most).toBeCloseTo(0, 3);
          expect(most - least).toBeCloseTo(sides(given, axis).most - sides(given, axis).least, 3);
        }
        const scaled = given.slice();
        scaleToBox(scaled);
        const longest = Math.max(
          ...[0, 1].map(
            (axis) => sides(scaled, axis as 0 | 1).most - sides(scaled, axis as 0 | 1).least,
          ),
        );
        expect(longest === 0 || Math.abs(longest - 1000) < 0.01).toBe(true);
      }),
    );
  });

  it('spreads groups about their own middles, which stay', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0.5, max: 3, noNaN: true }), (given, factor) => {
        const groups = Array.from({ length: given.length / 2 }, (_, node) => node % 3);
        const moved = given.slice();
        spreadGroups(moved, groups, factor);
        for (const group of new Set(groups)) {
          const own = groups.flatMap((its, node) => (its === group ? [node] : []));
          const mean = (all: Float32Array) =>
            own.reduce((sum, node) => sum + (all[node * 2] ?? 0), 0) / own.length;
          expect(mean(moved)).toBeCloseTo(mean(given), 2);
          for (const node of own) {
            const was = (given[node * 2] ?? 0) - mean(given);
            expect((moved[node * 2] ?? 0) - mean(given)).toBeCloseTo(was * factor, 1);
          }
        }
      }),
    );
  });

  it('keeps who is further out, and in which direction, where its middle gets more room', () => {
    fc.assert(
      fc.property(places, (given) => {
        const moved = given.slice();
        evenOut(moved);
        const nodes = given.length / 2;
        const middle = ([0, 1] as const).map(
          (axis) =>
            [...given.filter((_, k) => k % 2 === axis)].sort((a, b) => a - b)[nodes >> 1] ?? 0,
        );
        const away = (all: Float32Array, node: number) =>
          Math.hypot(
            (all[node * 2] ?? 0) - (middle[0] ?? 0),
            (all[node * 2 + 1] ?? 0) - (middle[1] ?? 0),
          );
        for (let a = 0; a < nodes; a += 1) {
          expect(away(moved, a)).toBeGreaterThanOrEqual(away(given, a) - 1e-2);
          for (let b = 0; b < a; b += 1) {
            const gap = away(given, a) - away(given, b);
            if (gap > 1e-3) expect(away(moved, a) - away(moved, b)).toBeGreaterThan(-1e-2);
          }
        }
      }),
    );
  });

  it('is turned so that the most amplified state lies to the right of the next', () => {
    const apart = fc.tuple(fc.double({ min: 0, max: 6.28, noNaN: true }), fc.nat({ max: 40 }));
    fc.assert(
      fc.property(apart, ([angle, noise]) => {
        const states = ['RUS', 'RUS', 'RUS', 'CHN', 'CHN', 'CHN'];
        const xy = states.flatMap((state, node) => {
          const away = state === 'RUS' ? 300 : -300;
          const aside = ((node * 37 + noise) % 90) - 45;
          return [
            away * Math.cos(angle) - aside * Math.sin(angle),
            away * Math.sin(angle) + aside * Math.cos(angle),
          ];
        });
        const given = Float32Array.from(xy);
        turnForReading(given, { amplified: [1, 1, 1, 9, 9, 9], states });
        const mean = (of: string) =>
          states.reduce(
            (sum, state, node) => sum + (state === of ? (given[node * 2] ?? 0) / 3 : 0),
            0,
          );
        expect(mean('CHN')).toBeGreaterThan(mean('RUS'));
      }),
    );
  });
});
