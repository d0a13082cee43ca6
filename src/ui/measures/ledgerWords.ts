import type { LedgerCell } from '../../domain/ledger.ts';
import type { LedgerOrder } from '../../domain/measuresView.ts';
import { t } from '../../state/language.ts';
import { lagSpan } from '../words/lag.ts';
import { sentences } from '../words/lists.ts';
import { timesWords } from '../words/measures.ts';
import { count, decimal, fixed } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';

export function keyOf(amplifier: string | null, source: string | null): string {
  return `${amplifier ?? ''} ${source ?? ''}`;
}

export function codeOf(state: string | null): string {
  return state ?? t('none');
}

export function orderName(order: LedgerOrder): string {
  switch (order) {
    case 'most together':
      return t('most together');
    case 'amplifies most':
      return t('amplifies most');
    case 'amplified most':
      return t('amplified most');
    case 'name':
      return t('name');
    default:
      return order satisfies never;
  }
}

export function wordsOf(cell: LedgerCell): string {
  return t('{ends}: {n}{details}', {
    ...{ ends: endsOf(cell), n: count(cell.count), details: detailsOf(cell) },
  });
}

export function endsOf({ amplifierState, sourceState }: LedgerCell): string {
  return t('{amplifierState} amplifies {sourceState}', {
    amplifierState: stateName(amplifierState ?? ''),
    sourceState: stateName(sourceState ?? ''),
  });
}

/** Goes on from the count: ", 700 per 1,000 of its posts. Expected by activity alone: …" */
export function detailsOf(cell: LedgerCell): string {
  const rate =
    cell.per1000 === null
      ? t('.')
      : t(', {rate} per 1,000 of its posts.', { rate: decimal(cell.per1000) });
  return sentences([rate, chanceOf(cell), orderOf(cell)]);
}

function chanceOf({ expected, ratio, low, high }: LedgerCell): string {
  if (expected === null || ratio === null) return t('Expected by activity alone: cannot be said.');
  const values = { expected: decimal(expected), times: timesWords(ratio) };
  return low === null || high === null
    ? t('Expected by activity alone: {expected}; {times}.', values)
    : t('Expected by activity alone: {expected}; {times}, 95 % interval {low} to {high}.', {
        ...{ ...values, low: fixed(low, 2), high: fixed(high, 2) },
      });
}

function orderOf({ orderableShare, pairs, medianLagSeconds }: LedgerCell): string {
  if (orderableShare === null) return '';
  const values = { share: Math.round(orderableShare * 100), pairs };
  return medianLagSeconds === null
    ? t('{share} % of {pairs, number} pairs of posts can be ordered.', values)
    : t('{share} % of {pairs, number} pairs of posts can be ordered, median lag {lag}.', {
        ...{ ...values, lag: lagWords(medianLagSeconds) },
      });
}

export function lagWords(seconds: number | null): string {
  return seconds === null ? '–' : lagSpan(seconds * 1000, seconds * 1000);
}
