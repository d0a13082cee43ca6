import type { Message } from '../../domain/message.ts';
import type { App } from '../../state/app.ts';
import { said, t } from '../../state/language.ts';
import { Icon, Mark } from '../icon/Icon.tsx';
import { Palette } from '../palette/Palette.tsx';
import { CaseMenu } from './CaseMenu.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { SaveMenu } from './SaveMenu.tsx';
import { ScreenTabs } from './ScreenTabs.tsx';

export function TopBar({ app }: { readonly app: App }) {
  const isOpen = app.model.view.value !== null;
  return (
    <header class="topbar">
      <button
        type="button"
        class="brand"
        onClick={() => void app.actions.closeCase()}
        aria-label={t('Antiphon, all cases')}
      >
        <Icon name="left" />
        <Mark />
        <span class="brand-name">Antiphon</span>
      </button>
      {isOpen ? <CaseBar app={app} /> : <span class="topbar-space" />}
    </header>
  );
}

function CaseBar({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const next = model.history.value;
  return (
    <>
      <CaseMenu app={app} />
      <ScreenTabs app={app} />
      <Palette app={app} />
      <span class="undo-redo">
        <button
          type="button"
          class="icon-button"
          disabled={!model.canUndo.value}
          aria-label={t('Undo')}
          title={titleOf(t('Undo'), next.past.at(-1)?.label)}
          onClick={() => void actions.undo()}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          class="icon-button"
          disabled={!model.canRedo.value}
          aria-label={t('Redo')}
          title={titleOf(t('Redo'), next.future[0]?.label)}
          onClick={() => void actions.redo()}
        >
          <Icon name="redo" />
        </button>
      </span>
      <LanguageMenu app={app} />
      <ThemeButton app={app} />
      <HelpButton app={app} />
      <SaveMenu app={app} />
      <MakeFigure app={app} />
    </>
  );
}

/** The one filled button of an open case (LOOK §6). */
function MakeFigure({ app }: { readonly app: App }) {
  return (
    <button
      type="button"
      class="button filled make-figure"
      onClick={() => void app.actions.openScreen('figures')}
    >
      <Icon name="picture" />
      <span>{t('Make figure')}</span>
    </button>
  );
}

function titleOf(word: string, label: Message | undefined): string {
  return label ? `${word}: ${said(label)}` : word;
}

export function ThemeButton({ app }: { readonly app: App }) {
  const isDark = app.model.theme.value === 'dark';
  const name = isDark ? t('Light colours') : t('Dark colours');
  return (
    <button
      type="button"
      class="icon-button theme-button"
      aria-label={name}
      title={name}
      onClick={app.actions.toggleTheme}
    >
      <Icon name={isDark ? 'sun' : 'moon'} />
    </button>
  );
}

export function HelpButton({ app }: { readonly app: App }) {
  const name = t('Guide');
  return (
    <button
      type="button"
      class="icon-button help-button"
      aria-label={name}
      title={`${name} (F1)`}
      aria-expanded={app.model.help.value !== null}
      onClick={() => app.actions.openHelp('view')}
    >
      <Icon name="help" />
    </button>
  );
}
