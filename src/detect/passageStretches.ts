import { createGrowingList } from './growing.ts';
import { visitEqualHashes } from './hashGroups.ts';
import type { PassageTexts } from './passageTexts.ts';
import { visitStretches } from './winnow.ts';

/** Stretches of the least length of a passage, and which of them are the same in several texts. */
export interface StretchGroups {
  /** by row: where a stretch begins and ends among the units of all texts, and whose it is */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly textOf: Uint32Array;
  readonly count: number;
  /** rows of the group, by text, then place */
  rowsOf(group: number): Uint32Array;
}

/** One text repeats its words at most so often; further places say nothing new of who shares them. */
const MOST_REPEATS = 8;

/** Puts the wanted stretches (by the unit with which they begin) of texts of different owners together. */
export function groupStretches(texts: PassageTexts, wanted: Uint8Array): StretchGroups {
  const { hash, ...stretches } = wantedStretches(texts, wanted);
  const groupStarts = createGrowingList();
  const groupRows = createGrowingList();
  groupStarts.push(0);
  visitEqualHashes(hash, (rows) => {
    for (const same of sameUnits(texts.codes, stretches, rows)) {
      const kept = withoutRepeats(same, stretches.textOf);
      if (isOfOneOwner(texts, stretches.textOf, kept)) continue;
      for (const row of kept) groupRows.push(row);
      groupStarts.push(groupRows.length);
    }
  });
  const from = groupStarts.view();
  return {
    ...stretches,
    count: from.length - 1,
    rowsOf: (group) => groupRows.view().subarray(from[group], from[group + 1]),
  };
}

export function isOfOneOwner(
  { owner }: PassageTexts,
  textOf: Uint32Array,
  rows: ArrayLike<number>,
): boolean {
  const first = owner[textOf[rows[0] ?? 0] ?? 0];
  for (let k = 1; k < rows.length; k += 1) {
    if (owner[textOf[rows[k] ?? 0] ?? 0] !== first) return false;
  }
  return true;
}

function wantedStretches(texts: PassageTexts, wanted: Uint8Array) {
  const hash = createGrowingList();
  const textOf = createGrowingList();
  const starts = createGrowingList();
  const ends = createGrowingList();
  let next = wanted.indexOf(1);
  for (let text = 0; text < texts.count && next >= 0; text += 1) {
    const from = texts.starts[text] ?? 0;
    const to = texts.starts[text + 1] ?? 0;
    if (next >= to) continue;
    next = wanted.indexOf(1, to);
    visitStretches(texts.codes, from, to, (start, end) => {
      if (wanted[start] !== 1) return;
      hash.push(hashOf(texts.codes, start, end));
      textOf.push(text);
      starts.push(start);
      ends.push(end);
    });
  }
  return {
    hash: hash.view(),
    textOf: textOf.view(),
    starts: starts.view(),
    ends: ends.view(),
  };
}

function hashOf(codes: Uint32Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) {
    hash = Math.imul(hash ^ (codes[at] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  }
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Rows of one hash, put apart where their units differ after all. */
function sameUnits(
  codes: Uint32Array,
  { starts, ends }: Pick<StretchGroups, 'starts' | 'ends'>,
  rows: Uint32Array,
): number[][] {
  const isSame = (a: number, b: number) => {
    const from = starts[a] ?? 0;
    const other = starts[b] ?? 0;
    const length = (ends[a] ?? 0) - from;
    if ((ends[b] ?? 0) - other !== length) return false;
    for (let k = 0; k < length; k += 1) if (codes[from + k] !== codes[other + k]) return false;
    return true;
  };
  const groups: number[][] = [];
  for (const row of rows) {
    const group = groups.find(([first = 0]) => isSame(first, row));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups.filter((group) => group.length > 1);
}

function withoutRepeats(rows: readonly number[], textOf: Uint32Array): number[] {
  let text = -1;
  let times = 0;
  return rows.filter((row) => {
    times = textOf[row] === text ? times + 1 : 1;
    text = textOf[row] ?? 0;
    return times <= MOST_REPEATS;
  });
}
