import { NO_WORDS } from '../domain/figureSettings.ts';
import type { Context } from './context.ts';
import { NO_HISTORY } from './history.ts';
import { NO_MEASURES } from './measuresShown.ts';
import { NO_POSITIONS, ROWS_AT_ONCE } from './model.ts';

/** Forgets all that was shown of a case. */
export function clearCase({ model }: Context): void {
  model.history.value = NO_HISTORY;
  model.overview.value = null;
  model.picture.value = null;
  model.periods.value = null;
  model.positions.value = NO_POSITIONS;
  model.evidence.value = null;
  model.actor.value = null;
  model.posts.value = null;
  model.actorList.value = null;
  model.pickups.value = null;
  model.pickupPairs.value = null;
  model.measures.value = NO_MEASURES;
  model.behind.value = null;
  model.wordList.value = null;
  model.countryNames.value = null;
  model.figure.value = null;
  model.figureWords.value = NO_WORDS;
  model.figureOpen.value = null;
  model.figureNote.value = null;
  model.figureCountries.value = null;
  model.search.value = null;
  model.busy.value = null;
  model.problem.value = null;
  model.notice.value = null;
  model.activityShown.value = false;
  model.judging.value = null;
  model.translations.value = new Map();
  model.rowsShown.value = ROWS_AT_ONCE;
}
