import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTOR_KINDS } from '../../src/domain/actor.ts';
import {
  arrowOpacity,
  arrowWidth,
  headPath,
  headSize,
  parallelRanks,
  weightBeside,
} from '../../src/look/arrow.ts';
import {
  arrowCurve,
  curveAngle,
  curveLength,
  curveOf,
  curvePoint,
  type Point,
  trimCurve,
} from '../../src/look/curve.ts';
import { convexHull, hullAround, innerMembers } from '../../src/look/hull.ts';
import {
  actorShape,
  FORMS,
  formPath,
  hollowStroke,
  nodeRadius,
  shapePath,
} from '../../src/look/shape.ts';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });

/** Area of a closed polygon. */
function areaOf(ring: readonly Point[]): number {
  let area = 0;
  ring.forEach((a, k) => {
    const b = ring[(k + 1) % ring.length] ?? a;
    area += (a.x * b.y - b.x * a.y) / 2;
  });
  return Math.abs(area);
}

/** Whether a point lies in a convex ring, with a hair's breadth to spare. */
function holds(ring: readonly Point[], { x, y }: Point): boolean {
  const sides = ring.map((a, k) => {
    const b = ring[(k + 1) % ring.length] ?? a;
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
  });
  return sides.every((side) => side >= -1e-6) || sides.every((side) => side <= 1e-6);
}

describe('shapes', () => {
  it('gives every form the area of its circle', () => {
    for (const form of FORMS) {
      expect(areaOf(formPath(form, 10)) / (100 * Math.PI), form).toBeCloseTo(1, 1);
    }
  });

  it('tells offices and persons from outlets and accounts', () => {
    expect(ACTOR_KINDS.map((kind) => shapePath(kind, 5).length)).toEqual([4, 4, 3, 6, 6, 6, 40]);
  });

  it('shows by the core how close an outlet is to a state', () => {
    expect(actorShape('state outlet').core).toBe('filled');
    expect(actorShape('state-linked outlet').core).toBe('white core');
    expect(actorShape('outlet').core).toBe('hollow');
  });

  it('stands a square on its side, a diamond on its corner, a triangle on its base', () => {
    const [square] = shapePath('ministry', 10);
    const [diamond] = shapePath('diplomat', 10);
    const [triangle] = shapePath('official', 10);
    expect(square?.x).toBeCloseTo(square?.y ?? 0, 9);
    expect(diamond?.y).toBeCloseTo(0, 9);
    expect(triangle?.x).toBeCloseTo(0, 9);
    expect(triangle?.y).toBeLessThan(0);
  });

  it('moves the sides outwards by as much as it is told', () => {
    expect(areaOf(formPath('square', 10, 2))).toBeCloseTo((10 * Math.sqrt(Math.PI) + 4) ** 2, 6);
  });

  it('grows with the root of the evidence received', () => {
    expect(nodeRadius(0)).toBe(3.2);
    expect(nodeRadius(100)).toBeCloseTo(13.7, 9);
    expect(nodeRadius(-1)).toBe(3.2);
  });

  it('grows slowly beyond some hundred pieces, and never shrinks', () => {
    expect(nodeRadius(946)).toBeLessThan(22);
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(500), (amplified, more) => {
        expect(nodeRadius(amplified + more)).toBeGreaterThanOrEqual(nodeRadius(amplified));
      }),
    );
  });

  it('never fills a hollow shape by its stroke', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (amplified) => {
        const radius = nodeRadius(amplified);
        return hollowStroke(radius) < radius * 0.6;
      }),
    );
  });
});

