import { describe, expect, it } from 'vitest';
import type { ChanceFacts, NetworkEdge, NetworkNode } from '../../src/domain/network.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { type CaptionInput, caption } from '../../src/figure/caption.ts';
import { filterPhrases } from '../../src/figure/filterWords.ts';

const node = (id: string, given: Partial<NetworkNode>): NetworkNode => ({
  id,
  label: id,
  state: null,
  kind: 'account',
  posts: 1,
  amplifies: 0,
  amplified: 0,
  cluster: 0,
  x: 0,
  y: 0,
  ...given,
});

const edge = (given: Partial<NetworkEdge>): NetworkEdge => ({
  amplifier: 'rt',
  source: 'mfa',
  kind: 'citation',
  weight: 14,
  expected: null,
  p: null,
  q: null,
  medianLagSeconds: null,
  first: '2022-01-05',
  last: '2022-01-20',
  ...given,
});

const chance = (given: Partial<ChanceFacts>): ChanceFacts => ({
  kind: 'copy',
  edges: 3,
  comparable: 3,
  expected: 0.1234,
  isBound: true,
  family: 1_000,
  familyExact: true,
  ...given,
});

const input: CaptionInput = {
  nodes: [
    node('rt', { state: 'RUS', kind: 'state outlet' }),
    node('mfa', { state: 'CHN', kind: 'ministry' }),
    node('x:someone', {}),
  ],
  edges: [edge({}), edge({ kind: 'copy', weight: 2 })],
  edgesOfAll: 8311,
  chances: [
    chance({ kind: 'citation', expected: null, edges: 40, comparable: 40, isBound: false }),
    chance({}),
    chance({ kind: 'co-share', expected: 7.5123, edges: 32, comparable: 30, isBound: false }),
  ],
  filters: ['weight 2 or more'],
  coverage: {
    posts: 10,
    actors: 3,
    from: '2022-01-01',
    to: '2022-01-31',
    gaps: [{ from: '2022-01-24', to: '2022-01-25' }],
    files: ['rt.csv', 'cnmfa.csv'],
  },
  remarks: [],
  colourBy: 'state',
  stateName: (code) => ({ RUS: 'Russia', CHN: 'China' })[code] ?? code,
};

describe('the caption', () => {
  it('says who, when, what an arrow is, how much is drawn, and what it does not show', () => {
    expect(caption(input)).toBe(
      'Amplification among 3 accounts, ministries and offices and outlets of China and Russia (1 without a state), 2022-01-05 – 2022-01-20 UTC. ' +
        'An arrow from A to B: A cited or repeated the text of B (citation 14, copy 2). ' +
        '2 of 8,311 edges drawn: weight 2 or more; at most 0.12 of 3 copy edges expected by chance (times shuffled among the sharers of each object); acts are drawn whatever activity alone would give. ' +
        'Colours: state of the actor, arrows as their amplifier. Outlined groups: Leiden, a grouping by the software, not an affiliation. ' +
        'Distance has no fixed meaning. ' +
        'Source: rt.csv, cnmfa.csv; collected at a time that is not recorded; gaps: 2022-01-24 – 2022-01-25. ' +
        'Does not show intent, control or audience effect.',
    );
  });

  it('says of how many edges chance cannot be said, and which null it is', () => {
    const text = caption({ ...input, edges: [edge({ kind: 'co-share', weight: 3 })] });
    expect(text).toContain(
      '7.5 of 30 co-share edges expected by chance (of 2 it cannot be said) (times shuffled among the sharers of each object).',
    );
  });

  it('says that chance cannot be said where no edge can be compared', () => {
    const chances = [chance({ kind: 'copy', edges: 4, comparable: 0, expected: 0 })];
    expect(caption({ ...input, chances })).toContain('of 4 copy edges chance cannot be said');
  });

  it('counts the gaps beyond three', () => {
    const gaps = ['01', '03', '05', '07', '09'].map((day) => ({
      from: `2022-02-${day}`,
      to: `2022-02-${day}`,
    }));
    const text = caption({ ...input, coverage: { ...input.coverage, gaps } });
    expect(text).toContain('gaps: 2022-02-01, 2022-02-03, 2022-02-05 and 2 more.');
  });

  it('speaks of lines where only co-share is drawn', () => {
    const text = caption({ ...input, edges: [edge({ kind: 'co-share', weight: 3 })] });
    expect(text).toContain('A line between A and B: both shared the same object (co-share 3).');
  });

  it('holds where nothing passes the filters', () => {
    expect(caption({ ...input, nodes: [], edges: [] })).toContain('No edge passes the filters.');
  });

  it.each(['state', 'kind', 'cluster'] as const)('never judges, coloured by %s', (colourBy) => {
    expect(caption({ ...input, colourBy })).not.toMatch(/coordinat|\bbot|propaganda|controlled/i);
  });
});

describe('the filters in words', () => {
  it('are none where nothing is filtered', () => {
    expect(filterPhrases(NO_FILTERS)).toEqual([]);
  });

  it('name each filter that is set', () => {
    expect(
      filterPhrases({
        time: { from: Date.UTC(2022, 0, 5), to: Date.UTC(2022, 0, 21) },
        hiddenKinds: ['reply', 'mention'],
        hiddenStates: [''],
        hiddenActorKinds: ['account'],
        hiddenActors: ['xinhua'],
        hiddenPlatforms: ['x'],
        hiddenLanguages: [''],
        windowMs: 6 * 3_600_000,
        minWeight: 2,
        maxQ: 0.05,
        keepActs: true,
        focus: { type: 'path', from: 'rt', to: 'tass' },
      }),
    ).toEqual([
      'posts of 2022-01-05 – 2022-01-20',
      'without the kinds reply, mention',
      'without the states unlabelled',
      'without the actor kinds account',
      'without the actors xinhua',
      'without the platforms x',
      'without the languages unknown',
      'lag at most 6 h',
      'weight 2 or more',
      'q at most 0.05 among co-share, copy and passage',
      'only shortest paths from rt to tass',
    ]);
  });

  it.each([
    [60_000, '60 s'],
    [300_000, '5 min'],
    [3_600_000, '1 h'],
    [259_200_000, '3 d'],
  ])('say %i ms as %s', (windowMs, words) => {
    expect(filterPhrases({ ...NO_FILTERS, windowMs })).toEqual([`lag at most ${words}`]);
  });
});
