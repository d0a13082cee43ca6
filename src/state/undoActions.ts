import type { ActorActions } from './actorActions.ts';
import { applyName, type CaseActions } from './caseActions.ts';
import type { Context } from './context.ts';
import { type Change, type History, stepBack, stepForward } from './history.ts';
import type { JudgementActions } from './judgementActions.ts';
import type { KeptFigureActions } from './keptFigureActions.ts';
import { t } from './language.ts';
import type { ViewActions } from './viewActions.ts';
import type { WordListActions } from './wordListActions.ts';

export interface UndoActions {
  undo(): Promise<void>;
  redo(): Promise<void>;
  dismissNotice(): void;
  dismissProblem(): void;
}

export function createUndoActions(
  context: Context,
  views: ViewActions,
  cases: CaseActions,
  actors: ActorActions,
  judgements: JudgementActions,
  words: WordListActions,
  figures: KeptFigureActions,
): UndoActions {
  const { model, ports } = context;

  async function apply(change: Change, side: 'before' | 'after'): Promise<void> {
    switch (change.type) {
      case 'view':
        return views.applyView(change[side]);
      case 'figure':
        model.figureWords.value = change[side];
        return;
      case 'figures':
        return figures.applyFigures(change[side]);
      case 'actors':
        await actors.applyActorEdits(change[side]);
        return;
      case 'judgements':
        await judgements.applyJudgements(change[side]);
        return;
      case 'words':
        await words.applyWordLists(change[side]);
        return;
      case 'rename':
        await applyName(context, change.caseId, change[side]);
        return cases.listCases();
      case 'import': {
        const { store, browser } = ports;
        const view = model.view.peek();
        const revision = model.overview.peek()?.record.revision;
        const move = side === 'before' ? store.withdrawImport : store.readmitImport;
        await move(change.importId, browser.now(), revision);
        if (view) await cases.reopen(view);
        return cases.listCases();
      }
      case 'delete':
        if (side === 'before') await ports.store.restoreCase(change.caseId);
        else await ports.store.deleteCase(change.caseId, ports.browser.now());
        return cases.listCases();
      default:
        return change satisfies never;
    }
  }

  async function step(
    found: { change: Change; history: History } | null,
    side: 'before' | 'after',
  ): Promise<void> {
    if (!found) return;
    const before = model.history.peek();
    model.history.value = found.history;
    model.notice.value = null;
    try {
      await apply(found.change, side);
      await context.notes.noteTurn(found.change, side === 'before' ? 'taken back' : 'done again');
    } catch (error) {
      model.history.value = before;
      context.failing(() =>
        side === 'before'
          ? t('The step could not be taken back')
          : t('The step could not be done again'),
      )(error);
    }
  }

  return {
    undo: () => step(stepBack(model.history.peek()), 'before'),
    redo: () => step(stepForward(model.history.peek()), 'after'),
    dismissNotice() {
      model.notice.value = null;
    },
    dismissProblem() {
      model.problem.value = null;
    },
  };
}
