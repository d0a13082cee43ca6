import { pageOf } from '../../domain/figure.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';

const SCALES = [1, 2, 4] as const;

/** Saves what is seen: as drawing, as picture, or on paper. */
export function SaveFigure({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const drawing = model.figure.value?.drawing;
  const isReady = drawing?.composed.fits === true;
  const page = drawing && pageOf(drawing.spec.size);
  return (
    <section class="figure-part figure-save" aria-label={t('Save the figure')}>
      <div class="buttons">
        <button
          type="button"
          class="button filled"
          disabled={!isReady}
          onClick={() => void actions.saveFigure('svg')}
        >
          {t('Save SVG')}
        </button>
        {SCALES.map((scale) => (
          <button
            key={scale}
            type="button"
            class="button"
            disabled={!isReady}
            onClick={() => void actions.saveFigure(scale)}
          >
            {t('PNG {scale}×', { scale })}
          </button>
        ))}
        {page?.printed.width.endsWith('mm') && (
          <button
            type="button"
            class="button"
            disabled={!isReady}
            onClick={() => void actions.saveFigure(page.pngScale)}
          >
            {t('PNG 300 dpi')}
          </button>
        )}
        <button type="button" class="button" disabled={!isReady} onClick={() => window.print()}>
          {t('Print')}
        </button>
      </div>
      <p class="faint">
        {t('The file carries its caption, the data’s hash and the command behind it.')}
      </p>
    </section>
  );
}
