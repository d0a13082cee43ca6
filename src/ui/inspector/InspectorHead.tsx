import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { INSPECTOR_TITLE } from '../focus.ts';
import { Icon } from '../icon/Icon.tsx';

interface HeadProps {
  readonly app: App;
  readonly what: string;
  readonly place?: string;
}

/** First line of every choice: what it is, where it stands, and how to leave it. */
export function InspectorHead({ app, what, place }: HeadProps) {
  return (
    <div class="inspector-head">
      <span>{what}</span>
      <span class="inspector-place">{place}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={t('Close what was chosen')}
        onClick={() => void app.actions.select(null)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

export const TITLE_PROPS = { id: INSPECTOR_TITLE, tabIndex: -1 } as const;
