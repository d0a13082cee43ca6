import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { fixed } from '../words/numbers.ts';

const LARGEST = [0.05, 0.01];

function options() {
  return [
    ...LARGEST.map((q) => ({ value: String(q), label: `q ≤ ${fixed(q, 2)}` })),
    { value: 'all', label: t('show all') },
  ];
}

/** What of a hundred edges that are drawn may still be chance. */
function explained(maxQ: number | null): string {
  switch (maxQ) {
    case 0.05:
      return t(
        'Hides co-share, copy and passage that chance explains: of 100 that stay, up to 5 may still be chance.',
      );
    case 0.01:
      return t(
        'Hides co-share, copy and passage that chance explains: of 100 that stay, up to 1 may still be chance.',
      );
    case null:
      return t('Draws co-share, copy and passage also where chance explains them.');
    default:
      return t('Hides what has a q above {q}.', { q: String(maxQ) });
  }
}

/** Hides what chance explains: of co-occurrence by itself, of acts only where it is asked for. */
export function ChanceFilter({ app }: { readonly app: App }) {
  const filters = app.model.view.value?.filters;
  const maxQ = filters?.maxQ ?? null;
  const keepActs = filters?.keepActs ?? true;
  const value = maxQ === null ? 'all' : String(maxQ);
  return (
    <section class="rail-part" aria-label={t('Chance')}>
      <h2 class="rail-title">{t('Chance')}</h2>
      <span class="rail-note">{t('false discovery rate, q')}</span>
      <Segmented
        legend={t('Largest false discovery rate of the edges that are drawn')}
        name="chance"
        options={options()}
        value={value}
        onChange={(chosen) =>
          void app.actions.setChance(chosen === 'all' ? null : Number(chosen), keepActs)
        }
      />
      <p class="rail-words">{explained(maxQ)}</p>
      <label class="check">
        <input
          type="checkbox"
          class="tick"
          checked={!keepActs}
          disabled={maxQ === null}
          onChange={(event) => void app.actions.setChance(maxQ, !event.currentTarget.checked)}
        />
        {t('hide also reposts, links, citations and other acts that activity alone explains')}
      </label>
    </section>
  );
}
