import { describe, expect, it } from 'vitest';
import type { KeptFigure } from '../../src/domain/keptFigure.ts';
import { SHIPPED_WORDS } from '../../src/domain/wordLists.ts';
import { readFigures } from '../../src/export/caseFigures.ts';
import { auditCaseFile, readCaseFile, writeCaseFile } from '../../src/export/caseFile.ts';
import { figureFault } from '../../src/figure/keptFault.ts';
import { rowHash } from '../../src/ingest/rowHash.ts';
import { madeKept } from '../figure/madeKept.ts';
import { madeLedger, madePickups, madeTimeline } from '../figure/madeTables.ts';

const RECORD = {
  ...{ id: 'case-1', name: 'Case', createdAt: 1, changedAt: 1, posts: 0, actors: 0, edges: 0 },
  ...{ from: null, to: null, bytes: 0, demonstration: false, thumbnail: null },
};

const written = (figures: readonly KeptFigure[]) =>
  writeCaseFile({
    ...{ record: RECORD, sources: [], actorEdits: [], judgements: [], positions: null },
    ...{ chunks: [], wordLists: SHIPPED_WORDS, figures },
  });

const kinds = [
  madeKept(),
  ...[madeLedger(), madeTimeline(), madePickups()].map((content, k) =>
    madeKept({ content, id: `figure-${k + 2}`, name: `Figure ${k + 2}` }),
  ),
];

describe('figures in a case file', () => {
  it('come back as they were kept, of every kind', async () => {
    const back = await readCaseFile(await written(kinds));
    expect(back.figures).toEqual(kinds);
  });

  it('are counted by the audit, which finds nothing wrong with them', async () => {
    const report = await auditCaseFile(await written(kinds), { rowHash, figureFault });
    expect(report.faults).toEqual([]);
    expect(report.checked.figures).toBe(4);
  });

  it('are named by the audit where a number is not the one that was kept', async () => {
    const kept = madeKept();
    if (kept.content.kind !== 'network') throw new Error('expected a network');
    const content = { ...kept.content, edgesOfAll: 9 };
    const report = await auditCaseFile(await written([{ ...kept, content }]), {
      ...{ rowHash, figureFault },
    });
    expect(report.faults).toEqual([
      {
        part: 'figures.json',
        what: 'figure “Who repeats whom”: its numbers do not have the hash that it names',
      },
    ]);
  });

  it('are named where an actor lies elsewhere than it was kept', async () => {
    const kept = madeKept();
    if (kept.content.kind !== 'network') throw new Error('expected a network');
    const nodes = kept.content.nodes.map((node) => ({ ...node, x: node.x + 1 }));
    expect(figureFault({ ...kept, content: { ...kept.content, nodes } })).toBe(
      'figure “Who repeats whom”: its content is not as it was kept',
    );
  });

  it('have names and ids of their own', () => {
    expect(() => readFigures([madeKept(), madeKept({ id: 'other' })])).toThrow(/different names/);
    expect(() => readFigures([madeKept(), madeKept({ name: 'other' })])).toThrow(/different ids/);
  });

  it.each([
    [{ spec: null }, /its spec/],
    [
      { spec: { ...madeKept().spec, size: { preset: 'free', width: 1, height: 9e9, unit: 'px' } } },
      /size/,
    ],
    [{ content: { kind: 'network' } }, /sourceLine/],
    [
      { content: { ...madeKept().content, nodes: [{ id: 'a', label: 'A', x: 'left' }] } },
      /x as number/,
    ],
    [{ words: {} }, /subtitle/],
    [{ thumbnail: 7 }, /thumbnail/],
  ])('are refused where they are not whole: %j', (wrong, said) => {
    expect(() => readFigures([{ ...madeKept(), ...wrong }])).toThrow(said);
  });
});
