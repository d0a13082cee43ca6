import { planJson } from './planJson.ts';
import { planTable, refused, type TextPlan } from './planTable.ts';
import { openReading } from './reading.ts';

/** Fewer whole records tell too little of what their columns hold. */
const FEW_RECORDS = 3;
/** As much of the head as nearly always holds a few records. */
const FIRST_LOOK = 32_768;

/** Plans a text by its head. `isCut`: more follows. */
export function planText(head: string, isCut: boolean): TextPlan {
  const text = head.trimStart();
  if (text === '') return refused('empty', 'The file holds blanks only.');
  return (/^[[{]/.test(text) ? planJson(head) : null) ?? planTable(head, isCut);
}

/** Whether a plan rests on enough whole records, or on none because none are wanted. */
export function isSettled({ reading, roles }: TextPlan, head: string): boolean {
  if (reading === null) return false;
  if (reading.type === 'format' && reading.format.notPosts) return true;
  const holdsFew = (text: string) => wholeRecords(reading, roles, text) >= FEW_RECORDS;
  return holdsFew(head.slice(0, FIRST_LOOK)) || holdsFew(head);
}

/** Whether a plan rests on no whole record at all. */
export function restsOnNothing({ reading, roles }: TextPlan, head: string): boolean {
  return reading !== null && wholeRecords(reading, roles, head) === 0;
}

function wholeRecords(
  reading: NonNullable<TextPlan['reading']>,
  roles: TextPlan['roles'],
  text: string,
): number {
  let records = 0;
  const source = openReading(reading, roles, () => {
    records += 1;
  });
  // the end is not told: what is cut off is no whole record
  source.push(text);
  return records;
}
