import { CUES, type FormOfVerb, isAdverb, type VerbForm } from './citationCues.ts';
import {
  type Cue,
  endsInQuestion,
  type Frame,
  isAsked,
  isHead,
  isObject,
  opensSegment,
} from './citationFrame.ts';
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
  return CUES.inversions.has(keyAt(tokens, phrase.start - 1));
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

/** The speech verb at a place, behind its auxiliaries, adverbs and "on Tuesday in Minsk". */
function verbAt(tokens: Tokens, from: number, isPlural: boolean): Cue | null {
  let at = skipAdverbials(tokens, from);
  let allowed: readonly VerbForm[] = isPlural ? ['base', 'present', 'past'] : ['present', 'past'];
  const auxiliary = keyAt(tokens, at);
  if (CUES.have.has(auxiliary)) {
    allowed = ['participle'];
    at = skipAdverbials(tokens, at + 1);
  } else if (CUES.be.has(auxiliary)) {
    allowed = ['ing'];
    at = skipAdverbials(tokens, at + 1);
  }
  const quoted = quotedEnd(tokens, at);
  if (quoted > 0) return cueOf(at, quoted, 'quoted as saying', 0.9);
  const found = CUES.verbs.get(keyAt(tokens, at));
  if (!found || !allowed.some((form) => found.forms.has(form))) return null;
  const isBarePast = allowed.includes('past') && found.forms.has('past');
  if (isBarePast && isPassive(tokens, at, found)) return null;
  return hasNeeds(tokens, at, found)
    ? cueOf(at, at + 1, keyAt(tokens, at), found.verb.score)
    : null;
}

/** "quoted as saying", "quoted by AFP as saying"; 0 where it is not said so. */
function quotedEnd(tokens: Tokens, at: number): number {
  if (!/^(?:quoted|cited)$/.test(keyAt(tokens, at))) return 0;
  const isRelayed = keyAt(tokens, at + 1) === 'by';
  for (let next = at + 1; next < at + (isRelayed ? 8 : 2); next += 1) {
    const isSaying = /^(?:saying|telling)$/.test(keyAt(tokens, next + 1));
    if (keyAt(tokens, next) === 'as' && isSaying) return next + 2;
  }
  return 0;
}

/** "China accused of dumping": headlines leave out "is". */
function isPassive(tokens: Tokens, at: number, { verb }: FormOfVerb): boolean {
  const next = keyAt(tokens, at + 1);
  if (next === 'by') return true;
  // "Xi expected in Omsk"
  if (verb.kind === 'view' && (next === 'to' || next === 'in' || next === 'at')) return true;
  return (
    verb.kind === 'at' &&
    !verb.active.has(next) &&
    (CUES.prepositions.has(next) || next === 'to' || next === 'as')
  );
}

function hasNeeds(tokens: Tokens, at: number, { verb }: FormOfVerb): boolean {
  const { needs, unless } = verb;
  if (unless !== null && isOtherAct(tokens, at, unless)) return false;
  if (needs === null) return true;
  for (let next = at + 1; next <= at + verb.reach; next += 1)
    if (needs.has(keyAt(tokens, next))) return true;
  return false;
}

