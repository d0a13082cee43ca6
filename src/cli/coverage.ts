import type { ActorCoverage, CoverageReport } from '../domain/measure.ts';
import { coverageReport } from '../measure/coverage.ts';
import { daysIn, dayText, rangeText } from '../measure/days.ts';
import { type Answer, requireTable } from './commands.ts';
import { loadPosts } from './load.ts';
import { dateLoaded, rangesText, say } from './measured.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';

export const COVERAGE_COLUMNS = [
  'actor',
  'label',
  'state',
  'kind',
  'posts',
  'from',
  'to',
  'days',
  'of_days',
  'gaps',
] as const;

/** `coverage`: which actors have posts on how many days, and on which they have none; most posts first. */
export async function coverage(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'coverage');
  const loaded = await loadPosts(options, folder);
  const report = coverageReport(dateLoaded(loaded), loaded.posts, loaded.sources);
  sayWhatIsMissing(report);
  return { text: rowsText(COVERAGE_COLUMNS, report.actors.map(rowOf), options), code: 0 };
}

function sayWhatIsMissing({ range, posts, days, gaps, changes }: CoverageReport): void {
  if (range === null) {
    say('no posts');
    return;
  }
  say(`${posts} posts on ${days} of ${daysIn(range)} days, ${rangeText(range)}`);
  if (gaps.length > 0) say(`days on which nobody has a post: ${rangesText(gaps)}`);
  for (const { label, day, change } of changes) {
    say(
      change === 'begins'
        ? `${label}: first post on ${dayText(day)}, after the data begin`
        : `${label}: no post from ${dayText(day)} on`,
    );
  }
}

function rowOf({ id, label, state, kind, posts, days, range, gaps }: ActorCoverage) {
  return {
    ...{ actor: id, label, state, kind, posts },
    from: dayText(range.from),
    to: dayText(range.to),
    days,
    of_days: daysIn(range),
    gaps: gaps.map(rangeText).join(';'),
  };
}
