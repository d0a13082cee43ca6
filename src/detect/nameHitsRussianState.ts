// States in a Russian text: one that is meant itself, one in the genitive, and which of them a text is about.

import { ANY_CASE, GENITIVE } from '../text/russianCases.ts';
import { isCapital, keyAt, type Tokens } from './citationTokens.ts';
import { plainHit, type RussianHit, type RussianSearch } from './nameHitRussian.ts';
import type { RussianIndex } from './namesRussian.ts';

/** A country or capital alone is its government. */
export function stateItself(tokens: Tokens, at: number, index: RussianIndex): RussianHit | null {
  const found = index.states.longest(tokens, at);
  if (!found) return null;
  const shape = tokens.shapes[at];
  const isShort = found.value.isAbbreviation && keyAt(tokens, at).length < 4;
  if (isShort ? shape !== 'caps' && shape !== 'tag' : !isCapital(tokens, at) && shape !== 'tag')
    return null;
  const { state, form } = found.value;
  const actor = index.offices.bodyOf(state, 'government');
  return plainHit(at, found, actor, form, found.cases === ANY_CASE);
}

export interface StateName {
  readonly state: string;
  readonly end: number;
}

/** «Турции» behind a body or an office; a capital owns none. */
export function countryInGenitive(
  tokens: Tokens,
  at: number,
  index: RussianIndex,
): StateName | null {
  const found = index.states.longest(tokens, at);
  if (!found || (found.cases & GENITIVE) === 0 || found.value.form !== 'country') return null;
  return { state: found.value.state, end: found.end };
}

/** «министр обороны страны»: of the land that the text has named first, which is what it is about. */
export function stateBefore(tokens: Tokens, from: number, index: RussianIndex): string | null {
  for (let at = 0; at < from; at += 1) {
    if (!index.heads.has(keyAt(tokens, at))) continue;
    const state = index.states.longest(tokens, at);
    if (state && tokens.shapes[at] !== 'lower') return state.value.state;
    const adjective = index.adjectives.longest(tokens, at);
    if (adjective) return adjective.value;
  }
  return null;
}

/** False where a text names other states and never the own one: its "president" may be theirs. */
export function namesNoOtherStateOnly(tokens: Tokens, { index, ownState }: RussianSearch): boolean {
  let isAbroad = false;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!index.heads.has(keyAt(tokens, at))) continue;
    const name = index.states.longest(tokens, at);
    if (name && tokens.shapes[at] === 'lower') continue;
    const state = name?.value.state ?? index.adjectives.longest(tokens, at)?.value;
    if (state === undefined) continue;
    if (state === ownState) return true;
    isAbroad = true;
  }
  return !isAbroad;
}
