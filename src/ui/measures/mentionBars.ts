import type { CoverageReport, MentionTotal } from '../../domain/measure.ts';
import type { MentionUnit } from '../../domain/measuresView.ts';
import type { NamedBars } from '../../render/charts/namedBars.ts';
import type { MentionsAnswer } from '../../workers/contract.ts';
import { sentences } from '../words/lists.ts';
import { basisWords, daysWords } from '../words/measures.ts';
import { count } from '../words/numbers.ts';
import { touchingWords } from '../words/touching.ts';
import { actorsName } from './actorsName.ts';
import { perThousand } from './series.ts';

/** Bars beyond these are left to the table. */
const MOST_BARS = 12;

/** Who names the country, a bar each, the largest first. */
export function mentionBars(totals: readonly MentionTotal[], unit: MentionUnit): NamedBars {
  const bars = largest(totals, unit).map((total) => ({
    ...{ name: nameOf(total), value: amountOf(total, unit), state: total.state },
  }));
  return { bars, digits: unit === 'posts' ? 0 : 1 };
}

/** What must stand below them where they are saved: the same ones in the same order, and how many are left out. */
export function mentionBarsCaption(
  { totals, range }: Pick<MentionsAnswer, 'totals' | 'range'>,
  unit: MentionUnit,
  coverage: CoverageReport | null,
): string {
  const left = totals.length - MOST_BARS;
  return sentences([
    range ? `${daysWords(range)} UTC.` : '',
    ...largest(totals, unit).map(
      (total) => `${nameOf(total)}: ${count(total.posts)} ${basisWords(total)}.`,
    ),
    left > 0 ? `${count(left)} more with fewer.` : '',
    touchingWords(coverage, range),
    'Names are found by a list of names in eleven languages. Does not show intent or effect.',
  ]);
}

function largest(totals: readonly MentionTotal[], unit: MentionUnit): MentionTotal[] {
  return [...totals].sort((a, b) => amountOf(b, unit) - amountOf(a, unit)).slice(0, MOST_BARS);
}

function amountOf(total: MentionTotal, unit: MentionUnit): number {
  return unit === 'posts' ? total.posts : perThousand(total);
}

function nameOf({ state, kind }: MentionTotal): string {
  return actorsName(state, kind);
}
