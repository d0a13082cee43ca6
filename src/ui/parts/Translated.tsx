import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { translationKey } from '../../state/translationActions.ts';
import type { PostCard } from '../../workers/contract.ts';

/** A help for reading where the browser translates by itself; marked, and in no export. */
export function Translated({ app, card }: { readonly app: App; readonly card: PostCard }) {
  const { model, actions, translation } = app;
  const { lang } = card.post;
  if (!translation || !lang || lang === translation.target) return null;
  const text = model.translations.value.get(translationKey(card));
  return (
    <div class="translated">
      <button
        type="button"
        class="text-button"
        aria-expanded={text !== undefined}
        onClick={() => void actions.translate(card)}
      >
        {text === undefined ? t('Translate for reading') : t('Hide the translation')}
      </button>
      {text !== undefined && (
        <p class="translation" lang={translation.target} role="status">
          <span class="faint">{t('Machine translation, not evidence.')} </span>
          {text}
        </p>
      )}
    </div>
  );
}
