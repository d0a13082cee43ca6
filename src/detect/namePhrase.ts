import { CUES } from './citationCues.ts';
import { isCapital, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { NameHit } from './nameHit.ts';
import { isLand } from './names.ts';

/**
 * A name with what belongs to it: titles before it, the office's spokesman and his name behind it. In "Foreign
 * Ministry spokesman N. N." the man speaks, where he is known, for the ministry.
 */
export interface NamePhrase {
  readonly start: number;
  readonly end: number;
  readonly hits: readonly NameHit[];
  readonly plural: boolean;
  /** the body whose spokesman is named: "Foreign Ministry spokesman N. N."; null where none is */
  readonly speaksFor: NameHit | null;
}

/** Index of a body's only spokesman on the day of the text, -1 where nobody or several are known. */
export type SpokesmanOf = (body: number) => number;

export function namePhrases(
  tokens: Tokens,
  hits: readonly NameHit[],
  spokesmanOf: SpokesmanOf = () => -1,
): NamePhrase[] {
  const phrases: NamePhrase[] = [];
  for (let at = 0; at < hits.length; at += 1) {
    const first = hits[at];
    if (!first) continue;
    const right = rightOf(tokens, first, hits[at + 1]);
    if (right.next) at += 1;
    const inside = right.next ? [first, right.next] : [first];
    // an office or a body with its speaker's name: he speaks
    const isNamed = right.next !== null && first.type === 'body';
    phrases.push({
      start: startOf(tokens, first.start),
      end: right.end,
      hits:
        isNamed && right.next
          ? [right.next]
          : [withoutHolder(tokens, first, right, spokesmanOf), ...inside.slice(1)],
      plural: first.plural || right.plural,
      speaksFor: isNamed && !first.isOffice ? first : null,
    });
  }
  return phrases;
}

/** "Foreign Minister N. N." whom no registry knows: not whoever is known as the holder of the office. */
function withoutHolder(
  tokens: Tokens,
  hit: NameHit,
  { isNamed, end }: RightSide,
  spokesmanOf: SpokesmanOf,
): NameHit {
  if (isNamed) return hit.body >= 0 ? { ...hit, actor: hit.body } : hit;
  // "Kremlin spokesman": the one who was it on the day
  if (hit.type !== 'body' || hit.isOffice || !SPOKESMAN.test(keyAt(tokens, end - 1))) return hit;
  const isBody = end === hit.end + 1 || (end === hit.end + 2 && keyAt(tokens, hit.end) === "'s");
  const holder = isBody ? spokesmanOf(hit.actor) : -1;
  return holder >= 0 ? { ...hit, actor: holder, isOffice: true, body: hit.actor } : hit;
}

const SPOKESMAN = /^(?:spokes(?:man|woman|person)|spox|press-secretary)$/;

interface RightSide {
  readonly end: number;
  /** a name that no registry knows stands behind the office */
  readonly isNamed: boolean;
  readonly next: NameHit | null;
  readonly plural: boolean;
}

const PLURAL_SPEAKERS =
  /^(?:officials|sources|spokes(?:persons|people)|diplomats|reports|statements)$/;

/** Speaker nouns behind an institution ("spokesman", "news agency"), then the speaker's own name. */
function rightOf(tokens: Tokens, hit: NameHit, following: NameHit | undefined): RightSide {
  if (hit.type === 'person' || isLand(hit)) {
    return { end: hit.end, next: null, plural: false, isNamed: false };
  }
  let end = hit.end;
  let plural = false;
  let isPersonal = hit.isOffice;
  let at = keyAt(tokens, end) === "'s" ? end + 1 : end;
  for (let taken = 0; taken < 4; taken += 1, at += 1) {
    const word = keyAt(tokens, at);
    if (isSpeaker(tokens, at)) {
      end = at + 1;
      isPersonal = true;
      plural = PLURAL_SPEAKERS.test(word);
    } else if (!CUES.modifiers.has(word)) break;
  }
  end = isPersonal ? seatEnd(tokens, end) : end;
  // "State Department’s N."
  if (keyAt(tokens, end) === "'s" && hit.type === 'body' && following?.start === end + 1) end += 1;
  if (following?.start === end && following.type === 'person') {
    return { end: following.end, next: following, plural, isNamed: false };
  }
  const named = isPersonal ? nameEnd(tokens, end) : end;
  return { end: named, next: null, plural, isNamed: named > end };
}

/** "report" and "reports" are verbs where nothing but the name stands before them: "TASS reports a fire". */
function isSpeaker(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (!CUES.speakers.has(word)) return false;
  return !CUES.verbs.has(word) || keyAt(tokens, at - 1) === "'s";
}

/** "ambassador to the UN": where a diplomat sits. */
function seatEnd(tokens: Tokens, end: number): number {
  if (!/^(?:to|at|in|for)$/.test(keyAt(tokens, end))) return end;
  let at = end + 1;
  if (keyAt(tokens, at) === 'the') at += 1;
  let seat = end;
  for (let taken = 0; taken < 5 && isCapital(tokens, at); taken += 1, at += 1) {
    if (tokens.isCaseless || CUES.verbs.has(keyAt(tokens, at))) break;
    seat = at + 1;
  }
  return seat;
}

/** Up to three capital words: the name of somebody whom no registry knows. */
function nameEnd(tokens: Tokens, end: number): number {
  let at = end;
  while (at < end + 3 && isPersonalName(tokens, at)) at += 1;
  return at;
}

function isPersonalName(tokens: Tokens, at: number): boolean {
  if (tokens.isCaseless || tokens.shapes[at] !== 'initial') return false;
  const word = keyAt(tokens, at);
  return (
    !CUES.verbs.has(word) && !CUES.have.has(word) && !CUES.be.has(word) && !CUES.timeWords.has(word)
  );
}

/** Titles, modifiers and "a spokesman for" before the name. */
function startOf(tokens: Tokens, from: number): number {
  let at = from;
  for (;;) {
    const previous = at - 1;
    if (isBefore(tokens, previous) || isSecondTitle(tokens, previous)) at = previous;
    else if (
      /^(?:for|of|at|in|from|with)$/.test(keyAt(tokens, previous)) &&
      isPost(tokens, previous - 1)
    ) {
      at = previous - 1;
    } else return keyAt(tokens, at) === "'s" ? previous : at;
  }
}

/** "State Councilor and Foreign Minister N. N." */
function isSecondTitle(tokens: Tokens, and: number): boolean {
  return (
    keyAt(tokens, and) === 'and' &&
    isCapital(tokens, and - 1) &&
    CUES.titles.has(keyAt(tokens, and - 1)) &&
    CUES.titles.has(keyAt(tokens, and + 1))
  );
}

function isPost(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  return /^(?:spokes\w+|officials?|sources?|head|chief|representatives?|ministers?|diplomats?|bureau|department|directorate|division)$/.test(
    word,
  );
}

function isBefore(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (word === "'s") return isCapital(tokens, at - 1);
  if (!isWord(tokens, at)) return false;
  if (CUES.titles.has(word) || CUES.modifiers.has(word)) return !CUES.verbs.has(word);
  // "Russian President", "China's Foreign Minister"
  return isCapital(tokens, at) && isOfState(tokens, at);
}

function isOfState(tokens: Tokens, at: number): boolean {
  const next = keyAt(tokens, at + 1);
  if (next === "'s")
    return CUES.titles.has(keyAt(tokens, at + 2)) || CUES.modifiers.has(keyAt(tokens, at + 2));
  return /(?:ian|ese|ish|an|sh|ch|i|us|uk)$/.test(keyAt(tokens, at)) && CUES.titles.has(next);
}
