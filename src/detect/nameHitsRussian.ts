import { ANY_CASE, GENITIVE } from '../text/russianCases.ts';
import { RUSSIAN, type RussianRole } from './citationCuesRussian.ts';
import { isBreak, isCapital, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { CaseMatch } from './nameCaseTrie.ts';
import type { NameHit } from './nameHit.ts';
import type { NameType } from './names.ts';
import type { RussianIndex, RussianName } from './namesRussian.ts';
import { onDay } from './nameTerms.ts';

/** A name of an actor in a Russian text, as a range of tokens, with the cases that it may stand in. */
export interface RussianHit extends NameHit {
  readonly cases: number;
  /** its head noun is neuter: «правительство» */
  readonly isNeuter: boolean;
}

export interface RussianSearch {
  readonly index: RussianIndex;
  /** state that an office without one belongs to; null where that cannot be said */
  readonly ownState: string | null;
  readonly day: string;
  /** id of an actor by index */
  readonly idOf: (actor: number) => string;
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

function longer(best: RussianHit | null, other: RussianHit | null): RussianHit | null {
  return other && (!best || other.end > best.end) ? other : best;
}

/** Written out field by field: this is made for every name of every post. */
function plainHit(
  start: number,
  { end, cases }: { readonly end: number; readonly cases: number },
  actor: number,
  type: NameType,
  plural: boolean,
): RussianHit {
  return {
    start,
    end,
    actor,
    type,
    plural,
    isOffice: false,
    isBare: false,
    body: -1,
    cases,
    isNeuter: false,
  };
}

function registeredName(
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
  const state = index.states.longest(tokens, end);
  const isOf = state?.value.form === 'country' && (state.cases & GENITIVE) !== 0;
  return isOf && state.value.state === own ? state.end : end;
}

/** «Минздрав Приморья», «Минздрав Омской области» */
function isOfRegion(tokens: Tokens, end: number): boolean {
  const word = keyAt(tokens, end);
  return OF_A_REGION.has(word) || REGION.test(word) || OF_A_REGION.has(keyAt(tokens, end + 1));
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

/* ── a state and one of its offices ── */

/** «китайский МИД», «официальный представитель…» behind an adjective of a state */
function officeOfState(tokens: Tokens, at: number, search: RussianSearch): RussianHit | null {
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
function office(
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

/** «министр обороны страны»: of the land that the text has named first, which is what it is about. */
function stateBefore(tokens: Tokens, from: number, index: RussianIndex): string | null {
  for (let at = 0; at < from; at += 1) {
    if (!index.heads.has(keyAt(tokens, at))) continue;
    const state = index.states.longest(tokens, at);
    if (state && tokens.shapes[at] !== 'lower') return state.value.state;
    const adjective = index.adjectives.longest(tokens, at);
    if (adjective) return adjective.value;
  }
  return null;
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
): { readonly state: string; readonly end: number } | null {
  if (role.skipped >= 0) {
    const adjective = index.adjectives.longest(tokens, role.skipped);
    if (adjective) return { state: adjective.value, end: role.end };
  }
  const state = index.states.longest(tokens, role.end);
  if (!state || (state.cases & GENITIVE) === 0 || state.value.form !== 'country') return null;
  return { state: state.value.state, end: state.end };
}

/** «президент компании», «премьер Баварии»: of something that is no state. */
function isOfSomethingElse(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at)) return false;
  const word = keyAt(tokens, at);
  if (OF_A_REGION.has(word) || REGION.test(word)) return true;
  if (tokens.shapes[at] === 'lower') return NOUN_IN_GENITIVE.test(word) && !RUSSIAN.verbs.has(word);
  // «президент Абхазии»: an unknown name in the genitive, while a person's name stands in the nominative
  return /(?:ии|ы|ской|ского)$/.test(word);
}

const OF_A_REGION: ReadonlySet<string> = new Set(
  'республики страны королевства региона края области города округа штата земли провинции автономии района'.split(
    ' ',
  ),
);

/** Regions that have ministries of their own. */
const REGION =
  /^(?:приморья|башкирии|татарстана|подмосковья|кузбасса|крыма|дагестана|чечни|бурятии|якутии|карелии|коми|чувашии|мордовии|удмуртии|адыгеи|ингушетии|калмыкии|хакасии|тувы|алтая|югры|ямала|кубани|приднестровья|абхазии|петербурга|севастополя|марий|ставрополья|забайкалья|прикамья|поволжья|сибири|баварии|ленобласти|днр|лнр)$/;

const NOUN_IN_GENITIVE =
  /(?:ии|ции|ании|ации|ства|ости|ета|иза|уба|анка|онда|ова|енной|ского|ской|ого)$/;

function held(
  { index, day }: RussianSearch,
  start: number,
  end: number,
  state: string,
  role: RussianRole,
  cases: number,
  isBare: boolean,
): RussianHit {
  const body = index.offices.bodyOf(state, role.body);
  const holder = role.office ? index.offices.holderOf(role.office, state, day) : -1;
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

/** A country or capital alone is its government. */
function stateItself(tokens: Tokens, at: number, index: RussianIndex): RussianHit | null {
  const found = index.states.longest(tokens, at);
  if (!found) return null;
  const shape = tokens.shapes[at];
  const isShort = keyAt(tokens, at).length < 4;
  if (isShort ? shape !== 'caps' && shape !== 'tag' : !isCapital(tokens, at) && shape !== 'tag')
    return null;
  const { state, form } = found.value;
  const actor = index.offices.bodyOf(state, 'government');
  return plainHit(at, found, actor, form, found.cases === ANY_CASE);
}

/** False where a text names other states and never the own one: its "president" may be theirs. */
function namesNoOtherStateOnly(tokens: Tokens, { index, ownState }: RussianSearch): boolean {
  let isAbroad = false;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!index.heads.has(keyAt(tokens, at))) continue;
    const state =
      index.states.longest(tokens, at)?.value.state ?? index.adjectives.longest(tokens, at)?.value;
    if (state === undefined || (tokens.shapes[at] === 'lower' && index.states.longest(tokens, at)))
      continue;
    if (state === ownState) return true;
    isAbroad = true;
  }
  return !isAbroad;
}
