import type { ChineseShortForms, ChineseSign } from './gazetteerShape.ts';

/** What one character says at its place; null: no country there. */
export interface SignReading {
  readonly country: string;
  readonly orElse: readonly string[];
  /** names nothing by itself: only what the post names in full */
  readonly ifNamed: boolean;
}

/** Reads a single character as a country's short form (美方, 对美, 中美, 中老关系), on folded text. */
export type SignReader = (text: string, at: number) => SignReading | null;

const NOTHING: readonly string[] = [];
const SIDE = '方';
const HOME = '中';
const COMMA = '、';
const HAN = /\p{Script=Han}/u;
const LIST_END = /[、和与等这两双三四五六七各国的，。]/u;

export function createSignReader(short: ChineseShortForms): SignReader {
  const { signs, suffixPartners, suffixes, sideEndings } = short;
  const pairs = new Set(short.pairs);

  const isGuarded = (sign: ChineseSign | undefined, text: string, end: number): boolean =>
    startsWithAny(text, end, sign?.notBefore ?? NOTHING);
  const isWithin = (sign: ChineseSign, text: string, at: number): boolean =>
    endsWithAny(text, at, sign.notAfter ?? NOTHING);

  const isSide = (sign: ChineseSign, text: string, at: number): boolean =>
    sign.side !== undefined &&
    text.charAt(at + 1) === SIDE &&
    !startsWithAny(text, at + 1, sideEndings) &&
    !isWithin(sign, text, at);

  const pairsAfter = (sign: ChineseSign, text: string, at: number): boolean => {
    const next = text.charAt(at + 1);
    if (isWithin(sign, text, at)) return false;
    if (pairs.has(text.charAt(at) + next)) return !isGuarded(signs[next], text, at + 2);
    if (text.charAt(at) !== HOME || !suffixPartners.includes(next) || next === '') return false;
    return startsWithAny(text, at + 2, suffixes);
  };
  const pairsBefore = (text: string, at: number): boolean => {
    const before = text.charAt(at - 1);
    if (before === '') return false;
    const first = signs[before];
    if (first && isWithin(first, text, at - 1)) return false;
    if (pairs.has(before + text.charAt(at))) return true;
    return (
      before === HOME &&
      suffixPartners.includes(text.charAt(at)) &&
      startsWithAny(text, at + 1, suffixes)
    );
  };
  const isSign = (char: string): boolean => signs[char]?.country !== undefined;
  /** 英、法、德这样的: single characters between commas. */
  const isListed = (text: string, at: number): boolean => {
    const [before, after] = [text.charAt(at - 1) === COMMA, text.charAt(at + 1) === COMMA];
    if (before && after) return isSign(text.charAt(at - 2)) || isSign(text.charAt(at + 2));
    if (after) return isSign(text.charAt(at + 2)) && LIST_END.test(text.charAt(at + 3));
    return (
      before &&
      isSign(text.charAt(at - 2)) &&
      !HAN.test(text.charAt(at - 3)) &&
      LIST_END.test(text.charAt(at + 1))
    );
  };
  /** Beside another word or character that makes it the country. */
  const isBeside = (sign: ChineseSign, text: string, at: number): boolean =>
    !isGuarded(sign, text, at + 1) &&
    (endsWithAny(text, at, sign.after ?? NOTHING) ||
      (startsWithAny(text, at + 1, sign.before ?? NOTHING) && !isWithin(sign, text, at)) ||
      pairsAfter(sign, text, at) ||
      pairsBefore(text, at) ||
      isListed(text, at));
  return (text, at) => {
    const sign = signs[text.charAt(at)];
    if (sign?.country === undefined) return null;
    const side = isSide(sign, text, at);
    if (!side && !isBeside(sign, text, at)) return null;
    return {
      country: sign.afterMeans?.[text.charAt(at - 1)] ?? sign.country,
      orElse: sign.orElse ?? NOTHING,
      ifNamed: (sign.ifNamed ?? false) || (side && sign.side === 'ifNamed'),
    };
  };
}

/* Plain loops: these run for every sign of every post. */

function startsWithAny(text: string, at: number, words: readonly string[]): boolean {
  const first = text.charCodeAt(at);
  for (const word of words) {
    if (word.charCodeAt(0) === first && text.startsWith(word, at)) return true;
  }
  return false;
}

function endsWithAny(text: string, at: number, words: readonly string[]): boolean {
  const last = text.charCodeAt(at - 1);
  for (const word of words) {
    if (word.charCodeAt(word.length - 1) === last && text.endsWith(word, at)) return true;
  }
  return false;
}
