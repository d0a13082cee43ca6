import type { Kind } from '../../domain/kind.ts';
import type { Basis, DayRange } from '../../domain/measure.ts';
import type { MentionUnit } from '../../domain/measuresView.ts';
import { DAY_MS, isoDay } from '../../domain/time.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { fileName } from '../../state/saveActions.ts';
import type { LedgerAnswer } from '../../workers/contract.ts';
import { fixed } from './numbers.ts';
import { span } from './times.ts';

/** "5–11 Jan 2022" */
export function daysWords({ from, to }: DayRange): string {
  return span(isoDayOf(from), isoDayOf(to));
}

/** "2022-01-05" */
export function isoDayOf(day: number): string {
  return isoDay(day * DAY_MS);
}

/** Day of an ISO date; null where it is none. */
export function dayOfIso(text: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? null : Math.floor(at / DAY_MS);
}

/** "2021-12-01..2021-12-31", as the command line takes it */
export function rangeOption({ from, to }: DayRange): string {
  return `${isoDayOf(from)}..${isoDayOf(to)}`;
}

/** "of 1,204 posts by 3 actors on 28 of 31 days" */
export function basisWords({ ofPosts, actors, days, ofDays }: Basis): string {
  return t(
    'of {ofPosts, plural, one {# post} other {# posts}} by {actors, plural, one {# actor} other {# actors}} on {days, number} of {ofDays, plural, one {# day} other {# days}}',
    { ofPosts, actors, days, ofDays },
  );
}

/** "× 8.6", "× 0.46" */
export function timesWords(ratio: number | null): string {
  return ratio === null ? '–' : `× ${timesDigits(ratio)}`;
}

/** "× 0.46–8.6"; "≥ × 0.46" where it has no end */
export function timesRange(low: number | null, high: number | null): string {
  return high === null ? `≥ ${timesWords(low)}` : `${timesWords(low)}–${timesDigits(high)}`;
}

function timesDigits(ratio: number): string {
  return fixed(ratio, ratio < 1 ? 2 : 1);
}

/** "<0.001", "0.021", "0.19"; a dash where it cannot be said */
export function probability(value: number | null): string {
  if (value === null) return '—';
  if (value < 0.001) return `<${fixed(0.001, 3)}`;
  return fixed(value, value < 0.1 ? 3 : 2);
}

/** The command line's form of a measure of this case, from the case file as it is saved. */
export function commandOf(app: App, command: string, options: readonly string[]): string {
  const name = app.model.overview.value?.record.name ?? 'case';
  const file = `${fileName(name)}.antiphon.zip`;
  return ['npm run -s antiphon --', command, '--case', file, ...options].join(' ');
}

/** One for each period: the same table, between the same days. */
export function ledgerCommand(
  app: App,
  answers: readonly LedgerAnswer[],
  kind: Kind | null,
): string | null {
  const commands = answers.map(({ ledger: { range } }) =>
    commandOf(app, 'ledger', [
      ...(kind === null ? ['--by', 'state'] : ['--kinds', kind]),
      ...ranged(range),
      ...['--format', 'csv'],
    ]),
  );
  return commands.length > 0 ? commands.join(' && ') : null;
}

/** A year of single days is noise. */
const MOST_DAYS = 184;

/** Days that one point of a line stands for. */
export function binOfRange(range: DayRange | null): number {
  return range && range.to - range.from > MOST_DAYS ? 7 : 1;
}

/** How often a point of a line stands. */
export function binWords(days: number): string {
  return days === 1 ? t('by day') : t('by week');
}

export function unitName(unit: MentionUnit): string {
  return unit === 'posts' ? t('posts') : t('per 1,000 posts');
}

function ranged(range: DayRange | null): string[] {
  return range ? ['--range', rangeOption(range)] : [];
}

/** The table below the chart of mentions; with `day` in place of the sums, its lines. */
export function mentionsCommand(app: App, country: string | null, range: DayRange | null): string {
  return commandOf(app, 'mentions', [
    ...['--by', 'state,kind,country'],
    ...(country ? ['--countries', country] : []),
    ...ranged(range),
    ...['--format', 'csv'],
  ]);
}

export function narrativesCommand(app: App, by: 'state' | 'actor', range: DayRange | null): string {
  const keys = by === 'actor' ? 'narrative,state,actor' : 'narrative,state,kind';
  return commandOf(app, 'narratives', ['--by', keys, ...ranged(range), '--format', 'csv']);
}

export function topicsCommand(app: App, of: string | null, range: DayRange | null): string {
  return commandOf(app, 'topics', [
    ...(of !== null ? ['--of', of || 'none'] : []),
    ...ranged(range),
    ...['--format', 'csv'],
  ]);
}

/** Lags between states, or, with `first`, whose post was first. */
export function lagsCommand(app: App, range: DayRange | null): string {
  const command = (more: readonly string[]) =>
    commandOf(app, 'lags', [...more, ...ranged(range), '--format', 'csv']);
  return `${command([])} && ${command(['--by', 'first'])}`;
}
