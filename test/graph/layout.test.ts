import { describe, expect, it } from 'vitest';
import { type LayoutGraph, moveOn, settleLayout } from '../../src/graph/layout.ts';
import { evenOut } from '../../src/graph/places.ts';

const RING = 24;
const ring: LayoutGraph = {
  ids: Array.from({ length: RING }, (_, node) => `n${node}`),
  amplified: new Float32Array(RING).fill(6),
  edges: Array.from({ length: RING }, (_, node) => [node, (node + 1) % RING]).flat(),
  weights: new Float32Array(RING).fill(1),
  clusters: Array.from({ length: RING }, (_, node) => (node < RING / 2 ? 0 : 1)),
  states: Array.from({ length: RING }, (_, node) => (node < RING / 2 ? 'RUS' : 'CHN')),
  seed: 1,
};

function settle(input: LayoutGraph): Float32Array {
  const steps = settleLayout(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the layout', () => {
  const places = settle(ring);

  it('is the same for the same input and seed', () => {
    expect(settle(ring)).toEqual(places);
  });

  it('is another one for another seed', () => {
    expect(settle({ ...ring, seed: 2 })).not.toEqual(places);
  });

  it('gives every actor a place of its own', () => {
    const gaps: number[] = [];
    for (let a = 0; a < RING; a += 1) {
      for (let b = a + 1; b < RING; b += 1) {
        const dx = (places[a * 2] ?? 0) - (places[b * 2] ?? 0);
        const dy = (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0);
        gaps.push(Math.hypot(dx, dy));
      }
    }
    expect(Math.min(...gaps)).toBeGreaterThan(12);
  });

  it('lays the two states beside each other, not above', () => {
    const middle = (state: string, axis: 0 | 1) => {
      const nodes = ring.states.flatMap((value, node) => (value === state ? [node] : []));
      return nodes.reduce((sum, node) => sum + (places[node * 2 + axis] ?? 0), 0) / nodes.length;
    };
    const across = Math.abs(middle('RUS', 0) - middle('CHN', 0));
    const along = Math.abs(middle('RUS', 1) - middle('CHN', 1));
    expect(across).toBeGreaterThan(along);
  });

  it('copes with no actor, one actor, and actors without edges', () => {
    const none = {
      ids: [],
      amplified: [],
      edges: [],
      weights: [],
      clusters: [],
      states: [],
      seed: 1,
    };
    expect(settle(none)).toEqual(new Float32Array(0));
    const one = { ...none, ids: ['a'], amplified: [4], clusters: [0], states: [null] };
    expect(settle(one)).toEqual(new Float32Array(2));
    const two = {
      ...one,
      ids: ['a', 'b'],
      amplified: [4, 4],
      clusters: [0, 1],
      states: [null, null],
    };
    expect([...settle(two)].every(Number.isFinite)).toBe(true);
  });

  it('goes on from where it stands', () => {
    const next = moveOn(ring, places);
    expect(next).toHaveLength(places.length);
    expect([...next].every(Number.isFinite)).toBe(true);
  });
});

describe('evening out', () => {
  it('gives a crowded middle more room, and keeps who is further out', () => {
    // nine actors within 10 of the middle, one at 1,000
    const places = Float32Array.from([
      0, 0, 2, 0, 0, 4, -6, 0, 0, -8, 10, 0, 0, 3, 5, 0, -7, 0, 1000, 0,
    ]);
    const before = [...places];
    evenOut(places);
    const radius = (xy: ArrayLike<number>, node: number) =>
      Math.hypot((xy[node * 2] ?? 0) - (xy[0] ?? 0), (xy[node * 2 + 1] ?? 0) - (xy[1] ?? 0));
    expect(radius(places, 9)).toBeCloseTo(radius(before, 9), 0);
    expect(radius(places, 5)).toBeGreaterThan(3 * radius(before, 5));
    expect(radius(places, 5)).toBeLessThan(radius(places, 9));
  });

  it('leaves an even picture as it is', () => {
    const places = Float32Array.from([0, 0, 10, 0, 0, 10, -10, 0, 0, -10]);
    const before = Float32Array.from(places);
    evenOut(places);
    expect(places).toEqual(before);
  });
});
