/** The verb of speech itself: which word is one, what it wants around it, whom it agrees with, whether it is denied. */
import { RUSSIAN, type RussianVerb } from './citationCuesRussian.ts';
import type { Cue } from './citationFrame.ts';
import { isBreak, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';
import { isLand } from './names.ts';

/** The verb of speech at a place. */
export function verbAt(tokens: Tokens, at: number): RussianVerb | undefined {
  return isWord(tokens, at) ? RUSSIAN.verbs.get(keyAt(tokens, at)) : undefined;
}

/** Whether the words that a verb wants behind it stand within reach; most verbs want none. */
export function hasNeeds(tokens: Tokens, at: number, verb: RussianVerb, reach: number): boolean {
  const { needs } = verb;
  // «не исключил утечки»: what is not ruled out may be anything
  if (needs === null || (verb.isStatedDenied && keyAt(tokens, at - 1) === 'не')) return true;
  for (let next = at + 1; next <= at + reach; next += 1) {
    const word = keyAt(tokens, next);
    if (needs.has(word)) return true;
    if (isBreak(tokens, next)) return false;
  }
  return false;
}

/** «…, — заявили», «как сообщили»: what was said stands before the verb, or the verb opens the text. */
export function closesClause(tokens: Tokens, at: number): boolean {
  return at === 0 || /^(?:[,–"]|как|этом|ранее|также)$/.test(keyAt(tokens, at - 1));
}

/** One speaker says, several say; states with plural names do either. */
export function agrees(
  verb: RussianVerb,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): boolean {
  if (isLand(phrase.hit)) return verb.ofCountries;
  if (isNeuter(phrase) && (verb.gender === 'm' || verb.gender === 'f')) return false;
  // «Известия» пишут, and пишет
  if (phrase.plural && phrase.hit.type === 'outlet') return true;
  if (verb.number === 'one') return !phrase.plural;
  return phrase.plural || phrases.some((other) => other !== phrase && isJoined(other, phrase));
}

/** «попросила правительство»: a neuter noun is the object of a verb in another gender. */
function isNeuter({ start, hit, isOffice }: RussianPhrase): boolean {
  return hit.isNeuter && !isOffice && start === hit.start;
}

function isJoined(a: RussianPhrase, b: RussianPhrase): boolean {
  return a.end + 1 === b.start || b.end + 1 === a.start;
}

/** The cue of a verb that has its subject: denied, where it is. */
export function cueOf(tokens: Tokens, at: number, verb: RussianVerb): Cue {
  const word = keyAt(tokens, at);
  const before = keyAt(tokens, at - 1);
  const isRefusal = verb.verb === 'отказаться';
  const isDenied = (before === 'не' && !verb.isStatedDenied) || before === 'никогда';
  const negated = isDenied || isRefusal || isDeclined(tokens, at);
  return { start: at, end: at + 1, rule: `citation: “${word}”`, score: verb.score, negated };
}

/** «не стал комментировать» */
function isDeclined(tokens: Tokens, at: number): boolean {
  return (
    /^(?:стал|стала|стали|смог|смогла|смогли|захотел|захотели)$/.test(keyAt(tokens, at - 1)) &&
    keyAt(tokens, at - 2) === 'не'
  );
}
