import { SCREENS } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { screenName } from '../words/screens.ts';

export function ScreenTabs({ app }: { readonly app: App }) {
  const open = app.model.view.value?.screen;
  return (
    <nav class="screens" aria-label={t('Screens of this case')}>
      {SCREENS.map((screen) => (
        <button
          key={screen}
          type="button"
          class="screen-tab"
          aria-current={screen === open ? 'page' : undefined}
          onClick={() => void app.actions.openScreen(screen)}
        >
          {screenName(screen)}
        </button>
      ))}
    </nav>
  );
}
