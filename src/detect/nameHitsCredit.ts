// Whose official a headline credits where it says only "minister" or "ambassador" behind its dash.

import { CUES, DATELINE_CITIES, type Role } from './citationCues.ts';
import { isCapital, keyAt, type Tokens } from './citationTokens.ts';
import { statesAt } from './nameHitsState.ts';
import type { NameIndex } from './names.ts';

/**
 * Whose "minister" stands behind the dash: of the state where the report was written, if that is abroad; else of the
 * only foreign state that the headline names; else the publisher's own, if the headline names it or no state.
 */
export function creditedState(
  tokens: Tokens,
  at: number,
  role: { readonly end: number; readonly value: Role },
  index: NameIndex,
  ownState: string,
): string | null {
  const { dateline, named } = statesOfHeadline(tokens, at, index);
  const own = houseMinistry(tokens, at, role.value, { dateline, named }, index, ownState);
  if (own !== null) return own;
  // "fires in the region – administration": whose it is stands nearest; without a state it is some region's
  if (role.value.body === 'government' && !role.value.person && BARE_RULERS.test(role.value.words))
    return rulersState(role.value.words, named, ownState);
  // "local authorities" may be anybody's
  if (keyAt(tokens, at - 1) === 'local') return null;
  const isHome = dateline === ownState;
  const told = openingSpeaker(tokens, role.value, index, ownState);
  if (told !== null) return told;
  // "ambassador to Moscow" is not Moscow's
  const isSentHere = keyAt(tokens, role.end) === 'to';
  if (!isSentHere) {
    const there = isHome
      ? ownCredit(tokens, role.value, named, index, ownState)
      : creditAbroad(role.value, dateline, named, ownState);
    if (there !== null) return there;
  }
  const foreign = foreignSpeaker(tokens, named, index, ownState);
  if (foreign !== undefined) return foreign;
  return (isHome || named.includes(ownState)) && !isSentHere ? ownState : null;
}

/** "Hungary keeps the valve open — top diplomat": a foreign minister without a land is that of the land that acts. */
function openingSpeaker(
  tokens: Tokens,
  { office, words }: Role,
  index: NameIndex,
  ownState: string,
): string | null {
  const first = index.states.longest(tokens, 0);
  // "Russia ready to deepen ties with Kazakhstan — defense minister": his own land's stance
  const isOwn = first?.value.form === 'country' && first.value.state === ownState;
  if (isOwn && /minister$/.test(words) && STANCE.test(keyAt(tokens, first.end))) return ownState;
  if (office !== 'foreign minister') return null;
  if (first?.value.form !== 'country' || first.value.state === ownState) return null;
  const next = keyAt(tokens, first.end);
  const isAct = intends(tokens, first.end) || /[^s]s$/.test(next);
  return isAct && tokens.shapes[first.end] === 'lower' ? first.value.state : null;
}

const STANCE = /^(?:ready|willing|prepared|determined|intends|plans|hopes|expects)$/;

interface HeadlineStates {
  readonly dateline: string | null;
  readonly named: readonly string[];
}

/** Of a ministry that needs no state in the house style of an agency; null where that is not so. */
function houseMinistry(
  tokens: Tokens,
  at: number,
  role: Role,
  { dateline, named }: HeadlineStates,
  index: NameIndex,
  ownState: string,
): string | null {
  if (role.words === 'foreign ministry' && dateline === null && named.length === 0) return ownState;
  if (dateline !== null && dateline !== ownState) return null;
  return isOwnMinistry(tokens, at, role, ownState)
    ? ministryState(tokens, role, named, index, ownState)
    : null;
}

/** "… – Foreign Ministry" in capitals, "… – top brass": an agency's house word for its own. */
function isOwnMinistry(
  tokens: Tokens,
  at: number,
  { body, words }: Role,
  ownState: string,
): boolean {
  if (!HOUSE_WORDS.has(body)) return false;
  // states that call theirs otherwise
  if (body === 'foreign ministry' && OTHERWISE.has(ownState)) return false;
  return (isCapital(tokens, at) && MINISTRY_WORDS.test(words)) || words === 'top brass';
}

const HOUSE_WORDS: ReadonlySet<string> = new Set(['foreign ministry', 'defence ministry']);
const MINISTRY_WORDS = /^(?:foreign|defen[cs]e) ministry$|^mod$|^mfa$/;
const OTHERWISE: ReadonlySet<string> = new Set(['USA', 'GBR', 'CAN', 'AUS', 'CHE']);

