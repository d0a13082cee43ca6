import { KINDS } from '../../domain/kind.ts';
import type { Filters } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { drawingWords } from '../words/drawing.ts';
import { focusSentence } from '../words/focus.ts';
import { windowWords } from '../words/lag.ts';
import { exactly } from '../words/numbers.ts';
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
      <span class="showing-word">{t('Showing')}</span>
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
            aria-label={t('{filter}: take this filter off', { filter: words })}
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
  if (clears === 'fold') return actions.arrange(drawingWords('none'), { fold: 'none' });
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
    chips.push({
      words: t('lag ≤ {window}', { window: windowWords(filters.windowMs) }),
      clears: 'windowMs',
    });
  }
  if (filters.minWeight > 1) {
    const n = String(filters.minWeight);
    chips.push({ words: t('weight ≥ {n}', { n }), clears: 'minWeight' });
  }
  if (filters.maxQ !== null) {
    const q = exactly(filters.maxQ);
    const words = filters.keepActs ? t('q ≤ {q}', { q }) : t('q ≤ {q}, acts too', { q });
    chips.push({ words, clears: 'maxQ' });
  }
  for (const [list, all, wordsOf] of listsOf(overview)) {
    const hidden = filters[list].length;
    if (hidden > 0) chips.push({ words: wordsOf({ shown: all - hidden, all }), clears: list });
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
    const what = focusSentence(filters.focus, (id) => names[id] ?? id);
    chips.push({ words: t('only {what}', { what }), clears: 'focus' });
  }
  const [hidden, ...more] = filters?.hiddenActors ?? [];
  if (hidden !== undefined) {
    const words =
      more.length === 0
        ? t('without {name}', { name: names[hidden] ?? hidden })
        : t('without {n, number} actors', { n: more.length + 1 });
    chips.push({ words, clears: 'hiddenActors' });
  }
  if (network && network.fold !== 'none') {
    const words = network.fold === 'state' ? t('drawn by state') : t('drawn by cluster');
    chips.push({ words, clears: 'fold' });
  }
  return chips;
}

function kindChip({ hiddenKinds }: Filters): Chip {
  const all = KINDS.length;
  const shown = KINDS.filter((kind) => !hiddenKinds.includes(kind)).length;
  if (shown === all) return { words: t('all {n, number} kinds', { n: all }), clears: null };
  return {
    words: t('{shown, number} of {all, number} kinds', { shown, all }),
    clears: 'hiddenKinds',
  };
}

type OfAll = Readonly<Record<'shown' | 'all', number>>;

function listsOf(overview: NonNullable<App['model']['overview']['value']>) {
  return [
    ['hiddenStates', overview.states.length, statesWords],
    ['hiddenActorKinds', overview.actorKinds.length, actorKindsWords],
    ['hiddenPlatforms', overview.platforms.length, platformsWords],
    ['hiddenLanguages', overview.languages.length, languagesWords],
  ] as const;
}

function statesWords(values: OfAll): string {
  return t('{shown, number} of {all, number} states', values);
}

function actorKindsWords(values: OfAll): string {
  return t('{shown, number} of {all, number} actor kinds', values);
}

function platformsWords(values: OfAll): string {
  return t('{shown, number} of {all, number} platforms', values);
}

function languagesWords(values: OfAll): string {
  return t('{shown, number} of {all, number} languages', values);
}
