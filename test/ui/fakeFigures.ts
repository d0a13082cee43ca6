/** Figures of the invented case: contents as the real desk makes them, of a picture that is at hand. */
import type { FigureContent } from '../../src/domain/figureContent.ts';
import { type FigureRecord, type KeptFigure, questionKey } from '../../src/domain/keptFigure.ts';
import type { Filters } from '../../src/domain/view.ts';
import { figureChanges } from '../../src/figure/changes.ts';
import { type ContentSource, networkContent } from '../../src/figure/contents.ts';
import { contentHash } from '../../src/figure/keptFault.ts';
import { stateLabel } from '../../src/registry/label.ts';
import type { CaseDesk, CaseOverview, Picture } from '../../src/workers/contract.ts';
import { madeLedger, madePickups, madeTimeline } from '../figure/madeTables.ts';

export interface FakeFigures {
  readonly records: () => readonly FigureRecord[];
  readonly source: CaseDesk['figureSource'];
  set(records: readonly FigureRecord[]): void;
  /** from now on the data are others */
  grow(): void;
}

export function fakeFigures(
  pictureUnder: (filters: Filters) => Picture,
  { coverage }: CaseOverview,
): FakeFigures {
  const known = new Map<string, FigureContent>();
  let kept: readonly KeptFigure[] = [];
  let more = 0;
  const source: ContentSource = {
    ...{ coverage, remarks: ['Times are known to the day.'], stateName: stateLabel },
  };
  return {
    records: () => kept.map(({ content: _, ...record }) => record),
    grow: () => {
      more += 5;
    },
    async source(question, keptId) {
      const picture = pictureUnder(question.filters);
      const edgesOfAll = picture.totals.edgesOfAll + more;
      const tables = { ledger: madeLedger, timeline: madeTimeline, pickups: madePickups };
      const { kind } = question.settings;
      const fresh =
        kind === 'network'
          ? networkContent(
              { ...picture, edgesOfAll, labelOf: (id) => picture.names?.[id] ?? id },
              question,
              source,
            ).content
          : tables[kind]();
      const old = kept.find(({ id }) => id === keptId);
      const isSame = old !== undefined && questionKey(old.question) === questionKey(question);
      const content = isSame ? old.content : fresh;
      known.set(contentHash(content), content);
      return {
        content: new TextEncoder().encode(JSON.stringify(content)),
        contentHash: contentHash(content),
        files: coverage.files,
        of: picture.nodes.length,
        changes: isSame ? figureChanges(old.content, fresh) : null,
      };
    },
    set(records) {
      kept = records.map((record) => {
        const content = known.get(record.contentHash);
        if (!content) throw new Error(`The figure “${record.name}” is not at hand any more.`);
        return { ...record, content };
      });
    },
  };
}
