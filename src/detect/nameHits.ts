import { CUES, DATELINE_CITIES, type Role } from './citationCues.ts';
import { isBreak, isCapital, isWord, keyAt, type Tokens } from './citationTokens.ts';
import { familyHolder } from './nameFamily.ts';
import { organisationHit } from './nameHitsOrganisation.ts';
import type { NameEntry, NameIndex, NameType, StateWord } from './names.ts';
import { onDay } from './nameTerms.ts';

/** A name of an actor in a text, as a range of tokens. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly actor: number;
  readonly type: NameType;
  readonly plural: boolean;
  /** "Chinese foreign minister": who is meant is said by a name behind it, if one is there */
  readonly isOffice: boolean;
  /** behind an office: the body that it belongs to, -1 elsewhere; `actor` is its holder, where the day tells who that was */
  readonly body: number;
  /** "Foreign Ministry" alone: taken for the publisher's own state's */
  readonly isBare: boolean;
}

/**
 * Names in order of place, none over another, the longest first. `ownState` is the publisher's: an institution
 * without a state is taken for its own, but not where the text names other states only.
 */
export function findNames(
  tokens: Tokens,
  index: NameIndex,
  ownState: string | null,
  day = '',
): NameHit[] {
  const hits: NameHit[] = [];
  const search = { index, ownState, day };
  for (let at = 0; at < tokens.length; ) {
    const hit = index.heads.has(keyAt(tokens, at)) ? hitAt(tokens, at, search) : null;
    if (hit) hits.push(clearOf(hit, hits.at(-1)?.end ?? 0));
    at = hit ? hit.end : at + 1;
  }
  return hits.filter(({ actor }) => actor >= 0);
}

/** "head of the …" reaches back, but not into the name before it. */
function clearOf(hit: NameHit, end: number): NameHit {
  return hit.start < end ? { ...hit, start: end } : hit;
}

interface Search {
  readonly index: NameIndex;
  readonly ownState: string | null;
  readonly day: string;
}

function hitAt(tokens: Tokens, at: number, search: Search): NameHit | null {
  const named = registeredName(tokens, at, search);
  let best = named && organisationHit(tokens, named, search.index, search.day);
  best = longer(best, officeOfState(tokens, at, search));
  best = longer(best, officeOf(tokens, at, search));
  best = longer(best, ownOffice(tokens, at, search));
  return longer(best, stateItself(tokens, at, search.index));
}

function longer(best: NameHit | null, other: NameHit | null): NameHit | null {
  return other && (!best || other.end > best.end) ? other : best;
}

/** Written out field by field: this is made for every name of every post. */
function plainHit(
  start: number,
  end: number,
  actor: number,
  type: NameType,
  plural: boolean,
): NameHit {
  return { start, end, actor, type, plural, isOffice: false, isBare: false, body: -1 };
}

/* ── names in the registry ── */

function registeredName(tokens: Tokens, at: number, search: Search): NameHit | null {
  const { index, day } = search;
  const found = index.names.longest(tokens, at, (entry, end) =>
    entry.owned === null
      ? isWritten(tokens, at, end, entry)
      : familyHolder(tokens, at, entry.owned, search) >= 0,
  );
  if (!found) return null;
  const { type, plural, owned, namesakes } = found.value;
  const actor = owned === null ? onDay(namesakes, day) : familyHolder(tokens, at, owned, search);
  if (type === 'person') {
    const whole = wholeName(tokens, at, found.end, index);
    if (whole) return plainHit(at, whole.end, onDay(whole.value.namesakes, day), type, plural);
  }
  const end =
    type === 'body' ? stateBehind(tokens, found.end, index, found.value.state) : found.end;
  return plainHit(at, end, actor, type, plural);
}

/** "President Xi" is a name, and so is "Xi Jinping": in "President Xi Jinping" the longer one counts. */
function wholeName(tokens: Tokens, start: number, end: number, { names }: NameIndex) {
  for (let at = start + 1; at < end; at += 1) {
    const found = names.longest(
      tokens,
      at,
      (entry, to) =>
        entry.owned === null && entry.type === 'person' && isWritten(tokens, at, to, entry),
    );
    if (found && found.end > end) return found;
  }
  return null;
}

