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
  const count = readGrams(codes, from, to);
  const { weights, ends, hashes } = room;
  let end = 0;
  let next = 0;
  let chosen = -1;
  for (let start = 0; start < count; start += 1) {
    end = reach(weights, start, PASSAGE_WEIGHT, end, to - from);
    if (end < 0) return;
    // where the chosen gram has fallen out, all that are in are looked at anew
    if (chosen < start) next = start;
    let best = Math.max(chosen, start);
    for (; next < count && at(ends, next) <= end; next += 1) {
      if (at(hashes, next) <= at(hashes, best)) best = next;
    }
    if (best !== chosen) visit(from + best, at(hashes, best));
    chosen = best;
  }
}

function at(values: Uint32Array, k: number): number {
  return values[k] ?? 0;
}

/** The first place from `end` on before which `least` has come together since `start`; -1 where there is none. */
function reach(
  weights: Uint32Array,
  start: number,
  least: number,
  end: number,
  units: number,
): number {
  const needed = at(weights, start) + least;
  let place = end;
  while (place < units && at(weights, place) < needed) place += 1;
  return at(weights, place) < needed ? -1 : place;
}

/** The shortest stretches that weigh as much as a passage, one from every place where one begins. */
export function visitStretches(
  codes: Uint32Array,
  from: number,
  to: number,
  visit: (start: number, end: number) => void,
): void {
  let end = from;
  let weight = 0;
  for (let start = from; start < to; start += 1) {
    while (weight < PASSAGE_WEIGHT && end < to) {
      weight += weightOf(codes[end] ?? 0);
      end += 1;
    }
    if (weight < PASSAGE_WEIGHT) return;
    visit(start, end);
    weight -= weightOf(codes[start] ?? 0);
  }
}

/** used again for every text: millions of texts would otherwise make millions of arrays */
const room = roomFor(1024);

function roomFor(units: number) {
  return {
    /** weight of all units before each, and of all */
    weights: new Uint32Array(units + 1),
    /** hash of all units before each, and of all */
    prefixes: new Int32Array(units + 1),
    /** of the gram that begins at each unit: the unit behind it, and its hash */
    ends: new Uint32Array(units),
    hashes: new Uint32Array(units),
  };
}

/** Powers of the base, for all lengths that a gram can have. */
const POWERS = new Int32Array(GRAM_WEIGHT / CHAR_WEIGHT + 2).fill(1);
for (let k = 1; k < POWERS.length; k += 1) POWERS[k] = Math.imul(POWERS[k - 1] ?? 1, BASE);

/** Fills the room; gives the number of grams. A gram begins at every unit, as long as there is enough for one. */
function readGrams(codes: Uint32Array, from: number, to: number): number {
  const units = to - from;
  if (room.ends.length < units) Object.assign(room, roomFor(2 * units));
  const { weights, prefixes, ends, hashes } = room;
  for (let k = 0; k < units; k += 1) {
    const code = codes[from + k] ?? 0;
    weights[k + 1] = (weights[k] ?? 0) + weightOf(code);
    prefixes[k + 1] = Math.imul(prefixes[k] ?? 0, BASE) + code;
  }
  let end = 0;
  for (let start = 0; start < units; start += 1) {
    end = reach(weights, start, GRAM_WEIGHT, end, units);
    if (end < 0) return start;
    const before = Math.imul(prefixes[start] ?? 0, POWERS[end - start] ?? 1);
    ends[start] = end;
    hashes[start] = mixed((prefixes[end] ?? 0) - before);
  }
  return units;
}

/** Spreads the bits, so that the smallest is as good as drawn by lot (finaliser of MurmurHash3). */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
