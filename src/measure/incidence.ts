import type { ShareTable } from '../domain/detection.ts';
import { sortBetween } from '../domain/sortBetween.ts';

/** Rows of numbered items, ascending and once each, with a count beside each item. */
export interface Incidence {
  /** items of row k: `items[starts[k]] ..< items[starts[k + 1]]` */
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
  readonly counts: Uint32Array;
}

/** Who shares each object, and how often; posts that do not pass are left out. */
export function sharersOf(
  table: ShareTable,
  actorOfPost: Uint32Array,
  passes: Uint8Array | null,
): Incidence {
  const starts = new Uint32Array(table.objects.length + 1);
  const items = new Uint32Array(table.posts.length);
  const counts = new Uint32Array(table.posts.length);
  let length = 0;
  for (let object = 0; object < table.objects.length; object += 1) {
    const first = length;
    const end = table.starts[object + 1] ?? 0;
    for (let k = table.starts[object] ?? 0; k < end; k += 1) {
      const post = table.posts[k] ?? 0;
      if (passes !== null && passes[post] !== 1) continue;
      items[length] = actorOfPost[post] ?? 0;
      length += 1;
    }
    sortBetween(items, first, length);
    length = countRepeats(items, counts, first, length);
    starts[object + 1] = length;
  }
  return { starts, items: items.slice(0, length), counts: counts.slice(0, length) };
}

/** Leaves each of the ascending items once, with how often it stood there; gives the new end. */
function countRepeats(items: Uint32Array, counts: Uint32Array, from: number, to: number): number {
  let length = from;
  for (let k = from; k < to; k += 1) {
    const item = items[k] ?? 0;
    if (length === from || items[length - 1] !== item) {
      items[length] = item;
      counts[length] = 0;
      length += 1;
    }
    counts[length - 1] = (counts[length - 1] ?? 0) + 1;
  }
  return length;
}

/** The same seen from the items: rows become items. */
export function turned({ starts, items, counts }: Incidence, itemCount: number): Incidence {
  const turnedStarts = new Uint32Array(itemCount + 1);
  for (const item of items) turnedStarts[item + 1] = (turnedStarts[item + 1] ?? 0) + 1;
  for (let k = 0; k < itemCount; k += 1) {
    turnedStarts[k + 1] = (turnedStarts[k + 1] ?? 0) + (turnedStarts[k] ?? 0);
  }
  const next = turnedStarts.slice();
  const turnedItems = new Uint32Array(items.length);
  const turnedCounts = new Uint32Array(items.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    visitRow({ starts, items, counts }, row, (item, count) => {
      const place = next[item] ?? 0;
      next[item] = place + 1;
      turnedItems[place] = row;
      turnedCounts[place] = count;
    });
  }
  return { starts: turnedStarts, items: turnedItems, counts: turnedCounts };
}

/** How much longer one row must be for its items to be looked up rather than walked through. */
const MUCH_LONGER = 8;

/** Visits the items that two rows have in common, in order, with both counts. */
export function visitCommon(
  incidence: Incidence,
  a: number,
  b: number,
  visit: (item: number, countA: number, countB: number) => void,
): void {
  const { starts } = incidence;
  const lengthA = numberAt(starts, a + 1) - numberAt(starts, a);
  const lengthB = numberAt(starts, b + 1) - numberAt(starts, b);
  if (lengthA * MUCH_LONGER < lengthB) lookUp(incidence, a, b, visit, false);
  else if (lengthB * MUCH_LONGER < lengthA) lookUp(incidence, b, a, visit, true);
  else walkBoth(incidence, a, b, visit);
}

type VisitCommon = (item: number, countA: number, countB: number) => void;

function walkBoth({ starts, items, counts }: Incidence, a: number, b: number, visit: VisitCommon) {
  let i = numberAt(starts, a);
  let j = numberAt(starts, b);
  const endA = numberAt(starts, a + 1);
  const endB = numberAt(starts, b + 1);
  while (i < endA && j < endB) {
    const left = numberAt(items, i);
    const right = numberAt(items, j);
    if (left === right) visit(left, numberAt(counts, i), numberAt(counts, j));
    if (left <= right) i += 1;
    if (left >= right) j += 1;
  }
}

/** Each item of the short row is searched in the long one, from where the one before was found. */
function lookUp(
  { starts, items, counts }: Incidence,
  short: number,
  long: number,
  visit: VisitCommon,
  isSwapped: boolean,
) {
  const end = numberAt(starts, long + 1);
  const last = numberAt(starts, short + 1);
  let low = numberAt(starts, long);
  for (let k = numberAt(starts, short); k < last && low < end; k += 1) {
    const item = numberAt(items, k);
    low = placeOf(items, item, low, end);
    if (low === end || numberAt(items, low) !== item) continue;
    if (isSwapped) visit(item, numberAt(counts, low), numberAt(counts, k));
    else visit(item, numberAt(counts, k), numberAt(counts, low));
  }
}

/** The first place of ascending items that is not below `item`. */
function placeOf(items: Uint32Array, item: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(items, middle) < item) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Visits the items of one row, in order, with their counts. */
export function visitRow(
  { starts, items, counts }: Incidence,
  row: number,
  visit: (item: number, count: number) => void,
): void {
  const end = numberAt(starts, row + 1);
  for (let k = numberAt(starts, row); k < end; k += 1) {
    visit(numberAt(items, k), numberAt(counts, k));
  }
}

function numberAt(column: Uint32Array, k: number): number {
  return column[k] ?? 0;
}
