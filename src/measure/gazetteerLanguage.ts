import { GAZETTEER_LANGUAGES, type GazetteerLanguage } from '../domain/countryNames.ts';

const LATIN: readonly GazetteerLanguage[] = ['en', 'fr', 'de', 'es', 'tr'];
const CYRILLIC: readonly GazetteerLanguage[] = ['ru', 'uk', 'kk'];
const OTHERS: readonly GazetteerLanguage[] = ['zh', 'ar', 'fa'];
const ENGLISH = /\b(?:the|of|and|to|with|by|on|as|has|is|for)\b/i;

/** Bit of a language; a set of languages is the sum of their bits. */
export function languageBit(lang: GazetteerLanguage): number {
  return 1 << GAZETTEER_LANGUAGES.indexOf(lang);
}

/**
 * The languages whose names are looked for in a text. A known language stands alone among those of its script, since
 * names of one are words of another (German Island, Turkish Fas). Where nothing is known of a text in Latin letters,
 * it is read as English when it has English small words, else in every language of the script.
 */
export function activeLanguages(text: string, lang: string): number {
  if (lang === '') return ENGLISH.test(text) ? AS_ENGLISH : ALL;
  const known = lang.slice(0, 2).toLowerCase() as GazetteerLanguage;
  if (LATIN.includes(known)) return (ALL & ~LATIN_BITS) | languageBit(known);
  if (CYRILLIC.includes(known)) return (AS_ENGLISH & ~CYRILLIC_BITS) | languageBit(known);
  return AS_ENGLISH;
}

function bitsOf(languages: readonly GazetteerLanguage[]): number {
  return languages.reduce((bits, lang) => bits | languageBit(lang), 0);
}

const LATIN_BITS = bitsOf(LATIN);
const CYRILLIC_BITS = bitsOf(CYRILLIC);
const ALL = LATIN_BITS | CYRILLIC_BITS | bitsOf(OTHERS);
const AS_ENGLISH = (ALL & ~LATIN_BITS) | languageBit('en');
