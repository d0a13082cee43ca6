import { GLUED_CHAR, visitUnits } from './units.ts';

/**
 * The text as it is compared (METHODS §3): folded words with one space between them, runs of Han, kana
 * and Hangul as they stand; no links, no @handles, no trailing hashtags, no punctuation.
 */
export function normaliseText(text: string): string {
  let normal = '';
  visitUnits(text, (unit, _start, _end, kind) => {
    normal += normal !== '' && kind !== GLUED_CHAR ? ` ${unit}` : unit;
  });
  return normal;
}
