import type { Screen } from '../domain/view.ts';
import type { App } from '../state/app.ts';
import { t } from '../state/language.ts';
import { Inspector } from './inspector/Inspector.tsx';
import { NetworkScreen } from './network/NetworkScreen.tsx';
import { Busy, Notices } from './notice/Notices.tsx';
import { Later } from './parts/Later.tsx';
import { StartPage } from './start/StartPage.tsx';
import { BottomTabs } from './topbar/BottomTabs.tsx';
import { TopBar } from './topbar/TopBar.tsx';

export function AppView({ app }: { readonly app: App }) {
  return (
    <div class="page">
      <Busy app={app} />
      {app.model.view.value ? <OpenCase app={app} /> : <StartPage app={app} />}
      <Notices app={app} />
      {app.model.help.value && <Later key="help" load={loadHelp} with={{ app }} />}
      {app.model.activityShown.value && <Later key="activity" load={loadActivity} with={{ app }} />}
      <p class="drop-words" aria-hidden="true">
        {t('Drop to add these files')}
      </p>
    </div>
  );
}

function OpenCase({ app }: { readonly app: App }) {
  const screen = app.model.view.value?.screen;
  const hasInspector = screen !== undefined && isBeside(app, screen);
  return (
    <div
      class={`case by-${app.model.view.value?.colourBy}`}
      data-screen={screen}
      data-pane={app.model.pane.value}
    >
      <TopBar app={app} />
      <div class={hasInspector ? 'case-body with-inspector' : 'case-body'}>
        <ScreenOf app={app} />
        {hasInspector && <Inspector app={app} />}
      </div>
      <BottomTabs app={app} />
    </div>
  );
}

/** Whether something is shown beside the screen: what was chosen, or the pairs of a statement. */
function isBeside({ model }: App, screen: Screen): boolean {
  switch (screen) {
    case 'network':
      return true;
    case 'files':
    case 'measures':
    case 'figures':
      return false;
    case 'pickups':
      return (model.view.value?.pickups.reading ?? null) !== null;
    default:
      return (model.view.value?.selection ?? null) !== null;
  }
}

const loadActivity = async () => (await import('./activity/ActivityPanel.tsx')).ActivityPanel;
const loadHelp = async () => (await import('./help/HelpPanel.tsx')).HelpPanel;
const loadActors = async () => (await import('./actors/ActorsScreen.tsx')).ActorsScreen;
const loadFiles = async () => (await import('./files/FilesScreen.tsx')).FilesScreen;
const loadFigures = async () => (await import('./figures/FiguresScreen.tsx')).FiguresScreen;
const loadMeasures = async () => (await import('./measures/MeasuresScreen.tsx')).MeasuresScreen;
const loadPosts = async () => (await import('./posts/PostsScreen.tsx')).PostsScreen;
const loadTables = async () => (await import('./tables/TablesScreen.tsx')).TablesScreen;
const loadPickups = async () => (await import('./pickups/PickupsScreen.tsx')).PickupsScreen;

function ScreenOf({ app }: { readonly app: App }) {
  const screen = app.model.view.value?.screen ?? 'network';
  switch (screen) {
    case 'network':
      return <NetworkScreen app={app} />;
    case 'pickups':
      return <Later key="pickups" load={loadPickups} with={{ app }} />;
    case 'measures':
      return <Later key="measures" load={loadMeasures} with={{ app }} />;
    case 'figures':
      return <Later key="figures" load={loadFigures} with={{ app }} />;
    case 'posts':
      return <Later key="posts" load={loadPosts} with={{ app }} />;
    case 'tables':
      return <Later key="tables" load={loadTables} with={{ app }} />;
    case 'actors':
      return <Later key="actors" load={loadActors} with={{ app }} />;
    case 'files':
      return <Later key="files" load={loadFiles} with={{ app }} />;
    default:
      return screen satisfies never;
  }
}
