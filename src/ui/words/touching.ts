import type { CoverageReport, DayRange } from '../../domain/measure.ts';
import { daysWords } from './measures.ts';
import { count, counted } from './numbers.ts';

const NAMED = 2;

/**
 * What is missing from the days and actors behind a number: days on which nobody has a post, actors whose posts begin
 * or end within them, files that look cut. `states`: whose numbers; null: everybody's. Empty where nothing is.
 */
export function touchingWords(
  report: CoverageReport | null,
  range: DayRange | null,
  states: readonly (string | null)[] | null = null,
): string {
  if (!report?.range) return '';
  const within = range ?? report.range;
  const lines = [
    gapWords(gapsOf(report, states), within),
    changeWords(report, within, states),
    ...report.truncated.map(({ file, what }) =>
      what === 'texts' ? `texts of ${file} look cut` : `${file} may have been cut`,
    ),
  ].filter((line) => line !== '');
  return lines.length === 0 ? '' : `Mind: ${lines.join('; ')}.`;
}

/** Of one state its own gaps; of several, or of all, the days on which nobody has a post. */
function gapsOf(report: CoverageReport, states: readonly (string | null)[] | null) {
  const [only, ...more] = states ?? [];
  if (only === undefined || more.length > 0) return report.gaps;
  return report.states.find(({ state }) => state === only)?.gaps ?? report.gaps;
}

function gapWords(gaps: readonly DayRange[], within: DayRange): string {
  const inside = gaps
    .map(({ from, to }) => ({ from: Math.max(from, within.from), to: Math.min(to, within.to) }))
    .filter(({ from, to }) => from <= to);
  if (inside.length === 0) return '';
  const days = inside.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const longest = [...inside]
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .slice(0, NAMED)
    .map(daysWords);
  const all = inside.length <= NAMED ? '' : ', the longest ';
  return `no post on ${counted(days, 'day')}${all || ': '}${longest.join(' and ')}`;
}

function changeWords(
  { changes }: CoverageReport,
  within: DayRange,
  states: readonly (string | null)[] | null,
): string {
  const inside = changes.filter(
    ({ day, state }) =>
      day > within.from && day <= within.to && (states === null || states.includes(state)),
  );
  if (inside.length === 0) return '';
  const named = inside
    .slice(0, NAMED)
    .map(({ label, day, change }) => `${label} ${change} ${daysWords({ from: day, to: day })}`);
  const more = inside.length > NAMED ? ` and ${count(inside.length - NAMED)} more` : '';
  return `not the same actors all the time: ${named.join(', ')}${more}`;
}
