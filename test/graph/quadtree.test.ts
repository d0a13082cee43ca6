import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuadtree } from '../../src/graph/quadtree.ts';

interface Body {
  readonly x: number;
  readonly y: number;
  readonly mass: number;
}

const anyPlace = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandth) => thousandth / 1_000),
  fc.constantFrom(0, 7),
);
const anyBody = fc.record({ x: anyPlace, y: anyPlace, mass: fc.integer({ min: 1, max: 50 }) });
const anyBodies = fc.array(anyBody, { maxLength: 60 });

const column = (bodies: readonly Body[], of: (body: Body) => number) =>
  Float64Array.from(bodies, of);

function pushed(bodies: readonly Body[], theta: number, factor = 3): readonly [number, number][] {
  const tree = createQuadtree(bodies.length, theta);
  const [x, y] = [column(bodies, (body) => body.x), column(bodies, (body) => body.y)];
  tree.build(
    x,
    y,
    column(bodies, ({ mass }) => mass),
  );
  const [fx, fy] = [new Float64Array(bodies.length), new Float64Array(bodies.length)];
  tree.repel(fx, fy, factor);
  return bodies.map((_, k) => [fx[k] ?? Number.NaN, fy[k] ?? Number.NaN]);
}

/** Every pair by itself. */
function plain(bodies: readonly Body[], factor = 3): readonly [number, number][] {
  return bodies.map((a) => {
    let [fx, fy] = [0, 0];
    for (const b of bodies) {
      const [dx, dy] = [a.x - b.x, a.y - b.y];
      const squared = dx * dx + dy * dy;
      if (squared === 0) continue;
      fx += (factor * a.mass * b.mass * dx) / squared;
      fy += (factor * a.mass * b.mass * dy) / squared;
    }
    return [fx, fy];
  });
}

const length = ([x, y]: readonly [number, number]) => Math.hypot(x, y);

describe('the pushes of bodies in nested squares', () => {
  it('are those of every pair by itself where no square counts as one', () => {
    fc.assert(
      fc.property(anyBodies, (bodies) => {
        const found = pushed(bodies, 1e-9);
        plain(bodies).forEach((force, k) => {
          const [fx, fy] = found[k] ?? [Number.NaN, Number.NaN];
          const room = 1e-9 * (1 + length(force));
          expect(Math.abs(fx - force[0])).toBeLessThan(room);
          expect(Math.abs(fy - force[1])).toBeLessThan(room);
        });
      }),
    );
  });

  it('are near those of every pair where far squares do', () => {
    // spread over a plane, as actors are: bodies upon each other push without bound
    for (const seed of [1, 2, 3]) {
      const bodies = Array.from({ length: 400 }, (_, k) => ({
        x: 300 * Math.cos(k * 2.4 * seed) * Math.sqrt(k / 400),
        y: 300 * Math.sin(k * 2.4 * seed) * Math.sqrt(k / 400),
        mass: 1 + ((k * 7 * seed) % 11),
      }));
      const exact = plain(bodies);
      const total = exact.reduce((sum, force) => sum + length(force), 0);
      const errorOf = (theta: number) =>
        pushed(bodies, theta).reduce((sum, [fx, fy], k) => {
          const [x, y] = exact[k] ?? [0, 0];
          return sum + Math.hypot(fx - x, fy - y);
        }, 0) / total;
      expect(errorOf(0.5)).toBeLessThan(0.02);
      expect(errorOf(1)).toBeLessThan(0.1);
      expect(errorOf(0.5)).toBeLessThanOrEqual(errorOf(1));
    }
  });

  it('move with the bodies, and turn where they are mirrored', () => {
    fc.assert(
      fc.property(anyBodies, (bodies) => {
        const mirrored = pushed(
          bodies.map((body) => ({ ...body, x: -body.x })),
          1e-9,
        );
        const apart = pushed(bodies, 1e-9);
        mirrored.forEach(([fx, fy], k) => {
          const [x, y] = apart[k] ?? [0, 0];
          const room = 1e-6 * (1 + Math.hypot(x, y));
          expect(Math.abs(fx + x)).toBeLessThan(room);
          expect(Math.abs(fy - y)).toBeLessThan(room);
        });
      }),
    );
  });

  it('stay finite where all bodies lie at one place', () => {
    const bodies = Array.from({ length: 100 }, () => ({ x: 5, y: 5, mass: 2 }));
    expect(pushed(bodies, 1).every((force) => length(force) === 0)).toBe(true);
    expect(pushed([], 1)).toEqual([]);
  });
});
