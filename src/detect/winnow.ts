/**
 * Fingerprints by which every long enough shared run is found: of all grams that lie in a stretch of the
 * guaranteed length, the one with the smallest hash is taken.
 * Schleimer, Wilkerson & Aiken (2003), Winnowing: Local Algorithms for Document Fingerprinting, doi:10.1145/872757.872770
 */
import { isCharCode } from '../text/unitHashes.ts';

/**
 * A passage is 12 words, or 20 characters of an unspaced script, or a mix in that proportion: a word weighs
 * five sixtieths, a character three. A gram is 8 words or 14 characters, so a stretch of 12 words holds five
 * grams, one of 20 characters seven: k + w − 1 is the guarantee in both (8 + 5 − 1 = 12, 14 + 7 − 1 = 20).
 */
export const PASSAGE_WEIGHT = 60;
export const GRAM_WEIGHT = 40;
export const WORD_WEIGHT = 5;
export const CHAR_WEIGHT = 3;
const BASE = 0x9e3779b1;

export function weightOf(code: number): number {
  return isCharCode(code) ? CHAR_WEIGHT : WORD_WEIGHT;
}

/** Weight of `codes[from ..< to]`. */
export function weightBetween(codes: Uint32Array, from: number, to: number): number {
  let weight = 0;
  for (let at = from; at < to; at += 1) weight += weightOf(codes[at] ?? 0);
  return weight;
}

/**
 * Visits the fingerprints of `codes[from ..< to]`, each once, in order: where its gram begins, and the hash of
 * the gram. The choice within a stretch rests on nothing but the stretch: two texts with the same
 * stretch choose the same gram of it. Of equal hashes the last is taken.
 */
export function winnow(
  codes: Uint32Array,
  from: number,
  to: number,
  visit: (at: number, hash: number) => void,
): void {
  const { ends, hashes, count } = gramsOf(codes, from, to);
  let next = 0;
  let chosen = -1;
  visitStretches(codes, from, to, (start, end) => {
    // a gram begins at every place, so the first one of the stretch is known
    const first = start - from;
    const kept = chosen >= first;
    let best = kept ? chosen : first;
    for (next = kept ? next : first; next < count && at(ends, next) <= end; next += 1) {
      if (at(hashes, next) <= at(hashes, best)) best = next;
    }
    if (best === chosen) return;
    chosen = best;
    visit(from + best, at(hashes, best));
  });
}

function at(values: Uint32Array, k: number): number {
  return values[k] ?? 0;
}

/** The shortest stretches that weigh as much as a passage, one from every place where one begins. */
export function visitStretches(
  codes: Uint32Array,
  from: number,
  to: number,
  visit: (start: number, end: number) => void,
): void {
  visitShortest(codes, from, to, PASSAGE_WEIGHT, visit);
}

function visitShortest(
  codes: Uint32Array,
  from: number,
  to: number,
  least: number,
  visit: (start: number, end: number) => void,
): void {
  let end = from;
  let weight = 0;
  for (let start = from; start < to; start += 1) {
    while (weight < least && end < to) {
      weight += weightOf(codes[end] ?? 0);
      end += 1;
    }
    if (weight < least) return;
    visit(start, end);
    weight -= weightOf(codes[start] ?? 0);
  }
}

interface Grams {
  count: number;
  ends: Uint32Array;
  hashes: Uint32Array;
}

/** used again for every text: millions of texts would otherwise make millions of arrays */
const room: Grams = {
  count: 0,
  ends: new Uint32Array(1024),
  hashes: new Uint32Array(1024),
};

function gramsOf(codes: Uint32Array, from: number, to: number): Grams {
  if (room.ends.length < to - from) {
    room.ends = new Uint32Array(2 * (to - from));
    room.hashes = new Uint32Array(2 * (to - from));
  }
  const { ends, hashes } = room;
  let count = 0;
  visitShortest(codes, from, to, GRAM_WEIGHT, (start, end) => {
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash, BASE) + (codes[at] ?? 0);
    ends[count] = end;
    hashes[count] = mixed(hash);
    count += 1;
  });
  room.count = count;
  return room;
}

/** Spreads the bits, so that the smallest is as good as drawn by lot (finaliser of MurmurHash3). */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