/** "the Coast Guard of China": the state behind a body's name belongs to it. */
function stateBehind(tokens: Tokens, end: number, index: NameIndex, own: string | null): number {
  if (keyAt(tokens, end) !== 'of') return end;
  const next = keyAt(tokens, end + 1) === 'the' ? end + 2 : end + 1;
  const state = index.states.longest(tokens, next);
  const isOwn = state?.value.form === 'country' && state.value.state === own;
  return isOwn ? state.end : end;
}

function isWritten(tokens: Tokens, at: number, end: number, entry: NameEntry): boolean {
  if (entry.shape === 'tag') return tokens.shapes[at] === 'tag';
  if (!hasCase(tokens, at, entry)) return false;
  // "RT @name" is an act of passing on, not the outlet
  if (entry.shape === 'caps' && keyAt(tokens, end) === '<at>') return false;
  return entry.before === null || isSamePerson(tokens, at, entry.before);
}

/** A name in capitals ("US", "RT") needs them, other names need their first one; #tags are free. */
function hasCase(tokens: Tokens, at: number, entry: NameEntry): boolean {
  if (tokens.shapes[at] === 'tag') return true;
  if (entry.shape === 'caps') {
    const isShort = keyAt(tokens, at).length < 4;
    return tokens.shapes[at] === 'caps' || (tokens.isCaseless && !isShort);
  }
  return entry.shape === 'lower' || isCapital(tokens, at);
}

/** "Daniil Medvedev" is not Dmitry: a capital word before a family name has to be a title or the first name. */
function isSamePerson(tokens: Tokens, at: number, before: ReadonlySet<string>): boolean {
  const previous = keyAt(tokens, at - 1);
  if (!isWord(tokens, at - 1) || tokens.isCaseless || tokens.shapes[at - 1] === 'tag') return true;
  if (!isCapital(tokens, at - 1) || before.has(previous) || isTitle(previous)) return true;
  if (before.has(keyAt(tokens, at - 2))) return true;
  const opensSentence = !isWord(tokens, at - 2);
  return opensSentence && isSmallWord(previous);
}

/** A word that is written with a capital only because the sentence begins with it. */
function isSmallWord(word: string): boolean {
  if (CUES.prepositions.has(word) || CUES.inversions.has(word)) return true;
  return /^(?:as|after|before|when|while|but|and|how|why|what|that|since|because|although)$/.test(
    word,
  );
}

function isTitle(word: string): boolean {
  const { titles, modifiers, speakers, adverbs, verbs, prepositions } = CUES;
  if (titles.has(word) || modifiers.has(word) || speakers.has(word)) return true;
  return adverbs.has(word) || verbs.has(word) || prepositions.has(word) || word === 'ministry';
}

/* ── a state and one of its offices ── */

/** "Chinese Foreign Ministry", "Russia's top diplomat", "US State Department" */
function officeOfState(tokens: Tokens, at: number, search: Search): NameHit | null {
  const { index } = search;
  const state = index.states.longest(tokens, at);
  if (!state || !isStateWritten(tokens, at)) return null;
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
function officeOf(tokens: Tokens, at: number, search: Search): NameHit | null {
  const { index } = search;
  const role = index.roles.longest(tokens, at);
  if (!role || keyAt(tokens, role.end) !== 'of') return null;
  const next = keyAt(tokens, role.end + 1) === 'the' ? role.end + 2 : role.end + 1;
  const state = index.states.longest(tokens, next);
  if (!state || state.value.form === 'adjective' || !isStateWritten(tokens, next)) return null;
  return office(tokens, search, at, state.end, state.value.state, role.value, false);
}

/** "the Foreign Ministry": the publisher's own, unless a word before it says whose it is. */
function ownOffice(tokens: Tokens, at: number, search: Search): NameHit | null {
  const { index, ownState } = search;
  if (ownState === null) return null;
  const role = index.roles.longest(tokens, at);
  if (!role || keyAt(tokens, role.end) === 'of') return null;
  const isNamed = role.value.bare && isCapital(tokens, at) && !isOwned(tokens, at);
  const isCredited = role.value.tail && isCreditPlace(tokens, at, role.end);
  if (!isNamed && !isCredited) return null;
  if (isCredited && role.value.anywhere) {
    // papers that write "…: FM" mean their own
    const isOwn = keyAt(tokens, at - 1) === ':';
    const state = isOwn ? ownState : creditedState(tokens, at, role, index, ownState);
    return state === null ? null : office(tokens, search, at, role.end, state, role.value, true);
  }
  if (at > 0 && !isAtHome(tokens, index, ownState)) return null;
  return office(tokens, search, at, role.end, ownState, role.value, true);
}

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
  if (keyAt(tokens, at) !== ',' || !/^(?:says?|said)$/.test(keyAt(tokens, end))) return false;
  return isBreak(tokens, end + 1) || keyAt(tokens, end + 1) === '–';
}

