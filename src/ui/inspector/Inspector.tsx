import type { App } from '../../state/app.ts';
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
        if (event.key === 'Escape' && selection) void app.actions.select(null);
      }}
    >
      <WidthBar app={app} />
      <Chosen app={app} />
    </aside>
  );
}

function Chosen({ app }: { readonly app: App }) {
  const selection = app.model.view.value?.selection ?? null;
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
