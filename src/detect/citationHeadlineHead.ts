/** Headlines that begin with who speaks: "X: …", "X on Ukraine: …", "X’s remarks on …". */
import { CUES } from './citationCues.ts';
import { type Frame, isLandPhrase, opensSegment } from './citationFrame.ts';
import { isBreak, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { NamePhrase } from './namePhrase.ts';

/** "X: …", "X on Ukraine: …" at the head of a line or sentence. */
export const headFrame: Frame = (tokens, phrase) => {
  if (!opensSegment(tokens, phrase.start)) return null;
  const colon = colonAfter(tokens, phrase.end);
  if (colon < 0 || !saysSomething(tokens, phrase, colon)) return null;
  const score = headScore(tokens, phrase, colon);
  return score === 0
    ? null
    : { start: colon, end: colon + 1, rule: 'citation: headline “X: …”', score };
};

/** "‘Quotation’: X backs …", "…: X furious after …": the words in front are those of who takes a stand behind them. */
export const quotedStandFrame: Frame = (tokens, phrase) => {
  const colon = phrase.start - 1;
  if (keyAt(tokens, colon) !== ':' || keyAt(tokens, colon - 1) !== '"') return null;
  const stand = keyAt(tokens, phrase.end);
  if (!STAND.test(stand) || /^(?:by|–)$/.test(keyAt(tokens, phrase.end + 1))) return null;
  let open = colon - 2;
  while (open >= 0 && keyAt(tokens, open) !== '"' && !isBreak(tokens, open)) open -= 1;
  if (keyAt(tokens, open) !== '"' || !opensSegment(tokens, open)) return null;
  return { start: colon, end: phrase.end + 1, rule: 'citation: headline “‘…’: X”', score: 0.75 };
};

/** What somebody does in a headline who has said the words before it; passives have another form. */
const STAND =
  /^(?:backs|defends|slams|blasts|rips|mocks|hails|vows|rejects|dismisses|condemns|fumes|reacts|responds|snaps|jokes|critical|livid|furious|outraged|angry|incensed|defiant|unimpressed|weighs|lashes|hits)$/;

/** A bare country before a colon is mostly a topic; words in quotation marks make it a voice. */
function headScore(tokens: Tokens, phrase: NamePhrase, colon: number): number {
  const isQuote = keyAt(tokens, colon + 1) === '"';
  switch (phrase.hits[0]?.type) {
    case 'country':
      return isQuote ? 0.8 : 0;
    case 'capital':
      return isQuote ? 0.85 : 0.6;
    default:
      return 0.85;
  }
}

/** The colon behind a name, its brackets or its topic; -1 where none stands. */
function colonAfter(tokens: Tokens, from: number): number {
  let at = from;
  // "X (on the reef): …"
  if (keyAt(tokens, at) === '(') {
    while (at < from + 14 && keyAt(tokens, at) !== ')') at += 1;
    at += 1;
  }
  return keyAt(tokens, at) === ':' ? at : colonBehindTopic(tokens, at);
}

function colonBehindTopic(tokens: Tokens, from: number): number {
  let at = from;
  const link = keyAt(tokens, at);
  if (!/^(?:on|to|at|in|after|during|about|following)$/.test(link)) return -1;
  // "X at talks with the minister, N. N.: …" has commas of its own
  const isLong = /^(?:at|during|after|following)$/.test(link);
  for (; at < from + (isLong ? 18 : 8); at += 1) {
    if (keyAt(tokens, at) === ':') return at;
    const isInside = isWord(tokens, at) || keyAt(tokens, at) === "'s";
    if (!isInside && !(isLong && keyAt(tokens, at) === ',')) return -1;
  }
  return -1;
}

/** "Xinhua: 5 hurt" is said, "China: 5 hurt" is a place. */
function saysSomething(tokens: Tokens, phrase: NamePhrase, colon: number): boolean {
  const next = keyAt(tokens, colon + 1);
  const isTime = tokens.ends[colon] === tokens.starts[colon + 1] && /^\d/.test(next);
  if (next === '' || next === '\n' || next === '<url>' || isTime) return false;
  return !/^\d/.test(next) || (!isLandPhrase(phrase) && isWord(tokens, colon + 2));
}

/** "X’s remarks on …", "X’s interview with …" as a title. */
export const remarksFrame: Frame = (tokens, phrase) => {
  const isTitled = keyAt(tokens, phrase.start - 1) === ':' || opensSegment(tokens, phrase.start);
  if (keyAt(tokens, phrase.end) !== "'s" || !isTitled) return null;
  let at = phrase.end + 1;
  while (CUES.modifiers.has(keyAt(tokens, at)) || keyAt(tokens, at) === 'regular') at += 1;
  if (!CUES.remarkNouns.has(keyAt(tokens, at))) return null;
  const next = keyAt(tokens, at + 1);
  const isTitle =
    isBreak(tokens, at + 1) ||
    /^(?:on|at|about|regarding|to|with|in|during|following|and|given|:)$/.test(next);
  if (!isTitle || hasVerb(tokens, at + 1)) return null;
  return { start: at, end: at + 1, rule: 'citation: headline “X’s remarks”', score: 0.7 };
};

/** "X's remarks on Y spark anger" is about the remarks. */
function hasVerb(tokens: Tokens, from: number): boolean {
  for (let at = from; !isBreak(tokens, at) && keyAt(tokens, at) !== ':'; at += 1) {
    if (
      /^(?:spark|sparks|draw|draws|cause|causes|anger|angers|prompt|prompts|is|are|was|were|has|have|had)$/.test(
        keyAt(tokens, at),
      )
    ) {
      return true;
    }
  }
  return false;
}
