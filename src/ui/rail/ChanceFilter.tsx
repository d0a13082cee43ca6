import type { App } from '../../state/app.ts';
import { Segmented } from '../parts/Segmented.tsx';

const OPTIONS = [
  { value: '0.05', label: 'q ≤ 0.05' },
  { value: '0.01', label: 'q ≤ 0.01' },
  { value: 'all', label: 'show all' },
];

/** Hides what chance explains: of co-occurrence by itself, of acts only where it is asked for. */
export function ChanceFilter({ app }: { readonly app: App }) {
  const filters = app.model.view.value?.filters;
  const maxQ = filters?.maxQ ?? null;
  const keepActs = filters?.keepActs ?? true;
  return (
    <section class="rail-part" aria-label="Chance">
      <h2 class="rail-title">Chance</h2>
      <span class="rail-note">hides co-share, copy and passage that chance explains</span>
      <Segmented
        legend="Largest false discovery rate of what is drawn"
        name="chance"
        options={OPTIONS}
        value={maxQ === null ? 'all' : String(maxQ)}
        onChange={(value) =>
          void app.actions.setChance(value === 'all' ? null : Number(value), keepActs)
        }
      />
      <label class="check">
        <input
          type="checkbox"
          checked={!keepActs}
          disabled={maxQ === null}
          onChange={(event) => void app.actions.setChance(maxQ, !event.currentTarget.checked)}
        />
        also acts that activity alone explains
      </label>
    </section>
  );
}