/** "adds X to the list", "posts a profit": before a clause of speech, a word of another act. */
function isOtherAct(tokens: Tokens, at: number, unless: ReadonlySet<string>): boolean {
  for (let next = at + 1; next <= at + 6; next += 1) {
    const word = keyAt(tokens, next);
    if (unless.has(word)) return true;
    if (isBreak(tokens, next) || /^(?:that|,|"|:|would|will)$/.test(word)) return false;
  }
  return false;
}

function cueOf(start: number, end: number, words: string, score: number): Cue {
  return { start, end, rule: `citation: “${words}”`, score };
}

/** Adverbs, quotation marks and phrases of time and place. "To" and "not" stop the search: nothing was said. */
function skipAdverbials(tokens: Tokens, from: number): number {
  let at = from;
  for (;;) {
    const word = keyAt(tokens, at);
    if (word === '"' || isAdverb(word) || CUES.timeWords.has(word)) at += 1;
    else if (/^(?:on|in|at|during|after|from|this|last|late|early)$/.test(word)) {
      const end = phraseEnd(tokens, at + 1);
      if (end === at + 1) return at;
      at = end;
    } else return at;
  }
}

/** "on Tuesday", "at a news conference", "in New Delhi" */
function phraseEnd(tokens: Tokens, from: number): number {
  let at = from;
  while (at < from + 8 && isPhraseWord(tokens, at)) at += 1;
  if (at > from && keyAt(tokens, at) === 'with') {
    const end = phraseEnd(tokens, at + 1);
    return end > at + 1 ? end : at;
  }
  return at;
}

function isPhraseWord(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (CUES.timeWords.has(word) || CUES.phraseWords.has(word) || /^\d+(?:st|nd|rd|th)?$/.test(word))
    return true;
  const shape = tokens.shapes[at];
  return (shape === 'initial' || shape === 'caps') && !CUES.verbs.has(word);
}

/** "…, says X", "“…” – said X" */
export const invertedFrame: Frame = (tokens, phrase) => {
  const at = phrase.start - 1;
  const found = CUES.verbs.get(keyAt(tokens, at));
  if (!found || found.verb.needs !== null || !isWord(tokens, at)) return null;
  const isPresent = found.forms.has('present');
  const isPastSaying = found.forms.has('past') && found.verb.kind === 'say';
  if (!isPresent && !isPastSaying) return null;
  const before = isAdverb(keyAt(tokens, at - 1)) ? at - 2 : at - 1;
  if (keyAt(tokens, before) === ',' && opensWithVerb(tokens, before)) return null;
  if (!/^[,"–)?!…:]$/.test(keyAt(tokens, before)) || !endsClause(tokens, phrase.end)) return null;
  return cueOf(at, at + 1, `${keyAt(tokens, at)} X`, found.verb.kind === 'view' ? 0.6 : 0.9);
};

/** "Accuses A of this, warns B, and …": a list of deeds whose doer is not named; B is warned. */
function opensWithVerb(tokens: Tokens, end: number): boolean {
  let start = end;
  while (start > 0 && !/^[.!?–…]$/.test(keyAt(tokens, start - 1))) start -= 1;
  return CUES.verbs.get(keyAt(tokens, start))?.forms.has('present') === true;
}

function endsClause(tokens: Tokens, end: number): boolean {
  if (!isWord(tokens, end)) return !/^(?:'s|~)$/.test(keyAt(tokens, end));
  const word = keyAt(tokens, end);
  return tokens.shapes[end] === 'tag' || CUES.afterInverted.has(word) || CUES.timeWords.has(word);
}

/** "was condemned by X" */
export const passiveFrame: Frame = (tokens, phrase) => {
  if (keyAt(tokens, phrase.start - 1) !== 'by') return null;
  const at = phrase.start - 2;
  const found = CUES.verbs.get(keyAt(tokens, at));
  if (!found?.forms.has('participle') || found.verb.needs !== null) return null;
  // guests are welcomed and seen off
  if (/^(?:welcome|wish|mourn|defend|add)$/.test(found.verb.verb)) return null;
  if (found.verb.kind === 'view' || found.verb.kind === 'reply') return null;
  const isDenied = [at - 1, at - 2].some((before) => CUES.negations.has(keyAt(tokens, before)));
  return { ...cueOf(at, at + 2, `${keyAt(tokens, at)} by X`, 0.85), negated: isDenied };
};

const CLEAR_SPEECH = 0.85;

/** "X opened the fair, urging …": a clause of speech that hangs on the sentence's first name. */
export const clauseFrame: Frame = (tokens, phrase, phrases) => {
  if (!opensSegment(tokens, phrase.start) || isObject(tokens, phrase, phrases)) return null;
  if (!isHead(tokens, phrase.end) && !isDeed(tokens, phrase.end)) return null;
  for (let at = phrase.end; !isBreak(tokens, at) && keyAt(tokens, at) !== '–'; at += 1) {
    const found = keyAt(tokens, at) === ',' ? CUES.verbs.get(keyAt(tokens, at + 1)) : undefined;
    if (!found?.forms.has('ing') || found.verb.score < CLEAR_SPEECH) continue;
    if (found.verb.needs !== null || found.verb.verb === 'report') continue;
    return cueOf(at + 1, at + 2, keyAt(tokens, at + 1), 0.7);
  }
  return null;
};

/** Any verb in the past will do: the clause behind the comma is what speaks. */
function isDeed(tokens: Tokens, at: number): boolean {
  return (
    tokens.shapes[at] === 'lower' && /(?:ed|met|held|gave|took|spoke|sent)$/.test(keyAt(tokens, at))
  );
}
