import type { Actor, ActorDirectory } from '../domain/actor.ts';
import { foldRussian } from '../text/russianCases.ts';
import { RUSSIAN, RUSSIAN_STATES, type RussianRole } from './citationCuesRussian.ts';
import { type Shape, tokenise } from './citationTokens.ts';
import { type CaseTrie, type CaseWord, createCaseTrie } from './nameCaseTrie.ts';
import type { Offices } from './nameOffices.ts';
import type { NameType } from './names.ts';
import { addNamesake, type Namesakes, namesakes } from './nameTerms.ts';
import { russianAdjective, russianWords } from './nameWordsRussian.ts';

/** One way of naming an actor in Russian. */
export interface RussianName {
  readonly namesakes: Namesakes;
  readonly type: NameType;
  readonly state: string | null;
  /** how its first word is written; lower-case names match in any case */
  readonly shape: Shape;
  /** a paper whose name is a common word: needs quotation marks or a noun such as «газета» where it opens a sentence */
  readonly isCommonWord: boolean;
  /** «Минфин» alone: of the state that the text is at home in */
  readonly needsHome: boolean;
  readonly plural: boolean;
  /** first names that may stand right before a family name; null where nothing is asked */
  readonly before: ReadonlySet<string> | null;
}

export interface RussianState {
  readonly state: string;
  readonly form: 'country' | 'capital';
  /** США, КНР: in capitals in every text */
  readonly isAbbreviation: boolean;
}

/** All names of a directory, ready to be found in Russian texts in every case. */
export interface RussianIndex {
  readonly names: CaseTrie<RussianName>;
  readonly states: CaseTrie<RussianState>;
  /** adjectives of states */
  readonly adjectives: CaseTrie<string>;
  readonly roles: CaseTrie<RussianRole>;
  readonly speakers: CaseTrie<string>;
  readonly offices: Offices;
  /** first words of names, states, adjectives and roles */
  readonly heads: ReadonlySet<string>;
}

export function createRussianIndex(directory: ActorDirectory, offices: Offices): RussianIndex {
  const states = stateTrie();
  const stateNames = ownNamesOfStates();
  const names = createCaseTrie<RussianName>();
  directory.actors.forEach((actor, index) => {
    if (!actor.labelled) return;
    for (const name of actor.names.ru) {
      // САНА is an agency, Сана a capital
      const isStates = stateNames.has(foldRussian(name)) && !actor.kind.endsWith('outlet');
      if (!isStates) addName(names, actor, index, name);
    }
    for (const name of latinNames(actor)) addName(names, actor, index, name);
    for (const name of actor.names.ru)
      if (/ России(?: |$)/.test(name)) addName(names, actor, index, name.replace(' России', ' РФ'));
  });
  const adjectives = createCaseTrie<string>();
  for (const [state, { adjectives: forms }] of Object.entries(RUSSIAN_STATES)) {
    for (const form of forms) adjectives.add([russianAdjective(form)], state);
  }
  const roles = createCaseTrie<RussianRole>();
  for (const role of RUSSIAN.roles)
    roles.add(russianWords(withAbbreviations(role.words), false), role);
  const speakers = createCaseTrie<string>();
  for (const words of RUSSIAN.speakers) speakers.add(russianWords(words, false), words);
  const heads = new Set([names, states, adjectives, roles].flatMap((trie) => [...trie.heads()]));
  return { names, states, adjectives, roles, speakers, offices, heads };
}

/** Papers, agencies and abbreviations are written in Latin letters in Russian texts too. */
function latinNames({ kind, names }: Actor): readonly string[] {
  const form = kind.endsWith('outlet')
    ? /^[A-Z][A-Za-z.-]{2,}(?: [A-Z][A-Za-z]+)*$/
    : /^[A-Z]{3,}$/;
  return names.en.filter((name) => form.test(name) && !names.ru.includes(name));
}

/** The cues are kept in lower case; what is declined depends on how it is written in texts. */
function withAbbreviations(words: string): string {
  return words.replace(/(?<=^|\s)(?:мид|мвд|вс|оон)(?=\s|$)/gu, (word) => word.toUpperCase());
}

function stateTrie(): CaseTrie<RussianState> {
  const states = createCaseTrie<RussianState>();
  for (const [state, { names, capitals }] of Object.entries(RUSSIAN_STATES)) {
    for (const name of names) addState(states, name, { state, form: 'country' });
    for (const name of capitals) addState(states, name, { state, form: 'capital' });
  }
  return states;
}

