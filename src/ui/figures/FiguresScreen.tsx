import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { FigureChoices } from './FigureChoices.tsx';
import { FigureKindChoice } from './FigureKindChoice.tsx';
import { FigureNotes } from './FigureNotes.tsx';
import { FigureStage } from './FigureStage.tsx';
import { FigureText } from './FigureText.tsx';
import { SaveFigure } from './SaveFigure.tsx';

/** The figure as it will be saved, and beside it all that can be chosen of it. */
export function FiguresScreen({ app }: { readonly app: App }) {
  return (
    <main class="screen figures-screen" aria-labelledby="figures-title">
      <h1 id="figures-title" class="unseen">
        {t('Figures')}
      </h1>
      <FigureStage app={app} />
      <div class="figure-form">
        <FigureKindChoice app={app} />
        <FigureChoices app={app} />
        <FigureNotes app={app} />
        <FigureText app={app} />
        <SaveFigure app={app} />
      </div>
    </main>
  );
}
