import { CUES } from './citationCues.ts';
import { isCapital, keyAt, type Tokens } from './citationTokens.ts';
import type { NameSearch } from './nameHit.ts';
import type { NameIndex } from './names.ts';
import { inOffice, type Namesakes } from './nameTerms.ts';

/** Houses and offices that stand for a state before a family name: "White House’s N.". */
const HOUSES: ReadonlyMap<string, string> = new Map([
  ['white house', 'USA'],
  ['state department', 'USA'],
  ['treasury secretary', 'USA'],
  ['attorney general', 'USA'],
  ['the pentagon', 'USA'],
  ['the kremlin', 'RUS'],
  ['downing street', 'GBR'],
]);

const HOUSE: ReadonlyMap<string, string> = new Map([
  ['fed', 'USA'],
  ['pentagon', 'USA'],
  ['treasury', 'USA'],
  ['kremlin', 'RUS'],
]);

const REACH = 7;
/** titles of states' offices; anybody's doctor or director is not meant */
const OFFICES =
  /^(?:president|premier|pm|minister|ministers|fm|secretary|chancellor|ambassador|envoy|diplomat|senator|spokesman|spokeswoman|spokesperson|representative|speaker|prosecutor|governor|spox|adviser|advisor)$/;

/**
 * Whom a family name that many bear means behind a title and its state ("British PM N.", "White House’s N."): index
 * of who was in office, -1 where no title or no state stands there. A title alone means the publisher's own.
 */
export function familyHolder(
  tokens: Tokens,
  at: number,
  owned: ReadonlyMap<string, Namesakes>,
  { index, ownState, day }: NameSearch,
): number {
  if (tokens.isCaseless || tokens.shapes[at] !== 'initial') return -1;
  const previous = keyAt(tokens, at - 1);
  const isOwned = previous === "'s";
  if (!isOwned && !OFFICES.test(previous)) return -1;
  const state = stateBefore(tokens, at - 1, index) ?? (isOwned ? null : ownState);
  const known = state === null ? undefined : owned.get(state);
  return known ? inOffice(known, day) : -1;
}

function stateBefore(tokens: Tokens, from: number, index: NameIndex): string | null {
  for (let at = from; at > from - REACH && at >= 0; at -= 1) {
    const key = keyAt(tokens, at);
    const house =
      HOUSES.get(`${keyAt(tokens, at - 1)} ${key}`) ??
      (isCapital(tokens, at) ? HOUSE.get(key) : undefined);
    if (house !== undefined) return house;
    const state = isCapital(tokens, at) ? index.stateWords.get(key)?.state : undefined;
    if (state !== undefined) return state;
    if (!isTitleWord(key)) return null;
  }
  return null;
}

function isTitleWord(key: string): boolean {
  return (
    key === "'s" ||
    key === 'of' ||
    CUES.titles.has(key) ||
    CUES.modifiers.has(key) ||
    CUES.speakers.has(key) ||
    /^(?:affairs|ministry|finance|health|interior|energy|economy|trade|justice|press|department|office|house)$/.test(
      key,
    )
  );
}
