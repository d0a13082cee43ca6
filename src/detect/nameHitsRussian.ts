// All names of actors in a Russian text: which of the kinds of names holds at each place.

import { keyAt, type Tokens, tokenise } from './citationTokens.ts';
import { longer } from './nameHit.ts';
import type { RussianHit, RussianSearch } from './nameHitRussian.ts';
import { office, officeOfState } from './nameHitsRussianOffice.ts';
import { registeredName } from './nameHitsRussianRegistered.ts';
import { namesNoOtherStateOnly, stateItself } from './nameHitsRussianState.ts';

/** A text as Russian names are looked for in it: without the dots of ё, as most texts write them. */
export function russianTokens(text: string): Tokens {
  return tokenise(withoutDots(text));
}

/** Е for ё, also where the dots are a character of their own: the length stays. */
function withoutDots(text: string): string {
  if (!/ё|е\u0308/i.test(text)) return text;
  return text
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replace(/(?<=е)\u0308/gi, '\u00ad');
}

/** Names in order of place, none over another, the longest first. */
export function findRussianNames(tokens: Tokens, search: RussianSearch): RussianHit[] {
  const hits: RussianHit[] = [];
  const isAtHome = search.ownState !== null && namesNoOtherStateOnly(tokens, search);
  for (let at = 0; at < tokens.length; ) {
    const hit = search.index.heads.has(keyAt(tokens, at))
      ? hitAt(tokens, at, search, isAtHome)
      : null;
    if (hit) hits.push(hit.isBare ? sameAsBefore(tokens, hit, hits) : hit);
    at = hit ? hit.end : at + 1;
  }
  return hits.filter(({ actor }) => actor >= 0);
}

/** «Украинский генштаб … Генштаб напоминает»: a bare body is the one that the text has named with its state. */
function sameAsBefore(tokens: Tokens, hit: RussianHit, before: readonly RussianHit[]): RussianHit {
  if (hit.isOffice) return hit;
  const word = keyAt(tokens, hit.start);
  const stem = word.slice(0, Math.max(3, word.length - 2));
  const named = before.findLast(
    (other) =>
      other.type === 'body' &&
      !other.isOffice &&
      !other.isBare &&
      other.body >= 0 &&
      isWordWithin(tokens, other, stem),
  );
  return named ? { ...hit, actor: named.actor, body: named.body } : hit;
}

function isWordWithin(tokens: Tokens, { start, end }: RussianHit, stem: string): boolean {
  for (let at = start; at < end; at += 1) if (keyAt(tokens, at).startsWith(stem)) return true;
  return false;
}

function hitAt(
  tokens: Tokens,
  at: number,
  search: RussianSearch,
  isAtHome: boolean,
): RussianHit | null {
  let best = registeredName(tokens, at, search, isAtHome);
  best = longer(best, officeOfState(tokens, at, search));
  best = longer(best, office(tokens, at, search, isAtHome));
  return longer(best, stateItself(tokens, at, search.index));
}
