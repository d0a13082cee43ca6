/** Speech without a named subject, told of the place where it was made: «в Пекине заявили». */
import { PREPOSITIONAL } from '../text/russianCases.ts';
import type { RussianVerb } from './citationCuesRussian.ts';
import type { Cue } from './citationFrame.ts';
import { isBarrier, type RussianFrame } from './citationRussianFrame.ts';
import { closesClause, cueOf, hasNeeds, verbAt } from './citationRussianSpeech.ts';
import { keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';
import { isFiller, isSubject } from './namePhraseRussianSubject.ts';
import { isLand } from './names.ts';

/** «в Пекине заявили», «сообщили в МИД КНР» */
export const placeFrame: RussianFrame = (tokens, phrase, phrases) => {
  const before = keyAt(tokens, phrase.start - 1) === '"' ? phrase.start - 2 : phrase.start - 1;
  const isPlace = /^(?:в|во|на)$/.test(keyAt(tokens, before));
  if (!isPlace || (phrase.cases & PREPOSITIONAL) === 0) return null;
  // «посольство США на Украине»: where an office is, not who speaks
  const isOffice = phrases.some(({ end, hit }) => end === before && hit.type === 'body');
  if (isLand(phrase.hit) && isOffice) return null;
  return (
    saidBehind(tokens, phrase) ??
    (MET.test(keyAt(tokens, before - 1)) ? null : saidBefore(tokens, phrase, phrases))
  );
};

/** «рассказали о встрече в X»: where they met */
const MET =
  /^(?:встреч|переговор|бесед|совещани|саммит|визит|при[её]м|церемони|заседани|концерт|ужин)[а-яё]{0,4}$/;

function saidBehind(tokens: Tokens, phrase: RussianPhrase): Cue | null {
  const isLoose = phrase.hit.type === 'body' || phrase.hit.type === 'outlet';
  for (let at = phrase.end; at < phrase.end + 8 && !isBarrier(tokens, at); at += 1) {
    const verb = verbAt(tokens, at);
    if (verb)
      return isSaidThere(verb, phrase) && hasNeeds(tokens, at, verb, 5)
        ? cueOf(tokens, at, verb)
        : null;
    const isAllowed =
      isLoose || isFiller(tokens, at) || /^(?:в|на|свою|очередь)$/.test(keyAt(tokens, at));
    if (!isAllowed) return null;
  }
  return null;
}

function saidBefore(
  tokens: Tokens,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): Cue | null {
  for (let at = phrase.start - 2; at >= phrase.start - 8 && at >= 0; at -= 1) {
    const verb = verbAt(tokens, at);
    if (verb)
      return isSaidThere(verb, phrase) && (verb.needs === null || closesClause(tokens, at))
        ? cueOf(tokens, at, verb)
        : null;
    // «сообщили ТАСС в МЧС»: the agency is told
    const told = toldBefore(tokens, at, phrases);
    if (told >= 0) {
      at = told;
      continue;
    }
    // «подтвердили источники X в …»: others say it there
    if (
      isBarrier(tokens, at) ||
      phrases.some((other) => other.end === at + 1 && isSubject(tokens, other, phrases))
    )
      return null;
  }
  return null;
}

/** First place of an outlet that ends here, right behind a verb of several; -1 where none does. */
function toldBefore(tokens: Tokens, at: number, phrases: readonly RussianPhrase[]): number {
  const outlet = phrases.find(({ end, hit }) => end === at + 1 && hit.type === 'outlet');
  if (!outlet || outlet.start !== outlet.hit.start) return -1;
  return verbAt(tokens, outlet.start - 1)?.number === 'many' ? outlet.start : -1;
}

function isSaidThere(verb: RussianVerb, phrase: RussianPhrase): boolean {
  // «говорили в X» is a topic that was talked about there
  if (verb.verb === 'говорить' && verb.isPast) return false;
  return verb.number === 'many' && suits(verb, phrase);
}

/** Of a bare country or capital only what governments do: reports from there are no word of theirs. */
function suits(verb: RussianVerb, phrase: RussianPhrase): boolean {
  return verb.ofCapitals || !isLand(phrase.hit);
}
