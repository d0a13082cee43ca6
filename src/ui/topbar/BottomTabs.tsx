import type { Screen } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';

interface Tab {
  readonly label: string;
  readonly screen: Screen;
  readonly pane?: 'evidence' | 'network';
}

const tabs = (): readonly Tab[] => [
  { label: t('Evidence'), screen: 'network', pane: 'evidence' },
  { label: t('Network'), screen: 'network', pane: 'network' },
  { label: t('Pick-ups'), screen: 'pickups' },
  { label: t('Measures'), screen: 'measures' },
  { label: t('Figures'), screen: 'figures' },
  { label: t('Case'), screen: 'files' },
];

/** On phones: evidence first. */
export function BottomTabs({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const open = model.view.value?.screen;
  return (
    <nav class="bottom-tabs" aria-label={t('Parts of this case')}>
      {tabs().map(({ label, screen, pane }) => (
        <button
          key={label}
          type="button"
          class="bottom-tab"
          aria-current={
            screen === open && (!pane || pane === model.pane.value) ? 'page' : undefined
          }
          onClick={() => {
            if (pane) actions.showPane(pane);
            void actions.openScreen(screen);
          }}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
