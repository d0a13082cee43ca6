import { ANY_CASE, GENITIVE, NOMINATIVE, PREPOSITIONAL } from '../text/russianCases.ts';
import { RUSSIAN } from './citationCuesRussian.ts';
import { isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { CaseMatch } from './nameCaseTrie.ts';
import type { RussianHit, RussianSearch } from './nameHitRussian.ts';

/**
 * A name with what belongs to it: «официальный представитель» before the ministry, his own name behind it.
 * `cases` are those of the head noun.
 */
export interface RussianPhrase {
  readonly start: number;
  readonly end: number;
  readonly hit: RussianHit;
  readonly cases: number;
  readonly plural: boolean;
  /** index of the body whose spokesman is named, -1 where none is */
  readonly speaksFor: number;
  /** a person of the body speaks, without a name */
  readonly isOffice: boolean;
}

export function russianPhrases(
  tokens: Tokens,
  hits: readonly RussianHit[],
  search: RussianSearch,
): RussianPhrase[] {
  const phrases: RussianPhrase[] = [];
  for (let at = 0; at < hits.length; at += 1) {
    const hit = hits[at];
    if (!hit) continue;
    const head = headBefore(tokens, hit, search);
    const holder = namedHolder(tokens, hit, head, hits[at + 1]);
    if (holder) at += 1;
    const phrase = holder ? namedPhrase(hit, head, holder) : plainPhrase(tokens, hit, head, search);
    if (phrase.hit.actor >= 0) phrases.push(phrase);
  }
  return phrases;
}

interface Head {
  readonly start: number;
  readonly cases: number;
  /** as the list of speakers has it */
  readonly words: string;
}

/** The nearest noun of a speaker before a name: «представитель», «газета», «источник в». */
function headBefore(tokens: Tokens, hit: RussianHit, { index }: RussianSearch): Head | null {
  if (hit.type === 'person') return titleBefore(tokens, hit);
  let head: Head | null = null;
  let inner = hit.start;
  // up to two, one in the other: «представитель пресс-службы МВД»
  for (let nested = 0; nested < 2; nested += 1) {
    const found = speakerEndingAt(tokens, inner, index.speakers);
    if (!found) break;
    if (!mayGovern(tokens, found.end, inner, nested === 0 ? hit.cases : GENITIVE)) break;
    head = { start: found.start, cases: found.cases, words: found.words };
    inner = found.start;
  }
  return head;
}

interface Speaker extends Head {
  readonly end: number;
}

function speakerEndingAt(
  tokens: Tokens,
  at: number,
  speakers: RussianSearch['index']['speakers'],
): Speaker | null {
  // between them: a preposition, an opening quotation mark, adjectives
  for (let end = at; end >= at - 3 && end > 0; end -= 1) {
    if (end < at && !mayStandBetween(tokens, end)) break;
    for (let start = end - 3; start < end; start += 1) {
      if (start < 0) continue;
      const match: CaseMatch<string> | null = speakers.longest(tokens, start);
      if (match?.end === end) return { start, end, cases: match.cases, words: match.value };
    }
  }
  return null;
}

function mayStandBetween(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (word === '"') return true;
  return (
    /^(?:в|во|при|на|из|по)$/.test(word) ||
    RUSSIAN.modifiers.has(word) ||
    /(?:ого|его|ой|ей|ых|их)$/.test(word)
  );
}

/** The name stands in the genitive behind the noun, in the prepositional behind "в", or beside «газета» as it is. */
function mayGovern(tokens: Tokens, end: number, start: number, cases: number): boolean {
  const hasPreposition = /^(?:в|во|при|на)$/.test(keyAt(tokens, end));
  if (hasPreposition) return (cases & PREPOSITIONAL) !== 0;
  if (start > end && keyAt(tokens, end) === '"') return true;
  return (cases & (GENITIVE | NOMINATIVE)) !== 0;
}

/** Titles before a person say nothing new; their case is the name's own. */
function titleBefore(tokens: Tokens, hit: RussianHit): Head | null {
  let start = hit.start;
  while (start > 0 && RUSSIAN.modifiers.has(keyAt(tokens, start - 1))) start -= 1;
  return start === hit.start ? null : { start, cases: hit.cases, words: '' };
}

/** A registered person right behind a body or an office. */
function namedHolder(
  tokens: Tokens,
  hit: RussianHit,
  head: Head | null,
  next: RussianHit | undefined,
): RussianHit | null {
  if (next?.type !== 'person' || hit.type === 'person') return null;
  const isBehind =
    next.start === hit.end || (next.start === hit.end + 1 && keyAt(tokens, hit.end) === '"');
  if (!isBehind) return null;
  return hit.isOffice || head !== null ? next : null;
}

function namedPhrase(hit: RussianHit, head: Head | null, holder: RussianHit): RussianPhrase {
  const cases = (head?.cases ?? hit.cases) & holder.cases || holder.cases;
  const body = hit.isOffice ? hit.body : hit.actor;
  const isSpokesman =
    /представитель|спикер|пресс|секретарь/.test(head?.words ?? '') || !hit.isOffice;
  return {
    start: head?.start ?? hit.start,
    end: holder.end,
    hit: holder,
    cases,
    plural: false,
    speaksFor: isSpokesman && hit.type === 'body' ? body : -1,
    isOffice: false,
  };
}

function plainPhrase(
  tokens: Tokens,
  hit: RussianHit,
  head: Head | null,
  search: RussianSearch,
): RussianPhrase {
  const start = ownStart(tokens, head?.start ?? hit.start);
  const isPersonal =
    hit.isOffice ||
    (head !== null && hit.type === 'body' && !/служба|газета|агентство|канал/.test(head.words));
  const end = isPersonal ? unknownNameEnd(tokens, hit.end) : hit.end;
  const isNamed = end > hit.end;
  const actor = actorOf(hit, head, isNamed, search);
  return {
    start,
    end,
    hit: { ...hit, actor },
    cases: head?.cases ?? hit.cases,
    plural: head ? isPlural(head.words) : hit.plural,
    speaksFor: -1,
    isOffice: isPersonal,
  };
}

/** «в нашем МИД» */
function ownStart(tokens: Tokens, start: number): number {
  return keyAt(tokens, start - 1).startsWith('наш') ? start - 1 : start;
}

/** Who holds the office, where no other name stands behind it: «генсек НАТО», «глава МИД Турции». */
function actorOf(
  hit: RussianHit,
  head: Head | null,
  isNamed: boolean,
  search: RussianSearch,
): number {
  // a bare «премьер» with an unknown name is that of another land
  if (hit.isOffice && hit.isBare && isNamed && hit.actor !== hit.body) return -1;
  // «помощник президента» is not the president
  const isAide = head !== null && head.words !== '';
  if (hit.isOffice) return (isNamed || isAide) && hit.body >= 0 ? hit.body : hit.actor;
  if (isNamed || !head || !RUSSIAN.headOffices.has(head.words)) return hit.actor;
  const holder = search.index.offices.holderOf('head', search.idOf(hit.actor), search.day);
  return holder >= 0 ? holder : hit.actor;
}

function isPlural(words: string): boolean {
  return /(?:и|ы)$/.test(words);
}

/** Up to three capital words: the name of somebody whom no registry knows. */
function unknownNameEnd(tokens: Tokens, end: number): number {
  let at = end;
  while (
    at < end + 3 &&
    isWord(tokens, at) &&
    tokens.shapes[at] === 'initial' &&
    !RUSSIAN.verbs.has(keyAt(tokens, at))
  )
    at += 1;
  return at;
}

/** Whether a phrase can be a subject. An abbreviation says nothing by its form: what stands before it does. */
export function isSubject(
  tokens: Tokens,
  { start, cases, hit }: RussianPhrase,
  phrases: readonly RussianPhrase[] = [],
): boolean {
  if ((cases & NOMINATIVE) === 0) return false;
  let before = start - 1;
  while (isBesides(tokens, before)) before -= 1;
  const word = keyAt(tokens, before);
  if (PREPOSITIONS.has(word) && !(cases === NOMINATIVE)) return false;
  // «о Блинкене и Рубио»: the case of the first of two
  if (word === 'и' && cases === ANY_CASE && hangsOnPreposition(tokens, before)) return false;
  if (cases !== ANY_CASE || !isWord(tokens, before)) return true;
  // "министр сил Франции Лекорню": a title with its genitive
  const isTitled =
    hit.type === 'person' &&
    (phrases.some(({ end }) => end === before + 1) || hasTitle(tokens, before));
  return isTitled || isFiller(tokens, before);
}

function hangsOnPreposition(tokens: Tokens, and: number): boolean {
  return (
    PREPOSITIONS.has(keyAt(tokens, and - 2)) ||
    (PREPOSITIONS.has(keyAt(tokens, and - 3)) && isWord(tokens, and - 2))
  );
}

/** «министр обороны …», «сенатор от округа …»: a title in the nominative a few words before */
function hasTitle(tokens: Tokens, from: number): boolean {
  for (let at = from; at > from - 4 && isWord(tokens, at); at -= 1) {
    if (RUSSIAN.titles.has(keyAt(tokens, at))) return !PREPOSITIONS.has(keyAt(tokens, at - 1));
  }
  return false;
}

/** Quotation marks, brackets and adjectives in the nominative say nothing of the case. */
function isBesides(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (/^["[\]]$/.test(word) || RUSSIAN.modifiers.has(word)) return true;
  return tokens.shapes[at] === 'lower' && /.{3}(?:ая|ий|ый|ое)$/.test(word);
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'в во на с со о об обо к ко от до из у за под над при про для без по между через против перед около после кроме среди из-за вместо ради согласно вопреки'.split(
    ' ',
  ),
);

/** Words that may stand between a verb and its subject. */
export function isFiller(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (RUSSIAN.verbs.has(word) || RUSSIAN.adverbs.has(word) || RUSSIAN.timeWords.has(word))
    return true;
  if (/^\d+$/.test(word)) return true;
  return /^(?:журналистам|агентству|телеканалу|каналу|газете|изданию|порталу|брифинге|пресс-конференции|встрече|заседании|интервью|эфире|форуме|саммите|telegram-канале|телеграм-канале|и|а|но|же|что)$/.test(
    word,
  );
}
