import type { Basis, DayRange } from '../../domain/measure.ts';
import { DAY_MS, isoDay } from '../../domain/time.ts';
import type { App } from '../../state/app.ts';
import { fileName } from '../../state/saveActions.ts';
import type { LedgerAnswer } from '../../workers/contract.ts';
import { count, counted } from './numbers.ts';
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
  return `of ${counted(ofPosts, 'post')} by ${counted(actors, 'actor')} on ${count(days)} of ${counted(ofDays, 'day')}`;
}

/** "× 8.6", "× 0.46" */
export function timesWords(ratio: number | null): string {
  return ratio === null ? '–' : `× ${ratio.toFixed(ratio < 1 ? 2 : 1)}`;
}

/** "<0.001", "0.021", "0.19"; a dash where it cannot be said */
export function probability(value: number | null): string {
  if (value === null) return '—';
  if (value < 0.001) return '<0.001';
  return value < 0.1 ? value.toFixed(3) : value.toFixed(2);
}

/** The command line's form of a measure of this case, from the case file as it is saved. */
export function commandOf(app: App, command: string, options: readonly string[]): string {
  const name = app.model.overview.value?.record.name ?? 'case';
  const file = `${fileName(name)}.antiphon.zip`;
  return ['npm run -s antiphon --', command, '--case', file, ...options].join(' ');
}

/** One for each period: the same table, between the same days. */
export function ledgerCommand(app: App, answers: readonly LedgerAnswer[]): string | null {
  const commands = answers.map(({ ledger: { range } }) =>
    commandOf(app, 'ledger', [
      ...(range ? ['--range', rangeOption(range)] : []),
      '--format',
      'csv',
    ]),
  );
  return commands.length > 0 ? commands.join(' && ') : null;
}
