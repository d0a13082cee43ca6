import type { Screen } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';

const TABS: readonly { readonly screen: Screen; readonly label: string }[] = [
  { screen: 'network', label: 'Network' },
  { screen: 'pickups', label: 'Pick-ups' },
  { screen: 'measures', label: 'Measures' },
  { screen: 'posts', label: 'Posts' },
  { screen: 'tables', label: 'Tables' },
  { screen: 'actors', label: 'Actors' },
  { screen: 'figures', label: 'Figures' },
  { screen: 'files', label: 'Files' },
];

export function ScreenTabs({ app }: { readonly app: App }) {
  const open = app.model.view.value?.screen;
  return (
    <nav class="screens" aria-label="Screens of this case">
      {TABS.map(({ screen, label }) => (
        <button
          key={screen}
          type="button"
          class="screen-tab"
          aria-current={screen === open ? 'page' : undefined}
          onClick={() => void app.actions.openScreen(screen)}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
