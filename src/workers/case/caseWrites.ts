/** What people change of an open case: stored first, shown then, one change after the other. */
import type { CaseContents } from '../../domain/case.ts';
import { problemOfNameEdit } from '../../domain/countryNames.ts';
import { countSame } from '../../domain/judgement.ts';
import { DEFAULT_FILTERS } from '../../domain/view.ts';
import type { WordLists } from '../../domain/wordLists.ts';
import type { Store } from '../../store/openStore.ts';
import type { StoredCase } from '../../store/rows.ts';
import type { CaseDesk, OnProgress } from '../contract.ts';
import { type Desk, desksOf } from './desks.ts';
import type { FigureMemory } from './figures.ts';
import { NO_STATEMENTS } from './foundStatements.ts';
import type { OpenCase } from './openCase.ts';
import { overviewOf } from './overview.ts';
import { pictureOf } from './picture.ts';
import { thumbnailOf } from './thumbnail.ts';

/** What writing needs of the desk that it belongs to. */
export interface WriteGround {
  readonly store: Store;
  readonly now: () => number;
  current(): Desk;
  replace(desk: Desk): void;
  figures(): FigureMemory;
  /** Detects anew under the contents' edits and judgements. */
  analyse(contents: CaseContents, open: OpenCase, onProgress: OnProgress): Promise<Desk>;
  /** Finds anew what rests on names of countries and narratives. */
  withWords(contents: CaseContents, open: OpenCase, onProgress: OnProgress): Promise<Desk>;
  /** Puts what was counted into the list of cases. */
  listed(desk: Desk): Promise<Desk>;
}

type CaseWrites = Pick<
  CaseDesk,
  | 'setActorEdits'
  | 'setJudgements'
  | 'setWordLists'
  | 'setFigures'
  | 'setArrangement'
  | 'addActivity'
  | 'savePositions'
>;

type Put<T> = (id: string, part: T, now: number, expectedRevision?: number) => Promise<StoredCase>;

export function createCaseWrites(ground: WriteGround): CaseWrites & { idle(): Promise<void> } {
  const { store, now, current, replace } = ground;
  let last: Promise<unknown> = Promise.resolve();

  /** One part of the case, put into the store in the place of the one that was seen. */
  function stored<T>(set: Put<T>, { record: { id, revision } }: CaseContents, part: T) {
    return set(id, part, now(), revision);
  }

  /** Each write says which revision it has seen: two at once would refuse each other. */
  function inTurn<A extends readonly unknown[], T>(work: (...given: A) => Promise<T>) {
    return (...given: A): Promise<T> => {
      const mine = last.then(() => work(...given));
      last = mine.catch(() => undefined);
      return mine;
    };
  }

  function show(desk: Desk) {
    replace(desk);
    return overviewOf(desk.contents, desk.open);
  }

  return {
    idle: async () => {
      await last;
    },

    setActorEdits: inTurn(async (edits, onProgress) => {
      const { contents, open } = current();
      // a faulty edit must not be stored, and one that cannot be stored must not be shown
      const trial = { ...contents, actorEdits: edits };
      const opened = await ground.analyse(trial, open, onProgress);
      const record = await stored(store.setActorEdits, contents, edits);
      return show(await ground.listed({ ...opened, contents: { ...trial, record } }));
    }),

    setJudgements: inTurn(async (judgements) => {
      const desk = current();
      const { contents } = desk;
      const record = await stored(store.setJudgements, contents, judgements);
      const after = { ...contents, judgements, record };
      const isSame = countSame(contents.judgements, judgements);
      const open = isSame ? desk.open : desk.open.judged(judgements);
      const desks = isSame ? desk : desksOf(after, open);
      return show(await ground.listed({ ...desks, contents: after, open }));
    }),

    setWordLists: inTurn(async (wordLists, onProgress) => {
      const { contents, open } = current();
      await checkWords(wordLists);
      const trial = { ...contents, wordLists };
      const isSame =
        JSON.stringify(contents.wordLists.nameEdits) === JSON.stringify(wordLists.nameEdits);
      const opened = isSame
        ? { contents: trial, open, ...desksOf(trial, open) }
        : await ground.withWords(trial, open.withStatements(NO_STATEMENTS), onProgress);
      const record = await stored(store.setWordLists, contents, wordLists);
      return show(await ground.listed({ ...opened, contents: { ...trial, record } }));
    }),

    setFigures: inTurn(async (records) => {
      const desk = current();
      const { contents } = desk;
      const kept = ground.figures().kept(desk, records);
      const record = await stored(store.setFigures, contents, kept);
      return show({ ...desk, contents: { ...contents, figures: kept, record } });
    }),

    setArrangement: inTurn(async (caseId, arrangement) => {
      const desk = current();
      const { contents } = desk;
      // the case may have been left for another one meanwhile
      if (contents.record.id !== caseId) return null;
      const record = await stored(store.setArrangement, contents, arrangement);
      replace({ ...desk, contents: { ...contents, arrangement, record } });
      return record;
    }),

    addActivity: inTurn(async (caseId, one) => {
      const desk = current();
      if (desk.contents.record.id !== caseId) return null;
      const activity = await store.addActivity(caseId, one);
      replace({ ...desk, contents: { ...desk.contents, activity } });
      return activity;
    }),

    savePositions: inTurn(async (caseId, positions) => {
      const desk = current();
      const { contents, open } = desk;
      // a layout may settle after its case was left
      if (contents.record.id !== caseId) return;
      replace({ ...desk, contents: { ...contents, positions } });
      await store.setPositions(caseId, positions);
      const thumbnail = thumbnailOf(pictureOf(open, DEFAULT_FILTERS, positions));
      await store.updateRecord(caseId, { thumbnail });
    }),
  };
}

/** A faulty list must not be stored: throws what is wrong with it, for people. */
async function checkWords({ codebook, nameEdits }: WordLists): Promise<void> {
  const wrong = nameEdits.map(problemOfNameEdit).find((problem) => problem !== null);
  if (wrong) throw new Error(`A name of a country: ${wrong}.`);
  if (codebook === null) return;
  const { createNarrativeMatcher } = await import('../../measure/narratives.ts');
  createNarrativeMatcher(codebook);
}
