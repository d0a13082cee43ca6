import { englishCapitals } from './gazetteerCapitalsEnglish.ts';
import { russianCapitals } from './gazetteerCapitalsRussian.ts';
import type { CapitalRules, ChineseCapitalRules } from './gazetteerShape.ts';

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

/** Whether a capital stands for its government at one place. */
export type StandsForGovernment = (place: CapitalPlace) => boolean;

/**
 * Whether a capital stands for its government: it does where it acts or is acted upon as a party (before a verb of
 * saying or of policy, after "talks with", "pressure on", "между", as "X's stance"); it does not after a preposition of
 * place, in a dateline, or before what cities have. Where no rule fires it is a place.
 */
export function createCapitalJudge(
  rules: CapitalRules,
): Readonly<Record<keyof CapitalRules, StandsForGovernment>> {
  return {
    en: englishCapitals(rules.en),
    ru: russianCapitals(rules.ru),
    zh: chineseCapitals(rules.zh),
  };
}

function chineseCapitals(rules: ChineseCapitalRules): StandsForGovernment {
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
