import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Focus } from '../../src/domain/focus.ts';
import type { Kind } from '../../src/domain/kind.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { shownEdges } from '../../src/graph/counted.ts';
import type { EdgeRows } from '../../src/graph/edges.ts';
import { madeActor } from '../madeCase.ts';
import { madeEdge } from './madeEdge.ts';

const STATES = { a: 'RUS', b: 'RUS', c: 'CHN', d: 'CHN', e: 'KAZ', f: null } as const;
const actors = Object.entries(STATES).map(([id, state]) =>
  madeActor({ id, state, labelled: state !== null }),
);
const at = (id: string) => actors.findIndex((actor) => actor.id === id);

function edges(...pairs: (readonly [string, string, Kind?])[]): EdgeRows[] {
  return pairs.map(([from, to, kind]) => ({
    edge: madeEdge(from, to, 1, kind),
    amplifier: at(from),
    source: at(to),
    rows: [],
  }));
}

/** "ab" for an edge from a to b. */
function left(all: readonly EdgeRows[], focus: Focus | null, hiddenActors: string[] = []): string {
  const shown = shownEdges(all, actors, { ...NO_FILTERS, focus, hiddenActors });
  return shown.map(({ edge }) => edge.amplifier + edge.source).join(' ');
}

const CHAIN = edges(['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'e'], ['e', 'b'], ['f', 'a']);

describe('a focus on actors', () => {
  it('leaves one or two steps around, in any direction, with the edges among them', () => {
    expect(left(CHAIN, { type: 'around', ids: ['a'], steps: 1 })).toBe('ab fa');
    expect(left(CHAIN, { type: 'around', ids: ['a'], steps: 2 })).toBe('ab bc eb fa');
    expect(left(CHAIN, { type: 'around', ids: ['d', 'f'], steps: 1 })).toBe('cd de fa');
  });

  it('on nobody who is there leaves nothing', () => {
    expect(left(CHAIN, { type: 'around', ids: ['z'], steps: 2 })).toBe('');
  });
});

describe('a focus on two states', () => {
  it('leaves one direction, or both', () => {
    const all = edges(['a', 'c'], ['d', 'b'], ['a', 'b'], ['c', 'e']);
    const pair = { type: 'states', from: 'RUS', to: 'CHN' } as const;
    expect(left(all, { ...pair, bothWays: false })).toBe('ac');
    expect(left(all, { ...pair, bothWays: true })).toBe('ac db');
  });

  it('leaves a co-share either way, for it has no direction', () => {
    const all = edges(['c', 'a', 'co-share'], ['c', 'a', 'repost']);
    expect(left(all, { type: 'states', from: 'RUS', to: 'CHN', bothWays: false })).toBe('ca');
  });

  it('takes the empty text for unlabelled actors', () => {
    expect(left(CHAIN, { type: 'states', from: '', to: 'RUS', bothWays: false })).toBe('fa');
  });
});

describe('a focus on a path', () => {
  it('follows amplification, and leaves every shortest way', () => {
    const all = edges(
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'd'],
      ['c', 'd'],
      ['a', 'e'],
      ['e', 'f'],
      ['f', 'd'],
    );
    expect(left(all, { type: 'path', from: 'a', to: 'd' })).toBe('ab ac bd cd');
    expect(left(all, { type: 'path', from: 'd', to: 'a' })).toBe('');
  });

  it('goes both ways along a co-share', () => {
    const all = edges(['a', 'b', 'co-share'], ['a', 'c']);
    expect(left(all, { type: 'path', from: 'b', to: 'c' })).toBe('ab ac');
  });

  it('goes past no hidden actor', () => {
    const all = edges(['a', 'b'], ['b', 'd']);
    expect(left(all, { type: 'path', from: 'a', to: 'd' }, ['b'])).toBe('');
  });
});

const focus: fc.Arbitrary<Focus> = fc.oneof(
  fc.record({
    type: fc.constant('around' as const),
    ids: fc.subarray(['a', 'b', 'c', 'd']),
    steps: fc.constantFrom(1 as const, 2 as const),
  }),
  fc.record({
    type: fc.constant('path' as const),
    from: fc.constantFrom('a', 'b'),
    to: fc.constantFrom('c', 'd'),
  }),
);
const someEdges = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('d', 'e', 'f', 'b'),
      fc.constantFrom<Kind>('link', 'co-share'),
    ),
    { maxLength: 12 },
  )
  .map((pairs) => edges(...pairs.filter(([from, to]) => from !== to)));

describe('any focus', () => {
  it('leaves edges as they are: no number changes', () => {
    fc.assert(
      fc.property(someEdges, focus, (all, chosen) => {
        const shown = shownEdges(all, actors, { ...NO_FILTERS, focus: chosen });
        for (const each of shown) expect(all).toContain(each);
      }),
    );
  });

  it('of two steps leaves whatever one step leaves', () => {
    fc.assert(
      fc.property(someEdges, fc.subarray(['a', 'b', 'd']), (all, ids) => {
        const one = left(all, { type: 'around', ids, steps: 1 }).split(' ');
        const two = left(all, { type: 'around', ids, steps: 2 }).split(' ');
        for (const each of one) expect(two).toContain(each);
      }),
    );
  });

  it('answers the same whatever the order of the edges', () => {
    fc.assert(
      fc.property(someEdges, focus, (all, chosen) => {
        const sorted = (text: string) => text.split(' ').sort();
        const turned = [...all].reverse();
        expect(sorted(left(turned, chosen))).toEqual(sorted(left(all, chosen)));
      }),
    );
  });
});
