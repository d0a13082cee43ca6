/** Several sources behind one phrase: «по словам X и Y», «со ссылкой на X, Y и Z». */
import { GENITIVE } from '../text/russianCases.ts';
import type { RussianFrame } from './citationRussianFrame.ts';
import { keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';

/** A frame that holds for the first of a list holds for the others in one of the same cases. */
export function listed(frame: RussianFrame, shared = GENITIVE): RussianFrame {
  return (tokens, phrase, phrases) => {
    let one: RussianPhrase | undefined = phrase;
    while (one) {
      const found = frame(tokens, one, phrases);
      if (found) return found;
      one = partnerOf(tokens, one, phrases, shared);
    }
    return null;
  };
}

/** The phrase that «и» joins to this one, or a comma where «и» and another follow: «по словам X, Y заявил» is none. */
function partnerOf(
  tokens: Tokens,
  { start, end, cases }: RussianPhrase,
  phrases: readonly RussianPhrase[],
  shared: number,
): RussianPhrase | undefined {
  const link = keyAt(tokens, start - 1);
  const goesOn =
    keyAt(tokens, end) === 'и' &&
    phrases.some((next) => next.start === end + 1 && (next.cases & shared) !== 0);
  if (link !== 'и' && !(link === ',' && goesOn)) return undefined;
  return phrases.find((other) => other.end === start - 1 && (other.cases & cases & shared) !== 0);
}
