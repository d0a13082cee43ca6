import type { App } from '../../state/app.ts';
import { FigureChoices } from './FigureChoices.tsx';
import { FigureStage } from './FigureStage.tsx';
import { FigureText } from './FigureText.tsx';
import { SaveFigure } from './SaveFigure.tsx';

/** The figure as it will be saved, and beside it all that can be chosen of it. */
export function FiguresScreen({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const edges = model.picture.value?.totals.edges;
  if (edges === 0) {
    return (
      <main class="screen figures-screen">
        <div class="empty in-flow">
          <p>Nothing is drawn now, so there is no figure: no edge passes the filters.</p>
          <button type="button" class="button" onClick={() => void actions.openScreen('network')}>
            Go to the network
          </button>
        </div>
      </main>
    );
  }
  return (
    <main class="screen figures-screen" aria-labelledby="figures-title">
      <h1 id="figures-title" class="unseen">
        Figures
      </h1>
      <FigureStage app={app} />
      <div class="figure-form">
        <FigureChoices app={app} />
        <FigureText app={app} />
        <SaveFigure app={app} />
      </div>
    </main>
  );
}
