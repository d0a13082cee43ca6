import { describe, expect, it } from 'vitest';
import {
  NOWHERE,
  selectionAt,
  type TravelKey,
  travelled,
  travelOf,
  travelWords,
} from '../../src/ui/network/travel.ts';
import { madeEdge } from '../graph/madeEdge.ts';
import { node } from '../render/scene.ts';

const DRAWN = {
  nodes: [
    node('rt', 0, 0, { amplified: 9 }),
    node('mfa', 1, 0, { amplified: 4 }),
    node('tass', 2, 0, { amplified: 2 }),
  ],
  edges: [madeEdge('rt', 'mfa', 3), madeEdge('tass', 'rt', 8), madeEdge('mfa', 'tass', 1)],
  clusters: [],
};

function walk(...keys: TravelKey[]) {
  return keys.reduce((at, key) => travelled(DRAWN, at, key), NOWHERE);
}

describe('travel with the arrow keys', () => {
  it('begins at the most amplified actor', () => {
    expect(walk('ArrowDown')).toEqual({ at: 'rt', edge: null });
  });

  it('goes through the edges of an actor, heaviest first, and round', () => {
    const at = (travel: typeof NOWHERE) => selectionAt(DRAWN, travel);
    expect(at(walk('Home', 'ArrowDown'))).toMatchObject({ amplifier: 'tass', source: 'rt' });
    expect(at(walk('Home', 'ArrowDown', 'ArrowDown'))).toMatchObject({ source: 'mfa' });
    expect(walk('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown').edge).toBe(0);
    expect(walk('Home', 'ArrowUp').edge).toBe(1);
  });

  it('goes along an edge to its other end, whichever way it points', () => {
    expect(walk('Home', 'ArrowDown', 'ArrowRight')).toEqual({ at: 'tass', edge: null });
    expect(walk('Home', 'ArrowDown', 'ArrowDown', 'ArrowRight').at).toBe('mfa');
    expect(walk('Home', 'ArrowDown', 'ArrowLeft')).toEqual({ at: 'rt', edge: null });
  });

  it('goes on from what was chosen with the mouse', () => {
    const edge = { type: 'edge', amplifier: 'tass', source: 'rt', kind: 'citation' } as const;
    expect(travelOf(DRAWN, edge, NOWHERE)).toEqual({ at: 'tass', edge: 0 });
    expect(travelOf(DRAWN, edge, { at: 'rt', edge: 1 })).toEqual({ at: 'rt', edge: 0 });
    expect(travelled(DRAWN, { at: 'gone', edge: 3 }, 'ArrowDown')).toEqual({
      at: 'rt',
      edge: null,
    });
  });

  it('says where one is', () => {
    expect(travelWords(DRAWN, walk('Home', 'ArrowDown'))).toBe(
      'Edge 1 of 2: tass cites rt, 8 pieces of evidence. Enter reads it, right goes to the other end.',
    );
    expect(travelWords({ nodes: [], edges: [], clusters: [] }, NOWHERE)).toBe('Nobody is drawn.');
  });
});
