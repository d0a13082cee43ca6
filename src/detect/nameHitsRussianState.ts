// States in a Russian text: one that is meant itself, one in the genitive, and which of them a text is about.

import { ANY_CASE, GENITIVE } from '../text/russianCases.ts';
import { isCapital, isWord, keyAt, type Tokens } from './citationTokens.ts';
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
  if (isInTitle(tokens, at, found.end)) return null;
  const { state, form } = found.value;
  const actor = index.offices.bodyOf(state, 'government');
  return plainHit(at, found, actor, form, found.cases === ANY_CASE);
}

/** «Единая Россия», «Россия сегодня»: two to four words in quotation marks that begin with a capital are a name. */
function isInTitle(tokens: Tokens, at: number, end: number): boolean {
  let open = at - 1;
  while (open > at - 4 && isWord(tokens, open)) open -= 1;
  let close = end;
  while (close < end + 3 && isWord(tokens, close)) close += 1;
  const words = close - open - 1;
  return (
    keyAt(tokens, open) === '"' &&
    keyAt(tokens, close) === '"' &&
    words > end - at &&
    words < 5 &&
    isCapital(tokens, open + 1) &&
    !hasVerb(tokens, open + 1, close)
  );
}

/** «Россия ответит»: what is said about it is no name. */
function hasVerb(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (/(?:[аеиу]ет|[аи]л[аи]?|ит|ют|ут|ят)$/.test(keyAt(tokens, at))) return true;
  return false;
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
