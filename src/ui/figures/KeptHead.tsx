import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Rich } from '../parts/Rich.tsx';

interface Props {
  readonly app: App;
}

/** Whether the figure is kept, and whether the data behind it are still those that it was kept with. */
export function KeptHead({ app }: Props) {
  const { model, actions } = app;
  const drawing = model.figure.value?.drawing;
  const open = model.figureOpen.value;
  const record = model.overview.value?.figures.find(({ id }) => id === open?.id);
  const isReady = drawing?.composed.fits === true;
  const changes = drawing?.changes ?? [];
  return (
    <>
      <div class="kept-head">
        <p>
          {record ? <strong>{record.name}</strong> : <span class="faint">{t('Not kept yet')}</span>}
        </p>
        <div class="buttons">
          {record && (
            <button
              type="button"
              class="button"
              disabled={!isReady}
              onClick={() => void actions.updateFigure()}
            >
              {t('Keep changes')}
            </button>
          )}
          <button
            type="button"
            class="button"
            disabled={!isReady}
            onClick={() => void actions.keepFigure()}
          >
            {record ? t('Keep as another') : t('Keep in the case')}
          </button>
        </div>
      </div>
      {record && changes.length > 0 && (
        <div class="figure-changed" role="status">
          <p>
            <Rich
              text={t(
                '<b>The data behind this figure have changed since it was kept.</b> It is shown as it was kept. Now: {changes}.',
                { changes: changes.join('; ') },
              )}
            />
          </p>
          <button type="button" class="button" onClick={() => void actions.renewFigure()}>
            {t('Renew it')}
          </button>
        </div>
      )}
    </>
  );
}
