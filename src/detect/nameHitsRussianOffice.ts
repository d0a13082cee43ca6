// A state's office without a name: «китайский МИД», «глава МИД Турции», and the publisher's own.

import { RUSSIAN, type RussianRole } from './citationCuesRussian.ts';
import { keyAt, type Tokens } from './citationTokens.ts';
import type { CaseMatch } from './nameCaseTrie.ts';
import type { RussianHit, RussianSearch } from './nameHitRussian.ts';
import { countryInGenitive, type StateName, stateBefore } from './nameHitsRussianState.ts';
import { isOfSomethingElse } from './nameRegionsRussian.ts';
import type { RussianIndex } from './namesRussian.ts';

/** «китайский МИД», «официальный представитель…» behind an adjective of a state */
export function officeOfState(
  tokens: Tokens,
  at: number,
  search: RussianSearch,
): RussianHit | null {
  const state = search.index.adjectives.longest(tokens, at);
  if (!state) return null;
  let next = state.end;
  for (let skipped = 0; skipped < 3; skipped += 1) {
    const role = search.index.roles.longest(tokens, next);
    if (role && !role.value.needsState && !isAdjective(tokens, next, role.end)) {
      const cases = state.cases & role.cases || role.cases;
      return held(search, at, role.end, state.value, role.value, cases, false);
    }
    if (!RUSSIAN.modifiers.has(keyAt(tokens, next)) || /^бывш/.test(keyAt(tokens, next)))
      return null;
    next += 1;
  }
  return null;
}

/** «глава МИД Турции», «глава турецкого МИД»; without a state the publisher's own */
export function office(
  tokens: Tokens,
  at: number,
  search: RussianSearch,
  isAtHome: boolean,
): RussianHit | null {
  if (isFormer(keyAt(tokens, at - 1))) return null;
  const { index } = search;
  const role = index.roles.longest(tokens, at, undefined, (place) =>
    adjectiveEnd(tokens, place, index),
  );
  if (!role) return null;
  const own = roleState(tokens, role, index);
  if (own) return held(search, at, own.end, own.state, role.value, role.cases, false);
  if (OF_THE_LAND.has(keyAt(tokens, role.end))) {
    const state = stateBefore(tokens, at, index) ?? (isAtHome ? search.ownState : null);
    return state === null
      ? null
      : held(search, at, role.end + 1, state, role.value, role.cases, false);
  }
  const isOurs = keyAt(tokens, at - 1).startsWith('наш');
  // a "president" may be that of the land that the text is about; a ministry without a state is the own one
  const isBare =
    role.value.bare && (isAtHome || isOurs || !role.value.person) && !role.value.needsState;
  if (!isBare || search.ownState === null || isOfSomethingElse(tokens, role.end)) return null;
  return held(search, at, role.end, search.ownState, role.value, role.cases, true);
}

const OF_THE_LAND: ReadonlySet<string> = new Set(
  'страны республики государства королевства'.split(' '),
);

/** «военных телеграм-каналов»: an adjective here. */
function isAdjective(tokens: Tokens, at: number, end: number): boolean {
  if (!/^военны[хм]$/.test(keyAt(tokens, at)) || end !== at + 1) return false;
  return tokens.shapes[end] === 'lower' && /(?:ов|ей|ами|ям|ам|ий)$/.test(keyAt(tokens, end));
}

function isFormer(word: string): boolean {
  return /^(?:бывш|экс)/.test(word);
}

function adjectiveEnd(tokens: Tokens, at: number, index: RussianIndex): number {
  return index.adjectives.longest(tokens, at)?.end ?? at;
}

function roleState(
  tokens: Tokens,
  role: CaseMatch<RussianRole>,
  index: RussianIndex,
): StateName | null {
  if (role.skipped >= 0) {
    const adjective = index.adjectives.longest(tokens, role.skipped);
    if (adjective) return { state: adjective.value, end: role.end };
  }
  return countryInGenitive(tokens, role.end, index);
}

function held(
  { index, day, idOf }: RussianSearch,
  start: number,
  end: number,
  state: string,
  role: RussianRole,
  cases: number,
  isBare: boolean,
): RussianHit {
  const body = index.offices.bodyOf(state, role.body);
  // «министр финансов»: the head of that ministry
  const isMinister = role.body !== 'government' && /^министр /.test(role.words);
  // «официальный представитель МИД»: its only voice
  const isVoice = /^официальный представитель м/.test(role.words);
  const own = isMinister ? 'head' : isVoice ? 'spokesman' : null;
  const asHead = own ? index.offices.holderOf(own, idOf(body), day) : -1;
  const holder = role.office ? index.offices.holderOf(role.office, state, day) : asHead;
  return {
    start,
    end,
    actor: holder >= 0 ? holder : body,
    type: 'body',
    plural: role.plural,
    isOffice: role.person,
    isBare,
    body,
    cases,
    isNeuter: NEUTER.test(role.words),
  };
}

const NEUTER =
  /^(?:министерство|правительство|посольство|генконсульство|постпредство|ведомство|руководство|[а-я]+ ведомство|[а-я]+ командование)/;
