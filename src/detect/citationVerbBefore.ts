/** A verb of speech before its name: "…, says X", "was condemned by X". */
import { CUES, isAdverb } from './citationCues.ts';
import { type Cue, cueOf, type Frame } from './citationFrame.ts';
import { isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { NamePhrase } from './namePhrase.ts';

/** "…, says X", "“…” – said X", "…, say X and Y" */
export const invertedFrame: Frame = (tokens, phrase, phrases) =>
  saidBy(tokens, joinedNames(tokens, phrase, phrases), 'base') ?? saidBy(tokens, phrase, 'present');

/** The two names of "X and Y", of whichever it is asked; null where the name stands alone. */
function joinedNames(
  tokens: Tokens,
  { start, end }: NamePhrase,
  phrases: readonly NamePhrase[],
): Place | null {
  const isAnd = (at: number) => /^(?:and|&)$/.test(keyAt(tokens, at));
  const first = isAnd(start - 1) ? phrases.find((other) => other.end === start - 1) : undefined;
  if (first) return { start: first.start, end };
  const second = isAnd(end) ? phrases.find((other) => other.start === end + 1) : undefined;
  return second ? { start, end: second.end } : null;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function saidBy(tokens: Tokens, place: Place | null, form: 'base' | 'present'): Cue | null {
  if (place === null) return null;
  const at = place.start - 1;
  const found = CUES.verbs.get(keyAt(tokens, at));
  if (!found || found.verb.needs !== null || !isWord(tokens, at)) return null;
  const isPastSaying = found.forms.has('past') && found.verb.kind === 'say';
  if (!found.forms.has(form) && !isPastSaying) return null;
  const before = isAdverb(keyAt(tokens, at - 1)) ? at - 2 : at - 1;
  if (keyAt(tokens, before) === ',' && opensWithVerb(tokens, before)) return null;
  if (!/^[,"–)?!…:]$/.test(keyAt(tokens, before)) || !endsClause(tokens, place.end)) return null;
  return cueOf(at, at + 1, `${keyAt(tokens, at)} X`, found.verb.kind === 'view' ? 0.6 : 0.9);
}

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

/** "TASS quoted X as saying": the one who is quoted, where the verb is the quoting one's. */
export const quotedFrame: Frame = (tokens, phrase) => {
  const at = phrase.start - 1;
  if (!/^(?:quot|cit)(?:ed|es|ing)$/.test(keyAt(tokens, at))) return null;
  const isSaying = /^(?:saying|telling|stating|warning)$/.test(keyAt(tokens, phrase.end + 1));
  if (keyAt(tokens, phrase.end) !== 'as' || !isSaying) return null;
  return cueOf(at, at + 1, 'quoted X as saying', 0.95);
};
