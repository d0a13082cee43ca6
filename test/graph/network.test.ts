import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/domain/time.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { filteredEdges, nodesOf, postsPerActor } from '../../src/graph/network.ts';
import { madeActor, madeDetection, madeEvidence, madePosts } from '../madeCase.ts';

const actors = [
  madeActor({ id: 'rt', state: 'RUS', kind: 'state outlet', labelled: true }),
  madeActor({ id: 'mfa', state: 'CHN', kind: 'ministry', labelled: true }),
  madeActor({ id: 'x:someone' }),
];
const noon = Date.UTC(2022, 0, 10, 12);
const posts = madePosts(
  { id: '1', at: noon, lang: 'en' },
  { id: '2', at: noon + DAY_MS, lang: 'ru', platform: 'telegram' },
  { id: '3', at: noon - 3_600_000 },
);

describe('counting evidence into edges', () => {
  it('weighs a citation edge by its pieces', () => {
    const detection = madeDetection(
      [0, 0, 1],
      madeEvidence({ amplifierPost: 0 }),
      madeEvidence({ amplifierPost: 1 }),
    );
    const [found] = filteredEdges(detection, posts, actors, NO_FILTERS);
    expect(found?.edge).toEqual({
      amplifier: 'rt',
      source: 'mfa',
      kind: 'citation',
      weight: 2,
      expected: null,
      p: null,
      q: null,
      medianLagSeconds: null,
      first: '2022-01-10T12:00:00Z',
      last: '2022-01-11T12:00:00Z',
    });
  });

  it('weighs a copy edge by distinct objects, not by pairs of posts', () => {
    const copy = { kind: 'copy', sourcePost: 2, orderable: true } as const;
    const detection = madeDetection(
      [0, 0, 1],
      madeEvidence({ ...copy, amplifierPost: 0, object: 'copy:1' }),
      madeEvidence({ ...copy, amplifierPost: 1, object: 'copy:1' }),
    );
    const [found] = filteredEdges(detection, posts, actors, NO_FILTERS);
    expect(found?.edge.weight).toBe(1);
    expect(found?.rows).toEqual([0, 1]);
    expect(found?.edge.medianLagSeconds).toBe((3_600 + 3_600 + 86_400) / 2);
  });

  it('takes the median lag over orderable pairs only', () => {
    const detection = madeDetection(
      [0, 0, 1],
      madeEvidence({ kind: 'repost', amplifierPost: 0, sourcePost: 2, orderable: true }),
      madeEvidence({ kind: 'repost', amplifierPost: 1, sourcePost: 2, orderable: false }),
    );
    expect(filteredEdges(detection, posts, actors, NO_FILTERS)[0]?.edge.medianLagSeconds).toBe(
      3600,
    );
  });

  it('gives the distance in time where there is no direction', () => {
    const share = { kind: 'co-share', orderable: true, object: '#x' } as const;
    const detection = madeDetection(
      [0, 1, 1],
      madeEvidence({ ...share, amplifierPost: 2, sourcePost: 0 }),
    );
    expect(filteredEdges(detection, posts, actors, NO_FILTERS)[0]?.edge.medianLagSeconds).toBe(
      3600,
    );
  });

  it('makes no edge of common stock alone, and does not count it', () => {
    const common = madeDetection([0, 0, 1], madeEvidence({ common: true }));
    expect(filteredEdges(common, posts, actors, NO_FILTERS)).toEqual([]);
    const mixed = madeDetection(
      [0, 0, 1],
      madeEvidence({ amplifierPost: 0, common: true }),
      madeEvidence({ amplifierPost: 1 }),
    );
    expect(filteredEdges(mixed, posts, actors, NO_FILTERS)[0]?.edge.weight).toBe(1);
  });
});

