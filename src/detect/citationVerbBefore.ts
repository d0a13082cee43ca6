/** A verb of speech before its name: "…, says X", "was condemned by X". */
import { CUES, isAdverb } from './citationCues.ts';
import { cueOf, type Frame } from './citationFrame.ts';
import { isWord, keyAt, type Tokens } from './citationTokens.ts';

/** "…, says X", "“…” – said X" */
export const invertedFrame: Frame = (tokens, phrase) => {
  const at = phrase.start - 1;
  const found = CUES.verbs.get(keyAt(tokens, at));
  if (!found || found.verb.needs !== null || !isWord(tokens, at)) return null;
  const isPresent = found.forms.has('present');
  const isPastSaying = found.forms.has('past') && found.verb.kind === 'say';
  if (!isPresent && !isPastSaying) return null;
  const before = isAdverb(keyAt(tokens, at - 1)) ? at - 2 : at - 1;
  if (keyAt(tokens, before) === ',' && opensWithVerb(tokens, before)) return null;
  if (!/^[,"–)?!…:]$/.test(keyAt(tokens, before)) || !endsClause(tokens, phrase.end)) return null;
  return cueOf(at, at + 1, `${keyAt(tokens, at)} X`, found.verb.kind === 'view' ? 0.6 : 0.9);
};

/** "Accuses A of this, warns B, and …": a list of deeds whose doer is not named; B is warned. */
function opensWithVerb(tokens: Tokens, end: number): boolean {
  let start = end;
  while (start > 0 && !/^[.!?–…]$/.test(keyAt(tokens, start - 1))) start -= 1;
  return CUES.verbs.get(keyAt(tokens, start))?.forms.has('present') === true;
}

function endsClause(tokens: Tokens, end: number): boolean {
  if (!isWord(tokens, end)) return !/^(?:'s|~)$/.test(keyAt(tokens, end));
  const word = keyAt(tokens, end);
  return tokens.shapes[end] === 'tag' || CUES.afterInverted.has(word) || CUES.timeWords.has(word);
}

/** "was condemned by X" */
export const passiveFrame: Frame = (tokens, phrase) => {
  if (keyAt(tokens, phrase.start - 1) !== 'by') return null;
  const at = phrase.start - 2;
  const found = CUES.verbs.get(keyAt(tokens, at));
  if (!found?.forms.has('participle') || found.verb.needs !== null) return null;
  // guests are welcomed and seen off
  if (/^(?:welcome|wish|mourn|defend|add)$/.test(found.verb.verb)) return null;
  if (found.verb.kind === 'view' || found.verb.kind === 'reply') return null;
  const isDenied = [at - 1, at - 2].some((before) => CUES.negations.has(keyAt(tokens, before)));
  return { ...cueOf(at, at + 2, `${keyAt(tokens, at)} by X`, 0.85), negated: isDenied };
};
