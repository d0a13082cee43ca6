import { CUES, isAdverb } from './citationCues.ts';
import { type Cue, type Frame, isObject, opensSegment } from './citationFrame.ts';
import { isBreak, isCapital, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { NamePhrase } from './namePhrase.ts';

/** "X calls off the sale, warns of delays": a second verb of a headline, with the first one's subject. */
export const secondVerbFrame: Frame = (tokens, phrase, phrases) => {
  if (!isLeading(tokens, phrase, phrases) || !isDeed(tokens, phrase.end)) return null;
  for (let at = phrase.end + 1; !isEnd(tokens, at); at += 1) {
    if (keyAt(tokens, at) !== ',') continue;
    const verb = at + 1;
    const found = CUES.verbs.get(keyAt(tokens, verb));
    if (!found?.forms.has('present') || found.verb.kind === 'view') continue;
    if (found.verb.needs !== null) continue;
    if (!hasTarget(tokens, verb, found.verb.kind, phrases) && isInverted(tokens, verb, phrases))
      continue;
    return cueOf(verb, keyAt(tokens, verb), found.verb.score - 0.15);
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
      return cueOf(verb, `${keyAt(tokens, from - 1)} ${keyAt(tokens, verb)}`, 0.8);
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

function isLeading(tokens: Tokens, phrase: NamePhrase, phrases: readonly NamePhrase[]): boolean {
  return opensSegment(tokens, phrase.start) && !isObject(tokens, phrase, phrases);
}

/** A present verb of any kind: "sends", "calls". */
function isDeed(tokens: Tokens, at: number): boolean {
  return tokens.shapes[at] === 'lower' && /[^s]s$/.test(keyAt(tokens, at));
}

function isEnd(tokens: Tokens, at: number): boolean {
  return isBreak(tokens, at) || keyAt(tokens, at) === '–' || keyAt(tokens, at) === ':';
}

function cueOf(at: number, words: string, score: number): Cue {
  return { start: at, end: at + 1, rule: `citation: “${words}”`, score };
}
