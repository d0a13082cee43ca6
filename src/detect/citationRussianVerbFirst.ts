/** The verb before its subject: «…, заявил журналистам X». */
import { ACCUSATIVE, GENITIVE, NOMINATIVE, PREPOSITIONAL } from '../text/russianCases.ts';
import { RUSSIAN, type RussianVerb } from './citationCuesRussian.ts';
import {
  isBarrier,
  isLink,
  isNominativeOnly,
  REACH,
  type RussianFrame,
} from './citationRussianFrame.ts';
import { agrees, closesClause, cueOf, hasNeeds, verbAt } from './citationRussianSpeech.ts';
import { keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';
import { isFiller, isSubject } from './namePhraseRussianSubject.ts';
import { isLand } from './names.ts';

/** «…, заявил журналистам X», «сообщает X» */
export const verbFirst: RussianFrame = (tokens, phrase, phrases) => {
  if (!isSubject(tokens, phrase, phrases)) return null;
  const first = listStart(tokens, phrase, phrases);
  for (let at = first - 1; at >= first - REACH && at >= 0; at -= 1) {
    const verb = verbAt(tokens, at);
    if (verb) {
      return isItsVerb(tokens, at, verb, phrase, phrases) ? cueOf(tokens, at, verb) : null;
    }
    if (isLink(tokens, at - 2)) at -= 2;
    else if (isBarrier(tokens, at) || endsInSubject(at, phrases)) return null;
  }
  return null;
};

/** A phrase that can only be a subject ends here: the verb before it is its own. */
function endsInSubject(at: number, phrases: readonly RussianPhrase[]): boolean {
  return phrases.some(
    ({ end, cases, hit }) => end === at + 1 && isNominativeOnly(cases) && hit.type !== 'outlet',
  );
}

/** Whether a phrase behind a verb is its subject. */
function isItsVerb(
  tokens: Tokens,
  at: number,
  verb: RussianVerb,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): boolean {
  if (hasOwnSubject(tokens, at, phrase, phrases) || !agrees(verb, phrase, phrases)) return false;
  const first = listStart(tokens, phrase, phrases);
  if (first < phrase.start && verb.number === 'one') return false;
  if (verb.number === 'many' && isSaidByOthers(tokens, at, phrase, first, phrases)) return false;
  // «и назвал Израиль виновным»: a land's name looks the same as subject and object
  const isLone =
    (phrase.hit.type === 'country' && verb.number === 'one') || mayBeObject(verb, phrase);
  if (isLone && !isClearlySubject(tokens, at, verb, phrase, phrases)) return false;
  const isNear = first - at <= 3;
  if (!isNear && isObjectBetween(tokens, at + 1, phrase.start, phrases)) return false;
  return opensWithVerb(tokens, at, verb);
}

/** «обвинили власти страны», «обвинил МИД», «поблагодарил Харрис»: nominative and accusative look the same. */
function mayBeObject({ verb }: RussianVerb, { cases, hit, isOffice }: RussianPhrase): boolean {
  if (!RUSSIAN.transitive.has(verb) || (cases & ACCUSATIVE) === 0) return false;
  // of a man the accusative is the genitive: «поздравил Лавров» has its subject
  return (hit.type !== 'person' && !isOffice) || (cases & GENITIVE) !== 0;
}

function isClearlySubject(
  tokens: Tokens,
  at: number,
  verb: RussianVerb,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): boolean {
  if (closesClause(tokens, at) || opensWithObject(tokens, at, verb)) return true;
  return verb.number === 'many' && isJoinedToSubject(phrase, phrases);
}

/** «раскритиковали Китай и Россия»: one of the list can only be a subject, so all are. */
function isJoinedToSubject(phrase: RussianPhrase, phrases: readonly RussianPhrase[]): boolean {
  return phrases.some(
    ({ start, end, cases }) =>
      isNominativeOnly(cases) &&
      (cases & ACCUSATIVE) === 0 &&
      (start === phrase.end + 1 || end === phrase.start - 1),
  );
}

/** «США», «Филиппины», «Россия и …», «объявили Испания и Италия» */
function isSeveral(tokens: Tokens, { plural, start, end }: RussianPhrase, first: number): boolean {
  if (plural || first < start || /^(?:и|,)$/.test(keyAt(tokens, end))) return true;
  return /[ыи]$/.test(keyAt(tokens, end - 1));
}

/** «Высылку осудил МИД», «Решение раскритиковал Пекин»: what opens the clause can only be the object of the verb. */
function opensWithObject(tokens: Tokens, verb: number, { gender, number }: RussianVerb): boolean {
  const start = clauseStart(tokens, verb);
  const first = start < verb ? keyAt(tokens, start) : '';
  if (number === 'many') return /(?:[уюо]|[ео]ние|ство)$/.test(first);
  return (gender === 'm' || gender === 'f') && /(?:[уюоыи]|[иеоы]е)$/.test(first);
}

/** The first word of a verb's clause that is no adverb */
function clauseStart(tokens: Tokens, verb: number): number {
  let start = verb;
  while (start > 0 && !isBarrier(tokens, start - 1)) start -= 1;
  while (start < verb && isFiller(tokens, start)) start += 1;
  return start;
}

/** «объявили Испания, Италия и Греция»: where the list of subjects begins. */
function listStart(
  tokens: Tokens,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): number {
  let start = phrase.start;
  for (let joined = 0; joined < 4; joined += 1) {
    const link = keyAt(tokens, start - 1);
    if (link !== 'и' && link !== ',') return start;
    const before = start - 1;
    const partner = phrases.find(({ end, cases }) => end === before && (cases & NOMINATIVE) !== 0);
    if (!partner) return start;
    start = partner.start;
  }
  return start;
}

/** «Пользователи раскритиковали Вашингтон»: one land does not speak in the plural, nor who is called upon. */
function isSaidByOthers(
  tokens: Tokens,
  at: number,
  phrase: RussianPhrase,
  first: number,
  phrases: readonly RussianPhrase[],
): boolean {
  return (
    isSaidInPlace(tokens, at, phrases) || (isLand(phrase.hit) && !isSeveral(tokens, phrase, first))
  );
}

/** «в МИД Китая призвали США»: those in the place say it, the name behind is their object. */
function isSaidInPlace(tokens: Tokens, at: number, phrases: readonly RussianPhrase[]): boolean {
  return phrases.some(
    ({ start, end, cases }) =>
      end === at && (cases & PREPOSITIONAL) !== 0 && /^(?:в|во|на)$/.test(keyAt(tokens, start - 1)),
  );
}

/** «Глава РФ пообещал Меркель»: the verb has its subject before it. */
function hasOwnSubject(
  tokens: Tokens,
  verb: number,
  own: RussianPhrase,
  phrases: readonly RussianPhrase[],
): boolean {
  let at = verb;
  while (isFiller(tokens, at - 1) && !RUSSIAN.verbs.has(keyAt(tokens, at - 1))) at -= 1;
  return phrases.some((other) => other !== own && other.end === at && isSubject(tokens, other));
}

/** Between a far verb and its subject stands another name that may be the subject: «заявил Петров о встрече с X». */
function isObjectBetween(
  tokens: Tokens,
  from: number,
  to: number,
  phrases: readonly RussianPhrase[],
): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (phrases.some(({ start, end }) => at >= start && at < end)) continue;
    if (tokens.shapes[at] === 'initial' && /(?:ий|ов|ин|ев)$/.test(keyAt(tokens, at))) return true;
  }
  return false;
}

/** A verb with needs wants them behind it, unless it closes a quotation: «…», — отметил X. */
function opensWithVerb(tokens: Tokens, at: number, verb: RussianVerb): boolean {
  if (verb.needs === null) return true;
  const before = keyAt(tokens, at - 1);
  if (before === '–' || before === ',' || /^(?:как|это|этом)$/.test(before)) return true;
  // «Такое заявление сделал X», «С этим заявлением выступил X»
  if (verb.needs.has(before)) return true;
  // «Подробности встречи раскрыл X»; a topic is none: «О решениях говорил X»
  const first = keyAt(tokens, clauseStart(tokens, at));
  if (first.length > 3 && verb.needs.has(first)) return true;
  return hasNeeds(tokens, at, verb, REACH);
}
