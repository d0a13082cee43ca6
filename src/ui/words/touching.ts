import type { CoverageReport, DayRange } from '../../domain/measure.ts';
import { t } from '../../state/language.ts';
import { listOf, listOfLists, listWithAnd } from './lists.ts';
import { daysWords } from './measures.ts';

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
      what === 'texts'
        ? t('texts of {file} look cut', { file })
        : t('{file} may have been cut', { file }),
    ),
  ].filter((line) => line !== '');
  return lines.length === 0 ? '' : t('Mind: {missing}.', { missing: listOfLists(lines) });
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
  const n = inside.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const longest = [...inside]
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .slice(0, NAMED)
    .map(daysWords);
  const days = listWithAnd(longest);
  return inside.length <= NAMED
    ? t('no post on {n, plural, one {# day} other {# days}}: {days}', { n, days })
    : t('no post on {n, plural, one {# day} other {# days}}, the longest {days}', { n, days });
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
  const actors = listOf(inside.slice(0, NAMED).map(changeOf));
  const more = inside.length - NAMED;
  return more > 0
    ? t('not the same actors all the time: {actors} and {more, number} more', { actors, more })
    : t('not the same actors all the time: {actors}', { actors });
}

function changeOf({ label, day, change }: CoverageReport['changes'][number]): string {
  const values = { actor: label, day: daysWords({ from: day, to: day }) };
  return change === 'begins' ? t('{actor} begins {day}', values) : t('{actor} ends {day}', values);
}
