// Names that stand in the registry: how they have to be written, and what belongs to them on both sides.

import { CUES } from './citationCues.ts';
import { isCapital, isWord, keyAt, type Tokens } from './citationTokens.ts';
import { familyHolder } from './nameFamily.ts';
import { LEAST_CAPS } from './nameFilter.ts';
import { type NameHit, type NameSearch, plainHit } from './nameHit.ts';
import { behindOf } from './nameHitsState.ts';
import type { NameEntry, NameIndex } from './names.ts';
import { onDay } from './nameTerms.ts';

/** The longest name of the registry that begins at a place, as the day and the publisher read it. */
export function registeredName(tokens: Tokens, at: number, search: NameSearch): NameHit | null {
  const { index, day } = search;
  const found = index.names.longest(tokens, at, (entry, end) =>
    entry.owned === null
      ? isWritten(tokens, at, end, entry)
      : familyHolder(tokens, at, entry.owned, search) >= 0,
  );
  if (!found) return null;
  const { type, plural, owned, namesakes } = found.value;
  const actor = owned === null ? onDay(namesakes, day) : familyHolder(tokens, at, owned, search);
  if (type === 'person') {
    const whole = wholeName(tokens, at, found.end, index);
    if (whole) return plainHit(at, whole.end, onDay(whole.value.namesakes, day), type, plural);
  }
  const end =
    type === 'body' ? stateBehind(tokens, found.end, index, found.value.state) : found.end;
  return plainHit(at, end, actor, type, plural);
}

/** "President Xi" is a name, and so is "Xi Jinping": in "President Xi Jinping" the longer one counts. */
function wholeName(tokens: Tokens, start: number, end: number, { names }: NameIndex) {
  for (let at = start + 1; at < end; at += 1) {
    const found = names.longest(
      tokens,
      at,
      (entry, to) =>
        entry.owned === null && entry.type === 'person' && isWritten(tokens, at, to, entry),
    );
    if (found && found.end > end) return found;
  }
  return null;
}

/** "the Coast Guard of China": the state behind a body's name belongs to it. */
function stateBehind(tokens: Tokens, end: number, index: NameIndex, own: string | null): number {
  const next = behindOf(tokens, end);
  if (next < 0) return end;
  const state = index.states.longest(tokens, next);
  const isOwn = state?.value.form === 'country' && state.value.state === own;
  return isOwn ? state.end : end;
}

function isWritten(tokens: Tokens, at: number, end: number, entry: NameEntry): boolean {
  if (entry.shape === 'tag') return tokens.shapes[at] === 'tag';
  if (!hasCase(tokens, at, entry)) return false;
  // "RT @name" is an act of passing on, not the outlet
  if (entry.shape === 'caps' && keyAt(tokens, end) === '<at>') return false;
  return entry.before === null || isSamePerson(tokens, at, entry.before);
}

/** A name in capitals ("US", "RT") needs them, other names need their first one; #tags are free. */
function hasCase(tokens: Tokens, at: number, entry: NameEntry): boolean {
  if (tokens.shapes[at] === 'tag') return true;
  if (entry.shape === 'caps') {
    const isShort = keyAt(tokens, at).length < LEAST_CAPS;
    return tokens.shapes[at] === 'caps' || (tokens.isCaseless && !isShort);
  }
  return entry.shape === 'lower' || isCapital(tokens, at);
}

/** "Daniil Medvedev" is not Dmitry: a capital word before a family name has to be a title or the first name. */
function isSamePerson(tokens: Tokens, at: number, before: ReadonlySet<string>): boolean {
  const previous = keyAt(tokens, at - 1);
  if (!isWord(tokens, at - 1) || tokens.isCaseless || tokens.shapes[at - 1] === 'tag') return true;
  if (!isCapital(tokens, at - 1) || before.has(previous) || isTitle(previous)) return true;
  // "On Monday Lavrov said"
  if (CUES.timeWords.has(previous)) return true;
  if (before.has(keyAt(tokens, at - 2))) return true;
  const opensSentence = !isWord(tokens, at - 2);
  return opensSentence && isSmallWord(previous);
}

/** A word that is written with a capital only because the sentence begins with it. */
function isSmallWord(word: string): boolean {
  if (CUES.prepositions.has(word) || CUES.inversions.has(word)) return true;
  return /^(?:as|after|before|when|while|but|and|how|why|what|that|since|because|although)$/.test(
    word,
  );
}

/** A word that may stand in capitals before a name without being a part of it. */
export function isTitle(word: string): boolean {
  const { titles, modifiers, speakers, adverbs, verbs, prepositions } = CUES;
  if (titles.has(word) || modifiers.has(word) || speakers.has(word)) return true;
  return adverbs.has(word) || verbs.has(word) || prepositions.has(word) || word === 'ministry';
}
