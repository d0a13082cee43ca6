import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { FileButton } from '../parts/FileButton.tsx';
import { NamedLanguageMenu } from '../topbar/LanguageMenu.tsx';
import { Columns } from './Columns.tsx';
import { importingHere } from './importingHere.ts';
import { Ledger } from './Ledger.tsx';
import { Rejected } from './Rejected.tsx';
import { SumLine } from './SumLine.tsx';

export function FilesScreen({ app }: { readonly app: App }) {
  const importing = importingHere(app);
  const sources = app.model.overview.value?.sources ?? [];
  const hasRejected = (importing?.report?.problems.length ?? 0) > 0;
  return (
    <main class="screen files-screen" aria-labelledby="files-title">
      <div class="screen-head">
        <div>
          <h1 id="files-title">{titleWords(app)}</h1>
          <p class="faint">
            {t(
              'Files are read here in the browser. Nothing is sent anywhere. Every row ends up kept, merged or rejected.',
            )}
          </p>
        </div>
        <div class="drop-line">
          <Icon name="file" />
          <span>
            {sources.length > 0 || importing
              ? t('Drop more files: CSV, JSON, JSONL, ZIP')
              : t('Drop files: CSV, JSON, JSONL, ZIP')}
          </span>
          <FileButton app={app} class="button">
            {t('Choose files')}
          </FileButton>
        </div>
      </div>
      <CaseLinks app={app} />
      <Ledger app={app} />
      {importing && (importing.openFile !== null || hasRejected) && (
        <div class="files-below">
          <Columns app={app} />
          <Rejected app={app} />
        </div>
      )}
      <SumLine app={app} />
    </main>
  );
}

function titleWords(app: App): string {
  const importing = importingHere(app);
  if (importing) {
    const count = importing.files.length;
    return importing.phase === 'read'
      ? t('{count, plural, one {# file} other {# files}} read', { count })
      : t('Reading {count, plural, one {# file} other {# files}}', { count });
  }
  const sources = app.model.overview.value?.sources ?? [];
  return sources.length === 0
    ? t('No files yet')
    : t('{count, plural, one {# file} other {# files}} in this case', { count: sources.length });
}

/** What the top bar holds on wider screens. */
function CaseLinks({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const edges = model.picture.value?.totals.edges ?? 0;
  return (
    <nav class="case-links" aria-label={t('More of this case')}>
      <button type="button" class="button" onClick={() => void actions.openScreen('posts')}>
        {t('Posts')}
      </button>
      <button type="button" class="button" onClick={() => void actions.openScreen('actors')}>
        {t('Actors')}
      </button>
      <button
        type="button"
        class="button"
        disabled={edges === 0}
        onClick={() => void actions.savePicture(2)}
      >
        {t('Save picture')}
      </button>
      <button type="button" class="button" onClick={() => void actions.saveCaseFile()}>
        {t('Save case file')}
      </button>
      <button
        type="button"
        class="button"
        disabled={!model.canUndo.value}
        onClick={() => void actions.undo()}
      >
        {t('Undo')}
      </button>
      <button type="button" class="button" onClick={actions.toggleTheme}>
        {model.theme.value === 'dark' ? t('Light colours') : t('Dark colours')}
      </button>
      <NamedLanguageMenu app={app} />
    </nav>
  );
}
