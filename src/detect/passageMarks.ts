import type { HotObject } from '../domain/detection.ts';
import type { PairFinder } from './closePairs.ts';
import type { StockJudge } from './commonStock.ts';
import { hotObjects, type PairLimits } from './hot.ts';
import type { StretchGroups } from './passageStretches.ts';
import { firstPost, isShared, type PassageTexts, postsOf } from './passageTexts.ts';

/** Bits of a unit's mark: it stands in a formula; it stands in words that too many pairs of posts share. */
export const STOCK = 1;
export const HOT = 2;

/** A stretch in more pairs of posts than can be listed, with its place in the first post that has it. */
export interface HotStretch extends Pick<HotObject, 'posts' | 'pairs'> {
  readonly first: number;
  readonly at: number;
  readonly end: number;
}

export interface PassageMarks {
  /** by unit of all texts */
  readonly marks: Uint8Array;
  readonly hot: readonly HotStretch[];
  /** by group */
  readonly isHot: Uint8Array;
}

/**
 * Marks what of the texts is a formula, and what too many pairs of posts share to be listed. `byTime` puts
 * posts in order of time.
 */
export function markTexts(
  texts: PassageTexts,
  groups: StretchGroups,
  wanted: Uint8Array,
  judge: StockJudge,
  finder: PairFinder,
  limits: PairLimits,
  byTime: (a: number, b: number) => number,
): PassageMarks {
  const marks = new Uint8Array(texts.codes.length);
  const most = new Float64Array(groups.count);
  for (let group = 0; group < groups.count; group += 1) {
    const uses = usesOf(texts, groups, group);
    most[group] = (uses.length * (uses.length - 1)) / 2;
    if (judge.isStock(uses)) markGroup(marks, groups, group, STOCK);
  }
  for (let text = 0; text < texts.count; text += 1) {
    if (!isShared(texts, text) || !judge.isStock(postsOf(texts, text))) continue;
    mark(marks, texts.starts[text] ?? 0, texts.starts[text + 1] ?? 0, STOCK);
  }
  const isHot = new Uint8Array(groups.count);
  const hot: HotStretch[] = [];
  const sorted = (group: number) => usesOf(texts, groups, group).sort(byTime);
  const continues = (group: number) => continuesOther(texts, groups, wanted, group);
  const count = (group: number) => finder.count(sorted(group));
  for (const [group, pairs] of tooMany(most, continues, count, limits)) {
    const uses = sorted(group);
    isHot[group] = 1;
    markGroup(marks, groups, group, HOT);
    hot.push({ ...placeOf(texts, groups, group, uses[0] ?? 0), posts: uses.length, pairs });
  }
  return { marks, hot, isHot };
}

/**
 * Groups with too many pairs, and how many; nothing is counted where not even all posts would make too many. A group
 * that only goes on where another one begins has the same pairs: they are held once. Groups are numbered in an
 * order that the input leaves to chance, so of equally large ones all are too large or none.
 */
function tooMany(
  most: Float64Array,
  continues: (group: number) => boolean,
  count: (group: number) => number,
  limits: PairLimits,
): [group: number, pairs: number][] {
  const isHead = most.map((_, group) => Number(!continues(group)));
  const sum = (pairs: Float64Array) =>
    pairs.reduce((all, each, k) => all + each * (isHead[k] ?? 0), 0);
  if (sum(most) <= Math.min(limits.ofObject, limits.ofKind)) return [];
  const pairs = most.map((_, group) => count(group));
  const held = pairs.map((each, k) => each * (isHead[k] ?? 0));
  let least = limits.ofObject + 1;
  for (const group of hotObjects(held, () => '', limits)) least = Math.min(least, held[group] ?? 0);
  return [...pairs.entries()].filter(([, value]) => value >= least);
}

/** Whether all its stretches follow on the same unit, from which a stretch is compared too. */
function continuesOther(
  { codes, starts: textStarts }: PassageTexts,
  { starts, textOf, rowsOf }: StretchGroups,
  wanted: Uint8Array,
  group: number,
): boolean {
  const rows = rowsOf(group);
  const before = codes[(starts[rows[0] ?? 0] ?? 0) - 1];
  return rows.every((row) => {
    const at = (starts[row] ?? 0) - 1;
    return at >= (textStarts[textOf[row] ?? 0] ?? 0) && wanted[at] === 1 && codes[at] === before;
  });
}

/** Posts of all texts of a group, each once. */
function usesOf(texts: PassageTexts, groups: StretchGroups, group: number): Uint32Array {
  const uses: number[] = [];
  let last = -1;
  for (const row of groups.rowsOf(group)) {
    const text = groups.textOf[row] ?? 0;
    if (text === last) continue;
    last = text;
    for (const post of postsOf(texts, text)) uses.push(post);
  }
  return Uint32Array.from(uses);
}

function markGroup(marks: Uint8Array, groups: StretchGroups, group: number, bit: number): void {
  for (const row of groups.rowsOf(group)) {
    mark(marks, groups.starts[row] ?? 0, groups.ends[row] ?? 0, bit);
  }
}

function mark(marks: Uint8Array, from: number, to: number, bit: number): void {
  for (let at = from; at < to; at += 1) marks[at] = (marks[at] ?? 0) | bit;
}

function placeOf(texts: PassageTexts, groups: StretchGroups, group: number, first: number) {
  const rows = groups.rowsOf(group);
  const row = rows.find((each) => firstPost(texts, groups.textOf[each] ?? 0) === first) ?? 0;
  const begin = texts.starts[groups.textOf[row] ?? 0] ?? 0;
  return { first, at: (groups.starts[row] ?? 0) - begin, end: (groups.ends[row] ?? 0) - begin };
}
