import { describe, expect, it } from 'vitest';
import { DEFAULT_FIGURE } from '../../src/domain/figureSettings.ts';
import { freeName, questionKey } from '../../src/domain/keptFigure.ts';
import { DEFAULT_PICKUPS } from '../../src/domain/pickupView.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { figureChanges } from '../../src/figure/changes.ts';
import { madeContent, madeEdge, madeNetwork, madeNode } from './madeFigure.ts';
import { madeLedger, madePickups, madeTimeline } from './madeTables.ts';

describe('what has changed behind a figure', () => {
  const nodes = [madeNode({ id: 'a' }), madeNode({ id: 'b' })];
  const edge = madeEdge({ amplifier: 'a', source: 'b', weight: 3 });

  it('is nothing where the data are the same, wherever things lie', () => {
    const moved = nodes.map((node) => ({ ...node, x: 9 }));
    expect(figureChanges(madeContent(nodes, [edge]), madeContent(moved, [edge]))).toEqual([]);
  });

  it('is told in words: who came, which edges weigh otherwise, how many there are in all', () => {
    const more = [...nodes, madeNode({ id: 'c' })];
    const edges = [{ ...edge, weight: 4 }, madeEdge({ amplifier: 'c', source: 'b' })];
    const now = madeContent(more, edges, { edgesOfAll: 9000 });
    expect(figureChanges(madeContent(nodes, [edge]), now)).toEqual([
      '1 actor more',
      '1 edge more',
      '1 edge of another weight',
      'edges before any filter: 8,311 then, 9,000 now',
      'the caption: who and when, counts by kind, what is drawn of what',
    ]);
  });

  it('is told of every kind', () => {
    for (const [a, b] of [
      [madeLedger(3), madeLedger(4)],
      [madeTimeline(), { ...madeTimeline(), from: 19_000 }],
      [madePickups(5), madePickups(6)],
      [madeNetwork(7), madeNetwork(8)],
    ] as const) {
      expect(figureChanges(a, a)).toEqual([]);
      expect(figureChanges(a, b).length).toBeGreaterThan(0);
    }
  });
});

describe('the question behind a figure', () => {
  const question = {
    ...{ filters: NO_FILTERS, colourBy: 'state' as const, pickups: DEFAULT_PICKUPS },
    settings: DEFAULT_FIGURE,
  };

  it('is the same under other looks, and another under other filters or actors', () => {
    const { settings } = question;
    const looks = {
      ...settings,
      theme: 'dark' as const,
      size: { preset: 'a4' as const },
      names: 3,
    };
    expect(questionKey({ ...question, settings: looks })).toBe(questionKey(question));
    expect(questionKey({ ...question, settings: { ...settings, actors: 9 } })).not.toBe(
      questionKey(question),
    );
    expect(questionKey({ ...question, filters: { ...NO_FILTERS, minWeight: 2 } })).not.toBe(
      questionKey(question),
    );
  });

  it('of a table does not depend on the network’s filters but its time', () => {
    const ledger = { ...question, settings: { ...DEFAULT_FIGURE, kind: 'ledger' as const } };
    const filters = { ...NO_FILTERS, minWeight: 5 };
    expect(questionKey({ ...ledger, filters })).toBe(questionKey(ledger));
  });
});

describe('a name of a figure', () => {
  it('that is taken gets a number', () => {
    expect(freeName(' Who ', [])).toBe('Who');
    expect(freeName('Who', ['Who', 'Who (2)'])).toBe('Who (3)');
    expect(freeName('', [])).toBe('Figure');
  });
});
