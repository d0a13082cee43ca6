import { describe, expect, it } from 'vitest';
import { cellOpacity, shortNumber } from '../../src/render/matrixDrawing.ts';
import { cellAt, MOST_ROWS, matrixOf } from '../../src/ui/network/matrixRows.ts';
import { madeEdge } from '../graph/madeEdge.ts';
import { node } from '../render/scene.ts';

const DRAWN = {
  nodes: [
    node('rt', 0, 0, { cluster: 1 }),
    node('mfa', 0, 0, { state: 'CHN', cluster: 0 }),
    node('tass', 0, 0, { cluster: 1 }),
    node('alone', 0, 0),
  ],
  edges: [
    madeEdge('rt', 'mfa', 14, 'citation'),
    madeEdge('rt', 'mfa', 3, 'link'),
    madeEdge('mfa', 'tass', 2, 'repost'),
    madeEdge('mfa', 'rt', 5, 'co-share'),
  ],
  clusters: [],
};
const idsOf = (order: Parameters<typeof matrixOf>[1]) =>
  matrixOf(DRAWN, order).actors.map(({ id }) => id);

describe('the matrix', () => {
  it('has a row and a column for everybody with an edge, in order of weight, state or cluster', () => {
    expect(idsOf('weight')).toEqual(['mfa', 'rt', 'tass']);
    expect(idsOf('state')).toEqual(['rt', 'tass', 'mfa']);
    expect(idsOf('cluster')).toEqual(['mfa', 'rt', 'tass']);
  });

  it('sums the kinds of a pair, heaviest first, in the direction of amplification', () => {
    const matrix = matrixOf(DRAWN, 'state');
    expect(cellAt(matrix, 2, 1)?.weight).toBe(2);
    expect(cellAt(matrix, 1, 2)).toBeNull();
    const cell = cellAt(matrix, 0, 2);
    expect(cell?.edges.map(({ kind, weight }) => [kind, weight])).toEqual([
      ['citation', 14],
      ['co-share', 5],
      ['link', 3],
    ]);
  });

  it('puts what has no direction into both cells, and says so', () => {
    const matrix = matrixOf(DRAWN, 'weight');
    expect(matrix.hasUndirected).toBe(true);
    expect([cellAt(matrix, 1, 0)?.weight, cellAt(matrix, 0, 1)?.weight]).toEqual([22, 5]);
    expect(matrix.most).toBe(22);
  });

  it('leaves out the lightest beyond what can be read, and counts them', () => {
    const nodes = Array.from({ length: 230 }, (_, k) => node(`n${k}`, 0, 0));
    const edges = nodes.slice(1).map(({ id }, k) => madeEdge(id, 'n0', 1 + k));
    const matrix = matrixOf({ nodes, edges, clusters: [] }, 'weight');
    expect([matrix.actors.length, matrix.leftOut]).toEqual([MOST_ROWS, 30]);
    expect(matrix.actors.at(-1)?.id).toBe('n31');
  });
});

describe('a cell', () => {
  it('is darker the heavier it is, between faint and strong', () => {
    expect([1, 10, 100].map((weight) => cellOpacity(weight, 100).toFixed(3))).toEqual([
      '0.100',
      '0.475',
      '0.850',
    ]);
    expect(cellOpacity(1, 1)).toBeCloseTo(0.85);
  });

  it.each([
    [14, '14'],
    [999, '999'],
    [1_240, '1.2k'],
    [9_960, '10k'],
    [31_400, '31k'],
  ])('says %i as %s', (value, words) => expect(shortNumber(value)).toBe(words));
});
