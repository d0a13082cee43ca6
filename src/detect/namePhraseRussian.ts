// A Russian name with what belongs to it on both sides, and who is meant by the whole.

import { RUSSIAN } from './citationCuesRussian.ts';
import { isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { RussianHit, RussianSearch } from './nameHitRussian.ts';
import { type Head, headBefore } from './namePhraseRussianHead.ts';

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
  if (isNamed || !head) return hit.actor;
  const office = RUSSIAN.headOffices.has(head.words) ? 'head' : spokesmanBy(head.words);
  if (office === null) return hit.actor;
  const holder = search.index.offices.holderOf(office, search.idOf(hit.actor), search.day);
  return holder >= 0 ? holder : hit.actor;
}

/** «официальный представитель МИД»: of those who speak for a body the one that is its voice */
function spokesmanBy(words: string): 'spokesman' | null {
  return /^(?:официальный представитель|официальная представительница|пресс-секретарь)$/.test(words)
    ? 'spokesman'
    : null;
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
