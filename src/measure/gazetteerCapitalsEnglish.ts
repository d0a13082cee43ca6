import type { CapitalPlace, StandsForGovernment } from './gazetteerCapitals.ts';
import type { EnglishCapitalRules } from './gazetteerShape.ts';
import { wordAfter, wordBefore } from './gazetteerWords.ts';

/** English: by the words before and after; see `createCapitalJudge`. */
export function englishCapitals(rules: EnglishCapitalRules): StandsForGovernment {
  const is = setsOf(rules);
  const frames = new Map(Object.entries(rules.frames).map(([key, words]) => [key, new Set(words)]));

  const joins = ({ text, end }: CapitalPlace, isState: (word: string) => boolean): boolean => {
    const joined = wordAfter(text, end + 1).word;
    const first = joined.split('-')[0] ?? '';
    return is.joined.has(first) || is.joined.has(joined) || isState(first);
  };
  const isCopula = (text: string, word: { word: string; end: number }): boolean => {
    if (!is.copula.has(word.word)) return false;
    const after = wordAfter(text, word.end);
    const last = after.word.endsWith('ly') ? wordAfter(text, after.end) : after;
    return is.copulaNext.has(last.word) || is.verbs.has(last.word);
  };
  const acts = ({ text, end }: CapitalPlace): boolean => {
    let next = wordAfter(text, end);
    for (let k = 0; k < 3 && (is.skip.has(next.word) || next.word.endsWith('ly')); k += 1) {
      if (isCopula(text, next)) return true;
      next = wordAfter(text, next.end);
    }
    return is.verbs.has(next.word) || is.heads.has(next.word) || isCopula(text, next);
  };
  const isTravel = (text: string, start: number): boolean =>
    text
      .slice(Math.max(0, start - 50), start)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => is.travel.has(word));
  const isPaired = ({ text, start, end, isState }: CapitalPlace, before: string): boolean => {
    const next = wordAfter(text, end);
    if (next.word === 'and' && isState(wordAfter(text, next.end).word))
      return !is.place.has(before);
    if (before !== 'and') return false;
    const other = wordBefore(text, wordBefore(text, start).start);
    const beforeOther = wordBefore(text, other.start).word;
    return isState(other.word.replace(/'s$/, '')) && !is.place.has(beforeOther);
  };
  const isObject = ({ text }: CapitalPlace, before: string, beforeStart: number): boolean => {
    if (is.objectVerbs.has(before)) return true;
    const head = wordBefore(text, beforeStart).word;
    if (before === 'with') return is.relation.has(head);
    return frames.get(before)?.has(head) ?? false;
  };
  const isOwner = ({ text, end }: CapitalPlace, before: string): boolean =>
    /^['’]s?\b/.test(text.slice(end)) && !isThing(text, end, is.things) && before !== 'in';
  const isJoinedBefore = ({ text, start, isState }: CapitalPlace): boolean => {
    const prefix =
      wordBefore(text, start - 1)
        .word.split('-')
        .at(-1) ?? '';
    return is.prefixed.has(prefix) || isState(prefix);
  };
  const isParty = (place: CapitalPlace): boolean => {
    const { text, start, end } = place;
    if (isSpeaker(text, start, end)) return true;
    const before = wordBefore(text, start);
    if (/^(?:between|and)$/.test(before.word) && isTravel(text, start)) return false;
    if (/['’]/.test(text.charAt(end))) return isOwner(place, before.word);
    if (isPaired(place, before.word) || isObject(place, before.word, before.start)) return true;
    return !is.place.has(before.word) && acts(place);
  };
  return (place) => {
    const { text, start, end } = place;
    if (start > 1 && /[-–—]/.test(text.charAt(start - 1))) return isJoinedBefore(place);
    return /[-–]/.test(text.charAt(end)) ? joins(place, place.isState) : isParty(place);
  };
}

/** "Prices are unfair – Paris": who said it, after a dash and alone. A dateline goes on with a comma. */
function isSpeaker(text: string, start: number, end: number): boolean {
  return (
    /[–—]\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
    /^\s*(?:[–—]|$)/.test(text.slice(end))
  );
}

/** Moscow's streets, Moscow's main airport: what a city has. */
function isThing(text: string, end: number, things: ReadonlySet<string>): boolean {
  const first = wordAfter(text, end + 2);
  return things.has(first.word) || things.has(wordAfter(text, first.end).word);
}

type Lists<T> = {
  readonly [K in keyof T as T[K] extends readonly string[] ? K : never]: ReadonlySet<string>;
};

function setsOf(rules: EnglishCapitalRules): Lists<EnglishCapitalRules> {
  const { frames: _, ...lists } = rules;
  return Object.fromEntries(
    Object.entries(lists).map(([key, words]) => [key, new Set(words)]),
  ) as unknown as Lists<EnglishCapitalRules>;
}
