import type { Screen } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';

interface Tab {
  readonly label: string;
  readonly screen: Screen;
  readonly pane?: 'evidence' | 'network';
}

const TABS: readonly Tab[] = [
  { label: 'Evidence', screen: 'network', pane: 'evidence' },
  { label: 'Network', screen: 'network', pane: 'network' },
  { label: 'Pick-ups', screen: 'pickups' },
  { label: 'Measures', screen: 'measures' },
  { label: 'Figures', screen: 'figures' },
  { label: 'Case', screen: 'files' },
];

/** On phones: evidence first. */
export function BottomTabs({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const open = model.view.value?.screen;
  return (
    <nav class="bottom-tabs" aria-label="Parts of this case">
      {TABS.map(({ label, screen, pane }) => (
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
