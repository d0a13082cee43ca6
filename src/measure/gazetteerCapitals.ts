import { ACCUSATIVE, DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE } from '../text/russianCases.ts';
import type {
  CapitalRules,
  ChineseCapitalRules,
  EnglishCapitalRules,
  RussianCapitalRules,
} from './gazetteerShape.ts';
import { wordAfter, wordBefore } from './gazetteerWords.ts';

/** One capital as it stands in a text. */
export interface CapitalPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly country: string;
  /** bits of text/russianCases */
  readonly cases: number;
  /** whether a word is a capital or a country, for "Moscow and Washington" */
  readonly isState: (word: string) => boolean;
}

/**
 * Whether a capital stands for its government: it does where it acts or is acted upon as a party (before a verb of
 * saying or of policy, after "talks with", "pressure on", "между", as "X's stance"); it does not after a preposition of
 * place, in a dateline, or before what cities have. Where no rule fires it is a place.
 */
export interface CapitalJudge {
  en(place: CapitalPlace): boolean;
  ru(place: CapitalPlace): boolean;
  zh(place: CapitalPlace): boolean;
}

export function createCapitalJudge({ en, ru, zh }: CapitalRules): CapitalJudge {
  return { en: english(en), ru: russian(ru), zh: chinese(zh) };
}

function english(rules: EnglishCapitalRules): (place: CapitalPlace) => boolean {
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
  return (place) => {
    const { text, start, end } = place;
    const mark = text.charAt(end);
    if (/[-–—]/.test(text.charAt(start - 1)) && start > 1) {
      const whole = wordBefore(text, start - 1).word;
      const prefix = whole.split('-').at(-1) ?? '';
      return is.prefixed.has(prefix) || place.isState(prefix);
    }
    if (/[-–]/.test(mark)) return joins(place, place.isState);
    const before = wordBefore(text, start);
    if (/['’]/.test(mark)) {
      return (
        /^['’]s?\b/.test(text.slice(end)) && !isThing(text, end, is.things) && before.word !== 'in'
      );
    }
    if (isPaired(place, before.word)) return true;
    if (isObject(place, before.word, before.start)) return true;
    return !is.place.has(before.word) && acts(place);
  };
}

/** Moscow's streets, Moscow's main airport: what a city has. */
function isThing(text: string, end: number, things: ReadonlySet<string>): boolean {
  const first = wordAfter(text, end + 2);
  return things.has(first.word) || things.has(wordAfter(text, first.end).word);
}

function russian(rules: RussianCapitalRules): (place: CapitalPlace) => boolean {
  const place_ = new Set(rules.place);
  const spoke = new Set(rules.spoke);
  const between = new Set(rules.between);
  const cities = new Set(rules.cities);
  const weak = stems(rules.weak);
  const verbs = stems(rules.verbs);
  const heads = stems(rules.heads);
  const dative = stems(rules.dative);
  const accusative = stems(rules.accusative);
  const relation = stems(rules.relation);
  const onto = stems(rules.onto);

  const speaks = ({ text, start, end }: CapitalPlace, before: { start: number }): boolean => {
    const next = wordAfter(text, end);
    if (spoke.has(next.word) || spoke.has(wordAfter(text, next.end).word)) return true;
    return spoke.has(wordBefore(text, before.start).word) && start > 0;
  };
  const acts = ({ text, end, country }: CapitalPlace): boolean => {
    const next = wordAfter(text, end);
    const verb = ADVERB.test(next.word) ? wordAfter(text, next.end).word : next.word;
    return verbs.test(verb) && !(cities.has(country) && weak.test(verb));
  };
  const isGoverned = (place: CapitalPlace, word: string, before: number): boolean => {
    const { text, cases } = place;
    const head = wordBefore(text, before).word;
    const may = (one: number): boolean => (cases & one) > 0;
    if (/^со?$/.test(word)) return may(INSTRUMENTAL) && relation.test(head);
    if (word === 'на') return may(ACCUSATIVE) && onto.test(head);
    const isOwned = may(GENITIVE) && heads.test(word === 'от' ? head : word);
    const isReceiver = may(DATIVE) && isGiven(word, head);
    return isOwned || isReceiver || (may(ACCUSATIVE | GENITIVE) && accusative.test(word));
  };
  const isGiven = (word: string, head: string): boolean =>
    !place_.has(word) && !/^(?:к|ко)$/.test(word) && (dative.test(word) || dative.test(head));
  const isPaired = ({ text, start, end, isState }: CapitalPlace, word: string): boolean => {
    const next = wordAfter(text, end);
    if (between.has(word)) return true;
    if (word === 'и') {
      const other = wordBefore(text, wordBefore(text, start).start);
      const first = wordBefore(text, other.start).word;
      return (
        isState(other.word) && (between.has(first) || heads.test(first) || relation.test(first))
      );
    }
    return next.word === 'и' && isState(wordAfter(text, next.end).word) && relation.test(word);
  };
  return (place) => {
    const { text, start, cases } = place;
    if (/[-–]/.test(text.charAt(start - 1)) || /[-–]/.test(text.charAt(place.end))) return false;
    const before = wordBefore(text, start);
    if (/^(?:в|во|из)$/.test(before.word)) return speaks(place, before);
    if (isPaired(place, before.word)) return true;
    if (isGoverned(place, before.word, before.start)) return true;
    if (place_.has(before.word)) return false;
    return (cases & NOMINATIVE) > 0 && acts(place);
  };
}

const ADVERB =
  /^(?:не|также|уже|снова|вновь|опять|лишь|только|все|еще|никогда|давно|официально|теперь|сейчас|сегодня|пока|ранее|тоже|явно|по-прежнему|постоянно|открыто)$/;

function stems(beginnings: readonly string[]): RegExp {
  return new RegExp(
    `^(?:${beginnings.map((word) => word.replace(/[^\p{L} ]/gu, '')).join('|')})`,
    'u',
  );
}

function chinese(rules: ChineseCapitalRules): (place: CapitalPlace) => boolean {
  const startsWithAny = (text: string, at: number, words: readonly string[]): boolean =>
    words.some((word) => text.startsWith(word, at));
  const endsWithAny = (text: string, at: number, words: readonly string[]): boolean =>
    words.some((word) => text.endsWith(word, at));
  const endsWith = (text: string, at: number, words: readonly string[]): boolean =>
    endsWithAny(text.slice(Math.max(0, at - 4), at), Math.min(4, at), words);
  return ({ text, start, end }) =>
    (startsWithAny(text, end, rules.verbs) && !/[在从到于赴抵达往]$/.test(text.slice(0, start))) ||
    (endsWith(text, start, rules.targets) && !/^[市人大会冬奥时间路]/.test(text.slice(end)));
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
