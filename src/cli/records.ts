import type { DayRange } from '../domain/measure.ts';
import {
  ANY_OTHER,
  type RecordAnswer,
  type RecordQuestion,
  type RecordReport,
} from '../domain/record.ts';
import { dayText, rangeText } from '../measure/days.ts';
import { recordReport } from '../measure/records.ts';
import { type Answer, requireTable } from './commands.ts';
import { UsageError } from './failure.ts';
import { loadPosts } from './load.ts';
import { countriesOf, dateLoaded, rangesText, say } from './measured.ts';
import type { MeasureOptions } from './measureOptions.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';

export const RECORD_COLUMNS = [
  'claim',
  'holds',
  'searched_from',
  'searched_to',
  'from',
  'to',
  'country',
  'posts',
  'than_posts',
  'of_posts',
  'runner_up_from',
  'runner_up_to',
  'runner_up_country',
  'runner_up_posts',
  'runner_up_than_posts',
  'gaps',
  'days_with_data',
  'of_days',
] as const;

const DEFAULT_DAYS = 7;

/** `records`: claims of the form "first N days in which X exceeds Y", refused where coverage has gaps (DESIGN §5). */
export async function records(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'records');
  const question = questionOf(options.measure);
  const loaded = await loadPosts(options, folder);
  const report = recordReport(dateLoaded(loaded), countriesOf(loaded), question);
  sayCoverage(report);
  const answers = report.answers.length > 0 ? report.answers : [NOTHING_KNOWN];
  const rows = answers.map((answer) => rowOf(answer, report));
  return { text: rowsText(RECORD_COLUMNS, rows, options), code: 0 };
}

function questionOf({ of, than, subject, days, actorKinds, range }: MeasureOptions) {
  if (of === null || than === null) {
    throw new UsageError(
      'records needs whose posts and what to exceed: --of RUS --subject any-other --than RUS',
    );
  }
  const asked: RecordQuestion = {
    of: { states: of, kinds: actorKinds },
    days: days ?? DEFAULT_DAYS,
    subject: subject ?? ANY_OTHER,
    than,
    range,
  };
  if (asked.subject === than) throw new UsageError('records compares two different countries.');
  return asked;
}

function sayCoverage({ question, searched, basis, gaps }: RecordReport): void {
  const { of } = question;
  if (searched === null) {
    say(`no posts of ${of.states.join(', ')} in the data: nothing can be said`);
    return;
  }
  say(
    `searched ${rangeText(searched)}: ${basis.ofPosts} posts of ${basis.actors} actors on ${basis.days} of ${basis.ofDays} days`,
  );
  if (gaps.length > 0) say(`days without data: ${rangesText(gaps)}`);
}

type Answered = Omit<RecordAnswer, 'searched'> & { readonly searched: DayRange | null };

/** Where the data hold no posts of these actors at all. */
const NOTHING_KNOWN: Answered = {
  holds: 'cannot be said',
  searched: null,
  window: null,
  runnerUp: null,
  gaps: [],
};

function rowOf({ holds, searched, window, runnerUp, gaps }: Answered, report: RecordReport) {
  return {
    claim: claimOf(report.question),
    holds,
    searched_from: searched && dayText(searched.from),
    searched_to: searched && dayText(searched.to),
    from: window && dayText(window.range.from),
    to: window && dayText(window.range.to),
    country: window?.country ?? null,
    posts: window?.posts ?? null,
    than_posts: window?.thanPosts ?? null,
    of_posts: window?.ofPosts ?? null,
    runner_up_from: runnerUp && dayText(runnerUp.range.from),
    runner_up_to: runnerUp && dayText(runnerUp.range.to),
    runner_up_country: runnerUp?.country ?? null,
    runner_up_posts: runnerUp?.posts ?? null,
    runner_up_than_posts: runnerUp?.thanPosts ?? null,
    gaps: gaps.map(rangeText).join(';'),
    days_with_data: report.basis.days,
    of_days: report.basis.ofDays,
  };
}

function claimOf({ of, days, subject, than }: RecordQuestion): string {
  const kinds = of.kinds === null ? '' : ` (${of.kinds.join(', ')})`;
  const what = subject === ANY_OTHER ? 'any other country' : subject;
  return `first ${days} days in which ${of.states.join(', ')}${kinds} name ${what} more than ${than}`;
}
