import { describe, expect, it } from 'vitest';
import type { DrawnAs } from '../../src/domain/arrangement.ts';
import { DEFAULT_FIGURE } from '../../src/domain/figureSettings.ts';
import { groupId } from '../../src/domain/foldNames.ts';
import type { FigureQuestion } from '../../src/domain/keptFigure.ts';
import { questionKey } from '../../src/domain/keptFigure.ts';
import { DEFAULT_PICKUPS } from '../../src/domain/pickupView.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { altText } from '../../src/figure/altText.ts';
import { figureCommand } from '../../src/figure/command.ts';
import { networkContent } from '../../src/figure/contents.ts';
import { drawFigure, specFor } from '../../src/figure/drawFigure.ts';
import { textsOf } from '../../src/figure/text.ts';
import { madeEdge, madeNode, madeSpec, stateName } from './madeFigure.ts';

const NODES = [
  madeNode({ id: 'rt', label: 'RT', state: 'RUS', kind: 'state outlet', x: 0, amplified: 3 }),
  madeNode({ id: 'tass', label: 'TASS', state: 'RUS', kind: 'state outlet', x: 40 }),
  madeNode({ id: 'mfa', label: 'MFA', state: 'CHN', kind: 'ministry', x: 90, y: 30 }),
  madeNode({ id: 'x:who', label: 'who', x: 20, y: 80 }),
];
const EDGES = [
  madeEdge({ amplifier: 'rt', source: 'mfa', weight: 5 }),
  madeEdge({ amplifier: 'tass', source: 'mfa', weight: 2 }),
  madeEdge({ amplifier: 'rt', source: 'tass', weight: 4 }),
  madeEdge({ amplifier: 'x:who', source: 'rt', weight: 1, kind: 'repost' }),
];
const OUTLETS: DrawnAs = {
  ...{ fold: 'none', pins: [{ id: 'mfa', x: 200, y: 7 }] },
  groups: [{ name: 'Outlets', members: ['rt', 'tass'] }],
};

function question(drawnAs?: DrawnAs): FigureQuestion {
  const filters = { ...NO_FILTERS, hiddenActors: ['x:gone'] };
  return {
    ...{ filters, colourBy: 'state', pickups: DEFAULT_PICKUPS, settings: DEFAULT_FIGURE },
    ...(drawnAs && { drawnAs }),
  };
}

function contentFor(drawnAs?: DrawnAs) {
  const counts = { nodes: NODES, edges: EDGES, clusters: [], edgesOfAll: 9, chances: [] };
  const labelOf = (id: string) => (id === 'x:gone' ? 'Gone' : id);
  const coverage = { posts: 9, actors: 4, from: null, to: null, gaps: [], files: ['a.csv'] };
  return networkContent({ ...counts, labelOf }, question(drawnAs), {
    ...{ coverage, remarks: [], stateName },
  }).content;
}

const words = (drawnAs?: DrawnAs) =>
  contentFor(drawnAs)
    .caption.flatMap(({ stretches }) => stretches.map(({ text }) => text))
    .join('|');

describe('a figure of actors that are drawn as one', () => {
  it('has the group as one node, where its members stood, and pins where they were put', () => {
    const { nodes, edges, joined } = contentFor(OUTLETS);
    expect(nodes.map(({ label, x }) => [label, x])).toEqual([
      ['MFA', 200],
      ['who', 20],
      ['Outlets (group)', 8],
    ]);
    expect(edges.map(({ amplifier, weight }) => [amplifier, weight])).toEqual([
      [groupId('Outlets'), 7],
      ['x:who', 1],
    ]);
    expect(joined).toEqual({
      ...{ fold: 'none', edges: 3, inside: 1 },
      nodes: [{ id: groupId('Outlets'), label: 'Outlets (group)', members: ['rt', 'tass'] }],
    });
  });

  it('says so in its caption, with actors and edges counted before they were joined', () => {
    expect(words(OUTLETS)).toContain(
      'Drawn as one by the analyst: Outlets (2 actors). 1 edge within them is not drawn. Weights of joined arrows are sums, of which p and q are not known.',
    );
    expect(words(OUTLETS)).toContain('3 of 9 edges drawn, joined to 2 arrows');
    expect(words(OUTLETS)).toContain('4 accounts, ministries and offices and outlets');
    expect(words()).toContain('4 of 9 edges drawn: without the actors Gone');
    expect(words()).not.toContain('as one');
  });

  it('says so for those who do not see it, and names them in its key', () => {
    const content = contentFor({ ...OUTLETS, fold: 'state' });
    expect(altText(content, stateName)).toContain(
      '3 of 9 edges, joined to 2 arrows, among 4 actors in 3 nodes. All actors of a state are drawn as one: 4 actors in 3 nodes.',
    );
    const order = { question: question(OUTLETS), content, title: 'T', files: ['a.csv'], of: 3 };
    const spec = specFor({
      ...{ ...order, command: null },
      words: { title: null, subtitle: '', captionEdits: {}, altText: null, annotations: [] },
    });
    const { composed } = drawFigure(spec, content, stateName);
    if (!composed.fits) throw new Error(composed.problem);
    const texts = textsOf(composed.scene).map(({ text }) => text);
    expect(texts).toContain('several actors');
    expect(texts.join(' ')).toContain('Russia, 2');
  });

  it('outlines no group of the software where states are drawn as one', () => {
    expect(words({ ...OUTLETS, fold: 'state' })).not.toContain('Outlined groups');
    expect(words(OUTLETS)).toContain('Outlined groups');
  });

  it('is another question than the same network actor by actor; groups do not count where states are drawn', () => {
    const key = (drawnAs?: DrawnAs) => questionKey(question(drawnAs));
    expect(key(OUTLETS)).not.toBe(key());
    expect(key({ fold: 'none', groups: [], pins: [] })).toBe(key());
    const byState = { ...OUTLETS, fold: 'state' } as const;
    expect(key(byState)).toBe(key({ ...byState, groups: [] }));
  });

  it('has a command that draws it so', () => {
    const view = { ...madeSpec().view, filters: question().filters };
    const command = (drawnAs: DrawnAs) =>
      figureCommand({ ...madeSpec(), view: { ...view, drawnAs } }, ['a.csv'], null);
    expect(command(OUTLETS)).toContain(
      ' --without x:gone --group Outlets=rt,tass # 1 actor pinned by hand',
    );
    expect(command({ ...OUTLETS, fold: 'cluster', pins: [] })).toMatch(
      /--without x:gone --fold cluster$/,
    );
  });
});
