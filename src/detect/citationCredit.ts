/** Credits: an agency in brackets behind a text, or inside a dateline. */
import { CUES } from './citationCues.ts';
import { type Cue, type Frame, wordsBefore } from './citationFrame.ts';
import { keyAt, type Tokens } from './citationTokens.ts';
import type { NamePhrase } from './namePhrase.ts';

/** "(Xinhua)", "[TASS]" behind a text. A credit for a picture is none for words. */
export const creditFrame: Frame = (tokens, phrase) => {
  if (phrase.hits[0]?.type !== 'outlet') return null;
  const open = keyAt(tokens, phrase.start - 1);
  const close = keyAt(tokens, phrase.end);
  const isEnclosed = (open === '(' && close === ')') || (open === '[' && close === ']');
  if (!isEnclosed || isPhotoCredit(tokens, phrase.start - 1)) return null;
  if (isAbbreviation(tokens, phrase)) return null;
  if (wordsBefore(tokens, phrase.start - 1) < 3) return null;
  return creditCue(phrase);
};

/** "China Media Group (CMG)": the brackets say the name again. */
function isAbbreviation(tokens: Tokens, phrase: NamePhrase): boolean {
  const letters = keyAt(tokens, phrase.start);
  if (phrase.end !== phrase.start + 1 || letters.length > 5) return false;
  const from = phrase.start - 1 - letters.length;
  return [...letters].every((letter, at) => keyAt(tokens, from + at).startsWith(letter));
}

/** The brackets around an agency. */
export function creditCue(phrase: NamePhrase): Cue {
  return {
    start: phrase.start - 1,
    end: phrase.end + 1,
    rule: 'citation: credit “(X)”',
    score: 0.85,
  };
}

function isPhotoCredit(tokens: Tokens, open: number): boolean {
  for (let at = open - 1; at >= open - 3; at -= 1)
    if (CUES.photoWords.has(keyAt(tokens, at))) return true;
  return false;
}
