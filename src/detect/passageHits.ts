import { createGrowingList, type GrowingList } from './growing.ts';
import { visitEqualHashes } from './hashGroups.ts';
import type { PassageTexts } from './passageTexts.ts';
import { GRAM_WEIGHT, PASSAGE_WEIGHT, WORD_WEIGHT, weightOf, winnow } from './winnow.ts';

/** Places, as indices into the units of all texts, at which two texts have a gram or a stretch in common. */
export interface Hits {
  readonly textA: GrowingList;
  readonly textB: GrowingList;
  readonly atA: GrowingList;
  readonly atB: GrowingList;
}

export interface GramHits {
  readonly hits: Hits;
  /** by unit: 1 where a stretch that holds a busy gram begins; see `busyStretches` */
  readonly wanted: Uint8Array;
}

/** Grams in more places than these are not compared pair by pair: every pair of 64 makes 2,016. */
const BUSY_PLACES = 64;
/** Texts that can make a formula at all; see `createStockJudge`. */
const STOCK_POSTS = 5;

export function createHits(): Hits {
  return {
    textA: createGrowingList(),
    textB: createGrowingList(),
    atA: createGrowingList(),
    atB: createGrowingList(),
  };
}

/** The text with the smaller number comes first. */
export function addHit(hits: Hits, textA: number, atA: number, textB: number, atB: number): void {
  const isTurned = textA > textB;
  hits.textA.push(isTurned ? textB : textA);
  hits.textB.push(isTurned ? textA : textB);
  hits.atA.push(isTurned ? atB : atA);
  hits.atB.push(isTurned ? atA : atB);
}

/**
 * Every two texts of different actors that have a fingerprint in common. Where too many places have one, or so
 * many posts that it may be a formula, the stretches around it are wanted: those are compared as a whole.
 * `tick` is called before each text.
 */
export function gramHits(texts: PassageTexts, tick: (text: number) => void): GramHits {
  const places = fingerprints(texts, tick);
  const at = places.at.view();
  const textOf = places.text.view();
  const hits = createHits();
  const wanted = new Uint8Array(texts.codes.length);
  visitEqualHashes(places.hash.view(), (rows) => {
    if (rows.length > BUSY_PLACES || mayBeStock(texts, textOf, rows)) {
      for (const row of rows) wantStretches(texts, textOf[row] ?? 0, at[row] ?? 0, wanted);
    }
    if (rows.length <= BUSY_PLACES) pairUp(texts, textOf, at, rows, hits);
  });
  return { hits, wanted };
}

function fingerprints(texts: PassageTexts, tick: (text: number) => void) {
  const hash = createGrowingList();
  const text = createGrowingList();
  const at = createGrowingList();
  for (let k = 0; k < texts.count; k += 1) {
    tick(k);
    winnow(texts.codes, texts.starts[k] ?? 0, texts.starts[k + 1] ?? 0, (place, value) => {
      hash.push(value);
      text.push(k);
      at.push(place);
    });
  }
  return { hash, text, at };
}

function mayBeStock({ members }: PassageTexts, textOf: Uint32Array, rows: Uint32Array): boolean {
  let posts = 0;
  for (const row of rows) {
    const text = textOf[row] ?? 0;
    posts += (members.starts[text + 1] ?? 0) - (members.starts[text] ?? 0);
  }
  return posts >= STOCK_POSTS;
}

function pairUp(
  { owner }: PassageTexts,
  textOf: Uint32Array,
  at: Uint32Array,
  rows: Uint32Array,
  hits: Hits,
): void {
  for (let k = 1; k < rows.length; k += 1) {
    const row = rows[k] ?? 0;
    const text = textOf[row] ?? 0;
    for (let m = 0; m < k; m += 1) {
      const other = textOf[rows[m] ?? 0] ?? 0;
      if (owner[text] === owner[other]) continue;
      addHit(hits, text, at[row] ?? 0, other, at[rows[m] ?? 0] ?? 0);
    }
  }
}

/** Marks where the stretches begin that hold the gram at `at`: back as long as they still reach over it. */
function wantStretches(texts: PassageTexts, text: number, at: number, wanted: Uint8Array): void {
  const { codes, starts } = texts;
  const from = starts[text] ?? 0;
  // what a gram weighs at least without its last unit; a stretch that is marked in vain does no harm
  let weight = GRAM_WEIGHT - WORD_WEIGHT;
  for (let start = at; start >= from && weight < PASSAGE_WEIGHT; ) {
    wanted[start] = 1;
    start -= 1;
    weight += weightOf(codes[start] ?? 0);
  }
}
