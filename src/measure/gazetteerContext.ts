import type { GazetteerContexts } from './gazetteerShape.ts';
import {
  hasInformativeCase,
  isCapitalised,
  isOnlyCapitalised,
  isUpperCase,
  isWithinSentence,
  wordAfter,
  wordBefore,
  wordsOf,
} from './gazetteerWords.ts';

/** A name as it stands in a text, before it is known to mean its country. */
export interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly country: string;
  readonly lang: string;
  readonly use: string;
  readonly isOrdinary: boolean;
  readonly isAbbreviation: boolean;
  readonly inHashtag: boolean;
}

/** Facts about one post that are found when first asked for. */
export interface PostFacts {
  readonly text: string;
  hasCase: boolean | null;
  words: ReadonlySet<string> | null;
}

/** Whether the words around a name let it mean the country. */
export type ContextJudge = (found: Found, facts: PostFacts) => boolean;

const HYPHEN = /[-–—]/;

export function createContextJudge(contexts: GazetteerContexts): ContextJudge {
  const personal = new Set(contexts.personal);
  const given = new Set(contexts.givenNames);
  const surnames = new Map(
    Object.entries(contexts.surnames).map(([name, after]) => [name, new Set(after)]),
  );
  const languages = new Map(
    Object.entries(contexts.languages).map(([lang, words]) => [lang, new Set(words)]),
  );
  const families = new Set(contexts.families);
  const notGiven = new Set(contexts.notGivenNames);
  const streets = new Set(contexts.streets);
  const isUs = createPronounJudge(contexts);

  const isClearWithoutCase = (found: Found, word: string): boolean => {
    if (found.country === contexts.pronoun.country && isPronoun(word, contexts)) return isUs(found);
    // Russian has too many such words (перу, чили, чаду) to trust one without its capital
    if (found.isAbbreviation || found.lang === 'ru') return found.inHashtag;
    const article = wordBefore(found.text, found.start).word;
    return !contexts.articles.includes(article) || HYPHEN.test(found.text.charAt(found.end));
  };
  const isClearCase = (found: Found, facts: PostFacts): boolean => {
    const word = found.text.slice(found.start, found.end);
    if (found.isAbbreviation && isOnlyCapitalised(word)) return false;
    if (!found.isOrdinary) return true;
    facts.hasCase ??= hasInformativeCase(facts.text);
    if (facts.hasCase) return found.isAbbreviation ? isUpperCase(word) : isCapitalised(word);
    return isClearWithoutCase(found, word);
  };
  const isPerson = (found: Found): boolean => {
    if (found.lang === 'ru') return isRussianSurname(found);
    if (found.lang !== 'en') return false;
    const name = found.text.slice(found.start, found.end).toLowerCase();
    const followers = surnames.get(name);
    if (followers?.has(wordAfter(found.text, found.end).word.replace(/'s$/, ''))) return true;
    const isFamily = families.has(name);
    if (!isFamily && !personal.has(name)) return false;
    if (!/\s/.test(found.text.charAt(found.start - 1))) return false;
    const before = wordBefore(found.text, found.start);
    if (!isFamily) return given.has(before.word);
    return isCapitalisedAt(found.text, before.start) && !notGiven.has(before.word);
  };
  const isAlone = ({ text, start, end }: Found): boolean => {
    const { names, article, after } = contexts.alone;
    if (!names.includes(text.slice(start, end).toLowerCase())) return false;
    return after.includes(wordAfter(text, end).word) && wordBefore(text, start).word !== article;
  };
  const isLanguage = (found: Found): boolean => {
    if (found.lang === 'zh')
      return contexts.languages.zh?.includes(found.text.charAt(found.end)) ?? false;
    if (found.use !== 'people' && found.use !== 'adjective') return false;
    const words = languages.get(found.lang);
    if (!words) return false;
    const after = HYPHEN.test(found.text.charAt(found.end)) ? found.end + 1 : found.end;
    return words.has(wordAfter(found.text, after).word) || isAlone(found);
  };
  const isElsewhere = (found: Found, facts: PostFacts): boolean => {
    for (const rule of contexts.near) {
      if (rule.country !== found.country || rule.lang !== found.lang) continue;
      if (!rule.names.includes(found.text.slice(found.start, found.end).toLowerCase())) continue;
      facts.words ??= wordsOf(facts.text);
      const own = found.text.slice(found.start, found.end).toLowerCase();
      const { words } = facts;
      if (rule.unless.some((word) => word !== own && words.has(word))) return false;
      return rule.against.length === 0 || rule.against.some((word) => words.has(word));
    }
    return false;
  };
  const isStreet = ({ lang, use, text, start, end }: Found): boolean =>
    lang === 'ru' &&
    use === 'adjective' &&
    isCapitalised(text.slice(start, end)) &&
    (streets.has(wordAfter(text, end).word) || streets.has(wordBefore(text, start).word));
  return (found, facts) =>
    isClearCase(found, facts) &&
    !isPerson(found) &&
    !isStreet(found) &&
    !isLanguage(found) &&
    !isElsewhere(found, facts);
}

/** Peoples are written small in Russian: Чехов and Болгар within a sentence are families. */
function isRussianSurname({ use, text, start, end }: Found): boolean {
  return (
    use === 'people' && isOnlyCapitalised(text.slice(start, end)) && isWithinSentence(text, start)
  );
}

function isCapitalisedAt(text: string, at: number): boolean {
  return /\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2));
}

function isPronoun(word: string, { pronoun }: GazetteerContexts): boolean {
  return word.toLowerCase() === pronoun.name;
}

/** "the us", "us-led", "#us", "us sanctions"; not "join us". */
function createPronounJudge({ pronoun }: GazetteerContexts): (found: Found) => boolean {
  const before = new Set(pronoun.before);
  const after = new Set(pronoun.after);
  const notAfterThe = new Set(pronoun.notAfterThe);
  return ({ text, start, end, inHashtag }) => {
    if (inHashtag || HYPHEN.test(text.charAt(end)) || HYPHEN.test(text.charAt(start - 1)))
      return true;
    const next = wordAfter(text, end).word;
    if (/['’]/.test(text.charAt(end))) return true;
    if (before.has(wordBefore(text, start).word)) return !notAfterThe.has(next);
    return after.has(next);
  };
}
