import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Rich } from '../parts/Rich.tsx';
import { count } from '../words/numbers.ts';
import { importingHere } from './importingHere.ts';

/** Rows read = kept + merged + rejected, always; and the two ways on. */
export function SumLine({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const importing = importingHere(app);
  const sources = importing
    ? (importing.report?.sources ?? [])
    : (model.overview.value?.sources ?? []);
  if (!importing && sources.length === 0) return null;
  const sum = (of: 'rows' | 'kept' | 'duplicates' | 'rejected') =>
    count(sources.reduce((total, ledger) => total + ledger[of], 0));
  return (
    <footer class="sum-line">
      {sources.length > 0 && (
        <p class="equation">
          <span>
            <Rich text={t('<b>{rows}</b> rows read', { rows: sum('rows') })} />
          </span>
          <span>=</span>
          <span>
            <Rich text={t('<b>{rows}</b> kept', { rows: sum('kept') })} />
          </span>
          <span>+</span>
          <span>
            <Rich text={t('<b>{rows}</b> merged', { rows: sum('duplicates') })} />
          </span>
          <span>+</span>
          <span>
            <Rich text={t('<b>{rows}</b> rejected', { rows: sum('rejected') })} />
          </span>
        </p>
      )}
      {importing && (
        <p class="buttons">
          <button type="button" class="button quiet" onClick={() => void actions.cancelImport()}>
            {t('Cancel')}
          </button>
          <button
            type="button"
            class="button filled"
            disabled={importing.phase !== 'read'}
            onClick={() => void actions.addToCase()}
          >
            {importing.phase === 'adding' ? t('Adding…') : t('Add to case')}
          </button>
        </p>
      )}
    </footer>
  );
}