describe('arrowCurve', () => {
  it('bends clockwise', () => {
    const curve = arrowCurve({ x: 0, y: 0 }, { x: 100, y: 0 });
    expect(curve.control).toEqual({ x: 50, y: -16 });
    // heading up a little, then down a little, where y points down: to the right
    expect(curveAngle(curve, 0)).toBeLessThan(0);
    expect(curveAngle(curve, 1)).toBeGreaterThan(0);
  });

  it('never lays two directions on each other', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 1);
        const there = curvePoint(arrowCurve(a, b), 0.5);
        const back = curvePoint(arrowCurve(b, a), 0.5);
        const apart = Math.hypot(there.x - back.x, there.y - back.y);
        expect(apart).toBeCloseTo(0.16 * Math.hypot(a.x - b.x, a.y - b.y), 6);
      }),
    );
  });

  it('lays parallel kinds further out', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    expect(curveOf(a, b, 0).control.y).toBe(-16);
    expect(curveOf(a, b, 2).control.y).toBe(-36);
  });

  it('keeps to the curve when it is cut', () => {
    const curve = arrowCurve({ x: 0, y: 0 }, { x: 200, y: 50 });
    const cut = trimCurve(curve, 20, 30);
    if (!cut) throw new Error('expected something to be left');
    const length = curveLength(curve);
    expect(cut.from).toEqual(curvePoint(curve, 20 / length));
    const middle = curvePoint(cut, 0.5);
    const same = curvePoint(curve, (20 / length + 1 - 30 / length) / 2);
    expect(middle.x).toBeCloseTo(same.x, 9);
    expect(middle.y).toBeCloseTo(same.y, 9);
    expect(trimCurve(curve, 150, 150)).toBeNull();
  });
});

describe('arrows', () => {
  it('have the widths and opacities of the look', () => {
    expect(arrowWidth(4)).toBeCloseTo(1.55, 9);
    expect(arrowOpacity(2)).toBeCloseTo(0.37, 9);
    expect(arrowOpacity(40)).toBe(0.8);
  });

  it('are all in proportion where the heaviest would be a bar', () => {
    expect(weightBeside(7, 60)).toBe(7);
    expect(weightBeside(300, 300)).toBe(60);
    expect(weightBeside(5, 300)).toBe(1);
  });

  it('point where they go', () => {
    const curve = arrowCurve({ x: 0, y: 0 }, { x: 100, y: 0 }, 0);
    const [tip, left, right] = headPath(curve, headSize(2));
    expect(tip).toEqual({ x: 100, y: 0 });
    expect(left.x).toBeCloseTo(92.2, 9);
    expect(left.y).toBeCloseTo(-right.y, 9);
  });

  it('of several kinds between two actors get different places, in the order of kinds', () => {
    const edge = (amplifier: string, source: string, kind: 'citation' | 'repost' | 'link') => ({
      amplifier,
      source,
      kind,
    });
    expect(
      parallelRanks([
        edge('a', 'b', 'citation'),
        edge('a', 'b', 'repost'),
        edge('b', 'a', 'link'),
        edge('a', 'b', 'link'),
      ]),
    ).toEqual([2, 0, 0, 1]);
  });
});

describe('hulls', () => {
  it('hold every point, in any order', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), (points) => {
        const hull = convexHull(points);
        expect(points.every((member) => holds(hull, member))).toBe(true);
        expect(areaOf(convexHull([...points].reverse()))).toBeCloseTo(areaOf(hull), 3);
      }),
    );
  });

  it('hold every disc after they are rounded', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const hull = hullAround(
          points.map((place) => ({ ...place, radius: 6 })),
          10,
        );
        expect(points.every((member) => holds(hull, member))).toBe(true);
      }),
    );
  });

  it('leave out the outermost seven in a hundred', () => {
    const crowd = Array.from({ length: 99 }, (_, k) => ({ x: k % 10, y: Math.floor(k / 10) }));
    const kept = innerMembers([...crowd, { x: 900, y: 900 }]);
    expect(kept).toHaveLength(93);
    expect(kept).not.toContain(99);
  });

  it('keep all of three', () => {
    expect(innerMembers([0, 1, 2].map((x) => ({ x, y: 0 })))).toEqual([0, 1, 2]);
  });
});
