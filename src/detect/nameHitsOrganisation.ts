import { CUES } from './citationCues.ts';
import { isCapital, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { NameHit } from './nameHit.ts';
import type { NameIndex } from './names.ts';

/**
 * "IAEA chief", "head of the IMF", "G7 foreign ministers": whoever heads an organisation speaks, by the day's holder
 * where the registry has one, else the organisation itself; of a former head, nobody (actor -1).
 */
export function organisationHit(
  tokens: Tokens,
  hit: NameHit,
  index: NameIndex,
  day: string,
): NameHit {
  const isUnion = index.idOf(hit.actor) === UNION;
  if (hit.type !== 'body' && !isUnion) return hit;
  const end = assemblyEnd(tokens, hit.end);
  if (end === 0) return isUnion ? hit : headed(tokens, hit, index, day);
  const isOfStates = isUnion || index.stateOf(hit.actor) === null;
  return isOfStates ? { ...hit, end, type: 'body', plural: true } : hit;
}

function headed(tokens: Tokens, hit: NameHit, index: NameIndex, day: string): NameHit {
  const end = headBehind(tokens, hit.end);
  const start = end > 0 ? hit.start : headBefore(tokens, hit.start);
  if (end === 0 && start < 0) return hit;
  const before = keyAt(tokens, start - 1);
  if (before === 'deputy') return hit;
  // who was its head speaks for himself
  if (/^(?:former|ex|next|new)$/.test(before)) return { ...hit, actor: -1 };
  const holder = index.offices.holderOf('head', index.idOf(hit.actor), day);
  return {
    ...hit,
    start,
    end: Math.max(end, hit.end),
    actor: holder >= 0 ? holder : hit.actor,
    isOffice: true,
    body: hit.actor,
  };
}

const UNION = 'eu-union';

/** Place behind "chief", "'s secretary general"; 0 where no such noun stands there or it opens a longer title. */
function headBehind(tokens: Tokens, from: number): number {
  const at = keyAt(tokens, from) === "'s" ? from + 1 : from;
  const length = headLength(tokens, at);
  if (length === 0) return 0;
  const next = keyAt(tokens, at + length);
  if (next === 'of' || CUES.speakers.has(next) || LONGER_TITLE.test(next)) return 0;
  // "the Senate Head Start plan"
  return isCapital(tokens, at) && next === 'start' ? 0 : at + length;
}

const LONGER_TITLE =
  /^(?:economist|negotiator|executive|inspector|investigator|scientist|engineer|counsel|correspondent|pick|nominee|candidate|hopeful|office|job|post|race)$/;

/** Place of "head" in "head of (the) X"; -1 where it does not stand there. */
function headBefore(tokens: Tokens, start: number): number {
  const of = keyAt(tokens, start - 1) === 'the' ? start - 2 : start - 1;
  if (keyAt(tokens, of) !== 'of') return -1;
  for (let length = 2; length >= 1; length -= 1) {
    const at = of - length;
    if (at >= 0 && headLength(tokens, at) === length) return at;
  }
  return -1;
}

/** How many tokens a noun for the head of an organisation takes: "secretary general", "chief"; 0 for others. */
function headLength(tokens: Tokens, at: number): number {
  const first = keyAt(tokens, at);
  if (!isWord(tokens, at)) return 0;
  if (CUES.headNouns.has(`${first} ${keyAt(tokens, at + 1)}`)) return 2;
  return CUES.headNouns.has(first) ? 1 : 0;
}

/** Place behind "foreign ministers", "leaders"; 0 elsewhere. */
function assemblyEnd(tokens: Tokens, from: number): number {
  const at = CUES.assemblyTopics.has(keyAt(tokens, from)) ? from + 1 : from;
  return CUES.assemblyNouns.has(keyAt(tokens, at)) ? at + 1 : 0;
}
