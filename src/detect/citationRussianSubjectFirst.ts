/** The subject before its verb, over asides, lists and what stands between: «X на встрече призвал». */
import { NOMINATIVE } from '../text/russianCases.ts';
import type { RussianVerb } from './citationCuesRussian.ts';
import type { Cue } from './citationFrame.ts';
import {
  isBarrier,
  isLink,
  isNominativeOnly,
  REACH,
  type RussianFrame,
} from './citationRussianFrame.ts';
import { agrees, cueOf, hasNeeds, verbAt } from './citationRussianSpeech.ts';
import { isBreak, keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';
import { isFiller, isSubject } from './namePhraseRussianSubject.ts';

/** «X на встрече призвал», «X и Y заявили», «X, выступая в Омске, сказал» */
export const subjectFirst: RussianFrame = (tokens, phrase, phrases) => {
  if (!isSubject(tokens, phrase, phrases)) return null;
  // «гарантии, которых X требует»: what is told about X's demands
  if (/^котор(?:ых|ые|ую|ого|ой|ому)$/.test(keyAt(tokens, phrase.start - 1))) return null;
  const said = firstSaid(tokens, phrase, phrases);
  // «Не X заявил, что …»
  if (said && keyAt(tokens, phrase.start - 1) === 'не') return { ...said, negated: true };
  if (said && !said.negated) return said;
  return butSaid(tokens, said?.end ?? phrase.end, phrase, phrases) ?? said;
};

/** The first word of speech behind a subject, over asides and the other names of a list. */
function firstSaid(
  tokens: Tokens,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): Cue | null {
  let at = afterRelative(tokens, phrase.end);
  for (let steps = 0; steps < REACH; steps += 1) {
    const joined = joinedEnd(tokens, at, phrases);
    if (joined > at) {
      at = joined;
      continue;
    }
    const said = saidAt(tokens, at, phrase, phrases);
    if (said) return said;
    const next = isLink(tokens, at) ? at + 3 : (afterAside(tokens, at) ?? at + 1);
    if (next === at + 1 && (isBarrier(tokens, at) || beginsSubject(tokens, at, phrase, phrases)))
      return null;
    at = next;
  }
  return null;
}

/** The verb of speech at a place, if the phrase can be its subject. */
function saidAt(
  tokens: Tokens,
  at: number,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): Cue | null {
  const verb = verbAt(tokens, at);
  if (!verb || !agrees(verb, phrase, phrases)) return null;
  const reach = verb.verb === 'выступить' ? BEFORE_AUDIENCE : NEAR;
  return finds(verb, phrase) || hasNeeds(tokens, at, verb, reach) ? cueOf(tokens, at, verb) : null;
}

/** How far behind its verb stands what it needs; «выступил перед … по видеосвязи с просьбой» names the audience first. */
const NEAR = 5;
const BEFORE_AUDIENCE = 9;

/** «Bloomberg узнал о планах»: what a paper learns, it says. */
function finds({ verb }: RussianVerb, { hit }: RussianPhrase): boolean {
  return hit.type === 'outlet' && /^(?:узнать|выяснить)$/.test(verb);
}

/** «X отказался назвать срок, но пообещал …» */
function butSaid(
  tokens: Tokens,
  from: number,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): Cue | null {
  for (let at = from; at < from + REACH && !isBreak(tokens, at); at += 1) {
    if (!/^(?:но|однако)$/.test(keyAt(tokens, at))) continue;
    let next = at + 1;
    while (isFiller(tokens, next) && !verbAt(tokens, next)) next += 1;
    return saidAt(tokens, next, phrase, phrases);
  }
  return null;
}

function joinedEnd(tokens: Tokens, at: number, phrases: readonly RussianPhrase[]): number {
  if (!/^(?:и|,)$/.test(keyAt(tokens, at))) return at;
  const next = phrases.find(({ start, cases }) => start === at + 1 && (cases & NOMINATIVE) !== 0);
  return next && (keyAt(tokens, at) === 'и' || keyAt(tokens, next.end) === 'и') ? next.end : at;
}

/** «X, который сказал …» */
function afterRelative(tokens: Tokens, at: number): number {
  const isRelative = keyAt(tokens, at) === ',' && /^котор(?:ый|ая|ое)$/.test(keyAt(tokens, at + 1));
  return isRelative ? at + 2 : at;
}

const LONGEST_ASIDE = 14;

/** Behind ", выступая в Омске," or a parenthesis; null where none begins here. */
function afterAside(tokens: Tokens, at: number): number | null {
  const open = keyAt(tokens, at);
  if (open !== ',' && open !== '(') return null;
  const close = open === ',' ? ',' : ')';
  // "X, что …": a clause about something else
  if (/^(?:что|чтобы|а|но|если|когда|где|куда|поскольку|так)$/.test(keyAt(tokens, at + 1)))
    return null;
  // the verb of the aside is not the subject's own: «X, заявил Y»
  if (open === ',' && verbAt(tokens, at + 1)) return null;
  for (let end = at + 1; end <= at + LONGEST_ASIDE && !isBreak(tokens, end); end += 1) {
    if (keyAt(tokens, end) === close) return end + 1;
  }
  return null;
}

function beginsSubject(
  tokens: Tokens,
  at: number,
  own: RussianPhrase,
  phrases: readonly RussianPhrase[],
): boolean {
  const other = phrases.find(({ start }) => start === at);
  return (
    other !== undefined &&
    other !== own &&
    isNominativeOnly(other.cases) &&
    isSubject(tokens, other)
  );
}
