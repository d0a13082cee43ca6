import { describe, expect, it } from 'vitest';
import type { NetworkNode } from '../../src/domain/network.ts';
import { sceneGraph } from '../../src/render/sceneGraph.ts';
import { madeEdge } from '../graph/madeEdge.ts';

function nodes(count: number): NetworkNode[] {
  return Array.from({ length: count }, (_, k) => ({
    ...{ id: `n${k}`, label: `N${k}`, state: k === 0 ? 'RUS' : null, kind: 'account' as const },
    ...{ posts: 1, amplifies: 1, amplified: 1, cluster: 0, x: k, y: 0 },
  }));
}

function drawn(count: number, weights: readonly number[] = []) {
  const edges = weights.map((weight, k) => madeEdge('n0', `n${k + 1}`, weight));
  const scene = {
    nodes: nodes(count),
    edges,
    clusters: [],
    colourBy: 'state',
    theme: 'light',
  } as const;
  return sceneGraph(scene, new Map());
}

describe('the scene', () => {
  it('shows actors without a label as rings, and as dots in a crowd', () => {
    const ring = drawn(10).graph.getNodeAttributes('n1');
    expect(ring.dashed).toBe(true);
    const dot = drawn(4_001).graph.getNodeAttributes('n1');
    expect(dot.dashed).toBe(false);
    expect(dot.fill).toBe(dot.outline);
    expect(dot.fill).not.toBe(ring.fill);
    expect(drawn(4_001).graph.nodes().at(-1)).toBe('n0');
    expect(drawn(4_001).graph.getNodeAttributes('n0')).toEqual(
      drawn(10).graph.getNodeAttributes('n0'),
    );
  });

  it('draws arrows beside a very heavy one in proportion to it', () => {
    const sizes = (weights: readonly number[]) =>
      drawn(4, weights).arrows.inks.map(({ weight, size }) => [weight, size.toFixed(2)]);
    expect(sizes([4, 60])).toEqual([
      [4, '1.55'],
      [60, '4.42'],
    ]);
    expect(sizes([40, 600])).toEqual([
      [40, '1.55'],
      [600, '4.42'],
    ]);
  });
});
