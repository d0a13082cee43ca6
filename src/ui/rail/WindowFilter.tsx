import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { windowWords } from '../words/lag.ts';
import { SensitivityStrip } from './SensitivityStrip.tsx';

const WINDOWS = [MINUTE_MS, 5 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS, DAY_MS, 3 * DAY_MS];

function options() {
  return [
    { value: '', label: t('by kind') },
    ...WINDOWS.map((ms) => ({ value: String(ms), label: windowWords(ms) })),
  ];
}

/** Longest lag that counts, for the kinds that have one. */
export function WindowFilter({ app }: { readonly app: App }) {
  const windowMs = app.model.view.value?.filters.windowMs ?? null;
  return (
    <section class="rail-part" aria-label={t('Window')}>
      <h2 class="rail-title">{t('Window')}</h2>
      <span class="rail-note">{t('longest lag that counts')}</span>
      <Segmented
        legend={t('Longest lag that counts for co-share, copy and passage')}
        name="window"
        options={options()}
        value={windowMs === null ? '' : String(windowMs)}
        onChange={(value) => void app.actions.setWindow(value === '' ? null : Number(value))}
      />
      <SensitivityStrip app={app} />
    </section>
  );
}

export function LeastWeight({ app }: { readonly app: App }) {
  const weight = app.model.view.value?.filters.minWeight ?? 1;
  return (
    <section class="rail-part" aria-label={t('Least weight')}>
      <label class="least-weight">
        {t('Hide edges with fewer pieces than')}
        <input
          type="number"
          class="field"
          min="1"
          max="9999"
          step="1"
          value={weight}
          onChange={(event) => {
            const wanted = Math.floor(event.currentTarget.valueAsNumber);
            if (wanted >= 1) void app.actions.setMinWeight(wanted);
          }}
        />
      </label>
    </section>
  );
}
