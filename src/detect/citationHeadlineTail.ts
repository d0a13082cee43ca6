/** Headlines that name at their end who says what stands before: "… – X", "…: X". */
import { CUES } from './citationCues.ts';
import { type Frame, isLandPhrase, opensSegment, wordsBefore } from './citationFrame.ts';
import { isBreak, isCapital, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { NamePhrase } from './namePhrase.ts';

const TAIL_RULE = 'citation: headline “… – X”';
const COLON_RULE = 'citation: headline “…: X”';

/** Whether a headline names at its end who says what stands before. */
export function isTail({ rule }: { readonly rule: string }): boolean {
  return rule === TAIL_RULE || rule === COLON_RULE;
}

/** "… – X": the name alone behind the last dash of a headline. */
export const tailFrame: Frame = (tokens, phrase, phrases) => {
  const dash = markBefore(tokens, phrase, phrases, '–');
  if (dash < 0 || wordsBefore(tokens, dash) < 3) return null;
  // "World Cup: Germany – Mexico": two lands side by side
  const other = phrases.find(({ end }) => end === dash);
  if (phrase.hits[0]?.type === 'country' && other && isPair(tokens, other)) return null;
  const end = joinedEnd(tokens, phrase.end, phrases);
  if (!endsHeadline(tokens, end) && !endsTopic(tokens, phrase)) return null;
  return { start: dash, end: dash + 1, rule: TAIL_RULE, score: 0.9 };
};

/** The land alone behind a colon: "…: Germany –" */
function isPair(tokens: Tokens, { start, hits: [hit] }: NamePhrase): boolean {
  return hit?.type === 'country' && /^(?::|,|\n|)$/.test(keyAt(tokens, start - 1));
}

/** "…: X", as quotations and papers in China have it; of a land only where its words are quoted. */
export const colonTailFrame: Frame = (tokens, phrase, phrases) => {
  const colon = markBefore(tokens, phrase, phrases, ':');
  if (colon < 0 || wordsBefore(tokens, colon) < 3) return null;
  const before = keyAt(tokens, colon - 1);
  if ((isLandPhrase(phrase) && before !== '"') || CUES.photoWords.has(before)) return null;
  const end = joinedEnd(tokens, phrase.end, phrases);
  const isEnd = endsHeadline(tokens, end) && keyAt(tokens, end) !== '.';
  const isTopic = before === '"' && /^(?:on|about)$/.test(keyAt(tokens, phrase.end));
  if (!isEnd && !isTopic) return null;
  return { start: colon, end: colon + 1, rule: COLON_RULE, score: 0.85 };
};

/** As long as the headlines that collectors cut. */
const CUT_AT = 110;

/** "…, Lavrov — ": a long headline that was cut before its last "says". */
export const cutTailFrame: Frame = (tokens, phrase) => {
  if (phrase.hits[0]?.type !== 'person' || keyAt(tokens, phrase.start - 1) !== ',') return null;
  if (keyAt(tokens, phrase.end) !== '–' || (tokens.ends[phrase.end - 1] ?? 0) < CUT_AT) return null;
  if (wordsBefore(tokens, phrase.start - 1) < 8) return null;
  const start = phrase.start - 1;
  return { start, end: start + 1, rule: 'citation: headline “…, X –”', score: 0.7 };
};

/** "Kremlin to wait for the outcome – spokesman": the body that the headline begins with. */
export const ownTailFrame: Frame = (tokens, phrase) => {
  if (phrase.hits[0]?.type !== 'body' || !opensSegment(tokens, phrase.start)) return null;
  for (let at = phrase.end; !isBreak(tokens, at); at += 1) {
    if (keyAt(tokens, at) !== '–') continue;
    const isOwn = CUES.ownSpeakers.has(keyAt(tokens, at + 1)) && endsHeadline(tokens, at + 2);
    return isOwn ? { start: at, end: at + 2, rule: TAIL_RULE, score: 0.8 } : null;
  }
  return null;
};

/** The dash or colon right before the phrase, or before the names that it is joined to. */
function markBefore(
  tokens: Tokens,
  phrase: NamePhrase,
  phrases: readonly NamePhrase[],
  mark: string,
): number {
  let at = phrase.start - 1;
  for (let joined = 0; joined < 3; joined += 1) {
    if (keyAt(tokens, at) === '"') at -= 1;
    if (keyAt(tokens, at) === mark) return at;
    if (!/^(?:and|&|,|to)$/.test(keyAt(tokens, at))) return -1;
    const partner = phrases.find(({ end }) => end === at);
    if (!partner || keyAt(tokens, at) === 'to') return -1;
    at = partner.start - 1;
  }
  return -1;
}

function joinedEnd(tokens: Tokens, from: number, phrases: readonly NamePhrase[]): number {
  let end = from;
  for (let joined = 0; joined < 3 && /^(?:and|&|,|to)$/.test(keyAt(tokens, end)); joined += 1) {
    const next = phrases.find(({ start }) => start === end + 1);
    if (!next) return end;
    end = next.end;
  }
  return end;
}

/** "… – X on the tests": a few words behind a bare name. A lead ("President X on Monday …") has more. */
function endsTopic(tokens: Tokens, phrase: NamePhrase): boolean {
  const isBare = phrase.hits[0]?.start === phrase.start;
  if (!isBare || !/^(?:on|about)$/.test(keyAt(tokens, phrase.end))) return false;
  let at = phrase.end + 1;
  if (CUES.timeWords.has(keyAt(tokens, at))) return false;
  while (at < phrase.end + 7 && (isWord(tokens, at) || keyAt(tokens, at) === "'s")) at += 1;
  return /^(?:–|\n|)$/.test(keyAt(tokens, at));
}

/** End of the line, a lead behind another dash, "(VIDEO)", links or hashtags. */
function endsHeadline(tokens: Tokens, from: number): boolean {
  let at = from;
  if (/^(?:reports?|media|sources?|statements?)$/.test(keyAt(tokens, at))) at += 1;
  while (keyAt(tokens, at) === '"' || keyAt(tokens, at) === '[') at += 1;
  const key = keyAt(tokens, at);
  if (key === '(') return closesLine(tokens, at);
  if (key === '<url>' || key === '<at>' || tokens.shapes[at] === 'tag') return true;
  if (key === '–') return isCapital(tokens, at + 1) || !isWord(tokens, at + 1);
  return isBreak(tokens, at);
}

/** "(VIDEO)" at the end; "(OHCHR) has said" goes on. */
function closesLine(tokens: Tokens, open: number): boolean {
  let at = open;
  while (at < open + 12 && keyAt(tokens, at) !== ')' && at < tokens.length) at += 1;
  const next = at + 1;
  return isBreak(tokens, next) || !isWord(tokens, next) || tokens.shapes[next] === 'tag';
}
