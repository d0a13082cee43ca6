import { isFoldId } from '../../domain/foldNames.ts';
import type { Selection } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Later } from '../parts/Later.tsx';
import { NothingChosen } from './NothingChosen.tsx';
import { WidthBar } from './WidthBar.tsx';

/** What was chosen, and the posts that prove it: beside the picture, never over it. */
export function Inspector({ app }: { readonly app: App }) {
  const selection = app.model.view.value?.selection ?? null;
  return (
    <aside
      class={selection ? 'inspector has-choice' : 'inspector'}
      aria-label={t('What was chosen')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave(app);
      }}
    >
      <WidthBar app={app} />
      <Chosen app={app} />
    </aside>
  );
}

/** Escape leaves the pair for the list, or the choice for the picture. */
function leave({ model, actions }: App): void {
  const view = model.view.peek();
  if (view?.screen === 'pickups' && view.pickups.open)
    void actions.readPair(view.pickups.open, null);
  else if (view?.selection) void actions.select(null);
}

// nothing is chosen at first: a page that opens need not wait for these
const loadPickups = async () => (await import('../pickups/PickupReader.tsx')).PickupReader;
const loadActor = async () => (await import('./ActorView.tsx')).ActorView;
const loadCluster = async () => (await import('./ClusterView.tsx')).ClusterView;
const loadEdge = async () => (await import('./EdgeView.tsx')).EdgeView;
const loadFold = async () => (await import('./FoldView.tsx')).FoldView;

/** Whether it is several actors drawn as one, or an arrow at such. */
function isOfMany(selection: Selection): boolean {
  if (selection.type === 'actor') return isFoldId(selection.id);
  if (selection.type !== 'edge') return false;
  return isFoldId(selection.amplifier) || isFoldId(selection.source);
}

function Chosen({ app }: { readonly app: App }) {
  const selection = app.model.view.value?.selection ?? null;
  if (app.model.view.value?.screen === 'pickups')
    return <Later key="pickups" load={loadPickups} with={{ app }} />;
  if (selection && isOfMany(selection)) {
    return <Later key={JSON.stringify(selection)} load={loadFold} with={{ app, selection }} />;
  }
  switch (selection?.type) {
    case 'edge':
      return <Later key="edge" load={loadEdge} with={{ app, selection }} />;
    case 'actor':
      return <Later key="actor" load={loadActor} with={{ app, id: selection.id }} />;
    case 'cluster':
      return <Later key="cluster" load={loadCluster} with={{ app, index: selection.index }} />;
    case undefined:
      return <NothingChosen app={app} />;
    default:
      return selection satisfies never;
  }
}
