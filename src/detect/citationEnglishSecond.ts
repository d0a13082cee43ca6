/** Speech that is not the first verb of its sentence, with the first one's subject: "X opened the fair, urging …". */
import { CUES, isAdverb } from './citationCues.ts';
import { cueOf, type Frame, isHead, isObject, opensSegment } from './citationFrame.ts';
import { isBreak, isCapital, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { NamePhrase } from './namePhrase.ts';

/** "X calls off the sale, warns of delays": a second verb of a headline, with the first one's subject. */
export const secondVerbFrame: Frame = (tokens, phrase, phrases) => {
  if (!isLeading(tokens, phrase, phrases) || !isPresentDeed(tokens, phrase.end)) return null;
  for (let at = phrase.end + 1; !isEnd(tokens, at); at += 1) {
    if (keyAt(tokens, at) !== ',') continue;
    const verb = at + 1;
    const found = CUES.verbs.get(keyAt(tokens, verb));
    if (!found?.forms.has('present') || found.verb.kind === 'view') continue;
    // "…, calls for calm": what it wants has to follow at once
    if (found.verb.needs?.has(keyAt(tokens, verb + 1)) === false) continue;
    if (!hasTarget(tokens, verb, found.verb.kind, phrases) && isInverted(tokens, verb, phrases))
      continue;
    return cueOf(verb, verb + 1, keyAt(tokens, verb), found.verb.score - 0.15);
  }
  return null;
};

/** ", accuses X of …": who stands behind the verb is spoken of, not the speaker. */
function hasTarget(
  tokens: Tokens,
  verb: number,
  kind: string,
  phrases: readonly NamePhrase[],
): boolean {
  const target = phrases.find(({ start }) => start === verb + 1);
  return (
    kind === 'at' && target !== undefined && /^(?:of|for|over)$/.test(keyAt(tokens, target.end))
  );
}

/** ", says X": the words behind the verb are its subject. */
function isInverted(tokens: Tokens, verb: number, phrases: readonly NamePhrase[]): boolean {
  const next = verb + 1;
  if (!isWord(tokens, next) || isCapital(tokens, next)) return keyAt(tokens, next) !== '"';
  return phrases.some(({ start }) => start === next) || CUES.titles.has(keyAt(tokens, next));
}

/** "X will come in May, he told the paper"; "X shut the port, its press office said" */
export const saidAsideFrame: Frame = (tokens, phrase, phrases) => {
  if (!isLeading(tokens, phrase, phrases)) return null;
  const type = phrase.hits[0]?.type;
  const isPerson = type === 'person' || phrase.hits[0]?.isOffice === true;
  const others = phrases.filter(
    (other) =>
      other.hits[0]?.type === 'person' &&
      other.start > phrase.start &&
      !isObject(tokens, other, phrases),
  );
  for (let at = phrase.end; !isEnd(tokens, at); at += 1) {
    const from = pronounEnd(tokens, at, isPerson, type === 'body');
    if (from === 0 || others.some(({ start }) => start < at)) continue;
    const verb = isAdverb(keyAt(tokens, from)) ? from + 1 : from;
    const found = CUES.verbs.get(keyAt(tokens, verb));
    const isSaid = found?.forms.has('past') || found?.forms.has('present');
    if (found && isSaid && found.verb.needs === null && found.verb.kind !== 'view')
      return cueOf(verb, verb + 1, `${keyAt(tokens, from - 1)} ${keyAt(tokens, verb)}`, 0.8);
  }
  return null;
};

/** Place behind ", he" or ", its press office"; 0 where none stands. */
function pronounEnd(tokens: Tokens, at: number, isPerson: boolean, isBody: boolean): number {
  const before = keyAt(tokens, at);
  if (before !== ',' && before !== '"' && before !== '–') return 0;
  const word = keyAt(tokens, at + 1);
  if (isPerson && /^(?:he|she)$/.test(word)) return at + 2;
  if (!isBody) return 0;
  if (word === 'it') return at + 2;
  const isNoun = /^(?:ministry|agency|department|office|organization|organisation|regulator)$/;
  if (word === 'the' && isNoun.test(keyAt(tokens, at + 2))) return at + 3;
  if (word !== 'its') return 0;
  const isPress =
    keyAt(tokens, at + 2) === 'press' && /^(?:office|service)$/.test(keyAt(tokens, at + 3));
  if (isPress) return at + 4;
  return /^spokes/.test(keyAt(tokens, at + 2)) ? at + 3 : 0;
}

/** "X opened the fair, urging …": a clause of speech that hangs on the sentence's first name. */
export const clauseFrame: Frame = (tokens, phrase, phrases) => {
  if (!isLeading(tokens, phrase, phrases)) return null;
  if (!isHead(tokens, phrase.end) && !isPastDeed(tokens, phrase.end)) return null;
  for (let at = phrase.end; !isBreak(tokens, at) && keyAt(tokens, at) !== '–'; at += 1) {
    const found = keyAt(tokens, at) === ',' ? CUES.verbs.get(keyAt(tokens, at + 1)) : undefined;
    if (!found?.forms.has('ing') || found.verb.score < CLEAR_SPEECH) continue;
    if (found.verb.needs !== null || found.verb.verb === 'report') continue;
    return cueOf(at + 1, at + 2, keyAt(tokens, at + 1), 0.7);
  }
  return null;
};

const CLEAR_SPEECH = 0.85;

/** Any verb in the past will do: the clause behind the comma is what speaks. */
function isPastDeed(tokens: Tokens, at: number): boolean {
  return (
    tokens.shapes[at] === 'lower' && /(?:ed|met|held|gave|took|spoke|sent)$/.test(keyAt(tokens, at))
  );
}

/** The first name of its segment, and no object: the subject of what follows. */
function isLeading(tokens: Tokens, phrase: NamePhrase, phrases: readonly NamePhrase[]): boolean {
  return opensSegment(tokens, phrase.start) && !isObject(tokens, phrase, phrases);
}

/** A present verb of any kind: "sends", "calls". */
function isPresentDeed(tokens: Tokens, at: number): boolean {
  return tokens.shapes[at] === 'lower' && /[^s]s$/.test(keyAt(tokens, at));
}

function isEnd(tokens: Tokens, at: number): boolean {
  return isBreak(tokens, at) || keyAt(tokens, at) === '–' || keyAt(tokens, at) === ':';
}
