// States in an English text: how they are written, whether one is meant itself, and whether a text is at home.

import { isCapital, keyAt, type Tokens } from './citationTokens.ts';
import { LEAST_CAPS } from './nameFilter.ts';
import { type NameHit, plainHit } from './nameHit.ts';
import type { NameIndex, StateWord } from './names.ts';

/** A country or capital alone is its government. */
export function stateItself(tokens: Tokens, at: number, index: NameIndex): NameHit | null {
  const found = index.states.longest(tokens, at, ({ form }) => form !== 'adjective');
  if (!found || !isStateWritten(tokens, at, found.end)) return null;
  const { state, form } = found.value;
  if (form === 'adjective') return null;
  const actor = index.offices.bodyOf(state, 'government');
  return plainHit(at, found.end, actor, form, false);
}

/** "US" and "UK" need capitals, "us" is a pronoun; "New Zealand" does not. */
export function isStateWritten(tokens: Tokens, at: number, end: number): boolean {
  const isShort = end === at + 1 && keyAt(tokens, at).length < LEAST_CAPS;
  if (isShort) return tokens.shapes[at] === 'caps' || tokens.shapes[at] === 'tag';
  return isCapital(tokens, at) || tokens.shapes[at] === 'tag';
}

/** Place behind "of" or "of the"; -1 where no "of" stands. */
export function behindOf(tokens: Tokens, at: number): number {
  if (keyAt(tokens, at) !== 'of') return -1;
  return keyAt(tokens, at + 1) === 'the' ? at + 2 : at + 1;
}

/**
 * Whether an office without a state may be the publisher's own: the dateline ("MOSCOW, May 3") decides; without one,
 * the text has to name the own state, or no state at all.
 */
export function isAtHome(tokens: Tokens, index: NameIndex, ownState: string): boolean {
  let isAbroad = false;
  let isNamed = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const found = index.heads.has(keyAt(tokens, at)) ? index.states.longest(tokens, at) : null;
    if (!found || !isStateWritten(tokens, at, found.end)) continue;
    const isOwn = found.value.state === ownState;
    const isDateline = found.value.form === 'capital' && tokens.shapes[at] === 'caps';
    if (isDateline && keyAt(tokens, found.end) === ',') return isOwn;
    if (isOwn) isNamed = true;
    else isAbroad = true;
  }
  return isNamed || !isAbroad;
}

/** States that a word names; "Russian-Venezuelan" names two. */
export function statesAt(tokens: Tokens, at: number, index: NameIndex): readonly StateWord[] {
  const key = keyAt(tokens, at);
  const found = index.heads.has(key) ? index.states.longest(tokens, at) : null;
  if (!isStateWritten(tokens, at, found?.end ?? at + 1)) return [];
  if (found) return [found.value];
  // "Cambodians", "Ukrainians"
  const people =
    key.endsWith('ns') || key.endsWith('is') ? index.stateWords.get(key.slice(0, -1)) : undefined;
  if (people?.form === 'adjective') return [people];
  return key.includes('-')
    ? key.split('-').flatMap((part) => index.stateWords.get(part) ?? [])
    : [];
}
