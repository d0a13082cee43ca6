import type { PostTable } from '../domain/post.ts';
import type { Components } from './components.ts';
import { addHit, type Hits } from './passageHits.ts';
import type { PassageMarks } from './passageMarks.ts';
import { isOfOneOwner, type StretchGroups } from './passageStretches.ts';
import { firstPost, lastPost, type PassageTexts } from './passageTexts.ts';

/**
 * Texts that have the same stretch share a passage: nothing need be tried pair by pair. Adds a hit for every
 * two of different actors whose posts may be within reach of each other, and joins those that share a stretch of
 * which nothing is marked, within reach or not.
 */
export function pairStretches(
  posts: PostTable,
  texts: PassageTexts,
  groups: StretchGroups,
  wanted: Uint8Array,
  { marks, isHot }: PassageMarks,
  reach: number,
  hits: Hits,
  components: Components,
): void {
  const times = timesOf(posts, texts);
  // where pairs are not tried, the next stretch must not rely on them
  const tried = wanted.slice();
  for (let group = 0; group < groups.count; group += 1) {
    if (isHot[group] !== 1) continue;
    for (const row of groups.rowsOf(group)) tried[groups.starts[row] ?? 0] = 0;
  }
  for (let group = 0; group < groups.count; group += 1) {
    if (isHot[group] === 1) continue;
    const rows = groups.rowsOf(group);
    joinUnmarked(texts, groups, rows, marks, components);
    const isFollowing = (a: number, b: number) => follows(texts, groups, tried, a, b);
    pairClose(texts, groups, rows, times, reach, (a, b) => {
      if (isFollowing(a, b)) return;
      const at = groups.starts;
      addHit(hits, groups.textOf[a] ?? 0, at[a] ?? 0, groups.textOf[b] ?? 0, at[b] ?? 0);
    });
  }
}

function joinUnmarked(
  texts: PassageTexts,
  { starts, ends, textOf }: StretchGroups,
  rows: Uint32Array,
  marks: Uint8Array,
  components: Components,
): void {
  const clean = rows.filter((row) => isUnmarked(marks, starts[row] ?? 0, ends[row] ?? 0));
  if (isOfOneOwner(texts, textOf, clean)) return;
  const first = textOf[clean[0] ?? 0] ?? 0;
  for (const row of clean) components.join(first, textOf[row] ?? 0);
}

function isUnmarked(marks: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (marks[at] !== 0) return false;
  return true;
}

/** The stretches that begin one unit before are the same too, and are tried themselves. */
function follows(
  { codes, starts: textStarts }: PassageTexts,
  { starts, textOf }: StretchGroups,
  tried: Uint8Array,
  a: number,
  b: number,
): boolean {
  const beforeA = (starts[a] ?? 0) - 1;
  const beforeB = (starts[b] ?? 0) - 1;
  if (beforeA < (textStarts[textOf[a] ?? 0] ?? 0)) return false;
  if (beforeB < (textStarts[textOf[b] ?? 0] ?? 0)) return false;
  return codes[beforeA] === codes[beforeB] && tried[beforeA] === 1 && tried[beforeB] === 1;
}

interface Times {
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** By text: the time of its first and of its last post. */
function timesOf(posts: PostTable, texts: PassageTexts): Times {
  const first = new Float64Array(texts.count);
  const last = new Float64Array(texts.count);
  for (let text = 0; text < texts.count; text += 1) {
    first[text] = posts.at[firstPost(texts, text)] ?? 0;
    last[text] = posts.at[lastPost(texts, text)] ?? 0;
  }
  return { first, last };
}

/** Every two rows of different owners whose texts' times may come within reach of each other. */
function pairClose(
  { owner }: PassageTexts,
  { textOf }: StretchGroups,
  rows: Uint32Array,
  { first, last }: Times,
  reach: number,
  visit: (a: number, b: number) => void,
): void {
  const firstAt = (row: number) => first[textOf[row] ?? 0] ?? 0;
  const lastAt = (row: number) => last[textOf[row] ?? 0] ?? 0;
  /** rows that may still be reached, by owner: one owner's own are never looked through */
  const open = new Map<number, number[]>();
  for (const row of rows.slice().sort((a, b) => firstAt(a) - firstAt(b))) {
    const mine = owner[textOf[row] ?? 0] ?? 0;
    const from = firstAt(row) - reach;
    const isOver = (other: number) => lastAt(other) < from;
    visitOpen(open, mine, isOver, (other) => visit(other, row));
    const own = open.get(mine);
    if (own) own.push(row);
    else open.set(mine, [row]);
  }
}

/** Forgets the rows that are over, and visits the others that are not of this owner. */
function visitOpen(
  open: Map<number, number[]>,
  mine: number,
  isOver: (row: number) => boolean,
  visit: (row: number) => void,
): void {
  for (const [owner, rows] of open) {
    if (owner === mine) continue;
    const first = rows.findIndex((row) => !isOver(row));
    if (first < 0) open.delete(owner);
    else if (first > 0) rows.splice(0, first);
    for (const row of rows) if (!isOver(row)) visit(row);
  }
}
