/** Puts the signals and the actions together. The only place where what the user sees changes. */
import { type ActorActions, createActorActions } from './actorActions.ts';
import { type CaseActions, createCaseActions } from './caseActions.ts';
import { createContext } from './context.ts';
import { createFigureActions, type FigureActions } from './figureActions.ts';
import { createHelpActions, type HelpActions } from './helpActions.ts';
import { createImportActions, type ImportActions } from './importActions.ts';
import { createJudgementActions, type JudgementActions } from './judgementActions.ts';
import { createKeptFigureActions, type KeptFigureActions } from './keptFigureActions.ts';
import { createLanguageActions, type LanguageActions } from './languageActions.ts';
import { createLayoutActions, type LayoutActions } from './layoutActions.ts';
import { createModel, type Model } from './model.ts';
import { createNetworkActions, type NetworkActions } from './networkActions.ts';
import type { Ports } from './ports.ts';
import { createQuestions } from './questions.ts';
import { createRenewalActions, type RenewalActions } from './renewalActions.ts';
import { createSaveActions, type SaveActions } from './saveActions.ts';
import {
  createScreenActions,
  inspectorWidthOf,
  type ScreenActions,
  themeOf,
} from './screenActions.ts';
import type { Translation } from './translation.ts';
import { createTranslationActions, type TranslationActions } from './translationActions.ts';
import { createUndoActions, type UndoActions } from './undoActions.ts';
import { createViewActions, type ViewActions } from './viewActions.ts';
import { createWordListActions, type WordListActions } from './wordListActions.ts';

interface Actions
  extends CaseActions,
    ViewActions,
    ActorActions,
    JudgementActions,
    WordListActions,
    ImportActions,
    LayoutActions,
    NetworkActions,
    SaveActions,
    FigureActions,
    KeptFigureActions,
    ScreenActions,
    HelpActions,
    LanguageActions,
    UndoActions,
    TranslationActions,
    RenewalActions {}

export interface App {
  readonly model: Model;
  readonly actions: Actions;
  /** the browser's own translation; null where it offers none */
  readonly translation: Translation | null;
}

export function createApp(ports: Ports): App {
  const model = createModel(themeOf(ports.browser), inspectorWidthOf(ports.browser));
  const context = createContext(model, ports);
  const questions = createQuestions(context);
  const layout = createLayoutActions(context);
  const views = createViewActions(context, questions);
  const cases = createCaseActions(context, questions, layout);
  const actors = createActorActions(context, cases, questions);
  const judgements = createJudgementActions(context, cases, questions);
  const words = createWordListActions(context, cases, questions);
  const imports = createImportActions(context, cases, views);
  const figures = createFigureActions(context);
  const kept = createKeptFigureActions(context, views, figures);
  return {
    model,
    translation: ports.browser.translation,
    actions: {
      ...layout,
      ...views,
      ...cases,
      ...createNetworkActions(context, views, questions),
      ...actors,
      ...judgements,
      ...words,
      ...imports,
      ...createSaveActions(context),
      ...figures,
      ...kept,
      ...createScreenActions(context, questions, views),
      ...createHelpActions(context, cases, imports, views),
      ...createLanguageActions(context),
      ...createRenewalActions(context),
      ...createTranslationActions(context),
      ...createUndoActions(context, views, cases, actors, judgements, words, kept),
    },
  };
}
