import { type Focus, focusWords } from '../domain/focus.ts';
import type { Kind } from '../domain/kind.ts';
import { DAY_MS, HOUR_MS, isoDay, MINUTE_MS, SECOND_MS } from '../domain/time.ts';
import type { Filters } from '../domain/view.ts';

/** The filters as short phrases, in the order of the rail; used by the caption. */
export function filterPhrases(filters: Filters, labelOf = (id: string) => id): string[] {
  return [
    timePhrase(filters),
    listPhrase('without the kinds', filters.hiddenKinds satisfies readonly Kind[]),
    listPhrase(
      'without the states',
      filters.hiddenStates.map((state) => state || 'unlabelled'),
    ),
    listPhrase('without the actor kinds', filters.hiddenActorKinds),
    listPhrase('without the actors', filters.hiddenActors.map(labelOf)),
    listPhrase('without the platforms', filters.hiddenPlatforms),
    listPhrase(
      'without the languages',
      filters.hiddenLanguages.map((lang) => lang || 'unknown'),
    ),
    filters.windowMs === null ? '' : `lag at most ${durationWords(filters.windowMs)}`,
    filters.minWeight > 1 ? `weight ${filters.minWeight} or more` : '',
    chancePhrase(filters),
    filters.focus === null ? '' : focusPhrase(filters.focus, labelOf),
  ].filter((phrase) => phrase !== '');
}

function timePhrase({ time }: Filters): string {
  if (time.from === null && time.to === null) return '';
  const from = time.from === null ? '' : isoDay(time.from);
  // the range is half-open: its last day is the one before its end
  const to = time.to === null ? '' : isoDay(time.to - 1);
  if (from === '') return `posts until ${to}`;
  return to === '' ? `posts from ${from}` : `posts of ${from} – ${to}`;
}

function chancePhrase({ maxQ, keepActs }: Filters): string {
  if (maxQ === null) return '';
  return keepActs ? `q at most ${maxQ} among co-share, copy and passage` : `q at most ${maxQ}`;
}

function focusPhrase(focus: Focus, labelOf: (id: string) => string): string {
  return `only ${focusWords(focus, labelOf, (state) => state || 'unlabelled')}`;
}

function listPhrase(lead: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${lead} ${values.join(', ')}`;
}

/** `60 s`, `5 min`, `6 h`, `3 d`. */
export function durationWords(ms: number): string {
  if (ms >= DAY_MS && ms % DAY_MS === 0) return `${ms / DAY_MS} d`;
  if (ms >= HOUR_MS && ms % HOUR_MS === 0) return `${ms / HOUR_MS} h`;
  if (ms > MINUTE_MS && ms % MINUTE_MS === 0) return `${ms / MINUTE_MS} min`;
  return `${ms / SECOND_MS} s`;
}
