import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { tourSteps } from './tour.ts';

/** Through the demonstration case, a screen at a time. What is open stays as it is until a step is taken. */
export function Tour({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const steps = tourSteps();
  const isThere = model.overview.value?.record.demonstration === true;
  if (!isThere) return <Begin begin={() => void actions.showTour(0, steps[0]?.view ?? {})} />;
  const at = Math.min(model.tourStep.value, steps.length - 1);
  const step = steps[at];
  if (!step) return null;
  const go = (to: number) => void actions.showTour(to, steps[to]?.view ?? {});
  return (
    <>
      <p class="faint" role="status">
        {t('Step {at} of {all}', { at: at + 1, all: steps.length })}
      </p>
      <h3>{step.title}</h3>
      {step.texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p class="buttons">
        <button type="button" class="button" disabled={at === 0} onClick={() => go(at - 1)}>
          {t('Back')}
        </button>
        {at < steps.length - 1 ? (
          <button type="button" class="button filled" onClick={() => go(at + 1)}>
            {t('Next')}
          </button>
        ) : (
          <button type="button" class="button filled" onClick={() => void actions.closeCase()}>
            {t('To the list of cases')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => go(at)}>
          {t('Show this step again')}
        </button>
      </p>
    </>
  );
}

function Begin({ begin }: { begin(): void }) {
  return (
    <>
      <p>
        {t(
          'Seven steps through the demonstration case: real items of January 2022, and two years of pick-ups. Your own cases stay as they are.',
        )}
      </p>
      <p class="buttons">
        <button type="button" class="button filled" onClick={begin}>
          {t('Begin the tour')}
        </button>
      </p>
    </>
  );
}
