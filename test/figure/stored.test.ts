import { describe, expect, it } from 'vitest';
import { dataHaveChanged, EDITED_MARK, editedCaption, pageOf } from '../../src/domain/figure.ts';
import { DEFAULT_FILTERS } from '../../src/domain/view.ts';
import { altText } from '../../src/figure/altText.ts';
import { figureCommand } from '../../src/figure/command.ts';
import { dataHash } from '../../src/figure/dataHash.ts';
import { mostEvidence, onlyDrawn } from '../../src/figure/drawn.ts';
import { madeContent, madeEdge, madeNetwork, madeNode, madeSpec, stateName } from './madeFigure.ts';

describe('a stored figure', () => {
  const content = madeNetwork();

  it('says that the data behind it have changed when a count has, not when something was moved', () => {
    const spec = madeSpec({ dataHash: dataHash(content) });
    const moved = { ...content, nodes: content.nodes.map((node) => ({ ...node, x: node.x + 5 })) };
    const [first, ...rest] = content.edges;
    const counted = {
      ...content,
      edges: [{ ...first, weight: 99 }, ...rest] as typeof content.edges,
    };
    expect(dataHaveChanged(spec, dataHash(content))).toBe(false);
    expect(dataHaveChanged(spec, dataHash(moved))).toBe(false);
    expect(dataHaveChanged(spec, dataHash(counted))).toBe(true);
    expect(dataHaveChanged(spec, dataHash({ ...content, edgesOfAll: 9 }))).toBe(true);
  });

  it('has the same hash whatever the order of its edges', () => {
    expect(dataHash({ ...content, edges: [...content.edges].reverse() })).toBe(dataHash(content));
    expect(dataHash(content)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('holds through JSON', () => {
    const spec = madeSpec({ labels: { mode: 'chosen', ids: ['rt'] }, size: { preset: 'a4' } });
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  it('prints 88 mm at 300 dpi as 1,039 pixels', () => {
    const { width, pngScale } = pageOf({ preset: 'one-column' });
    expect(Math.round(width * pngScale)).toBe(1039);
  });
});

describe('a caption', () => {
  const parts = [
    {
      id: 'who',
      stretches: [
        { text: 'Amplification among ', locked: false },
        { text: '43 actors', locked: true },
        { text: ' UTC.', locked: false },
      ],
    },
    { id: 'limits', stretches: [{ text: 'Does not show intent.', locked: true }] },
  ];

  it('stands as it is where nothing was edited', () => {
    expect(editedCaption(parts, {})).toEqual({
      sentences: ['Amplification among 43 actors UTC.', 'Does not show intent.'],
      isEdited: false,
    });
  });

  it('keeps its numbers and limits under any edit, and is marked', () => {
    const edits = { who: ['Who repeats whom among'], limits: ['Shows everything.'] };
    expect(editedCaption(parts, edits)).toEqual({
      sentences: ['Who repeats whom among 43 actors UTC.', 'Does not show intent.', EDITED_MARK],
      isEdited: true,
    });
  });

  it('loses no line to an empty edit', () => {
    expect(editedCaption(parts, { who: ['', '  '] }).isEdited).toBe(false);
  });
});

describe('the alternative text', () => {
  it('says what is drawn of what, who amplifies whom most, and what chance would give', () => {
    const nodes = [
      madeNode({ id: 'rt', label: 'RT', state: 'RUS' }),
      madeNode({ id: 'mfa', label: 'Chinese foreign ministry', state: 'CHN', amplified: 14 }),
      madeNode({ id: 'tass', label: 'TASS', state: 'RUS' }),
    ];
    const edges = [
      madeEdge({ amplifier: 'rt', source: 'mfa', weight: 10 }),
      madeEdge({ amplifier: 'rt', source: 'mfa', kind: 'copy', weight: 3 }),
      madeEdge({ amplifier: 'tass', source: 'mfa', weight: 1 }),
    ];
    expect(altText(madeContent(nodes, edges), stateName)).toBe(
      'Network of amplification: 3 of 8,311 edges among 3 actors (Russia 2, China 1). ' +
        'RT amplifies the Chinese foreign ministry most: 13 times; TASS amplifies the Chinese foreign ministry once. ' +
        'Most amplified: the Chinese foreign ministry (14). ' +
        'Chance alone would give at most 11 of 3 copy edges.',
    );
  });

  it('speaks of shared objects where nothing else is drawn', () => {
    const nodes = [madeNode({ id: 'a' }), madeNode({ id: 'b' })];
    const edges = [madeEdge({ amplifier: 'a', source: 'b', kind: 'co-share', weight: 4 })];
    expect(altText(madeContent(nodes, edges), stateName)).toContain(
      'a and b share the same objects most often (4).',
    );
  });

  it('says that nothing is drawn', () => {
    expect(altText(madeContent([], []), stateName)).toContain('No edge passes the filters.');
  });
});

describe('the command of a figure', () => {
  it('names what differs from the defaults, quoted for a shell', () => {
    const view = { ...madeSpec().view, filters: { ...DEFAULT_FILTERS, minWeight: 2 } };
    const spec = madeSpec({
      view,
      title: 'Who’s who',
      size: { preset: 'one-column' },
      theme: 'print',
    });
    expect(figureCommand(spec, ["it's.csv"], 40)).toBe(
      "antiphon figure 'it'\\''s.csv' --size one-column --theme print --title 'Who’s who' --actors 40 --min-weight 2 --max-q 0.05 --keep-acts",
    );
  });

  it('says in words what the command line cannot filter by', () => {
    const filters = { ...DEFAULT_FILTERS, hiddenStates: ['USA'], hiddenKinds: ['reply'] as const };
    const command = figureCommand(
      madeSpec({ view: { ...madeSpec().view, filters } }),
      ['a.csv'],
      null,
    );
    expect(command).toContain('--kinds repost,quote,mention,');
    expect(command).toMatch(/ # without the states USA$/);
  });
});

describe('a part of a network', () => {
  it('has the actors with most evidence, without those left alone', () => {
    const nodes = [
      madeNode({ id: 'a', amplifies: 9 }),
      madeNode({ id: 'b', amplified: 9 }),
      madeNode({ id: 'c', amplified: 8 }),
      madeNode({ id: 'd', amplified: 1 }),
    ];
    const edges = [
      madeEdge({ amplifier: 'a', source: 'b' }),
      madeEdge({ amplifier: 'd', source: 'c' }),
    ];
    expect(mostEvidence(nodes, 3)).toEqual(['b', 'a', 'c']);
    const { clusters } = madeContent(nodes, edges);
    const part = onlyDrawn({ nodes, edges, clusters }, mostEvidence(nodes, 3));
    expect(part.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(part.edges).toEqual([edges[0]]);
    expect(part.clusters.map(({ size }) => size)).toEqual([2]);
  });
});
