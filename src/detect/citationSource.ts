import { CUES } from './citationCues.ts';
import { type Cue, cueOf, type Frame, isHead, isLandPhrase } from './citationFrame.ts';
import { isBreak, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { NamePhrase } from './namePhrase.ts';

/** "according to X", "citing X", "Source: X" */
export const sourceFrame: Frame = (tokens, phrase) => {
  // "a source from" may have become part of the phrase
  const before = [phrase.start, phrase.hits[0]?.start ?? phrase.start];
  const [words, end] = sourceWords(tokens, before);
  if (!words || !isSource(tokens, phrase)) return null;
  const start = end - words.length;
  const negated = CUES.negations.has(keyAt(tokens, start - 1));
  if (needsMark(words) && !isMarked(tokens, start)) return null;
  if (words[0] === 'via' && phrase.hits[0]?.type !== 'outlet') return null;
  if (CUES.photoWords.has(keyAt(tokens, start - 1))) return null;
  return { ...cueOf(start, end, words.join(' ').replace(' :', ':'), 0.95), negated };
};

function sourceWords(
  tokens: Tokens,
  ends: readonly number[],
): readonly [words: readonly string[] | undefined, end: number] {
  for (const end of ends) {
    if (!CUES.sourceEnds.has(keyAt(tokens, end - 1))) continue;
    const words = CUES.sourcePhrases.find((cue) => endsWith(tokens, end, cue));
    if (words) return [words, end];
  }
  return [undefined, 0];
}

/** Short words that mostly mean something else are cues only behind a mark: ", per X". */
function needsMark(words: readonly string[]): boolean {
  return words[0] === 'per' || words[0] === 'via' || words[1] === ':';
}

function isMarked(tokens: Tokens, start: number): boolean {
  return start === 0 || !isWord(tokens, start - 1);
}

/** The name itself, or its words: "according to Lavrov's remarks". */
function isSource(tokens: Tokens, phrase: NamePhrase): boolean {
  if (isHead(tokens, phrase.end)) return true;
  let at = keyAt(tokens, phrase.end) === "'s" ? phrase.end + 1 : phrase.end;
  while (CUES.modifiers.has(keyAt(tokens, at))) at += 1;
  const noun = keyAt(tokens, at);
  return CUES.remarkNouns.has(noun) || CUES.statementNouns.has(noun) || CUES.speakers.has(noun);
}

function endsWith(tokens: Tokens, end: number, words: readonly string[]): boolean {
  return words.every((word, at) => keyAt(tokens, end - words.length + at) === word);
}

/** "a statement by X", "warnings from X" */
export const statementFrame: Frame = (tokens, phrase) => {
  const link = keyAt(tokens, phrase.start - 1);
  const noun = keyAt(tokens, phrase.start - 2);
  if (!/^(?:by|from)$/.test(link) || !CUES.statementNouns.has(noun)) return null;
  // "awaiting a response from X"
  if (
    /^await/.test(keyAt(tokens, phrase.start - 3)) ||
    /^await/.test(keyAt(tokens, phrase.start - 4))
  )
    return null;
  // "reports from Moscow": there, not of there
  const isPlace = isLandPhrase(phrase);
  if (isPlace && link === 'from' && /^(?:reports?|letters?|messages?)$/.test(noun)) return null;
  if (!isHead(tokens, phrase.end)) return null;
  const negated = CUES.negations.has(keyAt(tokens, phrase.start - 3));
  return { ...cueOf(phrase.start - 2, phrase.start, `${noun} ${link} X`, 0.75), negated };
};

/** "data from X showed", "a report by X says": the document speaks, the name behind it is the source. */
export const documentFrame: Frame = (tokens, phrase) => {
  if (!/^(?:from|by|of)$/.test(keyAt(tokens, phrase.start - 1))) return null;
  const noun = keyAt(tokens, phrase.start - 2);
  if (!CUES.documentNouns.has(noun)) return null;
  if (isLandPhrase(phrase)) return null;
  const isNext = CUES.documentVerbs.has(keyAt(tokens, phrase.end));
  const verb = isNext ? phrase.end : phrase.end + 1;
  if (!CUES.documentVerbs.has(keyAt(tokens, verb))) return null;
  if (!isNext && !isHead(tokens, phrase.end)) return null;
  return cueOf(phrase.start - 2, verb + 1, `${noun} of X ${keyAt(tokens, verb)}`, 0.85);
};

/** "CDC study finds", "a UN report says": the document of whom stands before it. */
export const ownDocumentFrame: Frame = (tokens, phrase) => {
  const type = phrase.hits[0]?.type;
  if (type !== 'body' && type !== 'outlet') return null;
  const at = keyAt(tokens, phrase.end) === "'s" ? phrase.end + 1 : phrase.end;
  const noun = keyAt(tokens, at);
  const verb = keyAt(tokens, at + 1);
  if (!CUES.documentNouns.has(noun) || !CUES.documentVerbs.has(verb)) return null;
  return cueOf(at, at + 2, `X ${noun} ${verb}`, 0.85);
};

/** "told RT", "in comments to TASS", "spoke to Xinhua": the outlet relays what it was told. */
export const toldFrame: Frame = (tokens, phrase) => {
  if (phrase.hits[0]?.type !== 'outlet') return null;
  const at = phrase.start - 1;
  const isTold = CUES.verbs.get(keyAt(tokens, at))?.verb.verb === 'tell';
  // "tells BBC the truce is over"
  if (!isHead(tokens, phrase.end) && !(isTold && CLAUSE_HEADS.test(keyAt(tokens, phrase.end))))
    return null;
  if (isTold) return told(tokens, at, phrase.start);
  if (!/^(?:to|with)$/.test(keyAt(tokens, at))) return null;
  const word = keyAt(tokens, at - 1);
  // "Source to RIA: …", "… – sources to RIA"
  const closes = keyAt(tokens, phrase.end) === ':' || isBreak(tokens, phrase.end);
  if (closes && CUES.speakers.has(word)) return told(tokens, at - 1, phrase.start);
  const isSpeech = CUES.verbs.has(word) || CUES.statementNouns.has(word) || word === 'speaking';
  return isSpeech && !/^(?:ask|object|call)/.test(word) ? told(tokens, at - 1, phrase.start) : null;
};

const CLAUSE_HEADS =
  /^(?:the|a|an|he|she|it|they|we|i|his|her|its|their|there|this|these|no|not|how|why|what)$/;

function told(tokens: Tokens, start: number, end: number): Cue {
  return cueOf(start, end, `${keyAt(tokens, start)}${end - start > 1 ? ' to' : ''} X`, 0.8);
}

/** "X has learned", ", X finds": what an outlet finds out, it reports. */
export const learnedFrame: Frame = (tokens, phrase) => {
  if (phrase.hits[0]?.type !== 'outlet') return null;
  const isPerfect = CUES.have.has(keyAt(tokens, phrase.end));
  const at = isPerfect ? phrase.end + 1 : phrase.end;
  const form = isPerfect
    ? /^(?:learned|learnt|obtained|uncovered)$/
    : /^(?:learns|finds|uncovers)$/;
  if (!form.test(keyAt(tokens, at))) return null;
  return cueOf(at, at + 1, keyAt(tokens, at), 0.8);
};

/** "in an interview with X" */
export const interviewFrame: Frame = (tokens, phrase) => {
  if (isLandPhrase(phrase)) return null;
  if (!isHead(tokens, phrase.end) && !/^(?:this|last)$/.test(keyAt(tokens, phrase.end)))
    return null;
  const link = keyAt(tokens, phrase.start - 1);
  const noun = keyAt(tokens, phrase.start - 2);
  // "during an appearance on X": on the air of a channel
  const isOnAir =
    phrase.hits[0]?.type === 'outlet' && link === 'on' && /^(?:interviews?|appearance)$/.test(noun);
  if (!isOnAir && !(/^(?:with|to|for)$/.test(link) && /^interviews?$/.test(noun))) return null;
  return cueOf(phrase.start - 2, phrase.start, 'interview with X', 0.85);
};
