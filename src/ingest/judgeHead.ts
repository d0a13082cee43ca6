import type { Draft } from './draft.ts';
import { openReading, type Reading, type Roles } from './reading.ts';
import { type DayOrder, dayOrders } from './time.ts';

/** What must be decided before the first row is read. */
export interface HeadJudgement {
  readonly dayOrder: DayOrder | undefined;
  /** day and month could not be told apart by any value */
  readonly ambiguousDays: boolean;
  readonly roundedIds: boolean;
}

const LONG_ID = /^\d{16,}$/;
/* A double keeps 15 to 17 digits: what is longer ends in zeros after a spreadsheet or a JavaScript number. */
const ENDS_ROUND = /00$/;
const EXPONENT = /^\d+(?:[.,]\d+)?E\+?\d+$/i;

/** Judges times and ids by the rows of the head. */
export function judgeHead(reading: Reading, roles: Roles, head: string): HeadJudgement {
  const drafts: Draft[] = [];
  const source = openReading(reading, roles, (outcome) => {
    if ('draft' in outcome) drafts.push(outcome.draft);
  });
  source.push(head);
  source.end();
  return { ...judgeDays(drafts), roundedIds: areRounded(drafts) };
}

function judgeDays(drafts: readonly Draft[]): Pick<HeadJudgement, 'dayOrder' | 'ambiguousDays'> {
  const allowed = drafts
    .map(({ at }) => (typeof at === 'string' ? dayOrders(at) : null))
    .filter((orders) => orders !== null);
  const excludes = (order: DayOrder) =>
    allowed.some((orders) => orders.length > 0 && !orders.includes(order));
  if (excludes('month first') && !excludes('day first'))
    return { dayOrder: 'day first', ambiguousDays: false };
  if (excludes('day first'))
    return { dayOrder: 'month first', ambiguousDays: excludes('month first') };
  return { dayOrder: undefined, ambiguousDays: allowed.length > 0 };
}

function areRounded(drafts: readonly Draft[]): boolean {
  const long = drafts
    .map(({ id }) => id ?? '')
    .filter((id) => LONG_ID.test(id) || EXPONENT.test(id));
  const round = long.filter((id) => EXPONENT.test(id) || ENDS_ROUND.test(id));
  const enough = long.length > 1 || long.some((id) => EXPONENT.test(id));
  return enough && round.length * 2 > long.length;
}
