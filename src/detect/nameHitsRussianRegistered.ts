// Names that stand in the registry: how they have to be written, and the state that belongs to a body.

import { isBreak, isCapital, keyAt, type Tokens } from './citationTokens.ts';
import { plainHit, type RussianHit, type RussianSearch } from './nameHitRussian.ts';
import { countryInGenitive } from './nameHitsRussianState.ts';
import { isOfRegion } from './nameRegionsRussian.ts';
import type { RussianIndex, RussianName } from './namesRussian.ts';
import { onDay } from './nameTerms.ts';

/** The longest name of the registry that begins at a place, as the day and the publisher read it. */
export function registeredName(
  tokens: Tokens,
  at: number,
  search: RussianSearch,
  isAtHome: boolean,
): RussianHit | null {
  const found = search.index.names.longest(
    tokens,
    at,
    (name, end) =>
      (!name.needsHome || (search.ownState === 'RUS' && isAtHome && !isOfRegion(tokens, end))) &&
      isWritten(tokens, at, end, name),
  );
  if (!found) return null;
  const { type, plural } = found.value;
  const actor = onDay(found.value.namesakes, search.day);
  const end =
    type === 'body' ? stateBehind(tokens, found.end, search.index, found.value.state) : found.end;
  return plainHit(at, { end, cases: found.cases }, actor, type, plural);
}

/** «СВР РФ»: the state in the genitive behind a body's name belongs to it. */
function stateBehind(tokens: Tokens, end: number, index: RussianIndex, own: string | null): number {
  const state = countryInGenitive(tokens, end, index);
  return state !== null && state.state === own ? state.end : end;
}

function isWritten(tokens: Tokens, at: number, end: number, name: RussianName): boolean {
  const shape = tokens.shapes[at];
  if (name.shape === 'caps' && shape !== 'caps' && shape !== 'tag') return false;
  if (name.shape === 'initial' && !isCapital(tokens, at) && shape !== 'tag') return false;
  // "… — Известия" ends a line; a word that opens a sentence may be just a word
  const endsLine = keyAt(tokens, at - 1) === '–' && isBreak(tokens, end);
  const isOpening = opensSentence(tokens, at) && !endsLine;
  if (name.isCommonWord && isOpening && !isQuoted(tokens, at, end)) return false;
  return name.before === null || isSamePerson(tokens, at, name.before);
}

function opensSentence(tokens: Tokens, at: number): boolean {
  return at === 0 || isBreak(tokens, at - 1) || keyAt(tokens, at - 1) === '–';
}

function isQuoted(tokens: Tokens, at: number, end: number): boolean {
  return keyAt(tokens, at - 1) === '"' && keyAt(tokens, end) === '"';
}

/** "Даниил Медведев" is not Dmitry: a capital word before a family name has to be a first name or open the sentence. */
function isSamePerson(tokens: Tokens, at: number, before: ReadonlySet<string>): boolean {
  if (tokens.shapes[at - 1] !== 'initial' || tokens.isCaseless) return true;
  const previous = keyAt(tokens, at - 1);
  if (before.has(previous) || opensSentence(tokens, at - 1)) return true;
  // patronymics, and what is no first name: «МИД Лавров», «Кремля Песков»
  return (
    /(?:ович|евич|ич|овна|евна|ична)[ауе]?м?$/.test(previous) ||
    /(?:я|ы|и|а|ого|его)$/.test(previous)
  );
}
