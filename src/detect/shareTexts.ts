import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normaliseText } from '../text/normalise.ts';
import { createUnitHashes, hashUnits, type UnitHashes } from '../text/unitHashes.ts';

/**
 * Numbers texts that read the same by the first of each; -1 where nothing is left to compare. Most texts are read
 * once by numbers; only where those agree are texts compared by their words, so that no two are mistaken.
 */
export function createTextNumbers(numberOf: (text: string) => number): (text: string) => number {
  const units = createUnitHashes();
  const byHash = new Map<number, NumberedText[]>();
  return (text) => {
    units.length = 0;
    hashUnits(text, units);
    if (units.length === 0) return -1;
    const hash = hashOf(units);
    const alike = byHash.get(hash);
    const known = alike?.find((other) => readsTheSame(other, text));
    if (known !== undefined) return known.number;
    const numbered = { text, normal: null, number: numberOf(text) };
    if (alike === undefined) byHash.set(hash, [numbered]);
    else alike.push(numbered);
    return numbered.number;
  };
}

interface NumberedText {
  readonly text: string;
  /** as it is compared, once it was */
  normal: string | null;
  readonly number: number;
}

function readsTheSame(known: NumberedText, text: string): boolean {
  if (known.text === text) return true;
  known.normal ??= normaliseText(known.text);
  return known.normal === normaliseText(text);
}

function hashOf({ codes, length }: UnitHashes): number {
  let hash = length;
  for (let at = 0; at < length; at += 1) {
    hash = Math.imul(hash ^ (codes[at] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  }
  return hash;
}

/** 16 hex digits of the SHA-256 of the text as it is compared. */
export function hashName(prefix: string): (text: string) => string {
  return (text) => {
    const normal = utf8ToBytes(normaliseText(text));
    return `${prefix}:${bytesToHex(sha256(normal)).slice(0, 16)}`;
  };
}
