import { focusWords } from '../../domain/focus.ts';
import { KINDS } from '../../domain/kind.ts';
import type { Filters } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../icon/Icon.tsx';
import { windowWords } from '../words/lag.ts';
import { stateName } from '../words/states.ts';
import { rangeWords, span } from '../words/times.ts';

interface Chip {
  readonly words: string;
  /** what a click takes away; null for what is always said */
  readonly clears: keyof Filters | 'fold' | null;
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
            onClick={() => void takeOff(app, clears)}
          >
            {words}
            <Icon name="close" />
          </button>
        ),
      )}
    </p>
  );
}

function takeOff({ actions }: App, clears: NonNullable<Chip['clears']>): Promise<void> {
  if (clears === 'fold') return actions.arrange('drawing actors', { fold: 'none' });
  return clears === 'maxQ' ? actions.setChance(null, true) : actions.clearFilters([clears]);
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
  chips.push(...chosenChips(model));
  return chips;
}

/** What was chosen in the picture itself: the focus, hidden actors, what is drawn as one. */
function chosenChips({ view, picture }: App['model']): Chip[] {
  const { filters, network } = view.value ?? {};
  const names = picture.value?.names ?? {};
  const chips: Chip[] = [];
  if (filters?.focus) {
    const words = focusWords(filters.focus, (id) => names[id] ?? id, stateName);
    chips.push({ words: `only ${words}`, clears: 'focus' });
  }
  const [hidden, ...more] = filters?.hiddenActors ?? [];
  if (hidden !== undefined) {
    const words = more.length === 0 ? (names[hidden] ?? hidden) : `${more.length + 1} actors`;
    chips.push({ words: `without ${words}`, clears: 'hiddenActors' });
  }
  if (network && network.fold !== 'none') {
    chips.push({ words: `drawn by ${network.fold}`, clears: 'fold' });
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
