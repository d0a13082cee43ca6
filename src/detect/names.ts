import type { Actor, ActorDirectory } from '../domain/actor.ts';
import { CUES, type Role, STATE_NAMES } from './citationCues.ts';
import { type Shape, type Tokens, tokenise } from './citationTokens.ts';
import { createNameFilter, LEAST_CAPS, type Opening, type Written } from './nameFilter.ts';
import { INSTITUTION, type Offices } from './nameOffices.ts';
import { addNamesake, type Namesakes, namesakes } from './nameTerms.ts';
import { createTokenTrie, type TokenTrie } from './tokenTrie.ts';

export type NameType = 'country' | 'capital' | 'body' | 'person' | 'outlet';

/** A land or its capital: a place as often as a voice. */
export function isLand({ type }: { readonly type: NameType }): boolean {
  return type === 'country' || type === 'capital';
}

/** One way of naming an actor. */
export interface NameEntry {
  readonly namesakes: Namesakes;
  readonly type: NameType;
  readonly state: string | null;
  readonly plural: boolean;
  /** how its first word is written; lower-case names match in any case */
  readonly shape: Shape;
  /** a person's single name: what may stand right before it ("Sergey"); null where nothing is asked */
  readonly before: ReadonlySet<string> | null;
  /** a family name that many bear: counts behind the state and a title only, by state; null for other names */
  readonly owned: Map<string, Namesakes> | null;
}

export interface StateWord {
  readonly state: string;
  readonly form: 'country' | 'adjective' | 'capital';
}

/** All names of a directory, ready to be found in English texts. */
export interface NameIndex {
  readonly names: TokenTrie<NameEntry>;
  readonly states: TokenTrie<StateWord>;
  readonly roles: TokenTrie<Role>;
  readonly offices: Offices;
  /** of an actor of the directory, by index */
  idOf(actor: number): string;
  stateOf(actor: number): string | null;
  /** names of states of one word */
  readonly stateWords: ReadonlyMap<string, StateWord>;
  /** first words of names, states and roles */
  readonly heads: ReadonlySet<string>;
  /** false: no word of the text can begin a name. Cheap, and wrong only on the side of caution */
  mayName(text: string): boolean;
}

export function createNameIndex(directory: ActorDirectory, offices: Offices): NameIndex {
  const names = createTokenTrie<NameEntry>();
  directory.actors.forEach((actor, index) => {
    if (!actor.labelled) return;
    for (const name of actor.names.en) addName(names, actor, index, name);
  });
  directory.actors.forEach((actor, index) => {
    if (!actor.labelled) return;
    // behind all names: "PressTV" is a name that is also written together as a #tag
    for (const name of actor.names.en) addTag(names, actor, index, name);
    addFamilyName(names, actor, index);
  });
  const states = stateTrie();
  const roles = roleTrie();
  const heads = new Set([...names.heads(), ...states.heads(), ...roles.heads()]);
  return {
    names,
    states,
    roles,
    heads,
    offices,
    idOf: (actor) => directory.actors[actor]?.id ?? '',
    stateOf: (actor) => directory.actors[actor]?.state ?? null,
    stateWords: stateWords(),
    mayName: createNameFilter(openings(names, states, roles)),
  };
}

function addName(names: TokenTrie<NameEntry>, actor: Actor, index: number, name: string): void {
  // "The Pentagon": the article is part of the phrase anyway
  const tokens = tokenise(withoutArticle(name));
  if (tokens.length === 0) return;
  const entry = entryOf(actor, index, name, tokens);
  const held = names.add(tokens.keys, entry);
  if (held !== entry && held.type === 'person') addNamesake(held.namesakes, actor, index);
  // "The Times" keeps its article, and would be read out of "The Times of India"
  if (tokens.keys[0] === 'times') names.add(['the', ...tokens.keys], entry);
}

function withoutArticle(name: string): string {
  return name.replace(/^The\s+(?!Times$)/i, '');
}

/** #XiJinping */
function addTag(names: TokenTrie<NameEntry>, actor: Actor, index: number, name: string): void {
  const tokens = tokenise(withoutArticle(name));
  if (tokens.length < 2) return;
  names.add([tokens.keys.join('')], { ...entryOf(actor, index, name, tokens), shape: 'tag' });
}

function entryOf(actor: Actor, index: number, name: string, tokens: Tokens): NameEntry {
  const type = typeOf(actor, name);
  return {
    namesakes: namesakes(actor, index),
    type,
    state: actor.state,
    plural: /(?:officials|authorities|forces|diplomats|leaders|media)$/i.test(name),
    shape: tokens.shapes[0] ?? 'initial',
    before: type === 'person' && tokens.length === 1 ? givenNames(actor, tokens.keys[0]) : null,
    owned: null,
  };
}

