import type { LedgerCell } from '../../domain/measure.ts';
import { lagSpan } from '../words/lag.ts';
import { timesWords } from '../words/measures.ts';
import { count, decimal } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';

export function keyOf(amplifier: string | null, source: string | null): string {
  return `${amplifier ?? ''} ${source ?? ''}`;
}

export function codeOf(state: string | null): string {
  return state ?? 'none';
}

export function wordsOf(cell: LedgerCell): string {
  return `${endsOf(cell)}: ${count(cell.count)}${detailsOf(cell)}`;
}

export function endsOf({ amplifierState, sourceState }: LedgerCell): string {
  return `${stateName(amplifierState ?? '')} amplifies ${stateName(sourceState ?? '')}`;
}

export function detailsOf(cell: LedgerCell): string {
  const { expected, ratio, low, high } = cell;
  const rate = cell.per1000 === null ? '' : `, ${decimal(cell.per1000)} per 1,000 of its posts`;
  const chance =
    expected === null || ratio === null
      ? '. Expected by activity alone: cannot be said'
      : `. Expected by activity alone: ${decimal(expected)}; ${timesWords(ratio)}${intervalOf(low, high)}`;
  const order =
    cell.orderableShare === null
      ? ''
      : `. ${Math.round(cell.orderableShare * 100)} % of ${count(cell.pairs)} pairs of posts can be ordered`;
  return `${rate}${chance}${order}${lagOf(cell)}.`;
}

function intervalOf(low: number | null, high: number | null): string {
  if (low === null || high === null) return '';
  return `, 95 % interval ${low.toFixed(2)} to ${high.toFixed(2)}`;
}

function lagOf({ medianLagSeconds }: LedgerCell): string {
  return medianLagSeconds === null ? '' : `, median lag ${lagWords(medianLagSeconds)}`;
}

export function lagWords(seconds: number | null): string {
  return seconds === null ? '–' : lagSpan(seconds * 1000, seconds * 1000);
}
