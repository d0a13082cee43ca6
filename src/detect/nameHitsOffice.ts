// A state's office without a name: "Chinese Foreign Ministry", "ambassador of …", and the publisher's own.

import { CUES, type Role } from './citationCues.ts';
import { opensSegment } from './citationFrame.ts';
import { isBreak, isCapital, keyAt, type Tokens } from './citationTokens.ts';
import type { NameHit, NameSearch } from './nameHit.ts';
import { creditedState } from './nameHitsCredit.ts';
import { isTitle } from './nameHitsRegistered.ts';
import { behindOf, isAtHome, isStateWritten } from './nameHitsState.ts';
import { leaderOffice } from './nameOffices.ts';
import type { NameIndex } from './names.ts';

/** "Chinese Foreign Ministry", "Russia's top diplomat", "US State Department" */
export function officeOfState(tokens: Tokens, at: number, search: NameSearch): NameHit | null {
  const { index } = search;
  const state = index.states.longest(tokens, at);
  if (!state || !isStateWritten(tokens, at, state.end)) return null;
  let next = state.end;
  if (keyAt(tokens, next) === "'s" && state.value.form !== 'adjective') next += 1;
  for (let skipped = 0; skipped < 3; skipped += 1) {
    const role = index.roles.longest(tokens, next);
    if (role) {
      if (isOthers(tokens, at, role.value)) return null;
      const value = keyAt(tokens, at - 1) === 'top' ? topRole(role.value) : role.value;
      return office(tokens, search, at, role.end, state.value.state, value, false);
    }
    if (!isModifier(keyAt(tokens, next))) return null;
    next += 1;
  }
  return null;
}

/** "top US diplomat" is the US "top diplomat". */
function topRole(role: Role): Role {
  return CUES.roles.find(({ words }) => words === `top ${role.words}`) ?? role;
}

/** "Former Chinese minister", "European leaders": not who holds the office, not the Union. */
function isOthers(tokens: Tokens, at: number, role: Role): boolean {
  if (keyAt(tokens, at) === 'european' && role.plural) return true;
  return role.person && isPast(keyAt(tokens, at - 1));
}

function isModifier(word: string): boolean {
  return CUES.modifiers.has(word) && !isPast(word);
}

/** Who was in office speaks for himself. */
function isPast(word: string): boolean {
  return word === 'former' || word === 'ex';
}

/** "Foreign Ministry of China", "ambassador of the Russian Federation" */
export function officeOf(tokens: Tokens, at: number, search: NameSearch): NameHit | null {
  const { index } = search;
  const role = index.roles.longest(tokens, at);
  const next = role ? behindOf(tokens, role.end) : -1;
  if (!role || next < 0) return null;
  const state = index.states.longest(tokens, next);
  if (!state || state.value.form === 'adjective' || !isStateWritten(tokens, next, state.end))
    return null;
  return office(tokens, search, at, state.end, state.value.state, role.value, false);
}

/** "the Foreign Ministry": the publisher's own, unless a word before it says whose it is. */
export function ownOffice(tokens: Tokens, at: number, search: NameSearch): NameHit | null {
  const { index, ownState } = search;
  if (ownState === null) return null;
  const role = index.roles.longest(tokens, at);
  if (!role || keyAt(tokens, role.end) === 'of') return null;
  if (role.value.home === ownState && isHomeLeader(tokens, at, role.end))
    return office(tokens, search, at, role.end, ownState, HOME_LEADER, false);
  const state = ownOrCredited(tokens, at, role, index, ownState);
  return state === null ? null : office(tokens, search, at, role.end, state, role.value, true);
}

/** Whose office it is that stands without its state; null where it is nobody's that can be told. */
function ownOrCredited(
  tokens: Tokens,
  at: number,
  role: { readonly end: number; readonly value: Role },
  index: NameIndex,
  ownState: string,
): string | null {
  const isNamed = role.value.bare && isCapital(tokens, at) && !isOwned(tokens, at);
  const isCredited = role.value.tail && isCreditPlace(tokens, at, role.end);
  if (!isNamed && !isCredited) return null;
  if (isCredited && role.value.anywhere) {
    // papers that write "…: FM" mean their own
    const isOwn = keyAt(tokens, at - 1) === ':';
    return isOwn ? ownState : creditedState(tokens, at, role, index, ownState);
  }
  const opensLine = at === 0 || keyAt(tokens, at - 1) === '\n';
  return opensLine || isAtHome(tokens, index, ownState) ? ownState : null;
}

/** "Leader: …", "Leader says": the highest office, where papers call it so. */
function isHomeLeader(tokens: Tokens, at: number, end: number): boolean {
  return isCapital(tokens, at) && opensSegment(tokens, at) && !isWordOfName(tokens, end);
}

function isWordOfName(tokens: Tokens, at: number): boolean {
  return tokens.shapes[at] === 'initial' && !CUES.verbs.has(keyAt(tokens, at));
}

const HOME_LEADER: Role = {
  words: 'leader',
  body: 'presidency',
  office: 'supreme leader',
  bare: true,
  tail: false,
  anywhere: false,
  person: true,
  plural: false,
  home: null,
};

function isOwned(tokens: Tokens, at: number): boolean {
  const previous = keyAt(tokens, at - 1);
  return previous === "'s" || (isCapital(tokens, at - 1) && !isTitle(previous));
}

/** Behind a headline's dash, or before its last "says": ", senior diplomat says". */
function isCreditPlace(tokens: Tokens, from: number, end: number): boolean {
  let at = from - 1;
  // "UN mission": what owns the office is no modifier
  while (isModifier(keyAt(tokens, at)) && !/^(?:un|eu|nato)$/.test(keyAt(tokens, at))) at -= 1;
  if (keyAt(tokens, at) === '–') return true;
  // "…: FM" at the end of the line
  if (keyAt(tokens, at) === ':') return /^(?:|\n)$/.test(keyAt(tokens, end));
  if (
    keyAt(tokens, at) !== ',' ||
    !/^(?:says?|said|suggests?|warns?|claims?|insists?|confirms?|admits?|stresses)$/.test(
      keyAt(tokens, end),
    )
  )
    return false;
  return isBreak(tokens, end + 1) || keyAt(tokens, end + 1) === '–';
}

function office(
  tokens: Tokens,
  { index, day }: NameSearch,
  start: number,
  end: number,
  state: string,
  role: Role,
  isBare: boolean,
): NameHit {
  // "president", "MoD": without an actor of its own the name is still taken, so that its state is not read alone
  const body = index.offices.bodyOf(state, role.body);
  const holder = holderOf(state, role, body, index, day);
  const plural = role.plural || keyAt(tokens, end - 1).endsWith('officials');
  const actor = holder >= 0 ? holder : body;
  return { start, end, actor, type: 'body', plural, isOffice: role.person, isBare, body };
}

function holderOf(
  state: string,
  role: Role,
  body: number,
  { offices, idOf }: NameIndex,
  day: string,
): number {
  const isLeader = role.words === 'leader' && role !== HOME_LEADER;
  const held = isLeader ? leaderOffice(state) : role.office;
  if (held) return offices.holderOf(held, state, day);
  // "finance minister": the head of that ministry
  const isMinister = role.person && role.body !== 'government' && MINISTER.test(role.words);
  return isMinister ? offices.holderOf('head', idOf(body), day) : -1;
}

const MINISTER =
  /^(?!deputy|minister$)(?:\w+ ){1,2}(?:minister|secretary)$|^attorney general$|^(?:foreign )?(?:spy|intel|intelligence) chief$|^spymaster$|^central bank (?:chief|governor)$/;
