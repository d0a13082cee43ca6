import type { App } from '../../state/app.ts';
import { PickupReader } from '../pickups/PickupReader.tsx';
import { ActorView } from './ActorView.tsx';
import { ClusterView } from './ClusterView.tsx';
import { EdgeView } from './EdgeView.tsx';
import { NothingChosen } from './NothingChosen.tsx';
import { WidthBar } from './WidthBar.tsx';

/** What was chosen, and the posts that prove it: beside the picture, never over it. */
export function Inspector({ app }: { readonly app: App }) {
  const selection = app.model.view.value?.selection ?? null;
  return (
    <aside
      class={selection ? 'inspector has-choice' : 'inspector'}
      aria-label="What was chosen"
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

function Chosen({ app }: { readonly app: App }) {
  const selection = app.model.view.value?.selection ?? null;
  if (app.model.view.value?.screen === 'pickups') return <PickupReader app={app} />;
  switch (selection?.type) {
    case 'edge':
      return <EdgeView app={app} selection={selection} />;
    case 'actor':
      return <ActorView app={app} id={selection.id} />;
    case 'cluster':
      return <ClusterView app={app} index={selection.index} />;
    case undefined:
      return <NothingChosen app={app} />;
    default:
      return selection satisfies never;
  }
}
