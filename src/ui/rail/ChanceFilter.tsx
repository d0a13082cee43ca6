import type { App } from '../../state/app.ts';
import { Segmented } from '../parts/Segmented.tsx';

const OPTIONS = [
  { value: '0.05', label: 'q ≤ 0.05' },
  { value: '0.01', label: 'q ≤ 0.01' },
  { value: 'all', label: 'show all' },
];

/** What of a hundred edges that are drawn may still be chance. */
const EXPLAINED: Readonly<Record<string, string>> = {
  '0.05':
    'Hides co-share, copy and passage that chance explains: of 100 that stay, up to 5 may still be chance.',
  '0.01':
    'Hides co-share, copy and passage that chance explains: of 100 that stay, up to 1 may still be chance.',
  all: 'Draws co-share, copy and passage also where chance explains them.',
};

/** Hides what chance explains: of co-occurrence by itself, of acts only where it is asked for. */
export function ChanceFilter({ app }: { readonly app: App }) {
  const filters = app.model.view.value?.filters;
  const maxQ = filters?.maxQ ?? null;
  const keepActs = filters?.keepActs ?? true;
  const value = maxQ === null ? 'all' : String(maxQ);
  return (
    <section class="rail-part" aria-label="Chance">
      <h2 class="rail-title">Chance</h2>
      <span class="rail-note">false discovery rate, q</span>
      <Segmented
        legend="Largest false discovery rate of the edges that are drawn"
        name="chance"
        options={OPTIONS}
        value={value}
        onChange={(chosen) =>
          void app.actions.setChance(chosen === 'all' ? null : Number(chosen), keepActs)
        }
      />
      <p class="rail-words">{EXPLAINED[value] ?? `Hides what has a q above ${value}.`}</p>
      <label class="check">
        <input
          type="checkbox"
          class="tick"
          checked={!keepActs}
          disabled={maxQ === null}
          onChange={(event) => void app.actions.setChance(maxQ, !event.currentTarget.checked)}
        />
        hide also reposts, links, citations and other acts that activity alone explains
      </label>
    </section>
  );
}
