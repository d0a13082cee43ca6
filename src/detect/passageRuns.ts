import { bucketsOf } from './buckets.ts';
import type { Hits } from './passageHits.ts';
import { HOT } from './passageMarks.ts';
import type { PassageTexts } from './passageTexts.ts';
import { PASSAGE_WEIGHT, weightBetween } from './winnow.ts';

/** Words that stand in two texts, unit for unit, but for small gaps of the same length in both. */
export interface Passage {
  readonly textA: number;
  readonly textB: number;
  /** units from the beginning of each text */
  readonly fromA: number;
  readonly fromB: number;
  readonly length: number;
  /** nothing in it that reaches the least length is free of formulas */
  readonly common: boolean;
}

/** A stretch that is the same in two texts, as indices into the units of all texts. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Two runs with a gap of at most three words, or five characters, of the same length in both are one passage. */
const MOST_GAP = 15;

/**
 * Visits the passages of every two texts that have a hit: every hit is made as long as the texts agree, and
 * kept where it weighs enough. `isFirst` says which of two texts stands first wherever the choice shows.
 */
export function visitPassages(
  texts: PassageTexts,
  hits: Hits,
  marks: Uint8Array,
  isFirst: (a: number, b: number) => boolean,
  visit: (passages: readonly Passage[]) => void,
): void {
  const [textB, atA, atB] = [hits.textB.view(), hits.atA.view(), hits.atB.view()];
  const byText = bucketsOf(hits.textA.view(), texts.count);
  const offset = (k: number) => (atA[k] ?? 0) - (atB[k] ?? 0);
  const inOrder = (k: number, m: number) =>
    (textB[k] ?? 0) - (textB[m] ?? 0) || offset(k) - offset(m) || (atA[k] ?? 0) - (atA[m] ?? 0);
  const placeOf = (k: number) => ({ a: atA[k] ?? 0, b: atB[k] ?? 0 });
  const visitPair = (text: number, other: number, rows: Uint32Array) => {
    const runs = runsAt(texts, text, other, Array.from(rows, placeOf));
    const passages = isFirst(text, other)
      ? passagesOf(texts, marks, text, other, runs)
      : passagesOf(texts, marks, other, text, runs.map(turned));
    if (passages.length > 0) visit(passages);
  };
  for (let text = 0; text < texts.count; text += 1) {
    if (byText.starts[text] === byText.starts[text + 1]) continue;
    const rows = byText.rows.subarray(byText.starts[text], byText.starts[text + 1]);
    if (rows.length > 1) rows.sort(inOrder);
    for (let from = 0, to = 0; from < rows.length; from = to) {
      const other = textB[rows[from] ?? 0] ?? 0;
      while (to < rows.length && textB[rows[to] ?? 0] === other) to += 1;
      visitPair(text, other, rows.subarray(from, to));
    }
  }
}

/** What of a text that several actors have word for word is a passage between its posts. */
export function wholePassages(texts: PassageTexts, marks: Uint8Array, text: number): Passage[] {
  const from = texts.starts[text] ?? 0;
  const length = (texts.starts[text + 1] ?? 0) - from;
  return passagesOf(texts, marks, text, text, [{ a: from, b: from, length }]);
}

function turned({ a, b, length }: Run): Run {
  return { a: b, b: a, length };
}

/** Places by offset, then in order: those that lie in a run that is already known add nothing. */
function runsAt(
  { codes, starts }: PassageTexts,
  textA: number,
  textB: number,
  places: readonly { readonly a: number; readonly b: number }[],
): Run[] {
  const beginA = starts[textA] ?? 0;
  const beginB = starts[textB] ?? 0;
  const endA = starts[textA + 1] ?? 0;
  const endB = starts[textB + 1] ?? 0;
  const back = (a: number, b: number) => {
    let k = 0;
    while (a - k > beginA && b - k > beginB && codes[a - k - 1] === codes[b - k - 1]) k += 1;
    return k;
  };
  const on = (a: number, b: number) => {
    let k = 0;
    while (a + k < endA && b + k < endB && codes[a + k] === codes[b + k]) k += 1;
    return k;
  };
  const runs: Run[] = [];
  let offset = Number.NaN;
  let reached = 0;
  for (const { a, b } of places) {
    if (a - b === offset && a < reached) continue;
    const before = back(a, b);
    offset = a - b;
    reached = a + on(a, b);
    if (weightBetween(codes, a - before, reached) < PASSAGE_WEIGHT) continue;
    runs.push({ a: a - before, b: b - before, length: reached - a + before });
  }
  return runs;
}

