import { CUES, isAdverb, type Successor } from './citationCues.ts';
import { type Cue, type Frame, isObject, opensSegment } from './citationFrame.ts';
import { sentenceEnd, sentenceOf } from './citationSentence.ts';
import { isCapital, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { NamePhrase } from './namePhrase.ts';
import { isLand } from './names.ts';

/** "Moscow is convinced that …", in headlines without "is" */
export const viewFrame: Frame = (tokens, phrase, phrases) => {
  if (isObject(tokens, phrase, phrases)) return null;
  let at = phrase.end;
  while (CUES.be.has(keyAt(tokens, at)) || keyAt(tokens, at) === '"' || isAdverb(keyAt(tokens, at)))
    at += 1;
  const score = CUES.views.get(keyAt(tokens, at));
  if (score === undefined) return null;
  const next = keyAt(tokens, at + 1) === '"' ? keyAt(tokens, at + 2) : keyAt(tokens, at + 1);
  if (!/^(?:that|of|about|over|by|at|in|with|to|on)$/.test(next)) return null;
  return { start: at, end: at + 1, rule: `citation: “${keyAt(tokens, at)}”`, score };
};

/** As far as the verb may stand behind "the minister", in words. */
const REACH = 4;

/**
 * "X arrived in Omsk. He added that …": the next sentence begins with a pronoun or a noun that stands for the subject of
 * this one, and says something.
 */
export function continued(
  tokens: Tokens,
  phrase: NamePhrase,
  phrases: readonly NamePhrase[],
): Cue | null {
  const kind = successorOf(phrase);
  if (kind === null || !opensSegment(tokens, phrase.start)) return null;
  const next = nextSentence(tokens, phrase.end);
  if (next < 0 || isOutranked(tokens, phrase, phrases, next)) return null;
  const words = CUES.successors.find(
    (row) => row.of === kind && row.words.every((word, at) => keyAt(tokens, next + at) === word),
  );
  return words ? saidAfter(tokens, next, next + words.words.length) : null;
}

/** What kind of word may stand for a name; null for countries, who are "it" in any sense. */
function successorOf({ hits: [hit] }: NamePhrase): Successor | null {
  if (hit === undefined || isLand(hit)) return null;
  if (hit.type === 'person' || hit.isOffice) return 'person';
  return hit.type === 'outlet' ? 'outlet' : 'body';
}

function nextSentence(tokens: Tokens, from: number): number {
  let at = sentenceEnd(tokens, from);
  while (at < tokens.length && !isWord(tokens, at)) at += 1;
  return at < tokens.length && isCapital(tokens, at) ? at : -1;
}

/** Another person or body of the sentence may be meant as well. */
function isOutranked(
  tokens: Tokens,
  phrase: NamePhrase,
  phrases: readonly NamePhrase[],
  next: number,
): boolean {
  const kind = successorOf(phrase);
  const before = sentenceOf(tokens, phrase.start);
  return phrases.some(
    (other) =>
      other !== phrase &&
      other.start > before &&
      other.end <= next &&
      other.hits[0]?.actor !== phrase.hits[0]?.actor &&
      successorOf(other) === kind,
  );
}

function saidAfter(tokens: Tokens, start: number, from: number): Cue | null {
  for (let at = from; at < from + REACH && isWord(tokens, at); at += 1) {
    const word = keyAt(tokens, at);
    const found = CUES.verbs.get(word);
    if (found && tellsTense(found.forms, keyAt(tokens, at - 1)) && found.verb.needs === null) {
      const rule = `citation: goes on “${keyAt(tokens, start)} … ${word}”`;
      return { start: at, end: at + 1, rule, score: 0.75 };
    }
    if (!isAdverb(word) && !CUES.have.has(word)) return null;
  }
  return null;
}

function tellsTense(forms: ReadonlySet<string>, before: string): boolean {
  if (CUES.have.has(before)) return forms.has('participle');
  return forms.has('present') || forms.has('past');
}
