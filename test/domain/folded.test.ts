import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnPlaces } from '../../src/domain/drawnPlaces.ts';
import { drawnSelection, edgesBehind, folded } from '../../src/domain/folded.ts';
import { englishFoldWords, groupId } from '../../src/domain/foldNames.ts';
import type { NetworkNode } from '../../src/domain/network.ts';
import { stateName } from '../../src/domain/stateName.ts';
import { madeEdge } from '../graph/madeEdge.ts';

function node(id: string, state: string | null, x = 0, amplified = 0): NetworkNode {
  return {
    ...{ id, label: id.toUpperCase(), state, kind: 'state outlet', posts: 10, amplifies: 0 },
    ...{ amplified, cluster: 0, x, y: 0 },
  };
}

const NODES = [node('a', 'RUS', 0, 3), node('b', 'RUS', 10), node('c', 'CHN', 20), node('d', null)];
const EDGES = [
  { ...madeEdge('a', 'c', 5, 'citation'), expected: 2, p: 0.1, q: 0.2, first: '2022-01-03' },
  { ...madeEdge('b', 'c', 3, 'citation'), expected: 1, p: 0.3, q: 0.4, last: '2022-01-09' },
  { ...madeEdge('b', 'c', 2, 'repost'), expected: 1, p: 0.3, q: 0.4 },
  madeEdge('a', 'b', 7, 'repost'),
  madeEdge('b', 'd', 4, 'co-share'),
];
const PICTURE = { nodes: NODES, edges: EDGES, clusters: [] };
const GROUP = [{ name: 'Outlets', members: ['a', 'b'] }];
const ID = groupId('Outlets');
const WORDS = englishFoldWords(stateName);

describe('a group of actors', () => {
  const drawn = folded(PICTURE, GROUP, 'none', WORDS);

  it('is one node, marked as the analyst’s, with its members behind it', () => {
    expect(drawn.nodes.map(({ label }) => label)).toEqual(['C', 'D', 'Outlets (group)']);
    expect(drawn.members.get(ID)?.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('sums weights and what chance gives, kind by kind; of p and q nothing is said', () => {
    const cites = drawn.edges.find(({ kind }) => kind === 'citation');
    expect(cites).toMatchObject({ amplifier: ID, source: 'c', weight: 8, expected: 3 });
    expect([cites?.p, cites?.q, cites?.medianLagSeconds]).toEqual([null, null, null]);
    expect([cites?.first, cites?.last]).toEqual(['2022-01-01', '2022-01-09']);
    const reposts = drawn.edges.find(({ kind }) => kind === 'repost');
    expect([reposts?.weight, reposts?.q]).toEqual([2, null]);
  });

  it('draws no edge between its members, and counts it', () => {
    expect(drawn.inside).toBe(1);
    expect(drawn.edges.some(({ amplifier, source }) => amplifier === source)).toBe(false);
  });

  it('stands in the middle of its members, by how much they are amplified', () => {
    const positions = { ids: ['a', 'b'], xy: Float32Array.from([0, 0, 10, 5]) };
    const places = drawnPlaces(positions, [{ id: 'b', x: 20, y: 10 }], drawn.members);
    const at = (id: string) =>
      places.xy.slice(2 * places.ids.indexOf(id), 2 * places.ids.indexOf(id) + 2);
    expect([...at(ID)]).toEqual([2, 1]);
    expect([...at('b')]).toEqual([20, 10]);
  });

  it('leads back to the edges behind an arrow, and from an edge to its arrow', () => {
    const arrow = { amplifier: ID, source: 'c', kind: 'citation' } as const;
    const behind = edgesBehind(PICTURE, drawn.drawnIn, arrow, false);
    expect(behind.map(({ amplifier, weight }) => [amplifier, weight])).toEqual([
      ['a', 5],
      ['b', 3],
    ]);
    const edge = { type: 'edge', amplifier: 'b', source: 'c', kind: 'citation' } as const;
    expect(drawnSelection(drawn, edge)).toEqual({ type: 'edge', ...arrow });
    expect(drawnSelection(drawn, { type: 'actor', id: 'a' })).toEqual({ type: 'actor', id: ID });
  });
});

describe('actors drawn by state', () => {
  const drawn = folded(PICTURE, GROUP, 'state', WORDS);

  it('are one node a state, unlabelled ones too', () => {
    expect(drawn.nodes.map(({ label }) => label).sort()).toEqual([
      'China, 1',
      'Russia, 2',
      'unlabelled, 1',
    ]);
  });

  it('have one arrow a pair for all directed kinds, and one more without a direction', () => {
    const arrows = drawn.edges.map(({ amplifier, source, kind, weight }) => [
      amplifier,
      source,
      kind,
      weight,
    ]);
    expect(arrows).toEqual([
      ['=state:RUS', '=state:CHN', 'citation', 10],
      ['=state:', '=state:RUS', 'co-share', 4],
    ]);
    const [arrow] = drawn.edges;
    if (!arrow) throw new Error('expected an arrow');
    expect(edgesBehind(PICTURE, drawn.drawnIn, arrow, true).map(({ weight }) => weight)).toEqual([
      5, 3, 2,
    ]);
  });
});

const ids = ['a', 'b', 'c', 'd', 'e'];
const picture = fc
  .array(
    fc.record({
      ends: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 }),
      weight: fc.integer({ min: 1, max: 9 }),
      kind: fc.constantFrom('citation' as const, 'repost' as const),
    }),
    { maxLength: 15 },
  )
  .map((list) => ({
    nodes: ids.map((id, k) => node(id, ['RUS', 'CHN', null][k % 3] ?? null)),
    edges: list.map(({ ends: [a = 'a', b = 'b'], weight, kind }) => madeEdge(a, b, weight, kind)),
    clusters: [],
  }));

describe('whatever is drawn as one', () => {
  it('no piece of evidence is lost: drawn and inside weights add up', () => {
    fc.assert(
      fc.property(
        picture,
        fc.subarray(ids, { minLength: 2 }),
        fc.constantFrom('none' as const, 'state' as const),
        (all, members, fold) => {
          const drawn = folded(all, [{ name: 'g', members }], fold, WORDS);
          const behind = drawn.edges.flatMap((edge) =>
            edgesBehind(all, drawn.drawnIn, edge, fold !== 'none'),
          );
          expect(behind.length + drawn.inside).toBe(all.edges.length);
          const sum = (list: readonly { weight: number }[]) =>
            list.reduce((total, { weight }) => total + weight, 0);
          expect(sum(behind)).toBe(sum(drawn.edges));
        },
      ),
    );
  });
});
