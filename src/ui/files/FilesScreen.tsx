import type { App } from '../../state/app.ts';
import { Icon } from '../icon/Icon.tsx';
import { FileButton } from '../parts/FileButton.tsx';
import { counted } from '../words/numbers.ts';
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
            Files are read here in the browser. Nothing is sent anywhere. Every row ends up kept,
            merged or rejected.
          </p>
        </div>
        <div class="drop-line">
          <Icon name="file" />
          <span>
            Drop {sources.length > 0 || importing ? 'more ' : ''}files: CSV, JSON, JSONL, ZIP
          </span>
          <FileButton app={app} class="button">
            Choose files
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
    const files = counted(importing.files.length, 'file');
    return importing.phase === 'read' ? `${files} read` : `Reading ${files}`;
  }
  const sources = app.model.overview.value?.sources ?? [];
  return sources.length === 0 ? 'No files yet' : `${counted(sources.length, 'file')} in this case`;
}

/** What the top bar holds on wider screens. */
function CaseLinks({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const edges = model.picture.value?.totals.edges ?? 0;
  return (
    <nav class="case-links" aria-label="More of this case">
      <button type="button" class="button" onClick={() => void actions.openScreen('posts')}>
        Posts
      </button>
      <button type="button" class="button" onClick={() => void actions.openScreen('actors')}>
        Actors
      </button>
      <button
        type="button"
        class="button"
        disabled={edges === 0}
        onClick={() => void actions.savePicture(2)}
      >
        Save picture
      </button>
      <button type="button" class="button" onClick={() => void actions.saveCaseFile()}>
        Save case file
      </button>
      <button
        type="button"
        class="button"
        disabled={!model.canUndo.value}
        onClick={() => void actions.undo()}
      >
        Undo
      </button>
      <button type="button" class="button" onClick={actions.toggleTheme}>
        {model.theme.value === 'dark' ? 'Light colours' : 'Dark colours'}
      </button>
    </nav>
  );
}