function office(
  tokens: Tokens,
  { index, day }: Search,
  start: number,
  end: number,
  state: string,
  role: Role,
  isBare: boolean,
): NameHit {
  // "president", "MoD": without an actor of its own the name is still taken, so that its state is not read alone
  const body = index.offices.bodyOf(state, role.body);
  const holder = role.office ? index.offices.holderOf(role.office, state, day) : -1;
  const plural = role.plural || keyAt(tokens, end - 1).endsWith('officials');
  const actor = holder >= 0 ? holder : body;
  return { start, end, actor, type: 'body', plural, isOffice: role.person, isBare, body };
}

/** A country or capital alone is its government. */
function stateItself(tokens: Tokens, at: number, index: NameIndex): NameHit | null {
  const found = index.states.longest(tokens, at, ({ form }) => form !== 'adjective');
  if (!found || !isStateWritten(tokens, at)) return null;
  const { state, form } = found.value;
  if (form === 'adjective') return null;
  const actor = index.offices.bodyOf(state, 'government');
  return plainHit(at, found.end, actor, form, false);
}

/** "US" and "UK" need capitals, "us" is a pronoun. */
function isStateWritten(tokens: Tokens, at: number): boolean {
  const isShort = keyAt(tokens, at).length < 4;
  if (isShort) return tokens.shapes[at] === 'caps' || tokens.shapes[at] === 'tag';
  return isCapital(tokens, at) || tokens.shapes[at] === 'tag';
}

/**
 * Whether an office without a state may be the publisher's own: the dateline ("MOSCOW, May 3") decides; without one,
 * the text has to name the own state, or no state at all.
 */
function isAtHome(tokens: Tokens, index: NameIndex, ownState: string): boolean {
  let isAbroad = false;
  let isNamed = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const found = index.heads.has(keyAt(tokens, at)) ? index.states.longest(tokens, at) : null;
    if (!found || !isStateWritten(tokens, at)) continue;
    const isOwn = found.value.state === ownState;
    const isDateline = found.value.form === 'capital' && tokens.shapes[at] === 'caps';
    if (isDateline && keyAt(tokens, found.end) === ',') return isOwn;
    if (isOwn) isNamed = true;
    else isAbroad = true;
  }
  return isNamed || !isAbroad;
}

/**
 * Whose "minister" stands behind the dash: of the state where the report was written, if that is abroad; else of the
 * only foreign state that the headline names; else the publisher's own, if the headline names it or no state.
 */
function creditedState(
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

/** States that a word names; "Russian-Venezuelan" names two. */
function statesAt(tokens: Tokens, at: number, index: NameIndex): readonly StateWord[] {
  const key = keyAt(tokens, at);
  if (!isStateWritten(tokens, at)) return [];
  const found = index.heads.has(key) ? index.states.longest(tokens, at) : null;
  if (found) return [found.value];
  return key.includes('-')
    ? key.split('-').flatMap((part) => index.stateWords.get(part) ?? [])
    : [];
}
