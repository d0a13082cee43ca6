/** What a Russian sentence only supposes, wishes or calls untrue: «если X заявил», «X заявил бы», «неправда, что X заявил». */
import type { Cue } from './citationFrame.ts';
import { isBarrier } from './citationRussianFrame.ts';
import { isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';

/** The cue as it holds; null where nothing was said. What stands behind a mark («… — X») hangs on no other word. */
export function asSaid(tokens: Tokens, { start, end }: RussianPhrase, cue: Cue): Cue | null {
  const from = Math.min(start, cue.start);
  if (!isWord(tokens, from)) return cue;
  for (let at = Math.min(end, cue.end); at < Math.max(start, cue.start); at += 1) {
    if (isUnreal(tokens, at)) return null;
  }
  if (isUnreal(tokens, cue.end)) return null;
  for (let at = from - 1; at >= 0; at -= 1) {
    if (isSupposing(tokens, at) || isUnreal(tokens, at)) return null;
    if (isBarrier(tokens, at)) return isUntrue(tokens, at) ? { ...cue, negated: true } : cue;
  }
  return cue;
}

/** «заявил бы», «якобы заявил», «вряд ли сказал» */
function isUnreal(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (word === 'бы' || word === 'б') return !/^(?:как|хотя)$/.test(keyAt(tokens, at - 1));
  if (/^(?:вряд|едва)$/.test(word)) return keyAt(tokens, at + 1) === 'ли';
  return word === 'якобы' || word === 'будто';
}

/** «если верить X» is no supposition. */
function isSupposing(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (word === 'чтобы') return true;
  return word === 'если' && !/^(?:верить|судить)$/.test(keyAt(tokens, at + 1));
}

/** «Неправда, что …» */
function isUntrue(tokens: Tokens, at: number): boolean {
  if (keyAt(tokens, at) !== 'что' || keyAt(tokens, at - 1) !== ',') return false;
  return /^(?:неправда|неверно|ложь|фейк|выдумка)$/.test(keyAt(tokens, at - 2));
}
