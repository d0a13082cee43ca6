/** The verb of speech itself in English: its auxiliaries and adverbs, its form, and what it wants behind it. */
import { CUES, type FormOfVerb, isAdverb, type VerbForm } from './citationCues.ts';
import { type Cue, cueOf } from './citationFrame.ts';
import { isBreak, isCapital, keyAt, type Tokens } from './citationTokens.ts';

/** The speech verb at a place, behind its auxiliaries, adverbs and "on Tuesday in Minsk". */
export function verbAt(tokens: Tokens, from: number, isPlural: boolean): Cue | null {
  let at = skipAdverbials(tokens, from);
  let allowed: readonly VerbForm[] = isPlural ? ['base', 'present', 'past'] : ['present', 'past'];
  const auxiliary = keyAt(tokens, at);
  if (CUES.have.has(auxiliary)) {
    allowed = ['participle'];
    at = skipAdverbials(tokens, at + 1);
  } else if (CUES.be.has(auxiliary)) {
    allowed = ['ing'];
    at = skipAdverbials(tokens, at + 1);
  }
  const quoted = quotedEnd(tokens, at);
  if (quoted > 0) return cueOf(at, quoted, 'quoted as saying', 0.9);
  const found = CUES.verbs.get(keyAt(tokens, at));
  if (!found || !allowed.some((form) => found.forms.has(form))) return null;
  const isBarePast = allowed.includes('past') && found.forms.has('past');
  if (isBarePast && isPassive(tokens, at, found)) return null;
  return hasNeeds(tokens, at, found)
    ? cueOf(at, at + 1, keyAt(tokens, at), found.verb.score)
    : null;
}

/** "quoted as saying", "quoted by AFP as saying"; 0 where it is not said so. */
function quotedEnd(tokens: Tokens, at: number): number {
  if (!/^(?:quoted|cited)$/.test(keyAt(tokens, at))) return 0;
  const isRelayed = keyAt(tokens, at + 1) === 'by';
  for (let next = at + 1; next < at + (isRelayed ? 8 : 2); next += 1) {
    const isSaying = /^(?:saying|telling)$/.test(keyAt(tokens, next + 1));
    if (keyAt(tokens, next) === 'as' && isSaying) return next + 2;
  }
  return 0;
}

/** "China accused of dumping": headlines leave out "is". */
function isPassive(tokens: Tokens, at: number, { verb }: FormOfVerb): boolean {
  const next = keyAt(tokens, at + 1);
  if (next === 'by') return true;
  // "Xi expected in Omsk"
  if (verb.kind === 'view' && (next === 'to' || next === 'in' || next === 'at')) return true;
  return (
    verb.kind === 'at' &&
    !verb.active.has(next) &&
    (CUES.prepositions.has(next) || next === 'to' || next === 'as')
  );
}

function hasNeeds(tokens: Tokens, at: number, { verb }: FormOfVerb): boolean {
  const { needs, unless, never } = verb;
  if (never?.has(keyAt(tokens, at + 1))) return false;
  if (unless !== null && isOtherAct(tokens, at, unless)) return false;
  if (needs === null) return true;
  for (let next = at + 1; next <= at + verb.reach; next += 1)
    if (needs.has(keyAt(tokens, next))) return true;
  return false;
}

/** "adds X to the list", "posts a profit": before a clause of speech, a word of another act. */
function isOtherAct(tokens: Tokens, at: number, unless: ReadonlySet<string>): boolean {
  for (let next = at + 1; next <= at + 6; next += 1) {
    const word = keyAt(tokens, next);
    if (unless.has(word)) return true;
    if (isBreak(tokens, next) || /^(?:that|,|"|:|would|will)$/.test(word)) return false;
  }
  return false;
}

/** Adverbs, quotation marks and phrases of time and place. "To" and "not" stop the search: nothing was said. */
export function skipAdverbials(tokens: Tokens, from: number): number {
  let at = from;
  for (;;) {
    const word = keyAt(tokens, at);
    if (word === '"' || isAdverb(word) || isTimeWord(tokens, at)) at += 1;
    else if (/^(?:on|in|at|during|after|from|this|last|late|early)$/.test(word)) {
      const end = phraseEnd(tokens, at + 1);
      if (end === at + 1) return at;
      at = end;
    } else return at;
  }
}

/** "on Tuesday", "at a news conference", "in New Delhi" */
function phraseEnd(tokens: Tokens, from: number): number {
  let at = from;
  while (at < from + 8 && isPhraseWord(tokens, at)) at += 1;
  if (at > from && keyAt(tokens, at) === 'with') {
    const end = phraseEnd(tokens, at + 1);
    return end > at + 1 ? end : at;
  }
  return at;
}

function isPhraseWord(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (isTimeWord(tokens, at) || CUES.phraseWords.has(word) || /^\d+(?:st|nd|rd|th)?$/.test(word))
    return true;
  const shape = tokens.shapes[at];
  return (shape === 'initial' || shape === 'caps') && !CUES.verbs.has(word);
}

/** "May" is a month, "may" is none. */
function isTimeWord(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  return CUES.timeWords.has(word) && (word !== 'may' || isCapital(tokens, at));
}
