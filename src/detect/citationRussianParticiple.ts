/** Participles of speech, which hang on the subject of their sentence: «…, подчеркнув, что …». */
import { RUSSIAN } from './citationCuesRussian.ts';
import type { Cue } from './citationFrame.ts';
import { REACH, type RussianFrame } from './citationRussianFrame.ts';
import { isBreak, keyAt, type Tokens } from './citationTokens.ts';
import { isFiller, isSubject } from './namePhraseRussianSubject.ts';

/** «X отказался отвечать, подчеркнув, что …»: a participle of speech that hangs on the sentence's subject */
export const participleFrame: RussianFrame = (tokens, phrase, phrases) => {
  if (!isSubject(tokens, phrase, phrases)) return null;
  for (let at = phrase.end; at < phrase.end + 3 * REACH && !isBreak(tokens, at); at += 1) {
    if (phrases.some((other) => other !== phrase && other.start === at && isSubject(tokens, other)))
      return null;
    if (keyAt(tokens, at) !== ',') continue;
    const cue = participleAt(tokens, afterAdverbs(tokens, at + 1));
    if (cue) return cue;
  }
  return null;
};

/** «, только что пообещав»: over up to two adverbs */
function afterAdverbs(tokens: Tokens, from: number): number {
  let at = from;
  while (at < from + 2 && (isFiller(tokens, at) || keyAt(tokens, at) === 'при')) at += 1;
  return at;
}

/** «Назвав Y лжецом, X …»: the participle of speech opens the sentence, and its subject follows the comma */
export const participleFirst: RussianFrame = (tokens, phrase, phrases) => {
  if (keyAt(tokens, phrase.start - 1) !== ',' || !isSubject(tokens, phrase, phrases)) return null;
  let start = phrase.start - 1;
  while (start > phrase.start - 2 * REACH && !isClauseStart(tokens, start - 1)) start -= 1;
  return isClauseStart(tokens, start - 1) ? participleAt(tokens, start) : null;
};

function isClauseStart(tokens: Tokens, at: number): boolean {
  return at < 0 || isBreak(tokens, at) || /^[;–]$/.test(keyAt(tokens, at));
}

/** Participles that score less may tell of deeds as well as of words. */
const CLEAR = 0.85;

/** The participle of plain speech at a place. */
function participleAt(tokens: Tokens, at: number): Cue | null {
  const word = keyAt(tokens, at);
  const score = RUSSIAN.participles.get(word);
  if (score === undefined || score < CLEAR) return null;
  return { start: at, end: at + 1, rule: `citation: “${word}”`, score: 0.7 };
}