function addState(
  states: CaseTrie<RussianState>,
  name: string,
  of: Pick<RussianState, 'state' | 'form'>,
): void {
  const entry = { ...of, isAbbreviation: name === name.toUpperCase() };
  for (const words of writings(name, false)) states.add(words, entry);
}

/** States and capitals are found by their own table, also where a government has them as aliases. */
function ownNamesOfStates(): ReadonlySet<string> {
  const all = Object.values(RUSSIAN_STATES).flatMap(({ names, capitals }) => [
    ...names,
    ...capitals,
  ]);
  return new Set(all.map(foldRussian));
}

function addName(trie: CaseTrie<RussianName>, actor: Actor, index: number, name: string): void {
  const tokens = tokenise(name);
  const first = tokens.shapes.findIndex((shape) => shape !== 'mark');
  if (first < 0) return;
  const type = typeOf(actor, name);
  const isPerson = type === 'person';
  const isWoman = isPerson && isWomansName(actor.names.ru[0] ?? '');
  const [words = [], ...others] = writings(name, isPerson, isWoman);
  if (words.length === 0) return;
  const shape = tokens.shapes[first] ?? 'initial';
  const entry: RussianName = {
    namesakes: namesakes(actor, index),
    type,
    state: actor.state,
    shape,
    isCommonWord:
      type === 'outlet' &&
      words.length === 1 &&
      shape === 'initial' &&
      RUSSIAN.commonWords.has(words[0]?.lemma ?? ''),
    needsHome: type === 'body' && words.length === 1 && BARE_BODY.test(name),
    plural: /власти|СМИ|силы|хуситы$|^«?(?:известия|ведомости)»?$/i.test(name),
    before: isPerson && words.length === 1 ? givenNames(actor, foldRussian(name)) : null,
  };
  const held = trie.add(words, entry);
  if (held !== entry && held.type === 'person') addNamesake(held.namesakes, actor, index);
  for (const other of others) trie.add(other, entry);
}

/** With the marks that stand inside a name left out, and with them: «телеканал «Дождь»», «экономики, торговли». */
function writings(name: string, isPerson: boolean, isWoman = false): CaseWord[][] {
  const plain = russianWords(name, isPerson, isWoman);
  const bare = name.replace(/^[«"]([^«»"]*)[»"]$/, '$1');
  const marked = russianWords(bare, isPerson, isWoman, true);
  return marked.length > plain.length ? [plain, marked] : [plain];
}

const BARE_BODY = /^(?:Мин[а-я]{3,}|МВД|МЧС|СК|Следком|ЦБ|Центробанк|Генпрокуратура|Совбез|МЭР)$/;

/** By the first name: «Мария Захарова»; men's in -а and -я are few. */
function isWomansName(full: string): boolean {
  const first = full.split(' ')[0] ?? '';
  return (
    (/[ая]$/.test(first) &&
      full.includes(' ') &&
      !/^(?:Никита|Илья|Фома|Кузьма|Никола|Данила|Лука|Иса|Мустафа|Муса|Яхья|Шота|Миха)$/.test(
        first,
      )) ||
    full === 'Мишель Бачелет' ||
    /^(?:Карин|Лиз|Тереза|Пенни|Джен|Криста|Мариз|Ивет+|Катрин|Марин|Эльвира|Кэрри|Кейли|Морган|Тэмми|Тулси|Кэролайн|Джанет|Нэнси|Делси)$/.test(
      first,
    )
  );
}

/** Stems of the first names in the longer forms of a name that ends in this word. */
function givenNames(actor: Actor, word: string): ReadonlySet<string> | null {
  const given = new Set<string>();
  for (const name of actor.names.ru) {
    const words = russianWords(name, true);
    if (words.length < 2 || words.at(-1)?.lemma !== word) continue;
    for (const { forms } of words.slice(0, -1)) for (const form of forms.keys()) given.add(form);
  }
  return given.size > 0 ? given : null;
}

const INSTITUTION =
  /посольств|консульств|представительств|министерств|правительств|совет|служб|департамент|комитет|администраци|кремль|управлени|офис|канцеляри/i;

function typeOf(actor: Actor, name: string): NameType {
  switch (actor.kind) {
    case 'official':
    case 'diplomat':
      return INSTITUTION.test(name) ? 'body' : 'person';
    case 'ministry':
      return 'body';
    case 'account':
      return 'body';
    default:
      return 'outlet';
  }
}