describe('filters', () => {
  const detection = madeDetection(
    [0, 0, 1],
    madeEvidence({ kind: 'mention', source: 2, amplifierPost: 1 }),
    madeEvidence({ amplifierPost: 0 }),
    madeEvidence({ amplifierPost: 1 }),
  );
  const edgesWith = (filters: object) =>
    filteredEdges(detection, posts, actors, { ...NO_FILTERS, ...filters }).map(
      ({ edge }) => `${edge.amplifier} ${edge.kind} ${edge.source} ${edge.weight}`,
    );

  it.each([
    ['nothing', {}, ['rt mention x:someone 1', 'rt citation mfa 2']],
    ['a kind', { hiddenKinds: ['mention'] }, ['rt citation mfa 2']],
    ['a state', { hiddenStates: ['CHN'] }, ['rt mention x:someone 1']],
    ['unlabelled actors', { hiddenStates: [''] }, ['rt citation mfa 2']],
    ['an actor kind', { hiddenActorKinds: ['ministry'] }, ['rt mention x:someone 1']],
    ['a platform', { hiddenPlatforms: ['telegram'] }, ['rt citation mfa 1']],
    ['a language', { hiddenLanguages: ['en'] }, ['rt mention x:someone 1', 'rt citation mfa 1']],
    ['light edges', { minWeight: 2 }, ['rt citation mfa 2']],
    [
      'a time',
      { time: { from: noon + 1, to: null } },
      ['rt mention x:someone 1', 'rt citation mfa 1'],
    ],
    ['the end of a range', { time: { from: null, to: noon } }, []],
  ])('can hide %s', (_, filters, expected) => {
    expect(edgesWith(filters)).toEqual(expected);
  });

  it('and spans of an edge without a direction do not hang on which end is named first', () => {
    const share = { kind: 'co-share', object: '#x' } as const;
    const one = madeDetection(
      [0, 0, 1],
      madeEvidence({ ...share, amplifierPost: 0, sourcePost: 2 }),
    );
    const other = madeDetection(
      [0, 0, 1],
      madeEvidence({ ...share, amplifierPost: 2, sourcePost: 0 }),
    );
    for (const found of [one, other]) {
      const [edge] = filteredEdges(found, posts, actors, NO_FILTERS);
      expect(edge?.edge).toMatchObject({
        first: '2022-01-10T11:00:00Z',
        last: '2022-01-10T12:00:00Z',
      });
      const late = { ...NO_FILTERS, time: { from: noon, to: null } };
      expect(filteredEdges(found, posts, actors, late)).toEqual([]);
    }
  });

  it('take a day of a zone east of Greenwich as the day that it is dated', () => {
    // 11 January in Beijing begins on the 10th in UTC
    const beijing = madePosts({ id: '1', at: Date.UTC(2022, 0, 10, 16), precision: 'day' });
    const cited = madeDetection([0], madeEvidence({ amplifierPost: 0 }));
    const on = (day: number) =>
      filteredEdges(cited, beijing, actors, {
        ...NO_FILTERS,
        time: { from: Date.UTC(2022, 0, day), to: Date.UTC(2022, 0, day + 1) },
      }).length;
    expect([on(10), on(11)]).toEqual([0, 1]);
  });

  it('never add an edge: hiding more leaves a subset', () => {
    const hidden = fc.record({
      hiddenKinds: fc.subarray(['mention', 'citation']),
      hiddenStates: fc.subarray(['', 'CHN', 'RUS']),
      hiddenLanguages: fc.subarray(['', 'en', 'ru']),
    });
    fc.assert(
      fc.property(hidden, hidden, (some, more) => {
        const both = {
          hiddenKinds: [...some.hiddenKinds, ...more.hiddenKinds],
          hiddenStates: [...some.hiddenStates, ...more.hiddenStates],
          hiddenLanguages: [...some.hiddenLanguages, ...more.hiddenLanguages],
        };
        const names = (list: string[]) => list.map((edge) => edge.replace(/ \d+$/, ''));
        const few = names(edgesWith(both));
        const many = new Set(names(edgesWith(some)));
        return few.every((edge) => many.has(edge));
      }),
    );
  });
});

describe('nodes', () => {
  const detection = madeDetection(
    [0, 0, 1],
    madeEvidence({ amplifierPost: 0 }),
    madeEvidence({ kind: 'co-share', source: 2, sourcePost: 2, object: '#x' }),
  );
  const edges = filteredEdges(detection, posts, actors, NO_FILTERS);
  const nodes = nodesOf(edges, actors, {
    posts: postsPerActor(detection.actorOfPost, actors.length),
    clusters: new Map([['mfa', 1]]),
    place: () => ({ x: 1, y: 2 }),
  });

  it('are the actors on an edge, with posts and pieces counted', () => {
    expect(
      nodes.map(({ id, posts: n, amplifies, amplified, cluster }) => [
        id,
        n,
        amplifies,
        amplified,
        cluster,
      ]),
    ).toEqual([
      ['mfa', 1, 0, 1, 1],
      ['rt', 2, 1, 0, 0],
      ['x:someone', 0, 0, 0, 0],
    ]);
  });

  it('pieces given equal pieces received, co-share aside', () => {
    const total = (key: 'amplifies' | 'amplified') =>
      nodes.reduce((sum, node) => sum + node[key], 0);
    expect(total('amplifies')).toBe(total('amplified'));
  });
});
