// The noun before a Russian name that the phrase is about: «представитель», «газета», «источник в».

import { GENITIVE, NOMINATIVE, PREPOSITIONAL } from '../text/russianCases.ts';
import { RUSSIAN } from './citationCuesRussian.ts';
import { keyAt, type Tokens } from './citationTokens.ts';
import type { RussianHit, RussianSearch } from './nameHitRussian.ts';
import { isLand } from './names.ts';

export interface Head {
  readonly start: number;
  readonly cases: number;
  /** as the list of speakers has it */
  readonly words: string;
}

/** The nearest noun of a speaker before a name: «представитель», «газета», «источник в». */
export function headBefore(tokens: Tokens, hit: RussianHit, { index }: RussianSearch): Head | null {
  if (hit.type === 'person') return titleBefore(tokens, hit);
  let head: Head | null = null;
  let inner = hit.start;
  // up to two, one in the other: «представитель пресс-службы МВД»
  for (let nested = 0; nested < 2; nested += 1) {
    const found = speakerEndingAt(tokens, inner, index.speakers);
    if (!found) break;
    if (!mayGovern(tokens, found.end, inner, nested === 0 ? hit.cases : GENITIVE)) break;
    // «российский посол в Берлине»: where he is sent, not whose he is
    if (isLand(hit) && isSent(tokens, found)) break;
    head = { start: found.start, cases: found.cases, words: found.words };
    inner = found.start;
  }
  return head;
}

function isSent(tokens: Tokens, { words, end }: Speaker): boolean {
  if (OUTSIDERS.test(words)) return true;
  return SENT.test(words) && /^(?:в|во|на|при)$/.test(keyAt(tokens, end));
}

/** Experts of a land say nothing for it. */
const OUTSIDERS = /^(?:специалисты|эксперты?|аналитики)$/;

const SENT = /^(?:посол|постпред|дипломат|корреспондент|журналист|обозреватель|советник|делегация)/;

interface Speaker extends Head {
  readonly end: number;
}

function speakerEndingAt(
  tokens: Tokens,
  at: number,
  speakers: RussianSearch['index']['speakers'],
): Speaker | null {
  // between them: a preposition, an opening quotation mark, adjectives
  for (let end = at; end >= at - 3 && end > 0; end -= 1) {
    if (end < at && !mayStandBetween(tokens, end)) break;
    for (let start = end - 3; start < end; start += 1) {
      if (start < 0) continue;
      const match = speakers.longest(tokens, start);
      if (match?.end === end) return { start, end, cases: match.cases, words: match.value };
    }
  }
  return null;
}

function mayStandBetween(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  if (word === '"') return true;
  return (
    /^(?:в|во|при|на|из|по)$/.test(word) ||
    RUSSIAN.modifiers.has(word) ||
    /(?:ого|его|ой|ей|ых|их)$/.test(word)
  );
}

/** The name stands in the genitive behind the noun, in the prepositional behind "в", or beside «газета» as it is. */
function mayGovern(tokens: Tokens, end: number, start: number, cases: number): boolean {
  const hasPreposition = /^(?:в|во|при|на)$/.test(keyAt(tokens, end));
  if (hasPreposition) return (cases & PREPOSITIONAL) !== 0;
  if (start > end && keyAt(tokens, end) === '"') return true;
  return (cases & (GENITIVE | NOMINATIVE)) !== 0;
}

/** Titles before a person say nothing new; their case is the name's own. */
function titleBefore(tokens: Tokens, hit: RussianHit): Head | null {
  let start = hit.start;
  while (start > 0 && RUSSIAN.modifiers.has(keyAt(tokens, start - 1))) start -= 1;
  return start === hit.start ? null : { start, cases: hit.cases, words: '' };
}
