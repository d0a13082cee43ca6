import type { HeadJudgement } from './judgeHead.ts';
import type { Tally } from './tally.ts';

/** What a reader of the ledger must know, in sentences. */
export function warningsOf(
  tally: Tally,
  judged: HeadJudgement,
  timeZone: string,
  faults: { readonly replaced: number; readonly unfinished: boolean },
): string[] {
  const warnings: string[] = [];
  if (judged.roundedIds) {
    warnings.push(
      'Ids look rounded (they end in zeros or stand as 1.23E+18): a spreadsheet has changed them. Export again with ids as text. Until then rows are read as rows without ids, and none is merged.',
    );
  } else if (tally.withoutId > 0) {
    warnings.push(
      `${count(tally.withoutId, 'row has', 'rows have')} no id: made from the file's hash and the row number, and never merged.`,
    );
  }
  if (tally.lookAlike > 0) {
    warnings.push(
      `${count(tally.lookAlike, 'row looks', 'rows look')} like an earlier one (same author, time and text); without ids all are kept.`,
    );
  }
  if (tally.withoutZone > 0) {
    warnings.push(
      `${count(tally.withoutZone, 'time has', 'times have')} no zone; ${timeZone} was assumed.`,
    );
  }
  if (judged.ambiguousDays) {
    const order = judged.dayOrder ?? 'month first for slashes, day first for hyphens';
    warnings.push(
      `Day and month cannot be told apart in dates such as 3/4/2022; read as ${order}.`,
    );
  }
  if (faults.replaced > 0) {
    warnings.push(
      `${count(faults.replaced, 'character is', 'characters are')} lost (�): the file has them so, or the encoding is another.`,
    );
  }
  if (faults.unfinished)
    warnings.push('The file ends before its last bracket: it may have been cut off.');
  return warnings;
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
