import { KINDS } from '../../domain/kind.ts';
import type { Filters } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../icon/Icon.tsx';
import { windowWords } from '../words/lag.ts';
import { rangeWords, span } from '../words/times.ts';

interface Chip {
  readonly words: string;
  /** what a click takes away; null for what is always said */
  readonly clears: keyof Filters | null;
}

/** "Showing 2–20 Jan 2022 · 7 of 8 kinds …": every filter that is on, each with a way to take it off. */
export function Showing({ app }: { readonly app: App }) {
  return (
    <p class="showing">
      <span class="showing-word">Showing</span>
      {chipsOf(app).map(({ words, clears }) =>
        clears === null ? (
          <span key={words} class="chip">
            {words}
          </span>
        ) : (
          <button
            key={words}
            type="button"
            class="chip"
            aria-label={`${words}: take this filter off`}
            onClick={() =>
              void (clears === 'maxQ'
                ? app.actions.setChance(null, true)
                : app.actions.clearFilters([clears]))
            }
          >
            {words}
            <Icon name="close" />
          </button>
        ),
      )}
    </p>
  );
}

function chipsOf({ model }: App): Chip[] {
  const filters = model.view.value?.filters;
  const overview = model.overview.value;
  if (!filters || !overview) return [];
  const { time } = filters;
  const isWhole = time.from === null && time.to === null;
  const { from, to } = overview.coverage;
  const chips: Chip[] = [
    { words: isWhole ? span(from, to) : rangeWords(time), clears: isWhole ? null : 'time' },
    kindChip(filters),
  ];
  if (filters.windowMs !== null) {
    chips.push({ words: `lag ≤ ${windowWords(filters.windowMs)}`, clears: 'windowMs' });
  }
  if (filters.minWeight > 1) {
    chips.push({ words: `weight ≥ ${filters.minWeight}`, clears: 'minWeight' });
  }
  if (filters.maxQ !== null) {
    chips.push({
      words: `q ≤ ${filters.maxQ}${filters.keepActs ? '' : ', acts too'}`,
      clears: 'maxQ',
    });
  }
  for (const [list, all, noun] of listsOf(overview)) {
    const hidden = filters[list].length;
    if (hidden > 0) chips.push({ words: `${all - hidden} of ${all} ${noun}`, clears: list });
  }
  return chips;
}

function kindChip({ hiddenKinds }: Filters): Chip {
  const all = KINDS.length;
  const shown = KINDS.filter((kind) => !hiddenKinds.includes(kind)).length;
  if (shown === all) return { words: `all ${all} kinds`, clears: null };
  return { words: `${shown} of ${all} kinds`, clears: 'hiddenKinds' };
}

function listsOf(overview: NonNullable<App['model']['overview']['value']>) {
  return [
    ['hiddenStates', overview.states.length, 'states'],
    ['hiddenActorKinds', overview.actorKinds.length, 'actor kinds'],
    ['hiddenPlatforms', overview.platforms.length, 'platforms'],
    ['hiddenLanguages', overview.languages.length, 'languages'],
  ] as const;
}
