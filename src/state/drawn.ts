import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import { type Folded, folded } from '../domain/folded.ts';
import type { FoldWords } from '../domain/foldNames.ts';
import { DEFAULT_NETWORK } from '../domain/networkView.ts';
import { stateName } from '../domain/stateName.ts';
import type { View } from '../domain/view.ts';
import type { Picture } from '../workers/contract.ts';
import { stateHere, t } from './language.ts';
import type { PeriodsShown } from './periods.ts';

export type DrawnPeriods = Readonly<Record<'a' | 'b', Folded>>;

export interface Drawn {
  /** the picture with several actors drawn as one where the view says so */
  readonly drawn: ReadonlySignal<Folded | null>;
  /** the same of the two periods that are compared */
  readonly drawnPeriods: ReadonlySignal<DrawnPeriods | null>;
}

/** Folded once for all who ask; a moving layout or a choice folds nothing again. */
export function drawnOf(
  view: Signal<View | null>,
  picture: Signal<Picture | null>,
  periods: Signal<PeriodsShown | null>,
): Drawn {
  const groups = computed(() => view.value?.network.groups ?? DEFAULT_NETWORK.groups);
  const fold = computed(() => view.value?.network.fold ?? DEFAULT_NETWORK.fold);
  const fromPicture = (one: Picture) => folded(one, groups.value, fold.value, FOLD_WORDS);
  return {
    drawn: computed(() => picture.value && fromPicture(picture.value)),
    drawnPeriods: computed(() => {
      const pictures = periods.value?.pictures;
      return pictures ? { a: fromPicture(pictures.a), b: fromPicture(pictures.b) } : null;
    }),
  };
}

/** In the language of the page, which is asked for while they are said. */
const FOLD_WORDS: FoldWords = {
  group: (name) => t('{name} (group)', { name }),
  state: (code) => stateHere(code) ?? (code === '' ? t('unlabelled') : stateName(code)),
  cluster: (number) => t('cluster {number}', { number }),
};