function passagesOf(
  texts: PassageTexts,
  marks: Uint8Array,
  textA: number,
  textB: number,
  runs: readonly Run[],
): Passage[] {
  if (runs.length === 0) return [];
  const beginA = texts.starts[textA] ?? 0;
  const beginB = texts.starts[textB] ?? 0;
  const passageOf = ({ a, b, length }: Run, common: boolean): Passage => ({
    textA,
    textB,
    fromA: a - beginA,
    fromB: b - beginB,
    length,
    common,
  });
  const counted: Run[] = [];
  const common: Run[] = [];
  for (const run of tilesOf(texts, textA, textB, runs)) {
    const free = freeParts(
      texts.codes,
      run,
      (k) => marks[run.a + k] === 0 && marks[run.b + k] === 0,
    );
    counted.push(...free);
    // what too many posts share is counted elsewhere, and not listed
    if (free.length === 0 && !isHot(marks, run)) common.push(run);
  }
  return [
    ...merged(texts.codes, counted).map((run) => passageOf(run, false)),
    ...common.map((run) => passageOf(run, true)),
  ];
}

function isHot(marks: Uint8Array, { a, b, length }: Run): boolean {
  for (let k = 0; k < length; k += 1) {
    if (((marks[a + k] ?? 0) | (marks[b + k] ?? 0)) & HOT) return true;
  }
  return false;
}

/** Longest first; each unit of either text belongs to one run at most. */
function tilesOf(
  { codes, starts }: PassageTexts,
  textA: number,
  textB: number,
  runs: readonly Run[],
): Run[] {
  if (runs.length < 2) return [...runs];
  const beginA = starts[textA] ?? 0;
  const beginB = starts[textB] ?? 0;
  const takenA = new Uint8Array((starts[textA + 1] ?? 0) - beginA);
  const takenB = new Uint8Array((starts[textB + 1] ?? 0) - beginB);
  const inOrder = [...runs].sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b);
  return inOrder.flatMap((run) => {
    const isFree = (k: number) =>
      takenA[run.a + k - beginA] === 0 && takenB[run.b + k - beginB] === 0;
    const tiles = freeParts(codes, run, isFree);
    for (const { a, b, length } of tiles) {
      takenA.fill(1, a - beginA, a - beginA + length);
      takenB.fill(1, b - beginB, b - beginB + length);
    }
    return tiles;
  });
}

/** The longest pieces of a run whose units are all free, as far as they weigh enough for a passage. */
function freeParts(codes: Uint32Array, run: Run, isFree: (k: number) => boolean): Run[] {
  const parts: Run[] = [];
  let from = 0;
  for (let k = 0; k <= run.length; k += 1) {
    if (k < run.length && isFree(k)) continue;
    if (weightBetween(codes, run.a + from, run.a + k) >= PASSAGE_WEIGHT) {
      parts.push({ a: run.a + from, b: run.b + from, length: k - from });
    }
    from = k + 1;
  }
  return parts;
}

/** Neighbours on both sides, with the same small number of units between them, are one. */
function merged(codes: Uint32Array, runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of [...runs].sort((x, y) => x.a - y.a || x.b - y.b)) {
    const last = joined.at(-1);
    if (last && isNear(codes, last, run)) {
      joined[joined.length - 1] = { ...last, length: run.a + run.length - last.a };
    } else {
      joined.push(run);
    }
  }
  return joined;
}

function isNear(codes: Uint32Array, last: Run, next: Run): boolean {
  return (
    next.a - next.b === last.a - last.b &&
    weightBetween(codes, last.a + last.length, next.a) <= MOST_GAP &&
    weightBetween(codes, last.b + last.length, next.b) <= MOST_GAP
  );
}
