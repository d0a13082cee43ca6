import { GLUED_CHAR, visitUnits, WORD_UNIT } from './units.ts';

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

/** How many words and how many characters of unspaced scripts a text has. */
export function countUnits(text: string): { words: number; characters: number } {
  let words = 0;
  let characters = 0;
  visitUnits(text, (_unit, _start, _end, kind) => {
    if (kind === WORD_UNIT) words += 1;
    else characters += 1;
  });
  return { words, characters };
}
