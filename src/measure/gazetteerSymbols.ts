import { foldCluster } from '../text/fold.ts';
import { APOSTROPHE, classOf, IGNORED, MARK, SEPARATOR, UNSPACED } from '../text/script.ts';

/** What a UTF-16 unit does to the reading of names. */
export const BREAK = 0;
export const LETTER = 1;
/** Han and other scripts without spaces: a name may begin and end anywhere */
export const OPEN = 2;
/** leaves no trace: vowel signs, combining marks */
export const SILENT = 3;
/** whitespace, hyphens and dashes: one of them between the words of a name is as good as another */
export const GAP = 4;
export const QUOTE = 5;
const UNKNOWN = 255;

/** Symbol that stands for a run of gaps in a name. */
const GAP_CHAR = ' ';
const QUOTE_CHAR = "'";

/** Folds text unit by unit: offsets stay what they are. Case, accents, ё, й, Arabic letters and traditional Chinese fold away. */
export interface Symbols {
  kindOf(unit: number): number;
  foldedOf(unit: number): number;
  /** number of the folded letter among those that names hold; 0 for all others */
  symbolOf(unit: number): number;
  /** the folded text, for words and contexts */
  fold(text: string): string;
  /** the folded text, unit for unit: offsets stay what they are */
  foldInPlace(text: string): string;
  /** symbols of a name, which become known by it */
  learn(name: string): number[];
}

export function createSymbols(): Symbols {
  const kinds = new Uint8Array(0x10000).fill(UNKNOWN);
  const folded = new Uint16Array(0x10000);
  const numbers = new Uint16Array(0x10000);
  let count = 0;

  const meet = (unit: number): void => {
    const char = foldUnit(String.fromCharCode(unit));
    kinds[unit] = kindOfChar(String.fromCharCode(unit), char);
    folded[unit] = char.charCodeAt(0);
  };
  const kindOf = (unit: number): number => {
    if (kinds[unit] === UNKNOWN) meet(unit);
    return kinds[unit] ?? BREAK;
  };
  const foldedOf = (unit: number): number => {
    kindOf(unit);
    return folded[unit] ?? 0;
  };
  return {
    kindOf,
    foldedOf,
    symbolOf: (unit) => numbers[foldedOf(unit)] ?? 0,
    fold(text) {
      let out = '';
      for (let k = 0; k < text.length; k += 1) {
        const unit = text.charCodeAt(k);
        if (kindOf(unit) !== SILENT) out += String.fromCharCode(foldedOf(unit));
      }
      return out;
    },
    foldInPlace(text) {
      let k = 0;
      while (k < text.length && foldedOf(text.charCodeAt(k)) === text.charCodeAt(k)) k += 1;
      let out = text.slice(0, k);
      for (; k < text.length; k += 1) {
        out += String.fromCharCode(foldedOf(text.charCodeAt(k)));
      }
      return out;
    },
    learn(name) {
      const symbols: number[] = [];
      let wasGap = false;
      for (let k = 0; k < name.length; k += 1) {
        const unit = name.charCodeAt(k);
        const kind = kindOf(unit);
        if (kind === SILENT || (kind === GAP && wasGap)) continue;
        wasGap = kind === GAP;
        const char = foldedOf(unit);
        if (numbers[char] === 0) {
          count += 1;
          numbers[char] = count;
        }
        symbols.push(numbers[char] ?? 0);
      }
      return symbols;
    },
  };
}

function foldUnit(char: string): string {
  if (/[\s\p{Pd}\u2212]/u.test(char)) return GAP_CHAR;
  if (/[\ud800-\udfff]/.test(char)) return char;
  const folded = foldCluster(char);
  const bare = /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(folded)
    ? folded.normalize('NFD')
    : folded;
  if (bare.startsWith('ı')) return 'i';
  if (classOf(bare.charAt(0)) === APOSTROPHE) return QUOTE_CHAR;
  return bare.charAt(0) || char;
}

function kindOfChar(char: string, folded: string): number {
  if (folded === GAP_CHAR) return GAP;
  if (/[\ud800-\udfff]/.test(char)) return BREAK;
  switch (classOf(folded)) {
    case SEPARATOR:
      return BREAK;
    case APOSTROPHE:
      return QUOTE;
    case MARK:
    case IGNORED:
      return SILENT;
    case UNSPACED:
      return OPEN;
    default:
      return LETTER;
  }
}
