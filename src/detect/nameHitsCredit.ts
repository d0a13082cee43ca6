// Whose official a headline credits where it says only "minister" or "ambassador" behind its dash.

import { DATELINE_CITIES, type Role } from './citationCues.ts';
import { keyAt, type Tokens } from './citationTokens.ts';
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
  // "fires in the region – administration": whose it is stands nearest; without a state it is some region's
  if (role.value.body === 'government' && !role.value.person && BARE_RULERS.test(role.value.words))
    return rulersState(role.value.words, named, ownState);
  // "local authorities" may be anybody's
  if (keyAt(tokens, at - 1) === 'local') return null;
  const isHome = dateline === ownState;
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