/** Where the family name stands first, the label's last word is none. */
const FAMILY_FIRST: ReadonlySet<string> = new Set('CHN HKG TWN KOR PRK VNM KHM MMR SGP'.split(' '));

/** "Miller" alone may be anybody; "State Department’s Miller" is the registry's. */
function addFamilyName(names: TokenTrie<NameEntry>, actor: Actor, index: number): void {
  const { state, kind, label } = actor;
  const isPerson = kind === 'official' || (kind === 'diplomat' && !INSTITUTION.test(label));
  if (!isPerson || state === null || FAMILY_FIRST.has(state)) return;
  const word = /\s([A-Z][a-z]{2,})$/.exec(label)?.[1]?.toLowerCase();
  if (word === undefined) return;
  const owned = new Map([[state, namesakes(actor, index)]]);
  const entry: NameEntry = {
    namesakes: namesakes(actor, index),
    type: 'person',
    state,
    plural: false,
    shape: 'initial',
    before: null,
    owned,
  };
  const held = names.add([word], entry);
  if (held === entry || held.owned === null) return;
  const same = held.owned.get(state);
  if (same) addNamesake(same, actor, index);
  else held.owned.set(state, namesakes(actor, index));
}

/** First names in the longer forms of a name that ends in this word. */
function givenNames(actor: Actor, word: string | undefined): ReadonlySet<string> | null {
  const given = new Set<string>();
  for (const name of actor.names.en) {
    const { keys } = tokenise(name);
    if (keys.length > 1 && keys.at(-1) === word)
      for (const key of keys.slice(0, -1)) given.add(key);
  }
  return given.size > 0 ? given : null;
}

function typeOf(actor: Actor, name: string): NameType {
  const own = actor.state === null ? undefined : STATE_NAMES[actor.state];
  if (own?.names.some((known) => sameName(known, name))) return 'country';
  if (own?.capitals.some((known) => sameName(known, name))) return 'capital';
  switch (actor.kind) {
    case 'official':
    case 'diplomat':
      return INSTITUTION.test(name) ? 'body' : 'person';
    case 'ministry':
    case 'account':
      return 'body';
    default:
      return 'outlet';
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function stateTrie(): TokenTrie<StateWord> {
  const states = createTokenTrie<StateWord>();
  for (const [state, { names, adjectives, capitals }] of Object.entries(STATE_NAMES)) {
    for (const name of names) states.add(tokenise(name).keys, { state, form: 'country' });
    for (const name of capitals)
      states.add(tokenise(name.replace(/^The /, '')).keys, { state, form: 'capital' });
    for (const name of adjectives) states.add(tokenise(name).keys, { state, form: 'adjective' });
  }
  return states;
}

function stateWords(): ReadonlyMap<string, StateWord> {
  const found = new Map<string, StateWord>();
  for (const [state, { names, adjectives }] of Object.entries(STATE_NAMES)) {
    for (const name of names) found.set(name.toLowerCase(), { state, form: 'country' });
    for (const name of adjectives) found.set(name.toLowerCase(), { state, form: 'adjective' });
  }
  return found;
}

function roleTrie(): TokenTrie<Role> {
  const roles = createTokenTrie<Role>();
  for (const role of CUES.roles) roles.add(tokenise(role.words).keys, role);
  return roles;
}

/** How each name, state and office has to be written to be found at all: that of states as `isStateWritten` reads it. */
function* openings(
  names: TokenTrie<NameEntry>,
  states: TokenTrie<StateWord>,
  roles: TokenTrie<Role>,
): Generator<Opening> {
  for (const { words, value } of names.all())
    yield openingOf(words, value.owned === null ? WRITTEN[value.shape] : 'initial');
  for (const { words } of states.all())
    yield openingOf(words, words.length === 1 && isShort(words[0]) ? 'caps' : 'initial');
  for (const { words } of roles.all()) yield openingOf(words, 'any');
}

const WRITTEN: Readonly<Record<Shape, Written>> = {
  lower: 'any',
  initial: 'initial',
  caps: 'caps',
  tag: 'initial',
  mark: 'any',
};

function isShort(word = ''): boolean {
  return word.length < LEAST_CAPS;
}

function openingOf([first = '', second]: readonly string[], written: Written): Opening {
  return { first, second: second ?? null, written };
}
