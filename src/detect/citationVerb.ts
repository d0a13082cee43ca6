/** A verb of speech behind its subject: "X says", "X, speaking in Minsk, has accused", "X did not say". */
import { CUES, type VerbForm } from './citationCues.ts';
import { type Cue, cueOf, endsInQuestion, type Frame, isAsked, isObject } from './citationFrame.ts';
import { skipAdverbials, verbAt } from './citationSpeech.ts';
import { isBreak, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { NamePhrase } from './namePhrase.ts';

/** "X says", "X, speaking in Minsk, has accused", "X and Y have urged" */
export const verbFrame: Frame = (tokens, phrase, phrases) => {
  if (isObject(tokens, phrase, phrases)) return null;
  if (isInverted(tokens, phrase)) return invertedQuestion(tokens, phrase);
  const joined = partnerEnd(tokens, phrase, phrases);
  const opens = keyAt(tokens, phrase.start - 1) === ',' && keyAt(tokens, phrase.end) === ',';
  const isPlural = phrase.plural || joined > phrase.end || isSecond(tokens, phrase);
  for (const from of [
    ...verbPlaces(tokens, joined),
    ...verbPlaces(tokens, phrase.end),
    // the name itself is the aside: "The envoy, N. N., said"
    ...(opens ? [phrase.end + 1] : []),
  ]) {
    const cue = verbAt(tokens, from, isPlural) ?? deniedVerbAt(tokens, from);
    if (cue) return isAsked(tokens, phrase) ? { ...cue, questioned: true } : cue;
  }
  return null;
};

/** "Did Beijing say so?" What is merely supposed ("if Russia says") is no citation at all. */
function invertedQuestion(tokens: Tokens, phrase: NamePhrase): Cue | null {
  if (!endsInQuestion(tokens, phrase.end)) return null;
  const at = skipAdverbials(tokens, phrase.end);
  const found = CUES.verbs.get(keyAt(tokens, at));
  if (!found || found.verb.needs !== null) return null;
  return {
    ...cueOf(at, at + 1, `did X ${keyAt(tokens, at)}?`, found.verb.score),
    questioned: true,
  };
}

const DENIALS: readonly (readonly [words: RegExp, length: number, forms: readonly VerbForm[]])[] = [
  [/^(?:did|does|do) (?:not|never)$/, 2, ['base']],
  [/^(?:refused|refuses|declined|declines) to$/, 2, ['base']],
  [/^(?:has|have|had) (?:not|never|yet)$/, 2, ['participle']],
  [/^(?:is|are|was|were) not$/, 2, ['ing']],
  [/^(?:didn't|doesn't|don't) /, 1, ['base']],
  [/^(?:hasn't|haven't|hadn't) /, 1, ['participle']],
  [/^never /, 1, ['present', 'past']],
];

/** "did not say", "has never claimed", "declined to comment": listed, and no edge. */
function deniedVerbAt(tokens: Tokens, from: number): Cue | null {
  const at = skipAdverbials(tokens, from);
  const start =
    CUES.have.has(keyAt(tokens, at)) && /^(?:refused|declined)$/.test(keyAt(tokens, at + 1))
      ? at + 1
      : at;
  const words = `${keyAt(tokens, start)} ${keyAt(tokens, start + 1)}`;
  const denial = DENIALS.find(([pattern]) => pattern.test(words));
  if (!denial) return null;
  const verb = start + denial[1];
  const found = CUES.verbs.get(keyAt(tokens, verb));
  if (!found || !denial[2].some((form) => found.forms.has(form))) return null;
  return { ...cueOf(at, verb + 1, `not ${keyAt(tokens, verb)}`, found.verb.score), negated: true };
}

/** "has China accused", "if Russia says": asked or supposed, not said. */
function isInverted(tokens: Tokens, phrase: NamePhrase): boolean {
  const before = phrase.start - 1;
  // "In May Putin warned"
  const isMonth = keyAt(tokens, before) === 'may' && keyAt(tokens, before - 1) === 'in';
  return CUES.inversions.has(keyAt(tokens, before)) && !isMonth;
}

/** "Russia, China oppose": headlines leave out "and". */
function isPluralVerb(tokens: Tokens, at: number): boolean {
  const forms = CUES.verbs.get(keyAt(tokens, at))?.forms;
  return forms?.has('base') === true && !forms.has('past');
}

/** Second of two names: "China and Russia say", "China, Russia say". */
function isSecond(tokens: Tokens, phrase: NamePhrase): boolean {
  if (keyAt(tokens, phrase.start - 1) === ',') return isPluralVerb(tokens, phrase.end);
  return /^(?:and|&)$/.test(keyAt(tokens, phrase.start - 1)) && isWord(tokens, phrase.start - 2);
}

/** End of the names joined to this one: "Russia, China and Iran …". */
function partnerEnd(tokens: Tokens, phrase: NamePhrase, phrases: readonly NamePhrase[]): number {
  let end = phrase.end;
  for (let joined = 0; joined < 4; joined += 1) {
    if (!/^(?:and|&|,)$/.test(keyAt(tokens, end))) return end;
    const begin = keyAt(tokens, end + 1) === 'and' ? end + 2 : end + 1;
    const next = phrases.find(({ start }) => start === begin);
    if (!next) return end;
    // "After Minsk, Lavrov said": a comma joins only where more names or "and" make it a list
    const goesOn = /^(?:and|&|,)$/.test(keyAt(tokens, next.end)) || isPluralVerb(tokens, next.end);
    if (keyAt(tokens, end) === ',' && !goesOn) return end;
    end = next.end;
  }
  return end;
}

/** Places where the verb may stand: right behind the name, or behind an aside. */
function verbPlaces(tokens: Tokens, end: number): number[] {
  const places = [end];
  const mark = keyAt(tokens, end);
  if (mark === ',' || mark === '(') {
    if (/^(?:who|which)$/.test(keyAt(tokens, end + 1))) places.push(end + 2);
    for (const close of asideEnds(tokens, end, mark === ',' ? ',' : ')')) places.push(close + 1);
  }
  return places;
}

const LONGEST_ASIDE = 24;

/** Asides hold commas themselves: "X, head of the office, who flies home today, said". */
function asideEnds(tokens: Tokens, open: number, close: string): number[] {
  const ends: number[] = [];
  for (let at = open + 1; at <= open + LONGEST_ASIDE && !isBreak(tokens, at); at += 1) {
    if (keyAt(tokens, at) === close) ends.push(at);
  }
  return ends.slice(0, 3);
}
