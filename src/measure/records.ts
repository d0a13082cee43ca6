/**
 * Records (METHODS §5): "the first week in which X exceeds Y". Every window of the range is looked at; a claim about
 * the first of them is refused where days without data lie before it, for any window that holds them may have been it.
 */
import type { DayRange } from '../domain/measure.ts';
import type { RecordAnswer, RecordQuestion, RecordReport, RecordWindow } from '../domain/record.ts';
import type { DatedPosts } from './datedPosts.ts';
import { daysIn, daysWithData, gapsIn } from './days.ts';
import type { CountriesOfPost } from './mentions.ts';
import { type RecordCounts, recordCounts, recordWindows } from './recordCounts.ts';

/** One answer, or two where a gap lies before the record: from the day after the gap, and from the start. */
export function recordReport(
  dated: DatedPosts,
  countriesOfPost: CountriesOfPost,
  question: RecordQuestion,
): RecordReport {
  const counts = recordCounts(dated, countriesOfPost, question);
  if (counts === null) return nothingKnown(question);
  const { range } = counts;
  const windows = recordWindows(counts, question.days);
  const gaps = gapsIn(counts.ofPosts, range.from, range);
  return {
    question,
    searched: range,
    basis: {
      ofPosts: counts.ofPosts.reduce((sum, posts) => sum + posts, 0),
      actors: counts.actors,
      days: daysWithData(counts.ofPosts, range.from, range),
      ofDays: daysIn(range),
    },
    gaps,
    answers: answersOf(windows, gaps, counts, question.days),
    margins: Float64Array.from(windows, (window) =>
      window === null ? Number.NaN : marginOf(window),
    ),
  };
}

function nothingKnown(question: RecordQuestion): RecordReport {
  const { range } = question;
  const ofDays = range === null ? 0 : daysIn(range);
  return {
    question,
    searched: null,
    basis: { ofPosts: 0, actors: 0, days: 0, ofDays },
    gaps: range === null ? [] : [range],
    answers:
      range === null
        ? []
        : [
            {
              holds: 'cannot be said',
              searched: range,
              window: null,
              runnerUp: null,
              gaps: [range],
            },
          ],
    margins: new Float64Array(),
  };
}

type Windows = readonly (RecordWindow | null)[];

function answersOf(
  windows: Windows,
  gaps: readonly DayRange[],
  { range }: RecordCounts,
  days: number,
): RecordAnswer[] {
  const record = windows.find((window) => window !== null && marginOf(window) > 0) ?? null;
  // only what lies before the end of the record can be a rival of it
  const before = record === null ? gaps : gaps.filter((gap) => gap.from < record.range.from);
  const last = before.at(-1);
  if (last === undefined && windows.length > 0) {
    return [answer(windows, range, range, record, [])];
  }
  const unsaid: RecordAnswer = {
    holds: 'cannot be said',
    searched: range,
    window: null,
    runnerUp: null,
    gaps: before,
  };
  if (last === undefined) return [unsaid];
  const after = { from: last.to + 1, to: range.to };
  return daysIn(after) < days ? [unsaid] : [answer(windows, range, after, record, []), unsaid];
}

/** Yes or no, of the windows that begin within `searched`: none of them before the record holds a gap. */
function answer(
  windows: Windows,
  all: DayRange,
  searched: DayRange,
  record: RecordWindow | null,
  gaps: readonly DayRange[],
): RecordAnswer {
  const rivals = windows
    .slice(searched.from - all.from)
    .filter((window) => window !== null)
    .filter((window) => record === null || window.range.to < record.range.from);
  return {
    holds: record === null ? 'no' : 'yes',
    searched,
    window: record,
    runnerUp: nearest(rivals),
    gaps,
  };
}

/** The one with the largest margin; of equal ones the first. */
function nearest(windows: readonly RecordWindow[]): RecordWindow | null {
  let best: RecordWindow | null = null;
  for (const window of windows) {
    if (best === null || marginOf(window) > marginOf(best)) best = window;
  }
  return best;
}

function marginOf({ posts, thanPosts }: RecordWindow): number {
  return posts - thanPosts;
}
