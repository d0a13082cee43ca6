import { describe, expect, it } from 'vitest';
import { arrowCurve, curvePoint } from '../../src/look/curve.ts';
import {
  placeNodes,
  TEXELS,
  visibleArrows,
  writeLines,
  writeTexels,
  writeTriangles,
} from '../../src/render/arrowPass.ts';
import { createArrows } from '../../src/render/arrows.ts';
import type { EdgeInk } from '../../src/render/ink.ts';
import { arrowAt, nodeAt, showsNode } from '../../src/render/pick.ts';

const VIEW = { x: 0, y: 0, scale: 1, size: 1 };
const NODES = [
  { x: 100, y: -100, size: 10 },
  { x: 300, y: -100, size: 6 },
  { x: 305, y: -100, size: 6 },
  { x: 5000, y: -100, size: 6 },
];
const ORDER = new Map(['a', 'b', 'c', 'far'].map((id, k) => [id, k]));
const PLACED = placeNodes(NODES, VIEW, 0);

function ink(amplifier: string, source: string, more: Partial<EdgeInk> = {}): EdgeInk {
  return {
    amplifier,
    source,
    kind: 'repost',
    size: 1,
    color: '#3E6CC5',
    opacity: 0.5,
    curvature: 0.16,
    dash: 'solid',
    head: 0,
    weight: 1,
    ...more,
  };
}

const there = ink('a', 'b');
const back = ink('b', 'a');
const arrows = createArrows([there, back], ORDER);

describe('createArrows', () => {
  it('finds an arrow by its ends and kind, and the arrows at an actor', () => {
    expect(arrows.find(back)).toBe(1);
    expect(arrows.find({ ...back, kind: 'copy' })).toBeNull();
    expect(arrows.at('a')).toEqual([0, 1]);
    expect(arrows.at('far')).toEqual([]);
  });

  it('writes colours as shares of one', () => {
    expect([...arrows.strokes.slice(5, 8)].map((share) => Math.round(share * 255))).toEqual([
      0x3e, 0x6c, 0xc5,
    ]);
  });
});

describe('arrowAt', () => {
  it('finds each direction on its own side of the straight line', () => {
    const [a, b] = [
      { x: 100, y: 100 },
      { x: 300, y: 100 },
    ];
    expect(arrowAt(arrows, PLACED, curvePoint(arrowCurve(a, b), 0.5), 1)).toBe(0);
    expect(arrowAt(arrows, PLACED, curvePoint(arrowCurve(b, a), 0.5), 1)).toBe(1);
    expect(arrowAt(arrows, PLACED, { x: 200, y: 100 }, 1)).toBeNull();
  });

  it('finds nothing within the actors that it joins', () => {
    expect(arrowAt(arrows, PLACED, { x: 100, y: 100 }, 1)).toBeNull();
  });
});

describe('nodeAt', () => {
  it('finds the actor under a place, also near a small one, and the nearer of two', () => {
    expect(nodeAt(PLACED, { x: 109, y: 100 })).toBe(0);
    expect(nodeAt(PLACED, { x: 293, y: 100 })).toBe(1);
    expect(nodeAt(PLACED, { x: 306, y: 100 })).toBe(2);
    expect(nodeAt(PLACED, { x: 200, y: 100 })).toBeNull();
  });
});

describe('visibleArrows', () => {
  it('leaves out what lies wholly beyond the frame, and keeps the order', () => {
    const many = createArrows([ink('a', 'b'), ink('far', 'far'), ink('b', 'far')], ORDER);
    expect([...visibleArrows(many, PLACED, { width: 640, height: 480 })]).toEqual([0, 2]);
  });
});

describe('what the program reads', () => {
  const headed = createArrows([there, ink('a', 'b', { head: 3, weight: 3 })], ORDER);
  const texels = new Float32Array(2 * TEXELS);
  writeTexels(texels, headed, PLACED, Uint32Array.of(0, 1));

  it('begins with both ends and both rims', () => {
    expect([...texels.slice(0, 6)]).toEqual([100, 100, 300, 100, 10, 6]);
  });

  it('is two triangles a step, and two for a head', () => {
    const indices = new Uint32Array(500);
    // a chord of 200 px takes twelve steps
    expect(writeTriangles(indices, texels, 1)).toBe(12 * 6);
    expect(writeTriangles(indices, texels, 2)).toBe(12 * 6 + 13 * 6);
    expect(Math.max(...indices)).toBeLessThan(64);
  });

  it('is a chain of lines without heads where it is drawn thin', () => {
    const indices = new Uint32Array(500);
    expect(writeLines(indices, texels, 1)).toBe(12);
    expect([...indices.slice(0, 4)]).toEqual([0, 4, 4, 8]);
    expect(indices[11]).toBe(24);
  });
});

describe('showsNode', () => {
  it('tells whether a frame shows anything of a node, be it a rim', () => {
    const frame = { width: 400, height: 300 };
    const far = placeNodes([{ x: 409, y: -100, size: 10 }], VIEW, 0);
    const further = placeNodes([{ x: 411, y: -100, size: 10 }], VIEW, 0);
    expect([PLACED, far, further].map((placed) => showsNode(placed, frame))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('misses nothing where there is nothing to show', () => {
    expect(showsNode(placeNodes([], VIEW, 0), { width: 400, height: 300 })).toBe(true);
  });
});