/**
 * Whose ministry that is: of the foreign land that the headline begins with where it tells what that land says or is
 * to do ("X to open the strait"), else the publisher's own; null where only others are told of and it is no war of its own.
 */
function ministryState(
  tokens: Tokens,
  { body }: Role,
  named: readonly string[],
  index: NameIndex,
  ownState: string,
): string | null {
  const first = index.states.longest(tokens, 0);
  const isForeign = first && first.value.form !== 'adjective' && first.value.state !== ownState;
  const isNamedSo = body !== 'foreign ministry' || !OTHERWISE.has(first?.value.state ?? '');
  if (isForeign && isNamedSo && intends(tokens, first.end)) return first.value.state;
  const enemies = AT_WAR.get(ownState) ?? [];
  const isOwn =
    named.length === 0 || named.some((one) => one === ownState || enemies.includes(one));
  return isOwn || body === 'foreign ministry' ? ownState : null;
}

/** What a land says, or is to do: its own ministry tells it. */
function intends(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  return CUES.verbs.has(word) || /^(?:to|will|won't|ready|plans|intends|not)$/.test(word);
}

/** Whose losses an army counts as its own news. */
const AT_WAR: ReadonlyMap<string, readonly string[]> = new Map([
  ['RUS', ['UKR']],
  ['UKR', ['RUS']],
]);

function rulersState(words: string, named: readonly string[], ownState: string): string | null {
  // of an "administration" beside other lands, Washington's is meant
  if (words === 'administration' && named.includes('USA')) return 'USA';
  return named.at(-1) ?? (words === 'government' ? ownState : null);
}

const BARE_RULERS = /^(?:administration|government|authorities)$/;

/** Written at home: the own official, where the headline begins with the own state or names it beside an office below the head's. */
function ownCredit(
  tokens: Tokens,
  { office: held }: Role,
  named: readonly string[],
  index: NameIndex,
  ownState: string,
): string | null {
  if (named.includes(ownState) && !HEADS.has(held ?? '')) return ownState;
  const first = statesAt(tokens, 0, index);
  const opens = first.length === 1 && first[0]?.form === 'country' && first[0].state === ownState;
  return opens ? ownState : null;
}

/** Abroad an agency talks to its own envoys, and to officials of the land. */
function creditAbroad(
  role: Role,
  dateline: string | null,
  named: readonly string[],
  ownState: string,
): string | null {
  if (dateline === null) return null;
  if (isEnvoy(role)) return ownState;
  return named.includes(dateline) || named.length === 0 ? dateline : null;
}

function isEnvoy({ words }: Role): boolean {
  return /ambassador|envoy|embassy|mission|consul|charge|permanent representative/.test(words);
}

/** The only foreign state of a headline, or of several the one that it begins with; undefined where it names none. */
function foreignSpeaker(
  tokens: Tokens,
  named: readonly string[],
  index: NameIndex,
  ownState: string,
): string | null | undefined {
  const foreign = [...new Set(named)].filter((state) => state !== ownState && state !== 'EU');
  if (foreign.length > 1) return statesAt(tokens, 0, index)[0]?.state ?? null;
  return foreign[0];
}

/** Of one's own head of state an agency writes the name. */
const HEADS: ReadonlySet<string> = new Set(['president', 'vice president', 'premier']);

/** States that a headline names before a place, and that of the dateline's city. */
function statesOfHeadline(tokens: Tokens, before: number, index: NameIndex) {
  const named: string[] = [];
  let dateline: string | null = null;
  for (let token = 0; token < tokens.length; token += 1) {
    if (token > before) dateline ??= cityOf(tokens, token);
    for (const { state, form } of statesAt(tokens, token, index)) {
      const isCity = form === 'capital' && tokens.shapes[token] === 'caps';
      if (isCity && keyAt(tokens, token + 1) === ',') dateline ??= state;
      else if (token < before) named.push(state);
    }
  }
  return { named, dateline };
}

/** "NEW YORK, May 3": the state of a dateline's city that is no capital. */
function cityOf(tokens: Tokens, at: number): string | null {
  if (tokens.shapes[at] !== 'caps') return null;
  const [one, two, three] = [0, 1, 2].map((next) => keyAt(tokens, at + next));
  const name = [one ?? '', `${one} ${two}`, `${one} ${two} ${three}`].find((words) =>
    DATELINE_CITIES.has(words),
  );
  if (name === undefined) return null;
  const end = at + name.split(' ').length;
  return /^[,/(]$/.test(keyAt(tokens, end)) ? (DATELINE_CITIES.get(name) ?? null) : null;
}
