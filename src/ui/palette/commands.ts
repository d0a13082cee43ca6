/** Every action that needs no place to click on, by its words: what the palette offers. */
import { KINDS } from '../../domain/kind.ts';
import { COLOUR_OWNERS, SCREENS } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { LANGUAGES, t } from '../../state/language.ts';
import { HELP_PAGES, helpPageName } from '../help/pages.ts';
import { LANGUAGE_NAMES } from '../words/languages.ts';
import { PICTURE_SCALES, reportChoices, tableChoices } from '../words/saving.ts';
import { screenName } from '../words/screens.ts';
import { inLegendOrder, stateName } from '../words/states.ts';

export interface Command {
  /** what it does, and the text in which the typed words are looked for */
  readonly name: string;
  /** its keys, where it has some */
  readonly keys?: string;
  run(): void;
}

/** In the order in which they are shown. */
export function commandsOf(app: App): Command[] {
  return [
    ...going(app),
    ...stepping(app),
    ...filtering(app),
    ...looking(app),
    ...saving(app),
    ...helping(app),
  ];
}

function going({ model, actions }: App): Command[] {
  const open = model.view.value?.screen;
  return [
    ...SCREENS.filter((screen) => screen !== open).map((screen) => ({
      name: t('Go to {screen}', { screen: screenName(screen) }),
      run: () => void actions.openScreen(screen),
    })),
    { name: t('What was done in this case'), run: () => actions.showActivity(true) },
    { name: t('Back to all cases'), run: () => void actions.closeCase() },
  ];
}

function stepping({ model, actions }: App): Command[] {
  const undo = { name: t('Undo'), keys: 'Ctrl Z', run: () => void actions.undo() };
  const redo = { name: t('Redo'), keys: 'Ctrl Shift Z', run: () => void actions.redo() };
  return [...(model.canUndo.value ? [undo] : []), ...(model.canRedo.value ? [redo] : [])];
}

function filtering({ model, actions }: App): Command[] {
  const filters = model.view.value?.filters;
  const states = model.overview.value?.states ?? [];
  if (!filters) return [];
  const codes = inLegendOrder(states.map(({ value }) => value).filter(Boolean));
  return [
    { name: t('Clear all filters'), run: () => void actions.clearFilters() },
    filters.maxQ === null
      ? {
          name: t('Hide edges that chance explains'),
          run: () => void actions.setChance(0.05, true),
        }
      : {
          name: t('Show also what chance explains'),
          run: () => void actions.setChance(null, true),
        },
    ...KINDS.map((kind) => ({
      name: filters.hiddenKinds.includes(kind)
        ? t('Show edges of kind {kind}', { kind })
        : t('Hide edges of kind {kind}', { kind }),
      run: () => void actions.toggleHidden('hiddenKinds', kind),
    })),
    ...codes.map((code) => ({
      name: filters.hiddenStates.includes(code)
        ? t('Show actors of {state}', { state: stateName(code) })
        : t('Hide actors of {state}', { state: stateName(code) }),
      run: () => void actions.toggleHidden('hiddenStates', code),
    })),
  ];
}

function looking({ model, actions }: App): Command[] {
  const names = {
    state: t('Colour by state'),
    kind: t('Colour by kind'),
    cluster: t('Colour by cluster'),
  };
  return [
    ...COLOUR_OWNERS.map((owner) => ({
      name: names[owner],
      run: () => void actions.setColour(owner),
    })),
    model.layoutRunning.value
      ? { name: t('Pause the layout'), run: () => void actions.pauseLayout() }
      : { name: t('Go on with the layout'), run: () => void actions.continueLayout() },
    {
      name: model.theme.value === 'dark' ? t('Light colours') : t('Dark colours'),
      run: actions.toggleTheme,
    },
    ...LANGUAGES.map((language) => ({
      name: t('Language: {name}', { name: LANGUAGE_NAMES[language] }),
      run: () => void actions.setLanguage(language),
    })),
  ];
}

function saving({ actions }: App): Command[] {
  return [
    ...PICTURE_SCALES.map((scale) => ({
      name: t('Save the picture as PNG, {scale}×', { scale }),
      run: () => void actions.savePicture(scale),
    })),
    ...tableChoices().map(({ format, label }) => ({
      name: t('Save as a file: {what}', { what: label }),
      run: () => void actions.saveTable(format),
    })),
    ...reportChoices().map(({ privacy, label }) => ({
      name: t('Save the report: {what}', { what: label }),
      run: () => void actions.saveReport(privacy),
    })),
    { name: t('Save the case file, with all posts'), run: () => void actions.saveCaseFile() },
  ];
}

function helping({ actions }: App): Command[] {
  return HELP_PAGES.map((page) => ({
    name: t('Guide: {page}', { page: helpPageName(page) }),
    ...(page === 'view' && { keys: 'F1' }),
    ...(page === 'keys' && { keys: 'Ctrl /' }),
    run: () => actions.openHelp(page),
  }));
}
